/**
 * The newest records in memory, read once for all live readers of the feed and bounded by count and bytes. It reads while
 * somebody is live and rests otherwise. Never waits for a reader: who still needs what leaves is told so.
 */
import type { FeedRecord, FeedSource } from './feed-source.ts';

/** Ten seconds of a busy node: a reader that takes nothing for so long is stuck. */
export const TAIL_MAX_RECORDS = 20_000;
/** Whatever the records' size; what readers get of them is smaller. */
export const TAIL_MAX_BYTES = 64 * 1024 * 1024;
/** In one read: a few groups. */
const READ_MAX_RECORDS = 512;

export interface TailItem<View> {
  readonly position: number;
  /** Undefined for a record that readers are not shown. */
  readonly view: View | undefined;
  readonly sizeBytes: number;
}

export type OnTail = (event: 'more' | 'lost' | 'failed') => void;

export interface FeedTail<View> {
  /** The result leaves; undefined when the tail does not have all that comes after the position. */
  join(position: number, onTail: OnTail): (() => void) | undefined;
  /** A joined reader has everything up to here. */
  moved(onTail: OnTail, position: number): void;
  after(position: number, limit: number): readonly TailItem<View>[];
  close(): void;
}

export interface TailLimits {
  readonly maxRecords: number;
  readonly maxBytes: number;
}

export function createFeedTail<Stored extends FeedRecord, View>(
  source: FeedSource<Stored>,
  view: (stored: Stored) => View | undefined,
  { maxRecords, maxBytes }: TailLimits,
): FeedTail<View> {
  /** Cursor of each live reader. */
  const readers = new Map<OnTail, number>();
  let items: TailItem<View>[] = [];
  let sizeBytes = 0;
  /** All records behind `base` up to `end` are in `items`. */
  let base = 0;
  let end = 0;
  let isReading = false;
  let isAskedAgain = false;
  let unlisten: (() => void) | undefined;

  function start(position: number): void {
    items = [];
    sizeBytes = 0;
    base = position;
    end = position;
    unlisten ??= source.onCommitted(read);
  }

  function rest(): void {
    unlisten?.();
    unlisten = undefined;
    items = [];
    sizeBytes = 0;
  }

  /** One read at a time; a commit that comes meanwhile is read after it. */
  function read(): void {
    isAskedAgain = true;
    if (!isReading) void readAll();
  }

  async function readAll(): Promise<void> {
    isReading = true;
    while (isAskedAgain && unlisten !== undefined) {
      isAskedAgain = false;
      const from = end;
      const stored = await source.readAfter(from, READ_MAX_RECORDS).catch(() => undefined);
      // Everybody left meanwhile, or the tail began anew elsewhere: this answer is to another question.
      if (unlisten === undefined || from !== end) continue;
      if (stored === undefined) tellAll('failed');
      else if (stored.length > 0) add(stored);
    }
    isReading = false;
  }

  function add(stored: readonly Stored[]): void {
    // Retention took what should come next: nobody may go on as if nothing were missing.
    if (stored[0]!.position !== end + 1) {
      tellAll('lost');
      return;
    }
    for (const one of stored) {
      items.push({ position: one.position, view: view(one), sizeBytes: one.payload.byteLength });
      sizeBytes += one.payload.byteLength;
    }
    end = stored.at(-1)!.position;
    // There may be more than one read brings.
    isAskedAgain = true;
    trim();
    tellAll('more');
  }

  function trim(): void {
    let drop = 0;
    while (items.length - drop > maxRecords || (sizeBytes > maxBytes && items.length - drop > 1)) {
      sizeBytes -= items[drop]!.sizeBytes;
      base = items[drop]!.position;
      drop++;
    }
    if (drop === 0) return;
    items = items.slice(drop);
    for (const [onTail, position] of readers) if (position < base) onTail('lost');
  }

  function tellAll(event: Parameters<OnTail>[0]): void {
    for (const onTail of [...readers.keys()]) onTail(event);
  }

  return {
    join(position, onTail) {
      if (readers.size === 0) start(position);
      else if (position < base) return undefined;
      readers.set(onTail, position);
      read();
      return () => {
        readers.delete(onTail);
        if (readers.size === 0) rest();
      };
    },
    moved(onTail, position) {
      if (readers.has(onTail)) readers.set(onTail, position);
    },
    after(position, limit) {
      // Positions rise by one, so the place is known; what lies before it was taken already.
      const first = items[0]?.position ?? 0;
      const at = Math.max(0, position + 1 - first);
      return items.slice(at, at + limit);
    },
    close: rest,
  };
}
