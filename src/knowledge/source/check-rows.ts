/**
 * Rows of one rule against each other. Two rows of one code with different values on the same day contradict each
 * other: nobody could say which one judged. The same values twice: one row is dead, and dead rows hide mistakes.
 */
import { formatDay } from '../../claim/day.ts';
import { FIRST_DAY, LAST_DAY } from '../rule.ts';
import type { TableSchema } from '../table-schema.ts';
import type { RowSource } from './pack-source.ts';
import type { ProblemSink } from './problem.ts';
import { wordsOf } from './read-cell.ts';

export function checkRows(rows: readonly RowSource[], schema: TableSchema, problems: ProblemSink): void {
  const keyOf = makeKeyOf(schema);
  const groups = new Map<string, RowSource | RowSource[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    // Nearly every code has one row: no array for it.
    if (group === undefined) groups.set(key, row);
    else if (Array.isArray(group)) group.push(row);
    else groups.set(key, [group, row]);
  }
  for (const group of groups.values()) if (Array.isArray(group)) checkGroup(group, problems);
}

function checkGroup(group: RowSource[], problems: ProblemSink): void {
  group.sort((a, b) => a.fromDay - b.fromDay || a.row - b.row);
  let longest = group[0]!;
  for (const row of group.slice(1)) {
    if (row.fromDay <= longest.toDay) report(row, longest, problems);
    if (row.toDay > longest.toDay) longest = row;
  }
}

function report(row: RowSource, other: RowSource, problems: ProblemSink): void {
  const place = { file: row.table, line: row.line, column: 1 };
  const where = `${other.table}:${other.line} (${windowText(other)})`;
  if (isSameWords(row, other))
    problems.warn(
      place,
      row.code,
      { zh: `与 ${where} 相同，此行无作用`, en: `says the same as ${where}; one of the two has no effect` },
      { zh: '删除其中一行，或改正有效期', en: 'remove one, or correct the dates' },
    );
  else
    problems.error(
      place,
      row.code,
      {
        zh: `与 ${where} 矛盾：同一编码同一天有两个值`,
        en: `contradicts ${where}: two values for one code on one day`,
      },
      { zh: '有效期不重叠，或删除其中一行', en: 'dates that do not overlap, or one row only' },
    );
}

function isSameWords(a: RowSource, b: RowSource): boolean {
  return JSON.stringify(a.words) === JSON.stringify(b.words);
}

function windowText({ fromDay, toDay }: RowSource): string {
  return `${fromDay === FIRST_DAY ? '…' : formatDay(fromDay)} – ${toDay === LAST_DAY ? '…' : formatDay(toDay)}`;
}

/** Code and contained code of a row: what a later pack's row must share to replace it. */
export function codeKey(row: RowSource): string {
  const code = `${row.space}${row.isPrefix ? '*' : '='}${row.code}`;
  return row.contained === undefined ? code : `${code} ${row.isContainedPrefix ? '*' : '='}${row.contained}`;
}

function makeKeyOf(schema: TableSchema): (row: RowSource) => string {
  let at = 0;
  const keyWords: number[] = [];
  for (const { column, isKey } of schema.columns) {
    if (isKey === true) for (let i = 0; i < wordsOf(column); i++) keyWords.push(at + i);
    at += wordsOf(column);
  }
  if (keyWords.length === 0) return codeKey;
  return (row) => `${codeKey(row)} ${JSON.stringify(keyWords.map((word) => row.words[word] ?? null))}`;
}
