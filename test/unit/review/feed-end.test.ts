/** The end of the ledger is found by looking: exactly, in few reads, and never before what was there when it was asked. */
import { describe, expect, it } from 'vitest';
import { createFeed } from '../../../src/review/feed.ts';
import { createFeedEnd } from '../../../src/review/feed-end.ts';
import type { FeedRecord } from '../../../src/review/feed-source.ts';
import { createMemorySource, settle } from '../../support/memory-source.ts';

/** A ledger of any length that holds nothing but its ends. */
function makeLedger(first: number, last: number) {
  const ledger = {
    ...{ reads: 0, last },
    async readBack(position: number): Promise<readonly FeedRecord[]> {
      ledger.reads++;
      const next = Math.max(first, position + 1);
      return next > ledger.last ? [] : [{ position: next, payload: new Uint8Array() }];
    },
  };
  return ledger;
}

describe('the end of the ledger', () => {
  it('is the newest record, wherever the oldest one is', async () => {
    for (const last of [0, 1, 2, 1_023, 1_024, 1_025, 1_026, 2_049, 3_074, 1_000_003]) {
      for (const first of [1, 2, last, last - 1].filter((one) => one >= 1 && one <= Math.max(1, last)))
        expect([first, last, await createFeedEnd(makeLedger(first, last).readBack)()]).toEqual([
          first,
          last,
          last,
        ]);
    }
  });

  it('costs some dozen reads in a ledger of a thousand million, and few once it is known', async () => {
    const ledger = makeLedger(1, 1_000_000_007);
    const end = createFeedEnd(ledger.readBack);
    expect(await end()).toBe(1_000_000_007);
    expect(ledger.reads).toBeLessThan(80);
    ledger.reads = 0;
    expect(await end()).toBe(1_000_000_007);
    expect(ledger.reads).toBe(1);
    ledger.last += 5;
    expect(await end()).toBe(1_000_000_012);
    expect(ledger.reads).toBeLessThan(20);
  });

  it('is looked for once for all who ask at a time, and again after a failure', async () => {
    const source = createMemorySource();
    source.commit(3);
    const feed = createFeed(source, ({ position }) => position);
    source.isHeld = true;
    const asked = [feed.end(), feed.end()];
    await settle();
    expect(source.reads).toBe(1);
    source.isHeld = false;
    source.isBroken = true;
    source.release();
    await Promise.all(asked.map((one) => expect(one).rejects.toThrow('gone')));
    source.isBroken = false;
    expect(await feed.end()).toBe(3);
  });
});
