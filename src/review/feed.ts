/**
 * The feed: what the ledger recorded, in order, to any number of readers, each from its own cursor. A reader is in
 * backfill (reads of its own) until it meets the tail, then live: the newest records stand in memory once for all. Nothing
 * is buffered for a reader; one that falls behind the tail is cut off and comes back with its cursor. Decides no rights.
 */
import { assert } from '../base/assert.ts';
import { createReadBack, type ReadBack } from './feed-backfill.ts';
import { createFeedEnd } from './feed-end.ts';
import type { FeedRecord, FeedSource } from './feed-source.ts';
import { createFeedTail, type FeedTail, TAIL_MAX_BYTES, TAIL_MAX_RECORDS } from './feed-tail.ts';

export type FeedEndReason =
  /** It did not take while so much was recorded that the tail no longer has what it needs next. */
  | 'slow'
  /** Records behind the cursor were dropped by retention: going on would be a gap. */
  | 'dropped'
  /** The cursor lies beyond the ledger's end: it is of another ledger, or this one is an older copy. */
  | 'ahead'
  /** The ledger could not be read. */
  | 'unavailable'
  /** Too many readers already. */
  | 'full'
  /** The reader or the feed was closed. */
  | 'closed';

export interface FeedBatch<View> {
  readonly views: readonly View[];
  /** Everything up to here was given: where to resume. */
  readonly cursor: number;
}

export interface FeedEnd {
  readonly reason: FeedEndReason;
  /** Where to resume; for `dropped` behind what is gone. */
  readonly cursor: number;
}

export interface FeedReader<View> {
  /** The next records, when there are some; undefined once it has ended. One call at a time. */
  take(): Promise<FeedBatch<View> | undefined>;
  /** Undefined while it goes on. */
  readonly end: FeedEnd | undefined;
  /** `slow`: its door saw that it takes nothing. */
  close(reason?: 'closed' | 'slow'): void;
}

export interface FeedStats {
  readonly readers: number;
  /** How readers ended since start. */
  readonly ended: Readonly<Record<FeedEndReason, number>>;
}

export interface Feed<View> {
  /**
   * From behind a position; 0 from the oldest record kept. `onEnd` is told also while nobody takes, so that a door can
   * close a connection that is stuck.
   */
  open(cursor: number, onEnd?: (end: FeedEnd) => void): FeedReader<View>;
  /** Position of the newest record, 0 where there is none: behind it comes what is recorded from now on. */
  end(): Promise<number>;
  stats(): FeedStats;
  close(): void;
}

export interface FeedOptions {
  readonly tailMaxRecords?: number;
  readonly tailMaxBytes?: number;
  readonly readersMax?: number;
}

/** In one batch: what a door writes before it looks whether its socket still takes. */
export const BATCH_MAX_RECORDS = 256;
/** Each is a connection that may stand still with a batch that it was given: together some tens of MB. */
export const FEED_READERS_MAX = 200;

/** `view` makes of a record what readers get; undefined leaves it out. It never throws. */
export function createFeed<Stored extends FeedRecord, View>(
  source: FeedSource<Stored>,
  view: (stored: Stored) => View | undefined,
  options: FeedOptions = {},
): Feed<View> {
  const { tailMaxRecords = TAIL_MAX_RECORDS, tailMaxBytes = TAIL_MAX_BYTES } = options;
  const { readersMax = FEED_READERS_MAX } = options;
  const tail = createFeedTail(source, view, { maxRecords: tailMaxRecords, maxBytes: tailMaxBytes });
  const readBack = createReadBack(source);
  const ends = new Set<(reason: FeedEndReason) => void>();
  const ended = { slow: 0, dropped: 0, ahead: 0, unavailable: 0, full: 0, closed: 0 };
  let isClosed = false;

  return {
    open(cursor, onEnd = () => {}) {
      const reader = openReader(readBack, tail, view, cursor, (end) => {
        ends.delete(reader.stop);
        ended[end.reason]++;
        onEnd(end);
      });
      ends.add(reader.stop);
      if (isClosed) reader.stop('closed');
      else if (ends.size > readersMax) reader.stop('full');
      return reader;
    },
    end: createFeedEnd(readBack),
    stats: () => ({ readers: ends.size, ended: { ...ended } }),
    close() {
      isClosed = true;
      tail.close();
      for (const stop of [...ends]) stop('closed');
    },
  };
}

function openReader<Stored extends FeedRecord, View>(
  readBack: ReadBack<Stored>,
  tail: FeedTail<View>,
  view: (stored: Stored) => View | undefined,
  from: number,
  onEnd: (end: FeedEnd) => void,
): FeedReader<View> & { stop(reason: FeedEndReason): void } {
  let cursor = from;
  let end: FeedEnd | undefined;
  let isTaking = false;
  let wake: (() => void) | undefined;
  /** The record at the cursor must be there or the next one: else the cursor is not of this ledger, or too old. */
  let isKnown = from <= 0;
  let leaveTail: (() => void) | undefined;

  function stop(reason: FeedEndReason): void {
    if (end !== undefined) return;
    end = { reason, cursor };
    leaveTail?.();
    wake?.();
    onEnd(end);
  }

  /** Told by the tail: more is there, or what this reader needs next has left it. */
  function onTail(event: 'more' | 'lost' | 'failed'): void {
    if (event === 'lost') stop('slow');
    else if (event === 'failed') stop('unavailable');
    else wake?.();
  }

  async function backfill(): Promise<FeedBatch<View> | undefined> {
    const stored = await readBack(isKnown ? cursor : cursor - 1, BATCH_MAX_RECORDS);
    if (end !== undefined) return undefined;
    const fresh = stored.filter(({ position }) => position > cursor);
    const next = fresh[0];
    if (!isKnown && stored.length === 0) stop('ahead');
    else if (next !== undefined && cursor > 0 && next.position !== cursor + 1) {
      cursor = next.position - 1;
      stop('dropped');
    }
    if (end !== undefined) return undefined;
    isKnown = true;
    if (next === undefined) {
      // At the end for the moment: live from here, unless the tail has gone on without us.
      if (stored.length === 0) leaveTail = tail.join(cursor, onTail);
      return undefined;
    }
    cursor = fresh.at(-1)!.position;
    return { views: fresh.flatMap((one) => view(one) ?? []), cursor };
  }

  /** From memory; undefined when there is nothing new. */
  function live(): FeedBatch<View> | undefined {
    const items = tail.after(cursor, BATCH_MAX_RECORDS);
    const last = items.at(-1);
    if (last === undefined) return undefined;
    cursor = last.position;
    tail.moved(onTail, cursor);
    return { views: items.flatMap((item) => item.view ?? []), cursor };
  }

  return {
    stop,
    get end() {
      return end;
    },
    close: (reason = 'closed') => stop(reason),
    async take() {
      assert(!isTaking, 'a reader of the feed takes one batch at a time');
      isTaking = true;
      try {
        while (end === undefined) {
          const batch = leaveTail === undefined ? await backfill() : live();
          // Given even if the end came meanwhile: the cursor says that it was. One without views moves it as well.
          if (batch !== undefined) return batch;
          if (leaveTail === undefined || end !== undefined) continue;
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (end !== undefined || tail.after(cursor, 1).length > 0) resolve();
          });
          wake = undefined;
        }
      } catch {
        stop('unavailable');
      } finally {
        isTaking = false;
      }
      return undefined;
    },
  };
}
