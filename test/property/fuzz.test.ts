/** Fault F43–F49, guarantee G20: any byte string gets an answer or a clean refusal in bounded time. Longer: `npm run fuzz`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzEntries, fuzzEntry } from '../support/fuzz.ts';

const INPUTS = 20_000;
const entries = await fuzzEntries();

describe.each(entries)('fuzzing $name', (entry) => {
  it(`finds nothing in ${INPUTS} mutations of real messages`, () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const { finds, outcomes } = fuzzEntry(entry, INPUTS, seed);
    expect(finds, `seed ${seed}`).toEqual([]);
    // Mutations that are all refused would test nothing but the scanner.
    const judged = [...outcomes]
      .filter(([outcome]) => !outcome.startsWith('refused'))
      .reduce((sum, [, count]) => sum + count, 0);
    expect(judged).toBeGreaterThan(INPUTS / 100);
  });

  it('refuses or answers any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(entry.run(bytes)).toBeTypeOf('string');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a national audit', () => {
  const audit = entries.find(({ name }) => name === 'fsi')!;

  it('is answered whatever JSON stands in it', () => {
    // Depth stays below the limit: the message adds seven levels of its own.
    const anything = fc.jsonValue({ maxDepth: 4 });
    const node = fc.oneof(
      anything,
      fc.record({ patient_dtos: anything, trig_scen: anything }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(fc.constantFrom('3101', '3102'), node, anything, (infno, data, input) => {
        for (const body of [
          { infno, input: { data } },
          { infno, input },
          { infno, input: { data: { patient_dtos: data } } },
        ]) {
          const text = JSON.stringify(body);
          // Lone surrogates are not text; they are refused before anything is read.
          fc.pre(!/\\ud[89a-f]/i.test(text));
          expect(audit.run(Buffer.from(text))).not.toMatch(/^refused/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
