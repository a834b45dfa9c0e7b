/**
 * The largest claims meet the longest pasts: what a kind reads of the past grows with the lines of both together, never
 * with their product. Counted in reads of the past's lines and entries, so it says the same on any machine.
 */
import { describe, expect, it } from 'vitest';
import type { History, PastEntry, PastLine } from '../../../src/history/past.ts';
import { RULE_KINDS } from '../../../src/rules/index.ts';
import { createJudge } from '../../../src/rules/judge.ts';
import { buildClaim, day, type LineInput } from '../../support/build-claim.ts';
import { buildReader, type RuleInput } from '../../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../../support/past.ts';

const LINES = 5_000;
const PAST_LINES = 20_000;
const VISITS = 2_000;
/** Each line of both is looked at by so many facts, a few times. */
const READS_PER_LINE_MAX = 60;
const DRUG = 'XN04BXE030A001010100001';
const TODAY = day('2026-06-30');

const row = (...words: NonNullable<NonNullable<RuleInput['rows']>[number]['words']>) => [
  { code: DRUG, words },
];
const RULES: readonly RuleInput[] = [
  { id: 'A', kind: 'double-benefit' },
  { id: 'B', kind: 'repeated-examination', rows: row(30) },
  { id: 'C', kind: 'repeated-charge' },
  { id: 'D', kind: 'first-prescription', rows: row(3, undefined) },
  { id: 'E', kind: 'second-line', rows: row(undefined) },
  { id: 'F', kind: 'early-refill' },
  { id: 'G', kind: 'early-refill', parameters: { scope: 'stock' } },
  { id: 'H', kind: 'days-of-supply', parameters: { scope: 'outpatient' } },
  { id: 'I', kind: 'period-cap', rows: row({ scaled: 10_000n }, 7) },
  { id: 'J', kind: 'course-days', rows: row(3, 1) },
  { id: 'K', kind: 'onset-window', rows: row({ scaled: 240n }, undefined) },
  { id: 'L', kind: 'frequent-visits', parameters: { perDay: 1, perMonth: 3, settings: ['outpatient'] } },
  { id: 'M', kind: 'yearly-total', parameters: { limitYuan: 10, settings: ['outpatient'] } },
  { id: 'N', kind: 'identity-check' },
];

/** On 30 days, each hour of which has several, so that much is near and little is the same. */
function momentOf(at: number): string {
  const minute = (at * 7) % 1_439;
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `2026-06-${String((at % 30) + 1).padStart(2, '0')} ${clock}`;
}

/** @param isOwn true: what nothing tells from the claim's own encounter, which several kinds pass over. */
function makePast(isOwn: boolean): History {
  const perVisit = PAST_LINES / VISITS;
  const entries = Array.from({ length: VISITS }, (_, visit): PastEntryInput => {
    const lines = Array.from({ length: perVisit }, (_, line) => ({
      ...{ code: DRUG, from: momentOf(visit * perVisit + line), quantity: 1, fund: '9.00' },
      ...{ prescriber: 'D2', daysOfSupply: 3 },
    }));
    return { facilityCode: isOwn ? 'H1' : 'H2', setting: 'outpatient', start: momentOf(visit), lines };
  });
  return buildHistory({ entries });
}

/** The same past; counts whatever is asked of its lines and entries. */
function countReads(history: History): { readonly history: History; reads(): number } {
  let reads = 0;
  const seen = new Map<object, object>();
  function counted<Part extends object>(part: Part): Part {
    const get = (of: Part, name: string | symbol): unknown => {
      reads++;
      return Reflect.get(of, name);
    };
    const known = seen.get(part) ?? new Proxy(part, { get });
    seen.set(part, known);
    return known as Part;
  }
  const entries = history.entries.map(counted<PastEntry>);
  return {
    reads: () => reads,
    history: {
      ...history,
      entries,
      linesOf: (code) => history.linesOf(code).map(counted<PastLine>),
      linesWithPrefix: (prefix) => history.linesWithPrefix(prefix).map(counted<PastLine>),
    },
  };
}

describe.each([
  ['of another facility', false],
  ['that may be its own', true],
])('a claim of 5,000 lines against 20,000 past ones %s', (_, isOwn) => {
  const past = makePast(isOwn);
  const lines = Array.from({ length: LINES }, (_, at): LineInput => {
    const own = { kind: 'drug', code: DRUG, amount: '9.00', prescriber: 'D1', daysOfSupply: 3 } as const;
    return { ...own, from: momentOf(at * 3 + 1) };
  });
  const claim = buildClaim({
    facility: { code: 'H1', level: 1 },
    encounter: { ...(isOwn ? {} : { id: 'E1' }), setting: 'outpatient', start: '2026-06-30' },
    lines,
  });
  claim.encounter.onset = { dayEpoch: TODAY - 30, second: undefined };

  it.each(RULES.map((rule) => [`${rule.kind} ${rule.parameters?.scope ?? ''}`, rule] as const))(
    '%s reads each line a few times',
    (_, rule) => {
      const judge = createJudge(buildReader([rule]), RULE_KINDS);
      const { history, reads } = countReads(past);
      judge.judge(claim, TODAY, (_, mode) => mode, history);
      expect(reads()).toBeGreaterThan(1);
      expect(reads()).toBeLessThan(READS_PER_LINE_MAX * (LINES + PAST_LINES + VISITS));
    },
  );
});
