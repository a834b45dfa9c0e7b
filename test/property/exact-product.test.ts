/** The fast path of quantity × price against whole numbers without bounds, above all where a double stops being exact. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProductWithin } from '../../src/claim/decimal.ts';

const UNITS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
const PER_FEN = 100_000_000n;
const SAFE_MAX = BigInt(Number.MAX_SAFE_INTEGER);

/** The rule as it reads: ½ units on both sides doubled away, all in 10^-10 yuan. */
function oracle(quantity: bigint, price: bigint, amount: bigint, quantityUnit: number, priceUnit: number) {
  const abs = (value: bigint) => (value < 0n ? -value : value);
  const slack = abs(quantity) * BigInt(priceUnit) + abs(price) * BigInt(quantityUnit);
  const twice = 2n * abs(quantity * price - amount * PER_FEN);
  return twice <= 2n * PER_FEN || twice <= slack;
}

/** The p below `modulus` with value × p = 1 modulo it, by Euclid. */
function inverseModulo(value: bigint, modulus: bigint): bigint {
  let [rest, next, inverse, following] = [modulus, value % modulus, 0n, 1n];
  while (next > 0n) {
    const quotient = rest / next;
    [rest, next] = [next, rest - quotient * next];
    [inverse, following] = [following, inverse - quotient * following];
  }
  return inverse < 0n ? inverse + modulus : inverse;
}

const unit = fc.constantFrom(...UNITS);
const sign = fc.constantFrom(1n, -1n);
const near = fc.integer({ min: -1, max: 1 }).map(BigInt);
/** Of all sizes alike, so that every bound is met. */
const sized = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.bigInt({ min: 0n, max: 1n << 60n }), sign)
  .map(([bits, value, one]) => one * (value >> BigInt(60 - bits)));

function expectSame(...given: Parameters<typeof oracle>): void {
  expect(isProductWithin(...given)).toBe(oracle(...given));
}

describe('quantity × price against the amount', () => {
  it('is decided as whole numbers decide it, whatever the size and sign', () => {
    fc.assert(
      fc.property(sized, sized, sized, unit, unit, (quantity, price, amount, quantityUnit, priceUnit) => {
        expectSame(quantity, price, amount, quantityUnit, priceUnit);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is exact one unit beside the tolerance, on either side', () => {
    fc.assert(
      fc.property(
        sized,
        sign,
        near,
        unit,
        unit,
        sized,
        (price, side, off, quantityUnit, priceUnit, amount) => {
          // A quantity for which the product lies about one tolerance away from the amount.
          if (price === 0n) return;
          const slack = (price < 0n ? -price : price) * BigInt(quantityUnit);
          const quantity =
            (amount * PER_FEN + side * (slack > 2n * PER_FEN ? slack / 2n : PER_FEN)) / price + off;
          expectSame(quantity, price, amount, quantityUnit, priceUnit);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is exact where a double would be one unit off and the tolerance is met to the unit', () => {
    // Products odd and beyond 2^53, one unit above or below the one fen of tolerance: q × p = ±1 modulo 10^8.
    const coprime = fc
      .integer({ min: 99_000_000, max: 99_999_999 })
      .filter((q) => q % 2 !== 0 && q % 5 !== 0);
    let beyond = 0;
    fc.assert(
      fc.property(coprime.map(BigInt), sign, sign, (quantity, one, side) => {
        const inverse = inverseModulo(quantity, PER_FEN);
        const price = one > 0n ? inverse : PER_FEN - inverse;
        if (quantity * price > SAFE_MAX) beyond++;
        for (const amount of [-1n, 0n, 1n])
          expectSame(quantity, price, (quantity * price) / PER_FEN + amount, 1, 1);
        expectSame(side * quantity, price, side * ((quantity * price) / PER_FEN + 2n), 1, 1);
      }),
      { numRuns: 2_000 },
    );
    expect(beyond).toBeGreaterThan(100);
    // 2 (q - 10^8 a) against q + unit: equal where q = 2 × 10^8 a + unit.
    fc.assert(
      fc.property(
        fc.bigInt({ min: 4n * 10n ** 7n, max: 10n ** 9n }),
        near,
        unit,
        sign,
        (amount, off, scale, one) => {
          const quantity = 2n * PER_FEN * amount + BigInt(scale) + off;
          expectSame(one * quantity, 1n, one * amount, scale, 1);
          expectSame(1n, one * quantity, one * amount, 1, scale);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is exact where the product, the amount or a slack is the last safe integer, and beyond', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 1n << 30n }),
        sign,
        near,
        near,
        unit,
        unit,
        (price, one, offQuantity, offAmount, quantityUnit, priceUnit) => {
          const quantity = SAFE_MAX / price + offQuantity;
          const amount = (quantity * price) / PER_FEN + offAmount;
          expectSame(one * quantity, price, one * amount, quantityUnit, priceUnit);
          // The slack at its bound, the product small or large.
          const wide = SAFE_MAX / BigInt(priceUnit) + offQuantity;
          expectSame(wide, price, (wide * price) / PER_FEN + offAmount, quantityUnit, priceUnit);
          expectSame(wide, 1n, wide / PER_FEN + offAmount, quantityUnit, priceUnit);
        },
      ),
      { numRuns: 2_000 },
    );
    // Known answers: operands at the edge itself.
    for (const off of [-1n, 0n, 1n, 2n]) {
      for (const scale of UNITS) {
        expectSame(SAFE_MAX + off, 1n, (SAFE_MAX + off) / PER_FEN, scale, 1);
        expectSame(1n, SAFE_MAX + off, (SAFE_MAX + off) / PER_FEN, 1, scale);
        expectSame(1n, 1n, SAFE_MAX / PER_FEN + off, scale, scale);
        expectSame(SAFE_MAX + off, PER_FEN, SAFE_MAX + off, 1, 1);
        expectSame(SAFE_MAX + off, PER_FEN, SAFE_MAX + off + 1n, 1, 1);
        expectSame(SAFE_MAX + off, PER_FEN, SAFE_MAX + off + 2n, 1, 1);
      }
    }
  });
});
