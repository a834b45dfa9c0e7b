/** Texts and prefix lists of an image, each kept once. References are given out in the order of first use. */
import { createGrowingWords } from './growing-words.ts';

export interface StringPool {
  /** Reference of a text; -1 for the empty one. */
  intern(value: string): number;
  words(): Int32Array;
  bytes(): Uint8Array;
}

const TEXT_START_BYTES = 1 << 16;
/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const BYTES_PER_UNIT_MAX = 3;

export function createStringPool(): StringPool {
  const ids = new Map<string, number>();
  const words = createGrowingWords();
  const encoder = new TextEncoder();
  let text = new Uint8Array(TEXT_START_BYTES);
  let used = 0;
  return {
    intern(value) {
      if (value === '') return -1;
      const known = ids.get(value);
      if (known !== undefined) return known;
      const id = ids.size;
      ids.set(value, id);
      const needed = used + value.length * BYTES_PER_UNIT_MAX;
      if (needed > text.length) {
        const larger = new Uint8Array(Math.max(text.length * 2, needed));
        larger.set(text);
        text = larger;
      }
      const { written } = encoder.encodeInto(value, text.subarray(used));
      words.push(used);
      words.push(written);
      used += written;
      return id;
    },
    words: () => words.view(),
    bytes: () => text.subarray(0, used),
  };
}

export interface ListPool {
  /** Reference of a list of prefixes; -1 for the empty one. */
  intern(values: readonly string[]): number;
  words(): Int32Array;
}

export function createListPool(pool: StringPool): ListPool {
  const ids = new Map<string, number>();
  const words = createGrowingWords();
  return {
    intern(values) {
      if (values.length === 0) return -1;
      const key = values.join(' ');
      let id = ids.get(key);
      if (id === undefined) {
        id = words.length;
        ids.set(key, id);
        words.push(values.length);
        for (const value of values) words.push(pool.intern(value));
      }
      return id;
    },
    words: () => words.view(),
  };
}
