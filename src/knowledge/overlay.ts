/**
 * Lays rule packs over one another in the order of a profile (national, province, city, agreement). Three sentences for
 * authors: a rule of a later pack replaces the earlier rule of the same id and variant, rows and all. With `extends:
 * PACK` it changes only the fields it names and adds its rows. And what it says about a code on some days replaces
 * what earlier packs said about that code in that rule on those days.
 */

import { codeKey } from './source/check-rows.ts';
import type { PackSource, RowSource, RuleFields, RuleSource } from './source/pack-source.ts';
import type { ProblemSink } from './source/problem.ts';

/** A rule of the profile: whole fields, rows of all packs. */
export interface ProfileRule {
  readonly rule: RuleSource;
  /** The pack that gave the rule; rows name their own. */
  readonly pack: string;
  readonly fromDay: number;
  readonly toDay: number;
  readonly rows: readonly PackRow[];
}

export interface PackRow {
  readonly pack: string;
  readonly row: RowSource;
  /** In force on these days: the row's own, within its pack's and rule's, without those that a later pack took. */
  readonly fromDay: number;
  readonly toDay: number;
}

/** @param problems receives a rule that extends what is not there. */
export function layPacks(packs: readonly PackSource[], problems: ProblemSink): ProfileRule[] {
  // A replaced rule keeps its place: an overlay does not reorder what it does not speak of.
  const rules = new Map<string, ProfileRule>();
  packs.forEach((pack, position) => {
    const earlier = new Set(packs.slice(0, position).map(({ id }) => id));
    for (const rule of pack.rules) {
      const key = `${rule.id} ${rule.variant}`;
      if (rule.base === undefined) rules.set(key, wholeRule(pack, rule));
      else {
        const base = rules.get(key);
        if (base === undefined || !earlier.has(rule.base) || base.rule.kind !== rule.kind)
          reportBase(pack, rule, base, problems);
        else rules.set(key, extendRule(base, pack, rule));
      }
    }
  });
  return [...rules.values()];
}

function wholeRule(pack: PackSource, rule: RuleSource): ProfileRule {
  const fromDay = Math.max(rule.fromDay, pack.fromDay);
  const toDay = Math.min(rule.toDay, pack.toDay);
  return { rule, pack: pack.id, fromDay, toDay, rows: rowsWithin(pack, rule.rows, fromDay, toDay) };
}

function extendRule(base: ProfileRule, pack: PackSource, rule: RuleSource): ProfileRule {
  const fields: RuleFields = {
    ...base.rule.fields,
    ...rule.fields,
    parameters: new Map([...(base.rule.fields.parameters ?? []), ...(rule.fields.parameters ?? [])]),
  };
  const added = rowsWithin(
    pack,
    rule.rows,
    Math.max(base.fromDay, pack.fromDay),
    Math.min(base.toDay, pack.toDay),
  );
  return { ...base, rule: { ...base.rule, fields }, rows: overlayRows(base.rows, added) };
}

function rowsWithin(pack: PackSource, rows: readonly RowSource[], from: number, to: number): PackRow[] {
  return rows.flatMap((row) => {
    const fromDay = Math.max(row.fromDay, from);
    const toDay = Math.min(row.toDay, to);
    return fromDay <= toDay ? [{ pack: pack.id, row, fromDay, toDay }] : [];
  });
}

/** Earlier rows, cut around the days for which a later row speaks of the same code; then the later rows. */
function overlayRows(earlier: readonly PackRow[], later: readonly PackRow[]): PackRow[] {
  if (later.length === 0) return [...earlier];
  const byCode = new Map<string, PackRow[]>();
  for (const one of later) {
    const key = codeKey(one.row);
    const rows = byCode.get(key);
    if (rows === undefined) byCode.set(key, [one]);
    else rows.push(one);
  }
  const kept = earlier.flatMap((one) => {
    let pieces = [one];
    for (const taker of byCode.get(codeKey(one.row)) ?? [])
      pieces = pieces.flatMap((piece) => cut(piece, taker));
    return pieces;
  });
  return [...kept, ...later];
}

function cut(piece: PackRow, taker: PackRow): PackRow[] {
  if (taker.fromDay > piece.toDay || taker.toDay < piece.fromDay) return [piece];
  const before = { ...piece, toDay: taker.fromDay - 1 };
  const after = { ...piece, fromDay: taker.toDay + 1 };
  return [before, after].filter(({ fromDay, toDay }) => fromDay <= toDay);
}

function reportBase(
  pack: PackSource,
  rule: RuleSource,
  base: ProfileRule | undefined,
  problems: ProblemSink,
): void {
  const wrongKind = base !== undefined && base.rule.kind !== rule.kind;
  problems.error(
    { file: `${pack.id}: ${rule.id} ${rule.variant}`.trim(), line: 1, column: 1 },
    rule.base!,
    wrongKind
      ? { zh: '扩展的规则类型不同', en: 'extends a rule of another kind' }
      : { zh: '前面的包中没有要扩展的规则', en: 'no pack before has the rule that this one extends' },
    wrongKind
      ? { zh: `kind: ${base.rule.kind}`, en: `kind: ${base.rule.kind}` }
      : { zh: '前面某个包的 id，且该包有此规则', en: 'the id of a pack before it that has this rule' },
  );
}
