/** A CSV table read by its kind's schema: header, common columns, codes, dates, cells. Reports every wrong cell. */
import { STATUSES, type Status } from '../layout.ts';
import { FIRST_DAY, LAST_DAY } from '../rule.ts';
import {
  COMMON_COLUMNS,
  type ColumnSchema,
  type MatchSpace,
  PAIR_COLUMNS,
  POINT_WORDS,
  type TableSchema,
} from '../table-schema.ts';
import type { WordInput } from '../write-image.ts';
import { type CsvRow, scanCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import type { RowSource } from './pack-source.ts';
import { both, type Place, type ProblemSink } from './problem.ts';
import { CELL_TEXT_MAX, checkCode, emptyWords, readCell, wordsOf } from './read-cell.ts';
import { oneOf, parseDay, WORDING } from './read-field.ts';

/** CMS NCCI, the largest published pair list, is 250 MB as CSV; a JavaScript string holds 512 MB. */
export const TABLE_BYTES_MAX = 400 * 1024 * 1024;
/** An image of five million rows is some 700 MB; its sections are counted in 31 bits of bytes. */
export const ROWS_MAX = 5_000_000;

const MATCHES = ['exact', 'prefix'];
const MATCH_WANTED = oneOf(MATCHES);
const STATUS_WANTED = oneOf(STATUSES);

export function readTable(
  file: string,
  bytes: Uint8Array,
  schema: TableSchema,
  space: MatchSpace,
  problems: ProblemSink,
): RowSource[] {
  const text = decodeText(file, bytes, TABLE_BYTES_MAX, problems);
  if (text === undefined) return [];
  const rows: RowSource[] = [];
  let header: Header | undefined;
  let count = 0;
  scanCsv(text, {
    quote(line, column, isOpen) {
      problems.error(
        { file, line, column },
        '"',
        isOpen
          ? { zh: '引号没有结束', en: 'a quote that is not closed' }
          : { zh: '单元格中间有引号', en: 'a quote inside a cell' },
        { zh: '整格加引号，内部引号写两个', en: 'quote the whole cell and double quotes inside it' },
      );
    },
    row(row) {
      if (header === undefined) {
        header = readHeader(file, row, schema, problems);
        return header !== undefined;
      }
      if (++count > ROWS_MAX) {
        const place = { file, line: row.lines[0]!, column: 1 };
        problems.error(place, '', { zh: '行数过多', en: 'too many rows' }, both(`≤ ${ROWS_MAX}`));
        return false;
      }
      const read = readRow(file, row, count, header, schema, space, problems);
      if (read !== undefined) rows.push(read);
      return true;
    },
  });
  if (header === undefined && count === 0 && text.trim() === '')
    problems.error(
      { file, line: 1, column: 1 },
      '',
      { zh: '空文件', en: 'the file is empty' },
      columnsWanted(schema),
    );
  return rows;
}

/** Position of each column by name; -1 for an optional column that the file leaves out. */
interface Header {
  readonly width: number;
  at(name: string): number;
}

function columnsWanted(schema: TableSchema) {
  return both(
    [
      ...COMMON_COLUMNS,
      ...(schema.isPair ? PAIR_COLUMNS : []),
      ...schema.columns.map(({ name }) => name),
    ].join(','),
  );
}

function readHeader(
  file: string,
  row: CsvRow,
  schema: TableSchema,
  problems: ProblemSink,
): Header | undefined {
  // A kind may declare the pair columns itself, for its help.
  const own = schema.columns.filter(({ name }) => !(PAIR_COLUMNS as readonly string[]).includes(name));
  const mandatory: string[] = [
    ...COMMON_COLUMNS,
    ...(schema.isPair ? PAIR_COLUMNS : []),
    ...own.filter(({ isRequired }) => isRequired).map(({ name }) => name),
  ];
  const known = new Set([...mandatory, ...own.map(({ name }) => name)]);
  const positions = new Map<string, number>();
  let isUsable = true;
  row.cells.forEach((cell, index) => {
    const name = cell.trim();
    const place = { file, line: row.lines[index]!, column: row.columns[index]! };
    if (name === '') return;
    if (!known.has(name)) {
      problems.error(place, name, { zh: '未知的列', en: 'unknown column' }, oneOf([...known]));
    } else if (positions.has(name)) {
      problems.error(place, name, { zh: '重复的列', en: 'the column is there twice' }, oneOf([...known]));
    } else positions.set(name, index);
  });
  for (const name of mandatory) {
    if (positions.has(name)) continue;
    isUsable = false;
    problems.error(
      { file, line: row.lines[0]!, column: 1 },
      name,
      { zh: '缺少列', en: 'the column is missing' },
      columnsWanted(schema),
    );
  }
  return isUsable ? { width: row.cells.length, at: (name) => positions.get(name) ?? -1 } : undefined;
}

const NO_WORDS: readonly WordInput[] = [];

function readRow(
  file: string,
  row: CsvRow,
  number: number,
  header: Header,
  schema: TableSchema,
  space: MatchSpace,
  problems: ProblemSink,
): RowSource | undefined {
  const { cells, lines, columns } = row;
  let isRight = true;
  const cell = (name: string): string => cells[header.at(name)]?.trim() ?? '';
  const placeOf = (name: string): Place => {
    const at = Math.max(header.at(name), 0);
    return { file, line: lines[at] ?? lines[0]!, column: columns[at] ?? 1 };
  };
  const error = (name: string, what: Parameters<ProblemSink['error']>[2], wanted: typeof what): void => {
    isRight = false;
    problems.error(placeOf(name), cell(name), what, wanted);
  };
  if (cells.length < header.width || hasMore(cells, header.width)) {
    problems.error(
      { file, line: lines[0]!, column: 1 },
      `${cells.length}`,
      { zh: '单元格数与表头不同', en: 'another number of cells than the header' },
      { zh: `${header.width} 个`, en: `${header.width} cells` },
    );
    return undefined;
  }

  const isPrefix = readMatch('match', 'code');
  const isContainedPrefix = schema.isPair && readMatch('contained_match', 'contained');
  const status = cell('status') as Status;
  if (!STATUSES.includes(status)) error('status', { zh: '未知的状态', en: 'unknown status' }, STATUS_WANTED);
  const fromDay = readDay('from', FIRST_DAY);
  const toDay = readDay('to', LAST_DAY);
  if (fromDay > toDay) error('to', WORDING.order, WORDING.orderWanted);
  for (const name of ['name', 'citation'] as const) {
    if (cell(name).length > CELL_TEXT_MAX)
      error(name, { zh: '文字过长', en: 'too long' }, both(`≤ ${CELL_TEXT_MAX}`));
  }
  const words = readWords(schema.columns, cell, error);
  if (!isRight) return undefined;
  return {
    table: file,
    row: number,
    line: lines[0]!,
    space,
    isPrefix,
    code: cell('code'),
    contained: schema.isPair ? cell('contained') : undefined,
    isContainedPrefix,
    name: cell('name'),
    fromDay,
    toDay,
    citation: cell('citation'),
    status,
    words,
  };

  function readMatch(matchName: string, codeName: string): boolean {
    const match = cell(matchName);
    if (!MATCHES.includes(match))
      error(matchName, { zh: '未知的匹配方式', en: 'unknown match' }, MATCH_WANTED);
    const problem = checkCode(cell(codeName), match === 'prefix', space);
    if (problem !== undefined) error(codeName, problem.what, problem.wanted);
    return match === 'prefix';
  }

  function readDay(name: string, open: number): number {
    const text = cell(name);
    if (text === '') return open;
    const day = parseDay(text);
    if (day !== undefined) return day;
    error(name, WORDING.date, WORDING.dateWanted);
    return open;
  }
}

/** Spreadsheets end rows with empty cells; text there is a row of the wrong width. */
function hasMore(cells: readonly string[], width: number): boolean {
  for (let i = width; i < cells.length; i++) if (cells[i] !== '') return true;
  return false;
}

function readWords(
  schema: readonly ColumnSchema[],
  cell: (name: string) => string,
  error: (name: string, what: ColumnSchema['help'], wanted: ColumnSchema['help']) => void,
): readonly WordInput[] {
  if (schema.length === 0) return NO_WORDS;
  const words: WordInput[] = [];
  for (const one of schema) {
    if ((PAIR_COLUMNS as readonly string[]).includes(one.name)) continue;
    const text = cell(one.name);
    if (text === '') {
      if (one.isRequired) error(one.name, { zh: '单元格为空', en: 'the cell is empty' }, one.help);
      words.push(...emptyWords(one.column));
      continue;
    }
    const read = readCell(one, text);
    if (Array.isArray(read)) words.push(...read);
    else {
      const problem = read as Exclude<typeof read, WordInput[]>;
      error(one.name, problem.what, problem.wanted);
      for (let i = wordsOf(one.column); i > 0; i--) words.push(-1);
    }
  }
  return words.slice(0, POINT_WORDS);
}
