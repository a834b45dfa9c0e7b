import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const HBA1C = '002503020030000';
const RULES: readonly RuleInput[] = [
  {
    id: 'CHG-03',
    kind: 'period-cap',
    effect: 'excess',
    rows: [{ code: HBA1C, name: '糖化血红蛋白测定', words: [{ scaled: 10_000n }, 15] }],
  },
];

const test = (from: string, rest: LineInput = {}): LineInput => ({
  code: HBA1C,
  kind: 'service',
  from,
  price: '60.00',
  amount: '60.00',
  ...rest,
});

const visit = (start: string, rest: Partial<PastEntryInput> = {}): PastEntryInput => ({
  setting: 'outpatient',
  facilityCode: 'H2',
  lines: [{ code: HBA1C, from: start }],
  ...rest,
});

function judge(
  lines: readonly LineInput[],
  entries: readonly PastEntryInput[] = [],
  rest: ClaimInput = {},
  own: readonly PastEntryInput[] = [],
) {
  const claim = buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E1', setting: 'outpatient' },
    lines,
    ...rest,
  });
  const history = buildHistory({ entries, own, knownSince: null });
  return { claim, history, judgement: judgeWith(RULES, claim, undefined, history) };
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given).judgement);

describe('period cap (CHG-03)', () => {
  it('denies the second within the period, in one claim or across encounters (example 32)', () => {
    expect(said([test('2026-03-01'), test('2026-03-10')])).toEqual(['CHG-03 excess [1] 6000']);
    expect(said([test('2026-03-01'), test('2026-03-18')])).toEqual([]);
    expect(said([test('2026-03-10')], [visit('2026-03-01')])).toEqual(['CHG-03 excess [0] 6000']);
    expect(said([test('2026-03-18')], [visit('2026-03-01')])).toEqual([]);
    expect(judge([test('2026-03-10')], [visit('2026-03-01')]).judgement.findings[0]).toMatchObject({
      message: 'hitAcross',
      facts: [{ path: 'lines[0].quantity' }, { path: 'history.last' }],
    });
  });

  it('counts n × 24 hours back, and a day without an hour as long as it can be', () => {
    expect(said([test('2026-03-01 08:00'), test('2026-03-16 07:59')])).toHaveLength(1);
    expect(said([test('2026-03-01 08:00'), test('2026-03-16 08:00')])).toEqual([]);
    expect(said([test('2026-03-01'), test('2026-03-15')])).toHaveLength(1);
    expect(said([test('2026-03-01'), test('2026-03-16')])).toEqual([]);
    expect(said([test('2026-03-01 23:00'), test('2026-03-16')])).toEqual([]);
    expect(said([test('2026-03-16 08:00')], [visit('2026-03-01')])).toEqual([]);
  });

  it('lets what is denied spend nothing', () => {
    expect(said(['2026-03-01', '2026-03-10', '2026-03-18'].map((from) => test(from)))).toEqual([
      'CHG-03 excess [1] 6000',
    ]);
    expect(said([test('2026-03-01', { isDeclaredSelfPay: true }), test('2026-03-10')])).toEqual([]);
  });

  it('keeps what the cap has room for', () => {
    const { claim, judgement, history } = judge([test('2026-03-01', { quantity: '3', amount: '180.00' })]);
    expect(summarise(RULES, judgement)).toEqual(['CHG-03 excess [0] 12000']);
    const after = applyRemedy(claim, judgement.findings[0]!.remedy!);
    expect(after.lines[0]!.quantityE4).toBe(10_000n);
    expect(judgeWith(RULES, after, undefined, history).findings).toEqual([]);
  });

  it('holds an order over days against the most that its days can pay', () => {
    const order = (quantity: string) => test('2026-03-01', { to: '2026-03-16', quantity, amount: '180.00' });
    expect(said([order('2')])).toEqual([]);
    expect(said([order('3')])).toEqual(['CHG-03 excess [0] 6000']);
    expect(
      said(
        [test('2026-03-20')],
        [visit('2026-03-01', { lines: [{ code: HBA1C, from: '2026-03-01', to: '2026-03-19' }] })],
      ),
    ).toEqual([]);
  });

  it('counts reservations and what the message tells, never its own encounter', () => {
    expect(said([test('2026-03-10')], [visit('2026-03-01', { state: 'reserved' })])).toHaveLength(1);
    expect(said([test('2026-03-10')], [visit('2026-03-01', { state: 'told' })])).toHaveLength(1);
    expect(said([test('2026-03-10')], [], {}, [visit('2026-03-01')])).toEqual([]);
    // Without a number of the visit, one of the same facility may be this one.
    const unnumbered = { encounter: { setting: 'outpatient' } } as const;
    expect(said([test('2026-03-10')], [visit('2026-03-01', { facilityCode: 'H1' })], unnumbered)).toEqual([]);
    expect(said([test('2026-03-10')], [visit('2026-03-01')], unnumbered)).toHaveLength(1);
  });

  it('leaves later encounters, other items, refunds and unknown quantities alone', () => {
    expect(said([test('2026-03-10')], [visit('2026-03-12')])).toEqual([]);
    expect(
      said(
        [test('2026-03-10')],
        [visit('2026-03-01', { lines: [{ code: '002503020030100', from: '2026-03-01' }] })],
      ),
    ).toEqual([]);
    expect(judge([test('2026-03-10', { quantityE4: undefined } as LineInput)]).judgement).toMatchObject({
      findings: [],
      undecided: [{ line: 0, missing: 'line.quantity' }],
    });
    const refund = test('2026-03-12', { isRefund: true, quantity: '-0.5', amount: '-30.00' });
    expect(judge([test('2026-03-01'), test('2026-03-10'), refund]).judgement).toMatchObject({
      findings: [],
      undecided: [{ line: 1, missing: 'line.refundOf' }],
    });
    const plain = buildClaim({ lines: [test('2026-03-10')] });
    expect(judgeWith(RULES, plain).findings).toEqual([]);
  });
});
