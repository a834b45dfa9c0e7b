/**
 * The knowledge image, word by word. Everything is little-endian Int32 unless said; a reader touches it in place.
 *
 *   header   HEADER_WORDS words: magic, layout version, total bytes, then (offset in bytes, count) per section
 *   rules    UTF-8 JSON: name of the snapshot, rules, golden claims (decoded once at attach)
 *   slots    hash index, SLOT_STRIDE words a slot: code hash, entry + 1 (0 = free); a power of two, at most half full
 *   entries  ENTRY_STRIDE words a code = one cache line: hash, kind word, point start, point count, pair start,
 *            pair count, then the code itself (up to CODE_BYTES_MAX bytes), so that one miss verifies a hit
 *   points   POINT_STRIDE words: rule, from day, to day, meta, four words of the kind
 *   pairs    PAIR_STRIDE words, per container entry ascending by contained entry: contained, rule, from, to, word, meta
 *   metas    META_STRIDE words: name, citation, table (string references), row (negative: not official, may only warn)
 *   lists    prefix lists: count, then per prefix a string reference
 *   strings  (byte offset, byte length) per string, then the UTF-8 bytes in `text`
 */

export const IMAGE_MAGIC = 0x434c4754; // 'CLGT'
export const LAYOUT_VERSION = 1;

export const HEADER_WORDS = 32;
export const SLOT_STRIDE = 2;
export const ENTRY_STRIDE = 16;
export const POINT_STRIDE = 8;
export const PAIR_STRIDE = 6;
export const META_STRIDE = 4;
export const STRING_STRIDE = 2;

/** The code shares its entry's cache line: 64 bytes less six words. National codes have at most 27 characters. */
export const CODE_BYTES_MAX = (ENTRY_STRIDE - 6) * 4;

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
