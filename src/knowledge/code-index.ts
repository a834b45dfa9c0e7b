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

export interface CodeIndex {
  findExact(space: number, code: string): number;
  findAll(space: number, code: string, length: number, out: Int32Array, at: number): number;
  findMany(space: number, codes: readonly (string | undefined)[], ends: Int32Array): Int32Array;
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
  const probeEnds = new Int32Array(BATCH_CODES);
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

  /** Fetches the slot, entry and first point line of each probe: loads that do not wait for one another. */
  function touchLines(probes: number): void {
    let sum = 0;
    for (let i = 0; i < probes; i++) sum ^= slots[(probeHash[i]! & mask) * SLOT_STRIDE]!;
    for (let i = 0; i < probes; i++) {
      const slot = (probeHash[i]! & mask) * SLOT_STRIDE;
      if (slots[slot] === probeHash[i])
        sum ^= entries[(slots[slot + 1]! - 1) * ENTRY_STRIDE + ENTRY.pointStart]!;
    }
    for (let i = 0; i < probes; i++) {
      const slot = (probeHash[i]! & mask) * SLOT_STRIDE;
      if (slots[slot] === probeHash[i]) {
        const start = entries[(slots[slot + 1]! - 1) * ENTRY_STRIDE + ENTRY.pointStart]! * POINT_STRIDE;
        if (start < points.length) sum ^= points[start]!;
      }
    }
    touched[0] = sum;
  }

  function findMany(space: number, codes: readonly (string | undefined)[], ends: Int32Array): Int32Array {
    const perCode = prefixLengths[space]!.length + 1;
    const out = new Int32Array(codes.length * perCode);
    let end = 0;
    for (let first = 0; first < codes.length; first += BATCH_CODES) {
      const last = Math.min(first + BATCH_CODES, codes.length);
      let probes = 0;
      for (let i = first; i < last; i++) {
        const code = codes[i];
        if (code !== undefined) probes = addProbes(space, code, code.length, probes);
        probeEnds[i - first] = probes;
      }
      touchLines(probes);
      let at = 0;
      for (let i = first; i < last; i++) {
        for (; at < probeEnds[i - first]!; at++) {
          const entry = probe(probeHash[at]!, probeKind[at]!, codes[i]!);
          if (entry >= 0) out[end++] = entry;
        }
        ends[i] = end;
      }
    }
    return out.subarray(0, end);
  }

  return { findExact, findAll, findMany };
}
