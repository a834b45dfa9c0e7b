import { describe, expect, it } from 'vitest';
import { buildClaim, type ClaimInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [
  {
    id: 'OUT-01',
    kind: 'claim-total',
    effect: 'screen',
    parameters: { limitYuan: 500 },
    applies: { settings: ['outpatient'] },
  },
];
const LISTED = ['OUT-01 screen [] 0'];

function run(input: ClaimInput) {
  return judgeWith(RULES, buildClaim({ encounter: { setting: 'outpatient' }, ...input }));
}

const said = (input: ClaimInput) => summarise(RULES, run(input));
const line = (amount: string) => ({ code: 'X', amount });

describe('large single claim (OUT-01)', () => {
  it('worked example 39: 512.30 is listed, 499.99 is not', () => {
    expect(said({ total: '512.30', lines: [line('512.30')] })).toEqual(LISTED);
    expect(said({ total: '499.99', lines: [line('499.99')] })).toEqual([]);
    expect(said({ total: '500.00', lines: [line('500.00')] })).toEqual(LISTED);
  });

  it('adds the lines up where nobody gave a total', () => {
    const lines = [line('300.00'), line('200.00')];
    expect(said({ lines })).toEqual(LISTED);
    expect(said({ lines, total: '0.00' })).toEqual(LISTED);
    const refund = { ...line('0.01'), isRefund: true };
    expect(said({ lines: [...lines, refund] })).toEqual([]);
  });

  it('decides nothing below the limit while an amount is missing', () => {
    const unpriced = { code: 'X' };
    expect(run({ lines: [line('300.00'), unpriced] })).toMatchObject({
      findings: [],
      undecided: [{ line: -1, missing: 'total' }],
    });
    expect(said({ lines: [line('500.00'), unpriced] })).toEqual(LISTED);
    expect(run({ lines: [] }).undecided).toHaveLength(1);
    expect(run({ lines: [line('300.00')] }).undecided).toEqual([]);
  });

  it('leaves stays, and what the patient pays, alone', () => {
    expect(said({ total: '900.00', encounter: { setting: 'inpatient' } })).toEqual([]);
    expect(said({ total: '900.00', lines: [{ ...line('900.00'), level: 'C' }] })).toEqual([]);
  });
});
