import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';
import { buildHistory, type PastEntryInput } from '../support/past.ts';

const ANTIBIOTIC = 'XJ01CAA040E001010100001';

const RULES: readonly RuleInput[] = [
  {
    id: 'RX-06',
    kind: 'days-of-supply',
    space: 'diagnosis',
    effect: 'excess',
    parameters: { scope: 'outpatient' },
    rows: [
      { code: 'J20', isPrefix: true, words: [0] },
      { code: 'I10', isPrefix: true, words: [1] },
    ],
  },
];

describe('days of supply with what the patient has (RX-06)', () => {
  function visit(days: number, entries: readonly PastEntryInput[], diagnoses = ['J20.900']) {
    const claim = buildClaim({
      facility: { code: 'H1' },
      encounter: { id: 'E2', setting: 'outpatient', benefit: 'ordinary', start: '2026-03-10' },
      diagnoses,
      areDiagnosesComplete: true,
      lines: [
        {
          kind: 'drug',
          code: ANTIBIOTIC,
          quantity: String(days),
          price: '7.00',
          amount: `${days * 7}.00`,
          from: '2026-03-10',
          daysOfSupply: days,
        },
      ],
    });
    const history = buildHistory({ entries, knownSince: null });
    const judgement = judgeWith(RULES, claim, undefined, history);
    return { claim, history, judgement, said: summarise(RULES, judgement) };
  }
  const past = (start: string, daysOfSupply: number | undefined, rest: Partial<PastEntryInput> = {}) => ({
    setting: 'outpatient' as const,
    start,
    facilityCode: 'H2',
    lines: [{ code: 'XJ01CAA040E001020200002', daysOfSupply }],
    ...rest,
  });

  it('takes a prescription that was cut in two on one day for one', () => {
    const { claim, history, judgement, said } = visit(5, [past('2026-03-10', 4)]);
    expect(said).toEqual(['RX-06 excess [0] 1400']);
    expect(judgement.findings[0]!.message).toBe('visitAgain');
    const after = applyRemedy(claim, judgement.findings[0]!.remedy!);
    expect(judgeWith(RULES, after, undefined, history).findings).toEqual([]);
    expect(visit(3, [past('2026-03-10', 4)]).said).toEqual([]);
    expect(visit(9, [past('2026-03-10', 4)]).said).toEqual(['RX-06 excess [0] 4200']);
    const none = visit(5, [past('2026-03-10', 7)]);
    expect(none.said).toEqual(['RX-06 excess [0] 3500']);
    expect(none.judgement.findings[0]!.remedy).toEqual({ kind: 'selfPay', lines: [0] });
  });

  it('only gives notice of what is left of earlier days', () => {
    expect(visit(7, [past('2026-03-08', 5)]).judgement.findings).toMatchObject([
      { effect: 'notice', message: 'visitLeft' },
    ]);
    expect(visit(7, [past('2026-03-05', 5)]).said).toEqual([]);
    expect(visit(4, [past('2026-03-08', 5)]).said).toEqual([]);
  });

  it('looks at acute illness only, and at what is known to have been taken home', () => {
    expect(visit(5, [past('2026-03-10', 4)], ['I10.x00']).said).toEqual([]);
    expect(visit(5, [past('2026-03-10', 4)], ['Z99.900']).said).toEqual([]);
    expect(visit(5, [past('2026-03-10', undefined)]).said).toEqual([]);
    expect(visit(5, [past('2026-03-10', 4, { setting: 'inpatient' })]).said).toEqual([]);
    expect(visit(5, [past('2026-03-10', 4, { state: 'told' })]).said).toEqual([]);
  });
});
