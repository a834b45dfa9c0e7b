import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { buildClaim, type ClaimInput, type LineInput } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const RULES: readonly RuleInput[] = [{ id: 'DAT-02', kind: 'arithmetic', effect: 'claim' }];

function judge(input: ClaimInput) {
  return summarise(RULES, judgeWith(RULES, buildClaim(input)));
}

function judgeLine(line: LineInput) {
  return judge({ lines: [line] });
}

describe('arithmetic (DAT-02): lines', () => {
  it('refuses a wrong product and accepts a right one', () => {
    expect(judgeLine({ quantity: '3', price: '12.50', amount: '40.00' })).toEqual(['DAT-02 claim [0] 4000']);
    expect(judgeLine({ quantity: '3', price: '12.50', amount: '37.50' })).toEqual([]);
  });

  it('allows a fen where the units are fine, no more', () => {
    expect(judgeLine({ quantity: '3', price: '12.50', amount: '37.51' })).toEqual([]);
    expect(judgeLine({ quantity: '3', price: '12.50', amount: '37.49' })).toEqual([]);
    expect(judgeLine({ quantity: '3', price: '12.50', amount: '37.52' })).toHaveLength(1);
  });

  it('allows half a price unit per quantity and half a quantity unit at the price', () => {
    const coarse = { priceDecimals: 2, quantityDecimals: 2, quantity: '100', price: '0.33' };
    // 0.005 × 100 + 0.005 × 0.33 = 0.50165
    expect(judgeLine({ ...coarse, amount: '33.50' })).toEqual([]);
    expect(judgeLine({ ...coarse, amount: '33.51' })).toHaveLength(1);
    expect(judgeLine({ ...coarse, priceDecimals: 6, amount: '33.50' })).toHaveLength(1);
  });

  it('keeps the last fen of huge amounts', () => {
    // Tolerance: 0.0000005 × 100000000 + 0.00005 × 9999.99 = 50.4999995
    const huge = { quantity: '100000000', price: '9999.99' };
    expect(judgeLine({ ...huge, amount: '999999000050.49' })).toEqual([]);
    expect(judgeLine({ ...huge, amount: '999999000050.50' })).toHaveLength(1);
    expect(judgeLine({ ...huge, amount: '999998999949.51' })).toEqual([]);
    expect(judgeLine({ ...huge, amount: '999998999949.50' })).toHaveLength(1);
    expect(judgeLine({ quantity: '1', price: '1.00', amount: '99999999999999.99' })).toHaveLength(1);
  });

  it('judges neither what is unknown, nor refunds, nor what the patient pays', () => {
    const wrong = { quantity: '3', price: '12.50', amount: '40.00' };
    const judgement = judgeWith(RULES, buildClaim({ lines: [{ amount: '40.00', quantity: '3' }] }));
    expect(judgement.findings).toEqual([]);
    expect(judgement.undecided).toEqual([{ rule: 0, line: 0, missing: 'line.price' }]);
    expect(judgeLine({ ...wrong, isRefund: true })).toEqual([]);
    expect(judgeLine({ ...wrong, level: 'C' })).toEqual([]);
    expect(judgeLine({ ...wrong, isJudged: false })).toEqual([]);
  });
});

describe('arithmetic (DAT-02): total', () => {
  const lines: readonly LineInput[] = [
    { quantity: '2', price: '10.00', amount: '20.00' },
    { quantity: '1', price: '5.00', amount: '5.00' },
  ];

  it('compares the sum where all lines are there and the total is known', () => {
    expect(judge({ lines, areLinesComplete: true, total: '25.00' })).toEqual([]);
    expect(judge({ lines, areLinesComplete: true, total: '25.01' })).toEqual(['DAT-02 claim [] 0']);
    expect(judge({ lines, total: '25.01' })).toEqual([]);
    expect(judge({ lines, areLinesComplete: true, total: '0' })).toEqual([]);
    expect(judge({ lines, areLinesComplete: true })).toEqual([]);
    expect(judge({ lines: [...lines, {}], areLinesComplete: true, total: '30.00' })).toEqual([]);
  });

  it('subtracts refunds of either sign, and accepts totals with and without context lines', () => {
    const refund = (amount: string): LineInput => ({ isRefund: true, amount, quantity: '1' });
    expect(judge({ lines: [...lines, refund('-5.00')], areLinesComplete: true, total: '20.00' })).toEqual([]);
    expect(judge({ lines: [...lines, refund('5.00')], areLinesComplete: true, total: '20.00' })).toEqual([]);
    const context: LineInput = { isJudged: false, amount: '7.00' };
    expect(judge({ lines: [...lines, context], areLinesComplete: true, total: '32.00' })).toEqual([]);
    expect(judge({ lines: [...lines, context], areLinesComplete: true, total: '25.00' })).toEqual([]);
  });

  it('prints remedies that pass together, in any order', () => {
    const claim = buildClaim({
      lines: [{ quantity: '3', price: '12.50', amount: '40.00' }, lines[1]!],
      areLinesComplete: true,
      total: '99.00',
    });
    const { findings } = judgeWith(RULES, claim);
    const remedies = findings.map(({ remedy }) => remedy!);
    expect(remedies).toEqual([
      { kind: 'correctTotal', totalFen: 4250n },
      { kind: 'correctAmount', line: 0, amountFen: 3750n },
    ]);
    for (const order of [remedies, [...remedies].reverse()])
      expect(
        judgeWith(
          RULES,
          order.reduce((one, remedy) => applyRemedy(one, remedy), claim),
        ).findings,
      ).toEqual([]);
  });
});
