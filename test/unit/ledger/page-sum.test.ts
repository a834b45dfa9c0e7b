import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestPages, openPageSum } from '../../../src/ledger/page-sum.ts';

const page = fc.record({
  patientKey: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  year: fc.integer({ min: 1900, max: 2200 }),
  version: fc.nat(),
  bytes: fc.uint8Array({ maxLength: 50 }),
});
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

it('is the same for the same pages in any order, by any way', () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 6 }), fc.array(page, { maxLength: 4 }), (kept, gone) => {
      const sum = openPageSum();
      for (const one of [...gone, ...kept].reverse()) sum.add(one);
      const again = openPageSum(sum.state());
      for (const one of gone) again.remove(one);
      expect(hex(again.digest())).toBe(hex(digestPages(kept)));
    }),
    { numRuns: 50 },
  );
});

it('differs by any part of a page', () => {
  const one = { patientKey: new Uint8Array(16), year: 2026, version: 1, bytes: Buffer.from('a') };
  const others = [
    [],
    [one, one],
    [{ ...one, patientKey: new Uint8Array(16).fill(1) }],
    [{ ...one, year: 2025 }],
    [{ ...one, version: 2 }],
    [{ ...one, bytes: Buffer.from('b') }],
  ];
  const digests = [[one], ...others].map((pages) => hex(digestPages(pages)));
  expect(new Set(digests).size).toBe(digests.length);
});
