/**
 * Memory that a judging thread shares with the main one: batches go in and answers come out of places that are used again,
 * because a new buffer for every message costs more in collecting than all copying together. A place is its batch's
 * until the main thread has taken what came back.
 */

/** A batch of ordinary claims; keeps what must be judged again after a loss small. */
export const BATCH_MAX_BYTES = 256 * 1024;
/** Two batches under way, a warm-up, and one whose answers were just taken, twice over. */
export const REGIONS = 8;
/** Words of a batch's requests, then of its answers: fifteen times what 32 ordinary ones need. */
const WORDS = 16 * 1024;
/** A record holds its request and the answer, which usually has half of its request's size. */
const REPLIES_BYTES = 4 * BATCH_MAX_BYTES;
/** The word of progress, with room so that the next ones stand on a multiple of eight. */
const HEAD_BYTES = 8;
const REGION_BYTES = HEAD_BYTES + 4 * WORDS + BATCH_MAX_BYTES + REPLIES_BYTES;

/** Words, and the bytes whose places they name. */
export interface Area {
  readonly words: Int32Array;
  readonly bytes: Uint8Array;
}

export interface Region {
  /** One word: the position of the request that the thread is at. */
  readonly progress: Int32Array;
  readonly requests: Area;
  /** Its words are those of the requests, which are read before anything is answered. */
  readonly replies: Area;
}

export function makeRegionMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(REGIONS * REGION_BYTES);
}

export function openRegions(memory: SharedArrayBuffer): readonly Region[] {
  return Array.from({ length: REGIONS }, (_, index) => {
    const at = index * REGION_BYTES;
    const words = new Int32Array(memory, at + HEAD_BYTES, WORDS);
    const bodiesAt = at + HEAD_BYTES + 4 * WORDS;
    return {
      progress: new Int32Array(memory, at, 1),
      requests: { words, bytes: new Uint8Array(memory, bodiesAt, BATCH_MAX_BYTES) },
      replies: { words, bytes: new Uint8Array(memory, bodiesAt + BATCH_MAX_BYTES, REPLIES_BYTES) },
    };
  });
}

/** The main thread's side: which places are free. */
export interface RegionPool {
  readonly memory: SharedArrayBuffer;
  /** Undefined when all are taken. */
  take(): number | undefined;
  at(index: number): Region;
  /** Free once all is done that follows at once from what came back: until then it may be read there. */
  giveBack(index: number): void;
}

export function createRegionPool(): RegionPool {
  const memory = makeRegionMemory();
  const regions = openRegions(memory);
  const free = regions.map((_, index) => index);
  return {
    memory,
    // The one that was in use last: it is in the cache, and the others stay untouched memory.
    take: () => free.pop(),
    at: (index) => regions[index]!,
    // A tick asked for in a promise's reaction comes when no reaction is left.
    giveBack: (index) => process.nextTick(() => free.push(index)),
  };
}
