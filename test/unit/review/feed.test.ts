/** The feed: nothing missing, nothing twice, in order, however commits and reads meet; nobody is waited for. */
import { describe, expect, it } from 'vitest';
import { createFeed, type FeedEnd, type FeedReader } from '../../../src/review/feed.ts';
import { BACKFILL_READS_MAX } from '../../../src/review/feed-backfill.ts';
import type { FeedRecord } from '../../../src/review/feed-source.ts';
import { createMemorySource, settle } from '../../support/memory-source.ts';
import { createRandom } from '../../support/random.ts';

const SEED = Number(process.env.FEED_SEED ?? 4242);

const positionOf = ({ position }: FeedRecord): number => position;
const upTo = (last: number, from = 1): number[] =>
  Array.from({ length: last - from + 1 }, (_, i) => from + i);

/** Takes until a position was given, or the reader ends. */
async function takeUntil(reader: FeedReader<number>, position: number): Promise<number[]> {
  const taken: number[] = [];
  while (taken.at(-1) !== position) {
    const batch = await reader.take();
    if (batch === undefined) break;
    taken.push(...batch.views);
  }
  return taken;
}

describe('a reader', () => {
  it('gets what was recorded before it came, then what is recorded while it is there', async () => {
    const source = createMemorySource();
    source.commit(600);
    const feed = createFeed(source, positionOf);
    const reader = feed.open(0);
    expect(await takeUntil(reader, 600)).toEqual(upTo(600));
    const next = reader.take();
    source.commit(2);
    const { views, cursor } = (await next)!;
    expect(views.at(-1)).toBe(cursor);
    expect([...views, ...(cursor === 602 ? [] : await takeUntil(reader, 602))]).toEqual([601, 602]);
    reader.close();
    expect(await reader.take()).toBeUndefined();
    expect(reader.end).toEqual({ reason: 'closed', cursor: 602 });
    expect(source.listeners.size).toBe(0);
  });

  it('resumes behind its cursor', async () => {
    const source = createMemorySource();
    source.commit(10);
    const feed = createFeed(source, positionOf);
    expect(await takeUntil(feed.open(7), 10)).toEqual([8, 9, 10]);
  });

  it('is given its cursor over records that it is not shown', async () => {
    const source = createMemorySource();
    source.commit(10);
    const feed = createFeed(source, ({ position }) => (position === 3 ? position : undefined));
    const reader = feed.open(0);
    expect(await reader.take()).toEqual({ views: [3], cursor: 10 });
    const next = reader.take();
    source.commit();
    expect(await next).toEqual({ views: [], cursor: 11 });
  });

  it('is told when its cursor is not of this ledger, or lies in what was dropped', async () => {
    const source = createMemorySource();
    source.commit(10);
    source.drop(5);
    const feed = createFeed(source, positionOf);
    const ends: FeedEnd[] = [];
    for (const cursor of [11, 3])
      expect(await feed.open(cursor, (end) => ends.push(end)).take()).toBeUndefined();
    expect(ends).toEqual([
      { reason: 'ahead', cursor: 11 },
      { reason: 'dropped', cursor: 5 },
    ]);
    expect(await takeUntil(feed.open(5), 10)).toEqual(upTo(10, 6));
    expect(await takeUntil(feed.open(0), 10)).toEqual(upTo(10, 6));
  });

  it('ends when the ledger cannot be read, and comes back with its cursor', async () => {
    const source = createMemorySource();
    source.commit(3);
    const feed = createFeed(source, positionOf);
    const live = feed.open(0);
    await takeUntil(live, 3);
    const waiting = live.take();
    await settle();
    source.isBroken = true;
    source.commit();
    expect(await waiting).toBeUndefined();
    expect(live.end).toEqual({ reason: 'unavailable', cursor: 3 });
    expect(await feed.open(3).take()).toBeUndefined();
    source.isBroken = false;
    expect(await takeUntil(feed.open(3), 4)).toEqual([4]);
  });
});

describe('a read that is answered late', () => {
  it('does not join a tail that has gone on meanwhile', async () => {
    const source = createMemorySource();
    source.isEarly = true;
    const feed = createFeed(source, positionOf, { tailMaxRecords: 4 });
    const fast = feed.open(0);
    const fastTaken = takeUntil(fast, 10);
    await settle();
    source.isHeld = true;
    const lateTaken = takeUntil(feed.open(0), 10);
    await settle();
    source.isHeld = false;
    for (let count = 0; count < 10; count++) {
      source.commit();
      await settle();
    }
    expect(await fastTaken).toEqual(upTo(10));
    source.release();
    expect(await lateTaken).toEqual(upTo(10));
  });

  it('is nothing to a tail that began anew', async () => {
    const source = createMemorySource();
    const feed = createFeed(source, positionOf);
    const first = feed.open(0);
    const firstTaken = first.take();
    await settle();
    source.isHeld = true;
    source.commit();
    first.close();
    expect(await firstTaken).toBeUndefined();
    const tailRead = source.held.splice(0);
    source.isHeld = false;
    const second = feed.open(0);
    expect(await takeUntil(second, 1)).toEqual([1]);
    const next = second.take();
    await settle();
    for (const go of tailRead) go();
    await settle();
    expect(second.end).toBeUndefined();
    source.commit();
    expect(await next).toEqual({ views: [2], cursor: 2 });
  });
});

describe('a slow reader', () => {
  it('is cut off when the tail goes on without it, is told so while nobody takes, and resumes', async () => {
    const source = createMemorySource();
    source.commit(5);
    const feed = createFeed(source, positionOf, { tailMaxRecords: 10 });
    const slow = feed.open(0, (end) => ends.push(end));
    const ends: FeedEnd[] = [];
    const fast = feed.open(0);
    await Promise.all([takeUntil(slow, 5), takeUntil(fast, 5)]);
    const resting = [slow.take(), fast.take()];
    await settle();
    source.commit();
    await Promise.all(resting);
    for (let round = 0; round < 11; round++) {
      source.commit();
      await takeUntil(fast, 7 + round);
    }
    expect(ends).toEqual([{ reason: 'slow', cursor: 6 }]);
    expect(feed.stats()).toMatchObject({ readers: 1, ended: { slow: 1 } });
    expect(fast.end).toBeUndefined();
    expect(await takeUntil(feed.open(ends[0]!.cursor), 17)).toEqual(upTo(17, 7));
  });

  it('is cut off by bytes as well', async () => {
    const source = createMemorySource();
    const feed = createFeed(source, positionOf, { tailMaxBytes: 35 });
    const slow = feed.open(0);
    const first = slow.take();
    await settle();
    source.commit();
    expect(await first).toEqual({ views: [1], cursor: 1 });
    const fast = feed.open(1);
    const taken = takeUntil(fast, 6);
    await settle();
    source.commit(5);
    await taken;
    expect(slow.end).toEqual({ reason: 'slow', cursor: 1 });
  });
});

it('a hundred live readers cost one read of the newest records; those who come back together few at once', async () => {
  const source = createMemorySource();
  source.commit(20);
  const feed = createFeed(source, positionOf);
  const readers = upTo(100).map((number) => feed.open(number % 20));
  const all = await Promise.all(
    readers.map(async (reader, index) => [index, await takeUntil(reader, 20)] as const),
  );
  for (const [index, taken] of all) expect(taken).toEqual(upTo(20, ((index + 1) % 20) + 1));
  expect(source.atOnceMax).toBeLessThanOrEqual(BACKFILL_READS_MAX + 1);
  const waiting = readers.map((reader) => takeUntil(reader, 21));
  // All of them must be live before it is counted what a commit costs.
  await settle();
  source.reads = 0;
  source.commit();
  for (const taken of await Promise.all(waiting)) expect(taken).toEqual([21]);
  expect(source.reads).toBeLessThanOrEqual(2);
  feed.close();
  expect(readers.every(({ end }) => end?.reason === 'closed')).toBe(true);
  expect(feed.open(0).end?.reason).toBe('closed');
});

describe(`however commits, reads and readers meet (FEED_SEED=${SEED})`, () => {
  it('every reader sees all from its cursor on, once, in order', async () => {
    for (let round = 0; round < 150; round++) {
      const random = createRandom(SEED + round);
      const source = createMemorySource(random);
      source.isHeld = true;
      const feed = createFeed(source, positionOf, { tailMaxRecords: random.between(4, 40) });
      source.commit(random.between(0, 30));
      const logs: number[][] = [];
      const loops: Promise<void>[] = [];
      const lives = new Set<FeedReader<number>>();
      let isOver = false;
      let total = 0;
      /** Reads on whatever happens: each time it is cut off it comes back with its cursor. */
      const follow = async (log: number[]): Promise<void> => {
        let cursor = 0;
        while (!isOver) {
          const reader = feed.open(cursor);
          lives.add(reader);
          for (let batch = await reader.take(); batch !== undefined; batch = await reader.take()) {
            log.push(...batch.views);
            expect(batch.cursor).toBe(log.at(-1));
            // Some never hurry.
            for (let turns = random.below(30); turns > 0; turns--) await Promise.resolve();
          }
          lives.delete(reader);
          expect(['slow', 'closed']).toContain(reader.end?.reason);
          cursor = reader.end!.cursor;
          expect(cursor).toBe(log.at(-1) ?? 0);
        }
      };
      for (let step = 0; step < 120; step++) {
        const what = random.below(10);
        if (what === 0 && logs.length < 5) {
          const log: number[] = [];
          logs.push(log);
          loops.push(follow(log));
        } else if (what === 1) [...lives][0]?.close();
        else if (what < 5) source.commit(random.between(1, 6));
        else source.releaseOne();
        for (let turns = random.below(6); turns > 0; turns--) await Promise.resolve();
      }
      source.isHeld = false;
      source.release();
      source.commit();
      total = (await source.readAfter(0, Number.MAX_SAFE_INTEGER)).length;
      source.commit();
      total++;
      for (let turns = 0; turns < 100_000 && logs.some((log) => log.length < total); turns++)
        await Promise.resolve();
      isOver = true;
      feed.close();
      await Promise.all(loops);
      for (const log of logs) expect(log, `round ${round}`).toEqual(upTo(total));
    }
  });
});
