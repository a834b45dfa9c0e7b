/** Records and commits in memory for the feed's tests, and reads that end when the test says. */
import type { FeedRecord } from '../../src/review/feed-source.ts';
import type { Random } from './random.ts';

/** A ledger in memory whose reads end when the test says, or at once. */
export function createMemorySource(random?: Random) {
  const records: FeedRecord[] = [];
  const listeners = new Set<() => void>();
  const held: (() => void)[] = [];
  let dropped = 0;
  const source = {
    reads: 0,
    atOnce: 0,
    atOnceMax: 0,
    isHeld: false,
    isBroken: false,
    /** Reads see what was there when they were asked. */
    isEarly: false,
    held,
    listeners,
    commit(count = 1) {
      for (let i = 0; i < count; i++)
        records.push({ position: records.length + 1, payload: new Uint8Array(10) });
      for (const listener of [...listeners]) listener();
    },
    drop(through: number) {
      dropped = through;
    },
    release() {
      for (const go of held.splice(0)) go();
    },
    /** One of the reads that wait, whichever. */
    releaseOne() {
      if (held.length > 0) held.splice(random!.below(held.length), 1)[0]!();
    },
    async readAfter(position: number, limit: number) {
      source.reads++;
      source.atOnceMax = Math.max(source.atOnceMax, ++source.atOnce);
      // What it sees is of some moment between asking and answering.
      const early = slice(position, limit);
      if (source.isHeld) await new Promise<void>((resolve) => held.push(resolve));
      else await Promise.resolve();
      source.atOnce--;
      if (source.isBroken) throw new Error('gone');
      return source.isEarly || random?.below(2) === 0 ? early : slice(position, limit);
    },
    onCommitted(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  function slice(position: number, limit: number): FeedRecord[] {
    const first = Math.max(position, dropped);
    return records.slice(first, first + limit);
  }
  return source;
}

/** Lets everything happen that waits for nothing from outside. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 1_000; turn++) await Promise.resolve();
}
