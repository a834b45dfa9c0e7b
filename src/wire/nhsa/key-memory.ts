/**
 * Which key comes next: objects of one kind nearly always have the same keys in the same sequence, message after
 * message, so each key is compared first with the one that followed last time; keys of no field are remembered like
 * any other. A guess is compared in full: it can be wrong, never believed. Remembers spellings of keys, no value.
 */
import type { Tape } from '../scan/scan-json.ts';
import { KeyTable, stringAt } from '../scan/tape.ts';

/** Spellings that no table has, kept per kind of object; senders with extras have about ten. Full means start anew. */
const LEARNT_MAX = 64;
/** Longer keys are not remembered: the interface has none of 32 letters. */
const LEARNT_LETTERS_MAX = 64;
export const ENTRY_STRIDE = 8;
/**
 * Fields of an entry: length with quotes (at 0); the position that the key stands for (-1: no field); the entry that
 * followed last time; whether the spelling is one of the table; where the middle word begins; first and last four
 * bytes of a key too short for eight. `words` has half as many places: the first, the last and the middle eight bytes
 * as doubles, which compare like bytes because ASCII is never NaN and never zero. Up to 24 bytes they cover
 * everything, overlapping where the key is shorter.
 */
export const ENTRY = { position: 1, follower: 2, isExact: 3, middle: 4, shortWords: 5 } as const;
export const WORDS_COVER = 24;

export interface KeyMemory {
  /** Entry after entry, `ENTRY_STRIDE` each; an entry is known by where it begins. 0 stands before the first key. */
  readonly entries: Int32Array;
  readonly words: Float64Array;
  /** The entry of a key by search. Escapes count as what they stand for. */
  search(tape: Tape, keyToken: number): number;
  /** True when the bytes from `start` between the first sixteen and the last eight of a longer entry are the entry's. */
  isSameMiddle(entry: number, start: number, view: DataView): boolean;
}

/**
 * @param names exact spellings, each at its position, two letters or more.
 * @param findLoose position of a spelling that is none of `names`, -1 for none.
 */
export function makeKeyMemory(names: readonly string[], findLoose: (key: string) => number): KeyMemory {
  const exact = new KeyTable(names);
  // The last entry stands for keys that are not remembered: its length, like that of the first, is that of no key.
  const firstLearnt = (1 + names.length) * ENTRY_STRIDE;
  const unkept = firstLearnt + LEARNT_MAX * ENTRY_STRIDE;
  const entries = new Int32Array(unkept + ENTRY_STRIDE);
  const words = new Float64Array(entries.length / 2);
  const spellings = new Map<number, DataView>();
  const learnt = new Map<string, number>();
  names.forEach((name, position) => {
    const entry = (1 + position) * ENTRY_STRIDE;
    remember(entry, name, position);
    entries[entry + ENTRY.isExact] = 1;
  });

  function remember(entry: number, key: string, position: number): void {
    const raw = `"${key}"`;
    const spelling = new DataView(Uint8Array.from(raw, (letter) => letter.charCodeAt(0)).buffer);
    entries.set([raw.length, position], entry);
    if (raw.length < 8) {
      entries[entry + ENTRY.shortWords] = spelling.getInt32(0, true);
      entries[entry + ENTRY.shortWords + 1] = spelling.getInt32(raw.length - 4, true);
    } else {
      const middle = Math.min(8, raw.length - 8);
      entries[entry + ENTRY.middle] = middle;
      words.set(
        [0, raw.length - 8, middle].map((at) => spelling.getFloat64(at, true)),
        entry / 2,
      );
    }
    spellings.set(entry, spelling);
  }

  function learn(key: string): number {
    const position = findLoose(key);
    if (!/^[\w.:-]{2,}$/.test(key) || key.length > LEARNT_LETTERS_MAX) {
      entries[unkept + ENTRY.position] = position;
      return unkept;
    }
    if (learnt.size === LEARNT_MAX) {
      learnt.clear();
      entries.fill(0, firstLearnt);
    }
    const entry = firstLearnt + learnt.size * ENTRY_STRIDE;
    learnt.set(key, entry);
    remember(entry, key, position);
    return entry;
  }

  return {
    entries,
    words,
    search(tape, keyToken) {
      const position = exact.find(tape, keyToken);
      if (position >= 0) return (1 + position) * ENTRY_STRIDE;
      const key = stringAt(tape, keyToken);
      return learnt.get(key) ?? learn(key);
    },
    isSameMiddle(entry, start, view) {
      const spelling = spellings.get(entry);
      if (spelling === undefined) return false;
      for (let i = 16; i < spelling.byteLength - 8; i++)
        if (spelling.getUint8(i) !== view.getUint8(start + i)) return false;
      return true;
    },
  };
}
