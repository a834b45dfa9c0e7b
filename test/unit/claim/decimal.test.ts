import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divideRounded,
  exactInteger,
  formatDecimal,
  formatFen,
  formatQuantity,
  multiplyToFen,
  parseDecimal,
} from '../../../src/claim/decimal.ts';

describe('exact decimals (guarantee G10, fault F47)', () => {
  it.each([
    ['120.00', 2, 12000n],
    ['0.1', 2, 10n],
    ['-0', 2, 0n],
    ['-0.01', 2, -1n],
    ['99999999999999.99', 2, 9999999999999999n],
    ['9999999999.999999', 6, 9999999999999999n],
    ['100000000000000.00', 2, 'out-of-range'],
    ['1e400', 2, 'out-of-range'],
    ['1.5e1', 2, 1500n],
    ['1500e-2', 2, 1500n],
    ['12.500000', 2, 1250n],
    ['0.001', 2, 'too-many-decimals'],
    ['1e-9999', 2, 'too-many-decimals'],
    ['', 2, 'not-a-number'],
    ['-', 2, 'not-a-number'],
    ['--', 2, 'not-a-number'],
    ['.5', 2, 'not-a-number'],
    ['5.', 2, 'not-a-number'],
    ['+5', 2, 'not-a-number'],
    [' 5', 2, 'not-a-number'],
    ['1,000.00', 2, 'not-a-number'],
    ['NaN', 2, 'not-a-number'],
    ['Infinity', 2, 'not-a-number'],
    ['0x10', 2, 'not-a-number'],
    ['１２', 2, 'not-a-number'],
    ['1e', 2, 'not-a-number'],
    ['1'.repeat(41), 2, 'not-a-number'],
  ] as const)('reads %s at scale %d as %s', (text, decimals, expected) => {
    expect(parseDecimal(text, decimals)).toBe(expected);
  });

  it('reads back what it writes, to the last unit of sixteen digits', () => {
    const value = fc.bigInt({ min: -(10n ** 16n) + 1n, max: 10n ** 16n - 1n });
    fc.assert(
      fc.property(value, fc.constantFrom(2, 4, 6), (scaled, decimals) => {
        expect(parseDecimal(formatDecimal(scaled, decimals), decimals)).toBe(scaled);
        expect(parseDecimal(formatDecimal(scaled, decimals, 0), decimals)).toBe(scaled);
      }),
      { numRuns: 2000 },
    );
  });

  it('multiplies and rounds half away from zero', () => {
    expect(multiplyToFen(30000n, 12_500000n)).toBe(3750n);
    expect(multiplyToFen(10000n, 5000n)).toBe(1n);
    expect(multiplyToFen(-10000n, 5000n)).toBe(-1n);
    expect(multiplyToFen(10000n, 4999n)).toBe(0n);
    expect(divideRounded(7n, 2n)).toBe(4n);
    expect(divideRounded(-7n, 2n)).toBe(-4n);
    expect(formatFen(5n)).toBe('0.05');
    expect(formatQuantity(15000n)).toBe('1.5');
    expect(formatQuantity(-30000n)).toBe('-3');
  });

  it('makes a bigint of any safe integer', () => {
    for (const value of [
      0,
      -0,
      1,
      -1,
      2 ** 31,
      -(2 ** 31),
      2 ** 32,
      -(2 ** 32) - 1,
      2 ** 53 - 1,
      1 - 2 ** 53,
    ])
      expect(exactInteger(value)).toBe(BigInt(value));
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(exactInteger(value)).toBe(BigInt(value));
      }),
    );
  });
});
