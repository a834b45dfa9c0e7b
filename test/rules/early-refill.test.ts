import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const RULES: readonly RuleInput[] = [
  { id: 'RX-05', kind: 'early-refill', effect: 'evidence' },
  { id: 'RX-05', variant: 'stock', kind: 'early-refill', effect: 'excess', parameters: { scope: 'stock' } },
];
const PILLS = 'XC08CAA152A001010100001';

const past = (start: string, daysOfSupply: number | undefined, rest: Partial<PastEntryInput> = {}) => ({
  setting: 'outpatient' as const,
  facilityCode: 'H2',
  start,
  lines: [{ code: 'XC08CAA152A001020200002', daysOfSupply }],
  ...rest,
});

function judge(
  entries: readonly PastEntryInput[],
  line: LineInput = {},
  input: ClaimInput = {},
  own: readonly PastEntryInput[] = [],
) {
  const claim = buildClaim({
    facility: { code: 'H1' },
    encounter: { id: 'E2', setting: 'outpatient', start: '2026-03-20' },
    lines: [
      {
        kind: 'drug',
        code: PILLS,
        from: '2026-03-20',
        daysOfSupply: 28,
        quantity: '28',
        amount: '56.00',
        ...line,
      },
    ],
    ...input,
  });
  const history = buildHistory({ entries, own, knownSince: null });
  return { claim, history, judgement: judgeWith(RULES, claim, undefined, history) };
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given).judgement);
const EARLY = ['RX-05 evidence [0] 5600'];

describe('early refill (RX-05)', () => {
  it('asks when more than seven days are left', () => {
    expect(said([past('2026-02-28', 28)])).toEqual(EARLY);
    expect(said([past('2026-02-27', 28)])).toEqual([]);
    expect(said([past('2026-03-20', 8)])).toEqual(EARLY);
    const { claim, history, judgement } = judge([past('2026-02-28', 28)]);
    expect(judgement.findings[0]).toMatchObject({
      values: { left: { value: 8 }, lastDays: { value: 28 } },
    });
    const after = applyRemedy(claim, judgement.findings[0]!.remedy!);
    expect(judgeWith(RULES, after, undefined, history).findings).toEqual([]);
    expect(said([past('2026-02-28', 28)], {}, { evidence: { early_refill_reason: true } })).toEqual([]);
  });

  it('adds up dispensings one after the other, whoever gave them', () => {
    const two = [past('2026-02-20', 28), past('2026-03-10', 14, { setting: 'pharmacy', facilityCode: 'P1' })];
    // 28 days from 20 February end on 20 March, and the 14 begin there.
    expect(judge(two).judgement.findings[0]!.values.left).toEqual({ type: 'number', value: 14 });
    const gap = [past('2026-01-01', 28), past('2026-03-15', 7)];
    expect(said(gap)).toEqual([]);
  });

  it('takes strengths of one encounter and day together', () => {
    const entry = past('2026-03-13', 14);
    const lines = [...entry.lines, { code: PILLS, daysOfSupply: 14 }];
    expect(said([{ ...entry, lines }])).toEqual([]);
  });

  it('denies the days above ninety, left and new together', () => {
    const given = [[past('2026-03-10', 84)], { daysOfSupply: 28 }] as const;
    const { claim, history, judgement } = judge(...given);
    // 74 left and 28 new: 12 too many.
    expect(summarise(RULES, judgement)).toEqual([...EARLY, 'RX-05 excess [0] 2400']);
    const after = applyRemedy(claim, judgement.findings[1]!.remedy!);
    expect(after.lines[0]!.daysOfSupply).toBe(16);
    expect(summarise(RULES, judgeWith(RULES, after, undefined, history))).toEqual([
      'RX-05 evidence [0] 3200',
    ]);
    expect(said([past('2026-03-10', 72)])).toEqual(EARLY);
    expect(judge([past('2026-03-19', 95)]).judgement.findings[1]!.remedy).toEqual({
      kind: 'selfPay',
      lines: [0],
    });
  });

  it('does not deny on what only the message tells, nor without days of supply', () => {
    const told = past('2026-03-10', 84, { state: 'told' });
    expect(said([told])).toEqual(EARLY);
    const { findings, undecided } = judge([past('2026-03-10', 84)], { daysOfSupply: undefined }).judgement;
    expect(findings).toMatchObject([{ effect: 'evidence' }]);
    expect(undecided).toEqual([{ rule: 1, line: 0, missing: 'line.daysOfSupply' }]);
    expect(said([past('2026-03-10', undefined)])).toEqual([]);
  });

  it('leaves stays, other drugs and forms, later and own dispensings alone', () => {
    const many = past('2026-03-10', 84);
    expect(said([{ ...many, setting: 'inpatient' }])).toEqual([]);
    expect(said([many], {}, { encounter: { id: 'E2', setting: 'inpatient' } })).toEqual([]);
    expect(said([many], { code: 'XC08CAA152E001010100001' })).toEqual([]);
    expect(said([many], { isDeclaredSelfPay: true })).toEqual([]);
    expect(said([past('2026-03-21', 84)])).toEqual([]);
    expect(said([], {}, {}, [many])).toEqual([]);
    expect(said([many], {}, { facility: { code: 'H2' }, encounter: { setting: 'outpatient' } })).toEqual([]);
    expect(said([many], { kind: 'service' })).toEqual([]);
  });

  it('says nothing without a past', () => {
    const { claim } = judge([]);
    expect(judgeWith(RULES, claim)).toMatchObject({ findings: [], undecided: [] });
  });
});
