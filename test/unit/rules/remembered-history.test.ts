/** What of a patient's past a claim is judged on, and that it is searched once for each of the few items of a long stay. */
import { describe, expect, it } from 'vitest';
import type { History } from '../../../src/history/past.ts';
import { createContext } from '../../../src/rules/context.ts';
import { RULE_KINDS } from '../../../src/rules/index.ts';
import { createJudge } from '../../../src/rules/judge.ts';
import { buildClaim, type ClaimInput, day, type LineInput } from '../../support/build-claim.ts';
import { buildReader } from '../../support/judge-with.ts';
import { buildHistory } from '../../support/past.ts';

const CODES = ['XN04BXE030A001010100001', 'XA02BCA001A001010100001', '110200005000000'];
const RULES = [
  { id: 'ELG-04', kind: 'double-benefit' },
  { id: 'CHG-34', kind: 'repeated-charge', variant: 'past' },
  { id: 'RX-06', kind: 'days-of-supply', parameters: { scope: 'outpatient' } },
  {
    id: 'DRG-04',
    kind: 'second-line',
    rows: [{ code: CODES[0]!, name: '恩他卡朋片', words: [undefined] }],
  },
];

it('looks each item up once per claim, however many lines have it', () => {
  const searches: string[] = [];
  const known = buildHistory({
    entries: [{ facilityCode: 'H2', setting: 'outpatient', start: '2026-03-10 09:00', lines: [] }],
  });
  const history: History = {
    ...known,
    linesOf(code) {
      searches.push(code);
      return known.linesOf(code);
    },
    linesWithPrefix(prefix) {
      searches.push(`${prefix}*`);
      return known.linesWithPrefix(prefix);
    },
  };
  const lines = Array.from({ length: 300 }, (_, at) => ({
    kind: 'drug' as const,
    code: CODES[at % CODES.length]!,
    amount: '10.00',
    quantity: '1',
    daysOfSupply: 3,
    from: `2026-03-10 09:${String(at % 60).padStart(2, '0')}`,
  }));
  const claim = buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E1', setting: 'outpatient', start: '2026-03-10' },
    lines,
  });
  const judge = createJudge(buildReader(RULES), RULE_KINDS);
  const judgeOnce = () => judge.judge(claim, 0, (_, mode) => mode, history);
  judgeOnce();
  expect(new Set(searches).size).toBe(searches.length);
  expect(searches.length).toBeGreaterThan(CODES.length);
  const ofOne = searches.length;
  judgeOnce();
  expect(searches.length).toBe(ofOne * 2);
});

const SELF_PAID: LineInput = { from: '2026-03-05', amount: '1.00', ownPay: '1.00' };

describe('what began after the last day of a claim', () => {
  const entries = ['2026-03-01', '2026-03-05', '2026-03-06'].map((start) => ({
    setting: 'outpatient' as const,
    start,
    // A charge may be older than its visit.
    lines: [{ code: 'X1', from: '2026-02-01' }],
  }));

  it.each<[string, ClaimInput, number]>([
    ['is no past of a visit', { encounter: { start: '2026-03-05' } }, 2],
    ['is no past of a stay', { encounter: { start: '2026-03-01', end: '2026-03-06' } }, 3],
    ['is counted from what the fund is asked for', { lines: [{ from: '2026-03-01', to: '2026-03-05' }] }, 2],
    ['does not begin later for what the patient pays', { lines: [SELF_PAID, { from: '2026-03-01' }] }, 1],
    ['is counted from the day of judging where nobody gave one', {}, 3],
  ])('%s', (_, input, count) => {
    const context = createContext(buildReader(RULES));
    context.begin(buildClaim(input), day('2026-03-06'), buildHistory({ entries }));
    const { history } = context;
    expect(history!.entries).toHaveLength(count);
    expect(history!.linesOf('X1')).toHaveLength(count);
    expect(history!.linesWithPrefix('X')).toHaveLength(count);
  });
});
