/** The codes of an image while it is written: one entry per (space, prefix or exact, code), sorted and hashed at the end. */
import { assert } from '../base/assert.ts';
import {
  CODE_BYTES_MAX,
  ENTRY,
  ENTRY_STRIDE,
  entryKind,
  hashFinish,
  hashSeed,
  hashStep,
  SLOT_STRIDE,
} from './layout.ts';
import { MATCH_SPACES } from './table-schema.ts';

export interface EntryOrder {
  /** Draft id by rank. */
  readonly idOf: Int32Array;
  /** Rank by draft id. */
  readonly rankOf: Int32Array;
}

export interface EntryTable {
  /** Draft id of a code. @throws AssertionError for a code that the layout cannot hold. */
  intern(space: number, isPrefix: boolean, code: string): number;
  prefixLengths(space: number): number[];
  /** Order by space, prefix flag and code, so that neither the order of files nor of rows moves an entry. */
  sort(): EntryOrder;
  write(
    order: EntryOrder,
    pointEntries: Int32Array,
    pairEntries: Int32Array,
  ): { entries: Int32Array; slots: Int32Array };
}

/** Share of slots in use stays at or below this inverse, so that a probe ends after one or two slots. */
const SLOTS_PER_ENTRY = 2;
const SLOTS_MIN = 16;

export function createEntryTable(): EntryTable {
  const groups = MATCH_SPACES.flatMap(() => [new Map<string, number>(), new Map<string, number>()]);
  const codes: string[] = [];
  const groupOf: number[] = [];
  return {
    intern(space, isPrefix, code) {
      const group = space * 2 + (isPrefix ? 1 : 0);
      const known = groups[group]!.get(code);
      if (known !== undefined) return known;
      assert(code.length > 0 && code.length <= CODE_BYTES_MAX, `code of ${code.length} characters`);
      const id = codes.length;
      groups[group]!.set(code, id);
      codes.push(code);
      groupOf.push(group);
      return id;
    },
    prefixLengths(space) {
      const lengths = new Set<number>();
      for (const code of groups[space * 2 + 1]!.keys()) lengths.add(code.length);
      return [...lengths].sort((a, b) => a - b);
    },
    sort() {
      const idOf = new Int32Array(codes.length);
      const rankOf = new Int32Array(codes.length);
      let rank = 0;
      for (const group of groups) {
        for (const code of [...group.keys()].sort()) {
          const id = group.get(code)!;
          idOf[rank] = id;
          rankOf[id] = rank++;
        }
      }
      return { idOf, rankOf };
    },
    write(order, pointEntries, pairEntries) {
      const entries = new Int32Array(codes.length * ENTRY_STRIDE);
      const bytes = new Uint8Array(entries.buffer);
      order.idOf.forEach((id, rank) => {
        const base = rank * ENTRY_STRIDE;
        const code = codes[id]!;
        const space = groupOf[id]! >> 1;
        const isPrefix = (groupOf[id]! & 1) === 1;
        entries[base + ENTRY.kind] = entryKind(space, isPrefix, code.length);
        entries[base + ENTRY.hash] = hashCode(space, isPrefix, code);
        for (let i = 0; i < code.length; i++) bytes[(base + ENTRY.code) * 4 + i] = code.charCodeAt(i);
      });
      countRecords(entries, ENTRY.pointStart, pointEntries, order.rankOf);
      countRecords(entries, ENTRY.pairStart, pairEntries, order.rankOf);
      return { entries, slots: buildSlots(entries, codes.length) };
    },
  };
}

/** Fills start and count (the word after it) of each entry's records. */
function countRecords(entries: Int32Array, startWord: number, entryOf: Int32Array, rankOf: Int32Array): void {
  for (const id of entryOf) entries[rankOf[id]! * ENTRY_STRIDE + startWord + 1]!++;
  let start = 0;
  for (let base = 0; base < entries.length; base += ENTRY_STRIDE) {
    entries[base + startWord] = start;
    start += entries[base + startWord + 1]!;
  }
}

function hashCode(space: number, isPrefix: boolean, code: string): number {
  let hash = hashSeed(space);
  for (let i = 0; i < code.length; i++) hash = hashStep(hash, code.charCodeAt(i));
  return hashFinish(hash, isPrefix);
}

function buildSlots(entries: Int32Array, count: number): Int32Array {
  let capacity = SLOTS_MIN;
  while (capacity < count * SLOTS_PER_ENTRY) capacity *= 2;
  const slots = new Int32Array(capacity * SLOT_STRIDE);
  for (let id = 0; id < count; id++) {
    const hash = entries[id * ENTRY_STRIDE + ENTRY.hash]!;
    let slot = hash & (capacity - 1);
    while (slots[slot * SLOT_STRIDE + 1] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot * SLOT_STRIDE] = hash;
    slots[slot * SLOT_STRIDE + 1] = id + 1;
  }
  return slots;
}
