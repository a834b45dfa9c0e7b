/**
 * Writes checked rules and points into an image (layout.ts). Deterministic: the same input in the same order gives the
 * same bytes, on every machine. Pure: the caller computes the digest over the bytes and stores them.
 */
import { assert } from '../base/assert.ts';
import {
  CODE_BYTES_MAX,
  ENTRY,
  ENTRY_STRIDE,
  entryKind,
  HEADER_WORDS,
  hashFinish,
  hashSeed,
  hashStep,
  IMAGE_MAGIC,
  LAYOUT_VERSION,
  META_STRIDE,
  PAIR_STRIDE,
  POINT_STRIDE,
  SECTIONS,
  type Section,
  SLOT_STRIDE,
  STRING_STRIDE,
} from './layout.ts';
import type { ImageHead } from './reader.ts';
import { EMPTY_WORD, POINT_WORDS } from './table-schema.ts';

export interface MetaInput {
  readonly name: string;
  readonly citation: string;
  readonly table: string;
  /** 1 for the first row after the header. */
  readonly row: number;
  readonly isOfficial: boolean;
}

/** A word of a point before packing: a number, a text or a list of prefixes still to be pooled. */
export type WordInput = number | string | readonly string[];

export interface PointInput {
  readonly rule: number;
  readonly space: number;
  readonly isPrefix: boolean;
  readonly code: string;
  readonly fromDay: number;
  readonly toDay: number;
  readonly words: readonly WordInput[];
  readonly meta: MetaInput;
}

export interface PairInput {
  readonly rule: number;
  readonly code: string;
  readonly isPrefix: boolean;
  readonly contained: string;
  readonly isContainedPrefix: boolean;
  readonly fromDay: number;
  readonly toDay: number;
  readonly word: number;
  readonly meta: MetaInput;
}

export interface ImageInput {
  readonly head: Omit<ImageHead, 'prefixLengths'>;
  readonly points: readonly PointInput[];
  readonly pairs: readonly PairInput[];
}

const ITEM_SPACE = 0;

interface EntryDraft {
  readonly space: number;
  readonly isPrefix: boolean;
  readonly code: string;
  readonly points: number[];
  readonly pairs: number[];
}

export function writeImage(input: ImageInput): Uint8Array<ArrayBuffer> {
  const { drafts, idOf } = collectEntries(input);
  const pool = makeStringPool();
  const lists = makeListPool(pool);
  const metas = makeMetaPool(pool);

  const points = new Int32Array(input.points.length * POINT_STRIDE);
  const pairs = new Int32Array(input.pairs.length * PAIR_STRIDE);
  const entries = new Int32Array(drafts.length * ENTRY_STRIDE);
  const entryBytes = new Uint8Array(entries.buffer);
  let pointAt = 0;
  let pairAt = 0;
  drafts.forEach((draft, id) => {
    const base = id * ENTRY_STRIDE;
    entries[base + ENTRY.kind] = entryKind(draft.space, draft.isPrefix, draft.code.length);
    entries[base + ENTRY.hash] = hashCode(draft.space, draft.code, draft.isPrefix);
    entries[base + ENTRY.pointStart] = pointAt;
    entries[base + ENTRY.pointCount] = draft.points.length;
    for (let i = 0; i < draft.code.length; i++)
      entryBytes[(base + ENTRY.code) * 4 + i] = draft.code.charCodeAt(i);
    for (const index of draft.points) {
      const point = input.points[index]!;
      const words = packWords(point.words, pool, lists);
      points.set(
        [point.rule, point.fromDay, point.toDay, metas.intern(point.meta), ...words],
        pointAt * POINT_STRIDE,
      );
      pointAt++;
    }
    entries[base + ENTRY.pairStart] = pairAt;
    entries[base + ENTRY.pairCount] = draft.pairs.length;
    const contained = (index: number): number =>
      idOf(ITEM_SPACE, input.pairs[index]!.isContainedPrefix, input.pairs[index]!.contained);
    draft.pairs.sort((a, b) => contained(a) - contained(b) || a - b);
    for (const index of draft.pairs) {
      const pair = input.pairs[index]!;
      pairs.set(
        [contained(index), pair.rule, pair.fromDay, pair.toDay, pair.word, metas.intern(pair.meta)],
        pairAt * PAIR_STRIDE,
      );
      pairAt++;
    }
  });

  const prefixLengths = [0, 1, 2].map((space) => prefixLengthsOf(drafts, space));
  const head: ImageHead = { ...input.head, prefixLengths };
  return assemble({
    rules: new TextEncoder().encode(JSON.stringify(head)),
    slots: buildSlots(entries, drafts.length),
    entries,
    points,
    pairs,
    metas: metas.words(),
    lists: lists.words(),
    strings: pool.words(),
    text: pool.bytes(),
  });
}

function collectEntries(input: ImageInput) {
  const byKey = new Map<string, EntryDraft>();
  const draftOf = (space: number, isPrefix: boolean, code: string): EntryDraft => {
    const key = `${space}${isPrefix ? 'p' : 'x'}${code}`;
    let draft = byKey.get(key);
    if (draft === undefined) {
      assert(code.length > 0 && code.length <= CODE_BYTES_MAX, `code of ${code.length} characters`);
      draft = { space, isPrefix, code, points: [], pairs: [] };
      byKey.set(key, draft);
    }
    return draft;
  };
  input.points.forEach((point, index) => {
    draftOf(point.space, point.isPrefix, point.code).points.push(index);
  });
  input.pairs.forEach((pair, index) => {
    draftOf(ITEM_SPACE, pair.isPrefix, pair.code).pairs.push(index);
    draftOf(ITEM_SPACE, pair.isContainedPrefix, pair.contained);
  });
  // Sorted by key, so that neither the order of files nor of rows moves an entry.
  const keys = [...byKey.keys()].sort();
  const ids = new Map(keys.map((key, id) => [key, id]));
  return {
    drafts: keys.map((key) => byKey.get(key)!),
    idOf: (space: number, isPrefix: boolean, code: string) =>
      ids.get(`${space}${isPrefix ? 'p' : 'x'}${code}`)!,
  };
}

function prefixLengthsOf(drafts: readonly EntryDraft[], space: number): number[] {
  const lengths = new Set(
    drafts.filter((draft) => draft.space === space && draft.isPrefix).map((draft) => draft.code.length),
  );
  return [...lengths].sort((a, b) => a - b);
}

function packWords(words: readonly WordInput[], pool: StringPool, lists: ListPool): number[] {
  assert(words.length <= POINT_WORDS, `${words.length} words in a point`);
  const packed = words.map((word) => {
    if (typeof word === 'number') return word;
    return typeof word === 'string' ? pool.intern(word) : lists.intern(word);
  });
  while (packed.length < POINT_WORDS) packed.push(EMPTY_WORD);
  return packed;
}

function hashCode(space: number, code: string, isPrefix: boolean): number {
  let hash = hashSeed(space);
  for (let i = 0; i < code.length; i++) hash = hashStep(hash, code.charCodeAt(i));
  return hashFinish(hash, isPrefix);
}

function buildSlots(entries: Int32Array, count: number): Int32Array {
  let capacity = 16;
  while (capacity < count * 2) capacity *= 2;
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

interface StringPool {
  intern(value: string): number;
  words(): Int32Array;
  bytes(): Uint8Array;
}

function makeStringPool(): StringPool {
  const ids = new Map<string, number>();
  return {
    intern(value) {
      if (value === '') return -1;
      let id = ids.get(value);
      if (id === undefined) {
        id = ids.size;
        ids.set(value, id);
      }
      return id;
    },
    words() {
      const words: number[] = [];
      let at = 0;
      for (const value of ids.keys()) {
        const length = Buffer.byteLength(value);
        words.push(at, length);
        at += length;
      }
      return Int32Array.from(words);
    },
    bytes: () => new TextEncoder().encode([...ids.keys()].join('')),
  };
}

interface ListPool {
  intern(values: readonly string[]): number;
  words(): Int32Array;
}

function makeListPool(pool: StringPool): ListPool {
  const ids = new Map<string, number>();
  const words: number[] = [];
  return {
    intern(values) {
      if (values.length === 0) return -1;
      const key = values.join(' ');
      let id = ids.get(key);
      if (id === undefined) {
        id = words.length;
        ids.set(key, id);
        words.push(values.length, ...values.map((value) => pool.intern(value)));
      }
      return id;
    },
    words: () => Int32Array.from(words),
  };
}

function makeMetaPool(pool: StringPool) {
  const words: number[] = [];
  return {
    intern(meta: MetaInput): number {
      const row = meta.isOfficial ? meta.row : -meta.row;
      words.push(pool.intern(meta.name), pool.intern(meta.citation), pool.intern(meta.table), row);
      return words.length / META_STRIDE - 1;
    },
    words: () => Int32Array.from(words),
  };
}

const STRIDE_OF: Record<Section, number> = {
  rules: 1,
  slots: SLOT_STRIDE,
  entries: ENTRY_STRIDE,
  points: POINT_STRIDE,
  pairs: PAIR_STRIDE,
  metas: META_STRIDE,
  lists: 1,
  strings: STRING_STRIDE,
  text: 1,
};

/** Sections start on cache lines, so that an entry never spans two. */
const SECTION_ALIGNMENT = 64;

function assemble(sections: Record<Section, Int32Array | Uint8Array>): Uint8Array<ArrayBuffer> {
  const header = new Int32Array(HEADER_WORDS);
  header[0] = IMAGE_MAGIC;
  header[1] = LAYOUT_VERSION;
  let at = Math.ceil((HEADER_WORDS * 4) / SECTION_ALIGNMENT) * SECTION_ALIGNMENT;
  SECTIONS.forEach((section, index) => {
    header[3 + index * 2] = at;
    header[4 + index * 2] = sections[section].length / STRIDE_OF[section];
    at = Math.ceil((at + sections[section].byteLength) / SECTION_ALIGNMENT) * SECTION_ALIGNMENT;
  });
  header[2] = at;
  const image = new Uint8Array(at);
  image.set(new Uint8Array(header.buffer), 0);
  SECTIONS.forEach((section, index) => {
    const { buffer, byteOffset, byteLength } = sections[section];
    image.set(new Uint8Array(buffer, byteOffset, byteLength), header[3 + index * 2]!);
  });
  return image;
}
