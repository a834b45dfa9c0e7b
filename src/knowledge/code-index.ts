/**
 * The hash index over codes, read in place. A look-up touches one slot line and, on a hit, one entry line; `findMany`
 * looks many codes up in passes, so that their cache misses overlap instead of adding up.
 */
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
}

export interface CodeIndex {
  findExact(space: number, code: string): number;
  findAll(space: number, code: string, length: number, out: Int32Array, at: number): number;
  findMany(space: number, codes: readonly (string | undefined)[]): FoundCodes;
}

/** Codes looked up in one pass: their probes stay in the first-level cache (64 codes × a few lengths × 3 words). */
const BATCH_CODES = 64;

export function createCodeIndex(
  sections: ImageSections,
  prefixLengths: readonly (readonly number[])[],
): CodeIndex {
  const slots = sections.words('slots');
  const mask = slotMask(sections);
  const entries = sections.words('entries');
  const entryBytes = sections.bytes('entries');
  const points = sections.words('points');
  const probesMax = BATCH_CODES * (Math.max(...prefixLengths.map(({ length }) => length)) + 1);
  const probeHash = new Int32Array(probesMax);
  const probeKind = new Int32Array(probesMax);
  const probeCode = new Int32Array(probesMax);
  const candidate = new Int32Array(probesMax + 1);
  const candidateProbe = new Int32Array(probesMax + 1);
  const found = { entries: new Int32Array(probesMax), ends: new Int32Array(BATCH_CODES) };
  /** Where the passes leave what they touched: a load whose value nobody needs would be optimised away. */
  const touched = new Int32Array(1);

  function probe(hash: number, kind: number, code: string): number {
    let slot = hash & mask;
    for (;;) {
      const entry = slots[slot * SLOT_STRIDE + 1]! - 1;
      if (entry < 0) return -1;
      if (slots[slot * SLOT_STRIDE] === hash && isSame(entry, kind, code)) return entry;
      slot = (slot + 1) & mask;
    }
  }

  function isSame(entry: number, kind: number, code: string): boolean {
    const base = entry * ENTRY_STRIDE;
    if (entries[base + ENTRY.kind] !== kind) return false;
    const at = (base + ENTRY.code) * 4;
    const length = kind >>> 16;
    for (let i = 0; i < length; i++) if (entryBytes[at + i] !== code.charCodeAt(i)) return false;
    return true;
  }

  /** Appends the probes of one code: each prefix length in use, then the exact code. Returns the new end. */
  function addProbes(space: number, code: string, length: number, at: number): number {
    const lengths = prefixLengths[space]!;
    let end = at;
    let hash = hashSeed(space);
    let next = 0;
    const hashed = Math.min(length, CODE_BYTES_MAX);
    for (let i = 0; i < hashed; i++) {
      hash = hashStep(hash, code.charCodeAt(i));
      if (next < lengths.length && lengths[next] === i + 1) {
        probeHash[end] = hashFinish(hash, true);
        probeKind[end++] = entryKind(space, true, i + 1);
        next++;
      }
    }
    if (length === hashed) {
      probeHash[end] = hashFinish(hash, false);
      probeKind[end++] = entryKind(space, false, length);
    }
    return end;
  }

  function findExact(space: number, code: string): number {
    const { length } = code;
    if (length > CODE_BYTES_MAX) return -1;
    let hash = hashSeed(space);
    for (let i = 0; i < length; i++) hash = hashStep(hash, code.charCodeAt(i));
    return probe(hashFinish(hash, false), entryKind(space, false, length), code);
  }

  function findAll(space: number, code: string, length: number, out: Int32Array, at: number): number {
    const probes = addProbes(space, code, length, 0);
    let end = at;
    for (let i = 0; i < probes; i++) {
      const entry = probe(probeHash[i]!, probeKind[i]!, code);
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
      if (code === undefined) continue;
      const end = addProbes(space, code, code.length, probes);
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
      const entry = isSame(candidate[i]!, kind, codes[position]!)
        ? candidate[i]!
        : probe(probeHash[one]!, kind, codes[position]!);
      if (entry >= 0) found.entries[end++] = entry;
    }
    while (at < last) found.ends[at++] = end;
  }

  function findMany(space: number, codes: readonly (string | undefined)[]): FoundCodes {
    const needed = codes.length * (prefixLengths[space]!.length + 1);
    if (found.entries.length < needed) found.entries = new Int32Array(needed * 2);
    if (found.ends.length < codes.length) found.ends = new Int32Array(codes.length * 2);
    for (let first = 0; first < codes.length; first += BATCH_CODES)
      findBatch(space, codes, first, Math.min(first + BATCH_CODES, codes.length));
    return found;
  }

  return { findExact, findAll, findMany };
}
