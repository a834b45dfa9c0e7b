/** Sums and places of windows must be what adding up one by one gives. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSpendings } from '../../../src/rules/spendings.ts';

const use = fc.record({ second: fc.nat(40), quantityE4: fc.bigInt({ min: 1n, max: 50n }) });
const span = fc.record({ after: fc.integer({ min: -5, max: 45 }), length: fc.nat(20) });

it('sums what lies after one moment and not after another, and names the last of it', () => {
  fc.assert(
    fc.property(fc.array(use, { maxLength: 25 }), fc.array(span, { maxLength: 10 }), (uses, windows) => {
      const spendings = createSpendings();
      const inTime = [...uses].sort((a, b) => a.second - b.second);
      for (const { second, quantityE4 } of inTime) spendings.add(second, quantityE4);
      for (const { after, length } of windows) {
        const until = after + length;
        const inside = inTime.filter(({ second }) => second > after && second <= until);
        expect(spendings.sumE4(after, until)).toBe(inside.reduce((sum, one) => sum + one.quantityE4, 0n));
        expect(spendings.last(after, until)).toBe(inside.at(-1)?.second);
      }
    }),
  );
});
