import { describe, expect, it } from 'vitest';
import { FACILITY_TYPES } from '../../src/claim/codes.ts';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'DRG-08',
    kind: 'facility-level',
    applies: { exceptSchemes: ['workInjury'] },
    rows: [
      { code: 'ZC02AAA0001', isPrefix: true, name: '参麦注射液', words: [2], from: '2026-01-01' },
      { code: 'XS01LAK001', isPrefix: true, name: '康柏西普', words: [3, FACILITY_TYPES.indexOf('eye'), 2] },
    ],
  },
];

function judge(
  level: number | undefined,
  overrides: Record<string, unknown> = {},
  code = 'ZC02AAA0001010101',
) {
  const { type, scheme, ...line } = overrides as Record<string, never>;
  const claim = buildClaim({
    facility: { level, type },
    patient: { scheme },
    lines: [{ code, amount: '120.00', from: '2026-03-10', ...line }],
  });
  return summarise(RULES, judgeWith(RULES, claim));
}

describe('facility level (DRG-08)', () => {
  it('blocks below the level and passes at it', () => {
    expect(judge(1)).toEqual(['DRG-08 line [0] 12000']);
    expect(judge(2)).toEqual([]);
  });

  it('asks for evidence when the level is unknown', () => {
    expect(judge(undefined)).toEqual(['DRG-08 evidence [0] 12000']);
  });

  it('has a sentence of its own for a facility without a grade', () => {
    const claim = buildClaim({
      facility: { level: 0 },
      lines: [{ code: 'ZC02AAA0001010101', amount: '120.00', from: '2026-03-10' }],
    });
    expect(judgeWith(RULES, claim).findings).toMatchObject([{ effect: 'line', message: 'ungraded' }]);
  });

  it('accepts a special type from its lower level, and asks when the type is unknown', () => {
    const eyeDrug = 'XS01LAK001B002010100001';
    expect(judge(2, { type: 'eye' }, eyeDrug)).toEqual([]);
    expect(judge(2, { type: 'general' }, eyeDrug)).toEqual(['DRG-08 line [0] 12000']);
    expect(judge(2, {}, eyeDrug)).toEqual(['DRG-08 evidence [0] 12000']);
    // The national list calls every such hospital a specialist one, and an eye hospital may be in it.
    expect(judge(2, { type: 'specialist' }, eyeDrug)).toEqual(['DRG-08 evidence [0] 12000']);
    expect(judge(1, { type: 'specialist' }, eyeDrug)).toEqual(['DRG-08 line [0] 12000']);
    expect(judge(1, { type: 'eye' }, eyeDrug)).toEqual(['DRG-08 line [0] 12000']);
  });

  it('judges only what the fund is asked to pay, on the service date, for other codes not at all', () => {
    expect(judge(1, { level: 'C' })).toEqual([]);
    expect(judge(1, { ownPay: '120.00' })).toEqual([]);
    expect(judge(1, { ownPay: '20.00' })).toEqual(['DRG-08 line [0] 10000']);
    expect(judge(1, { from: '2025-12-31' })).toEqual([]);
    expect(judge(1, { scheme: 'workInjury' })).toEqual([]);
    expect(judge(1, {}, 'ZC02AAA0002010101')).toEqual([]);
  });
});
