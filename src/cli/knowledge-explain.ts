/** `claimgate knowledge explain CODE`: every rule and row that a code meets, in both languages or as JSON. */
import { formatDay, parseMoment } from '../claim/day.ts';
import { type ExplainedRow, explainCode } from '../knowledge/explain.ts';
import { FIRST_DAY, LAST_DAY } from '../knowledge/rule.ts';
import { loadProfile } from '../library/load-profile.ts';
import { answerGolden } from '../review/answer-golden.ts';
import { RULE_KINDS } from '../rules/index.ts';
import type { Out } from './command.ts';
import { configuredImages, configuredPacks, parseKnowledgeArguments } from './knowledge-arguments.ts';

const USAGE = 'claimgate knowledge explain CODE [--date yyyy-MM-dd] [--packs "DIR DIR"] [--json]';

export async function runKnowledgeExplain(args: string[], out: Out): Promise<number> {
  const given = parseKnowledgeArguments(args, ['date', 'packs']);
  const problem = typeof given === 'string' ? given : wrongArguments(given.names, given.values.get('date'));
  if (typeof given === 'string' || problem !== undefined) {
    out(`claimgate knowledge explain: ${problem}\nusage: ${USAGE}\n`);
    return 2;
  }
  const packs = given.values.get('packs')?.split(/\s+/) ?? configuredPacks();
  const { reader } = await loadProfile({
    packs,
    ...configuredImages(),
    kinds: RULE_KINDS,
    answerGolden,
  });
  const code = given.names[0]!;
  const date = given.values.get('date');
  const rows = explainCode(
    reader,
    RULE_KINDS,
    code,
    date === undefined ? undefined : parseMoment(date)?.dayEpoch,
  );
  if (given.isJson) out(`${JSON.stringify({ code, date, rows: rows.map(plainRow) }, null, 2)}\n`);
  else if (rows.length === 0) out(`${code}: no rule has rows for it / 没有规则涉及该编码\n`);
  else for (const row of rows) out(rowText(row));
  return 0;
}

function wrongArguments(names: readonly string[], date: string | undefined): string | undefined {
  if (names.length !== 1) return 'name one code';
  if (date !== undefined && (date.length !== 10 || parseMoment(date) === undefined))
    return '--date needs a day, yyyy-MM-dd';
  return undefined;
}

function rowText(row: ExplainedRow): string {
  const { rule, name, values, citation, status, table } = row;
  const variant = rule.variant === '' ? '' : ` (${rule.variant})`;
  const lines = [
    `${rule.id}${variant}  ${rule.name.zh} / ${rule.name.en}  [${rule.kind}, ${rule.effect}, severity ${rule.severity}, mode ${rule.mode}]`,
    `    ${[matchText(row), pairText(row), name].filter((part) => part !== '').join('  ')}`,
    ...(values.length === 0
      ? []
      : [`    ${values.map(({ column, value }) => `${column} = ${value}`).join(', ')}`]),
    `    in force / 有效期: ${dayText(row.fromDay, FIRST_DAY)} – ${dayText(row.toDay, LAST_DAY)}`,
    `    source / 依据: ${citation}  [${status}]  ${table} row ${row.row}`,
  ];
  return `${lines.join('\n')}\n`;
}

function matchText({ space, code, isPrefix }: ExplainedRow): string {
  return `${space} ${isPrefix ? `prefix / 前缀 ${code}…` : code}`;
}

function pairText({ pair }: ExplainedRow): string {
  if (pair === undefined) return '';
  const other = pair.isOtherPrefix ? `${pair.other}…` : pair.other;
  return pair.role === 'container' ? `contains / 已包含 ${other}` : `contained in / 被包含于 ${other}`;
}

function dayText(day: number, open: number): string {
  return day === open ? '…' : formatDay(day);
}

function plainRow({ rule, name, fromDay, toDay, values, ...row }: ExplainedRow) {
  return {
    rule: rule.id,
    variant: rule.variant,
    kind: rule.kind,
    name: rule.name,
    effect: rule.effect,
    severity: rule.severity,
    mode: rule.mode,
    pack: rule.pack,
    ...row,
    item: name,
    from: fromDay === FIRST_DAY ? null : formatDay(fromDay),
    to: toDay === LAST_DAY ? null : formatDay(toDay),
    values: Object.fromEntries(values.map(({ column, value }) => [column, value])),
  };
}
