/**
 * The hash index over codes, read in place. A look-up touches one slot line and, on a hit, one entry line; `findMany`
 * looks many codes up in passes, so that their cache misses overlap instead of adding up.
 */
import { makeFilters } from './code-filter.ts';
import {
  CODE_BYTES_MAX,
  ENTRY,
  ENTRY_STRIDE,
  entryKind,
  hashFinish,
  hashSeed,
  hashStep,
  POINT_STRIDE,
  SLOT_STRIDE,
} from './layout.ts';
import { type ImageSections, slotMask } from './open-image.ts';

/** Entries of `codes[i]`: `entries` from `ends[i - 1]` (0 for the first) up to `ends[i]`. */
export interface FoundCodes {
  readonly entries: Int32Array;
  readonly ends: Int32Array;
  /** A hash of each whole code, equal for equal codes; 0 for undefined. */
  readonly hashes: Int32Array;
}

export interface CodeIndex {
  findExact(space: number, code: string): number;
  findAll(space: number, code: string, length: number, out: Int32Array, at: number): number;
  findMany(space: number, codes: readonly (string | undefined)[]): FoundCodes;
}

const CODE_WORDS = CODE_BYTES_MAX / 4;
/** Bits of the last word that belong to a code, by its length modulo four. The image is little-endian. */
const LAST_MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff);

/** Codes looked up in one pass: their probes stay in the first-level cache (64 codes × a few lengths × 3 words). */
const BATCH_CODES = 64;

export function createCodeIndex(
  sections: ImageSections,
  prefixLengths: readonly (readonly number[])[],
): CodeIndex {
  const slots = sections.words('slots');
  const mask = slotMask(sections);
  const entries = sections.words('entries');
  const points = sections.words('points');
  const probesMax = BATCH_CODES * (Math.max(...prefixLengths.map(({ length }) => length)) + 1);
  const probeHash = new Int32Array(probesMax);
  const probeKind = new Int32Array(probesMax);
  const probeCode = new Int32Array(probesMax);
  const candidate = new Int32Array(probesMax + 1);
  const candidateProbe = new Int32Array(probesMax + 1);
  /** The codes of a batch as bytes, in words that compare with those of entries. */
  const codeWords = new Int32Array(BATCH_CODES * CODE_WORDS);
  const codeBytes = new Uint8Array(codeWords.buffer);
  const filters = makeFilters(entries, prefixLengths.length);
  const found = {
    entries: new Int32Array(probesMax),
    ends: new Int32Array(BATCH_CODES),
    hashes: new Int32Array(BATCH_CODES),
  };
  /** Of the codes of a batch, before it is finished. */
  const codeHashes = new Int32Array(BATCH_CODES);
  /** Where the passes leave what they touched: a load whose value nobody needs would be optimised away. */
  const touched = new Int32Array(1);

  function probe(hash: number, kind: number, place: number): number {
    let slot = hash & mask;
    for (;;) {
      const entry = slots[slot * SLOT_STRIDE + 1]! - 1;
      if (entry < 0) return -1;
      if (slots[slot * SLOT_STRIDE] === hash && isSame(entry, kind, place)) return entry;
      slot = (slot + 1) & mask;
    }
  }

  /** Whether an entry of this kind is the code at `place` of the batch, or its beginning. */
  function isSame(entry: number, kind: number, place: number): boolean {
    const base = entry * ENTRY_STRIDE;
    if (entries[base + ENTRY.kind] !== kind) return false;
    let word = place * CODE_WORDS;
    let own = base + ENTRY.code;
    let left = kind >>> 16;
    for (; left >= 4; left -= 4) if (entries[own++] !== codeWords[word++]) return false;
    return left === 0 || ((entries[own]! ^ codeWords[word]!) & LAST_MASKS[left]!) === 0;
  }

  /**
   * Appends the probes of one code that the image may have: each prefix length in use, then the exact code. Leaves the
   * code's bytes and hash at `place` of the batch. Returns the new end.
   */
  function addProbes(space: number, code: string, length: number, at: number, place: number): number {
    const lengths = prefixLengths[space]!;
    const { bits, mask: bitsMask } = filters[space]!;
    const first = place * CODE_BYTES_MAX;
    const hashed = Math.min(length, CODE_BYTES_MAX);
    let end = at;
    let hash = hashSeed(space);
    let next = 0;
    let nextLength = lengths.length === 0 ? 0 : lengths[0]!;
    for (let i = 0; i < hashed; i++) {
      const unit = code.charCodeAt(i);
      hash = hashStep(hash, unit);
      // Entries have a byte per unit: none has this one.
      if (unit > 255) {
        codeHashes[place] = hash;
        return end;
      }
      codeBytes[first + i] = unit;
      if (nextLength === i + 1) {
        const finished = hashFinish(hash, true);
        if (((bits[(finished & bitsMask) >>> 5]! >>> (finished & 31)) & 1) !== 0) {
          probeHash[end] = finished;
          probeKind[end++] = entryKind(space, true, nextLength);
        }
        next++;
        nextLength = next < lengths.length ? lengths[next]! : 0;
      }
    }
    codeHashes[place] = hash;
    if (length === hashed) {
      const finished = hashFinish(hash, false);
      if (((bits[(finished & bitsMask) >>> 5]! >>> (finished & 31)) & 1) !== 0) {
        probeHash[end] = finished;
        probeKind[end++] = entryKind(space, false, length);
      }
    }
    return end;
  }

  function findExact(space: number, code: string): number {
    const { length } = code;
    if (length > CODE_BYTES_MAX) return -1;
    let hash = hashSeed(space);
    for (let i = 0; i < length; i++) {
      const unit = code.charCodeAt(i);
      if (unit > 255) return -1;
      codeBytes[i] = unit;
      hash = hashStep(hash, unit);
    }
    return probe(hashFinish(hash, false), entryKind(space, false, length), 0);
  }

  function findAll(space: number, code: string, length: number, out: Int32Array, at: number): number {
    const probes = addProbes(space, code, length, 0, 0);
    let end = at;
    for (let i = 0; i < probes; i++) {
      const entry = probe(probeHash[i]!, probeKind[i]!, 0);
      if (entry >= 0) out[end++] = entry;
    }
    return end;
  }

  /**
   * The entry whose code hash is each probe's, not yet compared: into `candidate`, with its probe. First loads every
   * slot line, then every entry and point line, so that the loads do not wait for one another.
   */
  function collectCandidates(probes: number): number {
    let sum = 0;
    for (let i = 0; i < probes; i++) sum ^= slots[(probeHash[i]! & mask) * SLOT_STRIDE]!;
    let count = 0;
    for (let i = 0; i < probes; i++) {
      const hash = probeHash[i]!;
      let at = (hash & mask) * SLOT_STRIDE;
      while (slots[at + 1] !== 0 && slots[at] !== hash) at = (at + SLOT_STRIDE) & (mask * SLOT_STRIDE + 1);
      candidate[count] = slots[at + 1]! - 1;
      candidateProbe[count] = i;
      // Without a branch: whether a code is known cannot be foretold, and a wrong guess would stop the loads behind it.
      count += slots[at + 1]! === 0 ? 0 : 1;
    }
    for (let i = 0; i < count; i++) sum ^= entries[candidate[i]! * ENTRY_STRIDE + ENTRY.kind]!;
    for (let i = 0; i < count; i++) {
      const start = entries[candidate[i]! * ENTRY_STRIDE + ENTRY.pointStart]! * POINT_STRIDE;
      sum ^= start < points.length ? points[start]! : 0;
    }
    touched[0] = sum;
    return count;
  }

  function findBatch(space: number, codes: readonly (string | undefined)[], first: number, last: number) {
    let probes = 0;
    for (let i = first; i < last; i++) {
      const code = codes[i];
      found.hashes[i] = 0;
      if (code === undefined) continue;
      const end = addProbes(space, code, code.length, probes, i - first);
      found.hashes[i] = codeHashes[i - first]!;
      for (; probes < end; probes++) probeCode[probes] = i;
    }
    const count = collectCandidates(probes);
    let end = first === 0 ? 0 : found.ends[first - 1]!;
    let at = first;
    for (let i = 0; i < count; i++) {
      const one = candidateProbe[i]!;
      const position = probeCode[one]!;
      while (at < position) found.ends[at++] = end;
      const kind = probeKind[one]!;
      const entry = isSame(candidate[i]!, kind, position - first)
        ? candidate[i]!
        : probe(probeHash[one]!, kind, position - first);
      if (entry >= 0) found.entries[end++] = entry;
    }
    while (at < last) found.ends[at++] = end;
  }

  function findMany(space: number, codes: readonly (string | undefined)[]): FoundCodes {
    const needed = codes.length * (prefixLengths[space]!.length + 1);
    if (found.entries.length < needed) found.entries = new Int32Array(needed * 2);
    if (found.ends.length < codes.length) {
      found.ends = new Int32Array(codes.length * 2);
      found.hashes = new Int32Array(codes.length * 2);
    }
    for (let first = 0; first < codes.length; first += BATCH_CODES)
      findBatch(space, codes, first, Math.min(first + BATCH_CODES, codes.length));
    return found;
  }

  return { findExact, findAll, findMany };
}
