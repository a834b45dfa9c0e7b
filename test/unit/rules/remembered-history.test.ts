/** A long stay asks for few items very often: the past is searched once for each, and the next claim anew. */
import { expect, it } from 'vitest';
import type { History } from '../../../src/history/past.ts';
import { RULE_KINDS } from '../../../src/rules/index.ts';
import { createJudge } from '../../../src/rules/judge.ts';
import { buildClaim } from '../../support/build-claim.ts';
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
