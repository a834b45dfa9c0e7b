import { describe, expect, it } from 'vitest';
import { buildClaim } from '../support/build-claim.ts';
import { judgeWith, type RuleInput, summarise } from '../support/judge-with.ts';

const yuan = (text: number) => ({ scaled: BigInt(Math.round(text * 1e6)) });

const RULES: readonly RuleInput[] = [
  {
    id: 'CHG-05',
    kind: 'price-ceiling',
    effect: 'excess',
    rows: [
      { code: 'FLAT', name: '血常规', words: [yuan(20)], from: '2026-01-01' },
      { code: 'FINE', words: [yuan(0.123456)] },
      { code: 'LEVEL', words: [yuan(30), 3] },
      { code: 'LEVEL', words: [yuan(25), 2] },
      { code: 'MIXED', words: [yuan(10)] },
      { code: 'MIXED', words: [yuan(15), 3] },
    ],
  },
];

function judge(code: string, line: Record<string, unknown>, level?: number) {
  return judgeWith(
    RULES,
    buildClaim({ facility: { level }, lines: [{ code, from: '2026-03-10', ...line }] }),
  );
}

const said = (...given: Parameters<typeof judge>) => summarise(RULES, judge(...given));

describe('price ceiling (CHG-05)', () => {
  it('denies what lies above ceiling × quantity, and nothing at the ceiling', () => {
    expect(said('FLAT', { price: '22.50', quantity: '3', amount: '67.50' })).toEqual([
      'CHG-05 excess [0] 750',
    ]);
    expect(said('FLAT', { price: '20.00', quantity: '3', amount: '60.00' })).toEqual([]);
    expect(said('FLAT', { price: '20.01', quantity: '1', amount: '20.01' })).toEqual(['CHG-05 excess [0] 1']);
  });

  it('is exact with six decimals, and rounds the product to fen', () => {
    // 0.123456 × 1000 = 123.456 → 123.46; at 0.13 the line costs 130.00.
    expect(said('FINE', { price: '0.13', quantity: '1000', amount: '130.00' })).toEqual([
      'CHG-05 excess [0] 654',
    ]);
  });

  it('offers the next price that the door can write, with its amount', () => {
    const line = { price: '0.13', quantity: '1000', amount: '130.00' };
    expect(judge('FINE', line).findings[0]!.remedy).toEqual({
      kind: 'reducePrice',
      line: 0,
      priceE6: 123456n,
      amountFen: 12346n,
    });
    expect(judge('FINE', { ...line, priceDecimals: 2 }).findings[0]!.remedy).toEqual({
      kind: 'reducePrice',
      line: 0,
      priceE6: 120000n,
      amountFen: 12000n,
    });
  });

  it('takes the row of the facility level, a general row for other levels', () => {
    const line = { price: '28.00', quantity: '1', amount: '28.00' };
    expect(said('LEVEL', line, 3)).toEqual([]);
    expect(said('LEVEL', line, 2)).toEqual(['CHG-05 excess [0] 300']);
    expect(said('LEVEL', line, 1)).toEqual([]);
    const mixed = { price: '14.00', quantity: '1', amount: '14.00' };
    expect(said('MIXED', mixed, 3)).toEqual([]);
    expect(said('MIXED', mixed, 2)).toEqual(['CHG-05 excess [0] 400']);
  });

  it('decides nothing on an unknown level where levels matter', () => {
    const line = { price: '28.00', quantity: '1', amount: '28.00' };
    expect(judge('LEVEL', line)).toMatchObject({ findings: [], undecided: [{ missing: 'facility.level' }] });
    expect(judge('LEVEL', { price: '25.00', quantity: '1', amount: '25.00' })).toMatchObject({
      findings: [],
      undecided: [],
    });
  });

  it('leaves an amount that its own price does not explain to the arithmetic rule', () => {
    expect(said('FLAT', { price: '20.00', quantity: '1', amount: '25.00' })).toEqual([]);
  });

  it('judges by the money where the price is unknown; nothing without quantity or amount', () => {
    expect(said('FLAT', { quantity: '2', amount: '45.00' })).toEqual(['CHG-05 excess [0] 500']);
    expect(said('FLAT', { quantity: '2', amount: '40.00' })).toEqual([]);
    const unknown = judge('FLAT', { price: '22.00', amount: '22.00', quantityE4: undefined });
    expect(unknown).toMatchObject({ findings: [], undecided: [{ missing: 'line.quantity' }] });
    expect(judge('FLAT', { price: '22.00', quantity: '1' })).toMatchObject({
      findings: [],
      undecided: [{ missing: 'line.amount' }],
    });
  });

  it("denies the fund's part where the patient has a share", () => {
    const line = { price: '50.00', quantity: '1', amount: '50.00' };
    expect(said('FLAT', { ...line, ownPay: '35.00' })).toEqual(['CHG-05 excess [0] 900']);
    expect(said('FLAT', { ...line, ownPay: '50.00' })).toEqual([]);
  });

  it('leaves self-pay and refund lines and days before the row alone', () => {
    const line = { price: '50.00', quantity: '1', amount: '50.00' };
    expect(said('FLAT', { ...line, level: 'C' })).toEqual([]);
    expect(said('FLAT', { ...line, isRefund: true })).toEqual([]);
    expect(said('FLAT', { ...line, from: '2025-12-31' })).toEqual([]);
    expect(said('FLAT', { ...line, isJudged: false })).toEqual([]);
  });

  it('keeps the last fen of the largest amount', () => {
    const line = { price: '9999999999.99', quantity: '9999', amount: '99989999999900.01' };
    expect(said('FLAT', line)).toEqual([`CHG-05 excess [0] ${9998999999990001n - 19998000n}`]);
  });
});
