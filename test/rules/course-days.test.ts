import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const STAY = 0;
const EPISODE = 1;

function rules(days: number, window: number): readonly RuleInput[] {
  return [
    {
      id: 'DRG-11',
      kind: 'course-days',
      effect: 'excess',
      rows: [
        { code: 'XB01ACA226B002', isPrefix: true, name: '奥扎格雷钠注射液', words: [days, window] },
        { code: 'XB01ACA226B003010100001', name: '奥扎格雷钠注射液', words: [days, window] },
      ],
    },
  ];
}

const CODE = 'XB01ACA226B002010100001';

function use(from: string, rest: LineInput = {}): LineInput {
  return { code: CODE, from, price: '40.00', amount: '40.00', ...rest };
}

function judge(lines: readonly LineInput[], days = 3, window = STAY, rest: ClaimInput = {}) {
  const claim = buildClaim({ encounter: { setting: 'inpatient' }, lines, ...rest });
  return summarise(rules(days, window), judgeWith(rules(days, window), claim));
}

describe('course days (DRG-11)', () => {
  const four = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-05'];

  it('counts distinct days: the last above the limit is in excess', () => {
    expect(judge(four.map((from) => use(from)))).toEqual(['DRG-11 excess [3] 4000']);
    expect(judge(four.slice(0, 3).map((from) => use(from)))).toEqual([]);
    expect(judge([...four.slice(0, 3), '2026-03-03'].map((from) => use(from)))).toEqual([]);
  });

  it('counts by day, not by place in the claim', () => {
    expect(judge(['2026-03-05', ...four.slice(0, 3)].map((from) => use(from)))).toEqual([
      'DRG-11 excess [0] 4000',
    ]);
  });

  it('divides a line over its days', () => {
    const order = use('2026-03-01', { to: '2026-03-05', quantity: '5', amount: '200.00' });
    expect(judge([order])).toEqual(['DRG-11 excess [0] 8000']);
    expect(judge([{ ...order, to: '2026-03-03' }])).toEqual([]);
    expect(judge([{ ...order, ownPay: '100.00' }])).toEqual(['DRG-11 excess [0] 4000']);
  });

  it('does not count the day on which an order is only stopped', () => {
    const order = (quantity: string, to = '2026-03-04 08:00') =>
      use('2026-03-01 10:00', { to, quantity, amount: '120.00' });
    // Three doses, the fourth morning stops the order.
    expect(judge([order('3')])).toEqual([]);
    expect(judge([order('6')])).toEqual([]);
    expect(judge([order('4')])).toEqual(['DRG-11 excess [0] 3000']);
    // Given on the last day as well, or no word of it.
    expect(judge([order('3', '2026-03-04 10:30')])).toEqual(['DRG-11 excess [0] 3000']);
    expect(judge([order('3', '2026-03-04')])).toEqual(['DRG-11 excess [0] 3000']);
  });

  it('takes makers of one drug together', () => {
    const other = four.map((from, at) => use(from, at > 1 ? { code: 'XB01ACA226B003010100001' } : {}));
    expect(judge(other)).toEqual(['DRG-11 excess [3] 4000']);
  });

  it('starts anew after a pause of more than 30 days, per episode only', () => {
    const paused = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-04-03'].map((from) => use(from));
    expect(judge(paused, 3, EPISODE)).toEqual([]);
    expect(judge(paused, 3, STAY)).toEqual(['DRG-11 excess [3] 4000']);
    const shorter = [...paused.slice(0, 3), use('2026-04-02')];
    expect(judge(shorter, 3, EPISODE)).toEqual(['DRG-11 excess [3] 4000']);
  });

  it('counts only what the fund is asked to pay', () => {
    const lines = four.map((from) => use(from));
    expect(judge([use('2026-02-28', { isDeclaredSelfPay: true }), ...lines.slice(0, 3)])).toEqual([]);
    expect(judge([use('2026-02-28', { isJudged: false }), ...lines.slice(0, 3)])).toEqual([
      'DRG-11 excess [3] 4000',
    ]);
  });

  it('leaves out what a refund takes back, and cannot say which day a part of a refund frees', () => {
    const lines = four.map((from) => use(from));
    const refund: LineInput = { ...use('2026-03-06'), isRefund: true, quantity: '-1', amount: '-40.00' };
    expect(judge([...lines, refund])).toEqual([]);
    const part = { ...refund, quantity: '-0.5', amount: '-20.00' };
    const judgement = judgeWith(
      rules(3, STAY),
      buildClaim({ encounter: { setting: 'inpatient' }, lines: [...lines, part] }),
    );
    expect(judgement.findings).toEqual([]);
    expect(judgement.undecided).toEqual([{ rule: 0, line: 3, missing: 'line.refundOf' }]);
  });

  it('does not judge a line whose end is not known', () => {
    const open = { ...buildClaim({ lines: [use('2026-03-01')] }).lines[0]!, to: undefined };
    const claim = buildClaim({ encounter: { setting: 'inpatient' } });
    claim.lines = [open, ...buildClaim({ lines: four.slice(0, 3).map((from) => use(from)) }).lines];
    const judgement = judgeWith(rules(3, STAY), claim);
    expect(judgement.findings).toEqual([]);
    expect(judgement.undecided).toEqual([{ rule: 0, line: 0, missing: 'line.to' }]);
  });

  it('counts days of supply of what is taken home', () => {
    const supply = use('2026-03-01', { daysOfSupply: 5, quantity: '5', amount: '200.00' });
    expect(judge([supply], 3, EPISODE, { encounter: { setting: 'outpatient' } })).toEqual([
      'DRG-11 excess [0] 8000',
    ]);
    expect(judge([supply], 3, EPISODE)).toEqual([]);
    expect(judge([{ ...supply, isDischargeMedication: true }], 3, EPISODE)).toHaveLength(1);
  });

  it('tells a blocked line that it is over, and lets it spend no day of the others', () => {
    const both: readonly RuleInput[] = [{ id: 'CHG-35', kind: 'outside-stay' }, ...rules(3, STAY)];
    const claim = buildClaim({
      encounter: { setting: 'inpatient', start: '2026-03-02', end: '2026-03-20' },
      lines: four.map((from) => use(from)),
    });
    expect(summarise(both, judgeWith(both, claim))).toEqual(['CHG-35 line [0] 4000']);
  });

  it('prints remedies that pass', () => {
    const claim = buildClaim({
      encounter: { setting: 'inpatient' },
      lines: [
        use('2026-03-01', { to: '2026-03-02', quantity: '2', amount: '80.00' }),
        use('2026-03-02', { to: '2026-03-05', quantity: '4', amount: '160.00' }),
        use('2026-03-07'),
      ],
    });
    const judgement = judgeWith(rules(3, STAY), claim);
    expect(summarise(rules(3, STAY), judgement)).toEqual([
      'DRG-11 excess [1] 8000',
      'DRG-11 excess [2] 4000',
    ]);
    const after = judgement.findings.reduce((one, { remedy }) => applyRemedy(one, remedy!), claim);
    expect(judgeWith(rules(3, STAY), after).findings).toEqual([]);
    expect(after.lines[1]!.quantityE4).toBe(20_000n);
  });
});
