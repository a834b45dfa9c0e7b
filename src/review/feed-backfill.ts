/**
 * Reads of readers that catch up: few at once, so that a hundred that come back together hold neither the ledger nor
 * memory, and one read for all who ask for the same place.
 */
import type { FeedRecord, FeedSource } from './feed-source.ts';

/** Each holds some MiB until it is taken. */
export const BACKFILL_READS_MAX = 4;

export type ReadBack<Stored> = (position: number, limit: number) => Promise<readonly Stored[]>;

export function createReadBack<Stored extends FeedRecord>(
  source: Pick<FeedSource<Stored>, 'readAfter'>,
): ReadBack<Stored> {
  const underWay = new Map<string, Promise<readonly Stored[]>>();
  const waiting: (() => void)[] = [];
  let free = BACKFILL_READS_MAX;

  async function readInTurn(position: number, limit: number): Promise<readonly Stored[]> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await source.readAfter(position, limit);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  }

  return (position, limit) => {
    const key = `${position} ${limit}`;
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const reading = readInTurn(position, limit).finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return reading;
  };
}
