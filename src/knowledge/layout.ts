/**
 * The knowledge image, word by word. Everything is little-endian Int32 unless said; a reader touches it in place.
 *
 *   header   HEADER_WORDS words: magic, layout version, total bytes, (offset in bytes, count) per section, checksum
 *   rules    UTF-8 JSON: name of the snapshot, rules, golden claims (decoded once at attach)
 *   slots    hash index, SLOT_STRIDE words a slot: code hash, entry + 1 (0 = free); a power of two, at most half full
 *   entries  ENTRY_STRIDE words a code = one cache line: hash, kind word, point start, point count, pair start,
 *            pair count, then the code itself (up to CODE_BYTES_MAX bytes), so that one miss verifies a hit
 *   points   POINT_STRIDE words: rule, from day, to day, meta, four words of the kind
 *   pairs    PAIR_STRIDE words, per container entry ascending by contained entry: contained, rule, from, to, word, meta
 *   metas    META_STRIDE words: name, citation, table (string references), row × 4 + status (negative: not official,
 *            may only warn)
 *   lists    prefix lists: count, then per prefix a string reference
 *   strings  (byte offset, byte length) per string, then the UTF-8 bytes in `text`
 */

export const IMAGE_MAGIC = 0x434c4754; // 'CLGT'
export const LAYOUT_VERSION = 2;
/** Raised when compiling the same packs gives other bytes: images that an earlier compiler made are then not used. */
export const COMPILER_VERSION = 1;

export const HEADER_WORDS = 32;
export const SLOT_STRIDE = 2;
export const ENTRY_STRIDE = 16;
export const POINT_STRIDE = 8;
export const PAIR_STRIDE = 6;
export const META_STRIDE = 4;
export const STRING_STRIDE = 2;

/** The code shares its entry's cache line: 64 bytes less six words. National codes have at most 27 characters. */
export const CODE_BYTES_MAX = (ENTRY_STRIDE - 6) * 4;

/** First word of the section table, and the first of the checksum over everything else. */
export const HEADER_SECTIONS = 3;
export const HEADER_CHECKSUM = HEADER_WORDS - 2;

/** Sections start on cache lines, so that an entry never spans two. */
export const SECTION_ALIGNMENT = 64;

export const SECTIONS = [
  'rules',
  'slots',
  'entries',
  'points',
  'pairs',
  'metas',
  'lists',
  'strings',
  'text',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Words of one record; 1 for `rules` and `text`, which are counted in bytes. */
export const STRIDE_OF: Readonly<Record<Section, number>> = {
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

/** Bytes that `count` records of a section take, without the padding after them. */
export function sectionBytes(section: Section, count: number): number {
  return section === 'rules' || section === 'text' ? count : count * STRIDE_OF[section] * 4;
}

export function align(bytes: number): number {
  return Math.ceil(bytes / SECTION_ALIGNMENT) * SECTION_ALIGNMENT;
}

export const ENTRY = {
  hash: 0,
  kind: 1,
  pointStart: 2,
  pointCount: 3,
  pairStart: 4,
  pairCount: 5,
  code: 6,
} as const;
export const POINT = { rule: 0, from: 1, to: 2, meta: 3, words: 4 } as const;
export const PAIR = { contained: 0, rule: 1, from: 2, to: 3, word: 4, meta: 5 } as const;
export const META = { name: 0, citation: 1, table: 2, row: 3 } as const;

/** Entry kind word: space in the low byte, prefix flag in bit 8, code length from bit 16. */
export function entryKind(space: number, isPrefix: boolean, length: number): number {
  return space | (isPrefix ? 256 : 0) | (length << 16);
}

/** FNV-1a over UTF-16 units, seeded by space. The prefix flag is mixed in last, so one pass serves every length. */
export function hashSeed(space: number): number {
  return (0x811c9dc5 ^ (space * 0x9e3779b1)) | 0;
}

export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashFinish(hash: number, isPrefix: boolean): number {
  let mixed = hash ^ (isPrefix ? 0x5bd1e995 : 0);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** What a row's source is worth; only official rows may block. The order is part of the layout. */
export const STATUSES = ['official', 'starter', 'derived', 'unreviewed'] as const;
export type Status = (typeof STATUSES)[number];

export function packRow(row: number, status: Status): number {
  const packed = row * STATUSES.length + STATUSES.indexOf(status);
  return status === 'official' ? packed : -packed;
}

/** Two 32-bit sums over the whole image but its own two words: finds cut, swapped and flipped bytes, not forgery. */
export function imageChecksum(words: Int32Array): readonly [number, number] {
  // Four independent lanes, because one would wait for its own multiplication at every word.
  let a = 0x243f6a88 | 0;
  let b = 0x85a308d3 | 0;
  let c = 0x13198a2e | 0;
  let d = 0x03707344 | 0;
  const { length } = words;
  for (let i = 0; i < length; i += 4) {
    a = Math.imul(a ^ words[i]!, 0x01000193);
    b = Math.imul(b ^ words[i + 1]!, 0x85ebca6b);
    const isSum = i === HEADER_CHECKSUM - 2;
    c = Math.imul(c ^ (isSum ? 0 : words[i + 2]!), 0xc2b2ae35);
    d = Math.imul(d ^ (isSum ? 0 : words[i + 3]!), 0x27d4eb2f);
  }
  return [hashFinish(a ^ Math.imul(c, 31), false), hashFinish(b ^ Math.imul(d, 37), false)];
}
