/**
 * Writes checked rules and points into an image (layout.ts). Deterministic: the same input in the same order gives the
 * same bytes, on every machine. Pure: the caller computes the digest over the bytes and stores them.
 * Rows may come one by one, so that a million of them need no object each.
 */
import { assert } from '../base/assert.ts';
import { createEntryTable, type EntryTable } from './entry-table.ts';
import { createGrowingWords, type GrowingWords } from './growing-words.ts';
import {
  align,
  HEADER_CHECKSUM,
  HEADER_SECTIONS,
  HEADER_WORDS,
  IMAGE_MAGIC,
  imageChecksum,
  LAYOUT_VERSION,
  META_STRIDE,
  PAIR,
  PAIR_STRIDE,
  POINT_STRIDE,
  packRow,
  SECTIONS,
  type Section,
  STRIDE_OF,
  type Status,
} from './layout.ts';
import { createListPool, createStringPool, type ListPool, type StringPool } from './pools.ts';
import type { ImageHead } from './reader.ts';
import { EMPTY_WORD, POINT_WORDS } from './table-schema.ts';

export interface MetaInput {
  readonly name: string;
  readonly citation: string;
  readonly table: string;
  /** 1 for the first row after the header. */
  readonly row: number;
  readonly isOfficial: boolean;
  /** Finer than `isOfficial`, for people; a row that is not official and says no more is `unreviewed`. */
  readonly status?: Status;
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
  /** The kind's choice column in the low byte. */
  readonly word: number;
  /** The kind's text column: (string reference + 1) << 8 is added to the word; absent or empty leaves zero. */
  readonly wordText?: string;
  readonly meta: MetaInput;
}

export interface ImageInput {
  readonly head: Omit<ImageHead, 'prefixLengths'>;
  readonly points: Iterable<PointInput>;
  readonly pairs: Iterable<PairInput>;
}

const ITEM_SPACE = 0;
/** String references that fit above the low byte of a pair's word. */
const PAIR_TEXTS_MAX = 2 ** 23 - 1;

export function writeImage(input: ImageInput): Uint8Array<ArrayBuffer> {
  const table = createEntryTable();
  const pool = createStringPool();
  const lists = createListPool(pool);
  const metas = createGrowingWords();
  const points = createGrowingWords();
  const pointEntries = createGrowingWords();
  const pairs = createGrowingWords();
  const pairEntries = createGrowingWords();

  // Pairs first: their texts share a word with the window, so their references must be small.
  for (const pair of input.pairs) {
    pairEntries.push(table.intern(ITEM_SPACE, pair.isPrefix, pair.code));
    const contained = table.intern(ITEM_SPACE, pair.isContainedPrefix, pair.contained);
    const word = packPairWord(pair, pool);
    pairs.push4(contained, pair.rule, pair.fromDay, pair.toDay);
    pairs.push(word);
    pairs.push(addMeta(metas, pool, pair.meta));
  }
  for (const point of input.points) {
    pointEntries.push(table.intern(point.space, point.isPrefix, point.code));
    const meta = addMeta(metas, pool, point.meta);
    points.push4(point.rule, point.fromDay, point.toDay, meta);
    pushWords(points, point.words, pool, lists);
  }

  const order = table.sort();
  const sections = {
    ...table.write(order, pointEntries.view(), pairEntries.view()),
    points: gather(points.view(), POINT_STRIDE, pointEntries.view(), order),
    pairs: sortPairs(pairs.view(), pairEntries.view(), order),
    metas: metas.view(),
    lists: lists.words(),
    strings: pool.words(),
    text: pool.bytes(),
  };
  const head: ImageHead = { ...input.head, prefixLengths: prefixLengths(table) };
  return assemble({ ...sections, rules: new TextEncoder().encode(JSON.stringify(head)) });
}

function packPairWord(pair: PairInput, pool: StringPool): number {
  if (pair.wordText === undefined || pair.wordText === '') return pair.word;
  const reference = pool.intern(pair.wordText);
  assert(pair.word >= 0 && pair.word < 256, `pair word ${pair.word}`);
  assert(reference < PAIR_TEXTS_MAX, 'too many texts in pair tables');
  return pair.word | ((reference + 1) << 8);
}

function addMeta(metas: GrowingWords, pool: StringPool, meta: MetaInput): number {
  const status = meta.status ?? (meta.isOfficial ? 'official' : 'unreviewed');
  metas.push4(
    pool.intern(meta.name),
    pool.intern(meta.citation),
    pool.intern(meta.table),
    packRow(meta.row, status),
  );
  return metas.length / META_STRIDE - 1;
}

function pushWords(
  points: GrowingWords,
  words: readonly WordInput[],
  pool: StringPool,
  lists: ListPool,
): void {
  assert(words.length <= POINT_WORDS, `${words.length} words in a point`);
  for (let i = 0; i < POINT_WORDS; i++) {
    const word = words[i];
    if (word === undefined) points.push(EMPTY_WORD);
    else if (typeof word === 'number') points.push(word);
    else points.push(typeof word === 'string' ? pool.intern(word) : lists.intern(word));
  }
}

/** Records in the order of their entries; records of one entry keep the order in which they came. */
function gather(
  records: Int32Array,
  stride: number,
  entryOf: Int32Array,
  order: { readonly rankOf: Int32Array },
): Int32Array {
  const next = startsOf(entryOf, order.rankOf);
  const gathered = new Int32Array(records.length);
  for (let record = 0; record < entryOf.length; record++) {
    const at = next[order.rankOf[entryOf[record]!]!]!++;
    copyRecord(records, record * stride, gathered, at * stride, stride);
  }
  return gathered;
}

/** Word by word: a view per record costs more than its words. */
function copyRecord(source: Int32Array, from: number, target: Int32Array, to: number, stride: number): void {
  for (let i = 0; i < stride; i++) target[to + i] = source[from + i]!;
}

function startsOf(entryOf: Int32Array, rankOf: Int32Array): Int32Array {
  const starts = new Int32Array(rankOf.length + 1);
  for (const entry of entryOf) starts[rankOf[entry]! + 1]!++;
  for (let rank = 0; rank < rankOf.length; rank++) starts[rank + 1]! += starts[rank]!;
  return starts;
}

/** Pairs of a container ascend by contained entry, so that a reader can search them by halves. */
function sortPairs(
  pairs: Int32Array,
  entryOf: Int32Array,
  order: { readonly rankOf: Int32Array },
): Int32Array {
  const { rankOf } = order;
  const ranked = pairs.slice();
  for (let at = 0; at < ranked.length; at += PAIR_STRIDE) ranked[at + PAIR.contained] = rankOf[ranked[at]!]!;
  const sequence = new Uint32Array(entryOf.length).map((_, index) => index);
  sequence.sort(
    (a, b) =>
      rankOf[entryOf[a]!]! - rankOf[entryOf[b]!]! ||
      ranked[a * PAIR_STRIDE]! - ranked[b * PAIR_STRIDE]! ||
      a - b,
  );
  const sorted = new Int32Array(ranked.length);
  sequence.forEach((from, to) => {
    copyRecord(ranked, from * PAIR_STRIDE, sorted, to * PAIR_STRIDE, PAIR_STRIDE);
  });
  return sorted;
}

function prefixLengths(table: EntryTable): number[][] {
  return [0, 1, 2].map((space) => table.prefixLengths(space));
}

function assemble(sections: Record<Section, Int32Array | Uint8Array>): Uint8Array<ArrayBuffer> {
  const header = new Int32Array(HEADER_WORDS);
  header[0] = IMAGE_MAGIC;
  header[1] = LAYOUT_VERSION;
  let at = align(HEADER_WORDS * 4);
  SECTIONS.forEach((section, index) => {
    header[HEADER_SECTIONS + index * 2] = at;
    header[HEADER_SECTIONS + 1 + index * 2] = sections[section].length / STRIDE_OF[section];
    at = align(at + sections[section].byteLength);
  });
  assert(at < 2 ** 31, `image of ${at} bytes`);
  header[2] = at;
  const image = new Uint8Array(at);
  image.set(new Uint8Array(header.buffer), 0);
  SECTIONS.forEach((section, index) => {
    const { buffer, byteOffset, byteLength } = sections[section];
    image.set(new Uint8Array(buffer, byteOffset, byteLength), header[HEADER_SECTIONS + index * 2]!);
  });
  const words = new Int32Array(image.buffer);
  words.set(imageChecksum(words), HEADER_CHECKSUM);
  return image;
}
