/**
 * Where the ledger ends, for readers that want only what comes. Found by looking, since positions rise by one: some dozen
 * reads of one record the first time, afterwards from the last place on.
 */
import type { ReadBack } from './feed-backfill.ts';
import type { FeedRecord } from './feed-source.ts';

/** A gap that a busy node fills in a second. */
const FIRST_STEP = 1_024;

/** The result: position of the newest record, 0 where there is none. It rejects as the source's reads do. */
export function createFeedEnd(readBack: ReadBack<FeedRecord>): () => Promise<number> {
  let known = 0;
  let looking: Promise<number> | undefined;

  async function nextAfter(position: number): Promise<number | undefined> {
    return (await readBack(position, 1))[0]?.position;
  }

  async function look(): Promise<number> {
    let low = (await nextAfter(known)) ?? known;
    if (low === known) return known;
    let high = low + FIRST_STEP;
    for (let found = await nextAfter(high); found !== undefined; found = await nextAfter(high)) {
      high = found + 2 * (high - low);
      low = found;
    }
    // The newest record lies from `low` to `high`, both included.
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const found = await nextAfter(middle);
      if (found === undefined) high = middle;
      else low = found;
    }
    known = low;
    return known;
  }

  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}
