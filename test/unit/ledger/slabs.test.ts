import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSlabWriter,
  makeSlabs,
  type Packed,
  payloadsIn,
  SLAB_BYTES,
  SLABS,
  type Slab,
} from '../../../src/ledger/slabs.ts';

const plain = (payloads: readonly Uint8Array[]) => payloads.map((one) => one.join(' '));

describe('slabs', () => {
  it('give back what was added, whole, however it is taken and settled', () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ add: fc.uint8Array({ maxLength: 20 }) }) },
      { weight: 1, arbitrary: fc.record({ size: fc.integer({ min: SLAB_BYTES / 2, max: SLAB_BYTES + 9 }) }) },
      { weight: 2, arbitrary: fc.constant('take' as const) },
      { weight: 2, arbitrary: fc.record({ settle: fc.nat(5) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const slabs = makeSlabs();
        const writer = createSlabWriter(slabs);
        const given: Uint8Array[] = [];
        // What the other side holds until it has answered.
        const held: { packed: Packed; from: number }[] = [];
        let taken = 0;
        let settled = 0;
        const take = (): void => {
          const packed = writer.take();
          if (packed === undefined) return;
          held.push({ packed, from: taken });
          taken += packed.count;
        };
        const add = (payload: Uint8Array): void => {
          if (!writer.add(payload)) {
            take();
            expect(writer.add(payload)).toBe(true);
          }
          given.push(payload.slice());
          // Its memory is written again at once.
          payload.fill(9);
        };
        for (const one of steps) {
          if (one === 'take') take();
          else if ('add' in one) add(one.add);
          else if ('size' in one) add(new Uint8Array(one.size).fill(given.length % 7));
          else {
            const count = Math.min(one.settle, taken - settled);
            writer.settle(count);
            settled += count;
          }
          for (const { packed, from } of held) {
            const slab = typeof packed.slab === 'number' ? slabs[packed.slab]! : packed.slab;
            const open = Math.max(0, settled - from);
            if (open >= packed.count) continue;
            expect(plain(payloadsIn(slab, packed.count).slice(open))).toEqual(
              plain(given.slice(from + open, from + packed.count)),
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are used again once all in them is settled; what comes meanwhile gets memory of its own', () => {
    const writer = createSlabWriter(makeSlabs());
    const take = () => {
      writer.add(new Uint8Array(3));
      return writer.take()!.slab;
    };
    const first = Array.from({ length: SLABS }, take);
    expect(new Set(first).size).toBe(SLABS);
    const own = take() as Slab;
    // A ledger that stands still takes no more memory than what waits for it, but for a little.
    expect(own.bytes.byteLength + own.lengths.byteLength).toBeLessThan(20_000);
    writer.settle(1);
    expect(take()).toBe(first[0]);
  });
});
