/**
 * Reads a knowledge image where it lies: one SharedArrayBuffer, attached by every worker, never copied or decoded
 * (rules aside, a few hundred records). Look-ups are by code, so a line costs the same whatever the number of rows.
 */
import { assert } from '../base/assert.ts';
import type { SnapshotName } from '../claim/verdict.ts';
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
  META,
  META_STRIDE,
  PAIR,
  PAIR_STRIDE,
  POINT,
  POINT_STRIDE,
  SECTIONS,
  type Section,
  SLOT_STRIDE,
  STRING_STRIDE,
} from './layout.ts';
import { CODE_LIST_KIND, type Rule } from './rule.ts';

/** A golden claim: the `/v1/checks` JSON text and what the image must answer before it may be used. */
export interface GoldenClaim {
  readonly name: string;
  readonly today: string;
  readonly claim: string;
  /** `RULE effect line amountFen`, sorted; empty for a clean claim. */
  readonly expected: readonly string[];
}

export interface ImageHead {
  readonly snapshot: Omit<SnapshotName, 'digest'>;
  readonly packs: readonly { readonly id: string; readonly edition: string; readonly region: string }[];
  readonly rules: readonly Rule[];
  readonly golden: readonly GoldenClaim[];
  /** Prefix lengths in use per space, ascending: the only lengths worth looking up. */
  readonly prefixLengths: readonly (readonly number[])[];
}

export interface PointMeta {
  readonly name: string;
  readonly citation: string;
  readonly table: string;
  readonly row: number;
  /** False for starter, derived and unreviewed rows: they never block. */
  readonly isOfficial: boolean;
}

export interface KnowledgeReader {
  readonly head: ImageHead;
  readonly digest: string;
  readonly points: Int32Array;
  readonly pairs: Int32Array;
  readonly entries: Int32Array;
  /** Entry of an exact code, or -1. `space` is an index into MATCH_SPACES. */
  findExact(space: number, code: string): number;
  /**
   * Appends to `out`, from position `at`, the entry of the exact code and of every known prefix; returns the new end.
   * `length` is how much of `code` counts (a local tail after `-` does not).
   */
  findAll(space: number, code: string, length: number, out: Int32Array, at: number): number;
  /** Pairs of two entries (container, contained): the first pair index in `pairs`, or -1; equal pairs follow it. */
  findPair(container: number, contained: number): number;
  meta(index: number): PointMeta;
  /** The last word of a meta alone, without decoding text. */
  isOfficial(metaIndex: number): boolean;
  /** True when a code list of the packs (kind `code-list`) has this exact code. */
  isListed(space: number, code: string): boolean;
  list(reference: number): readonly string[];
  string(reference: number): string;
  codeOf(entry: number): string;
}

export function attachImage(bytes: SharedArrayBuffer | ArrayBuffer, digest: string): KnowledgeReader {
  const header = new Int32Array(bytes, 0, HEADER_WORDS);
  assert(header[0] === IMAGE_MAGIC, 'not a knowledge image');
  assert(header[1] === LAYOUT_VERSION, `image layout ${header[1]}, expected ${LAYOUT_VERSION}`);
  assert(header[2] === bytes.byteLength, 'image is cut');
  const offset = (section: Section): number => header[3 + SECTIONS.indexOf(section) * 2]!;
  const count = (section: Section): number => header[4 + SECTIONS.indexOf(section) * 2]!;
  const words = (section: Section, stride: number) =>
    new Int32Array(bytes, offset(section), count(section) * stride);

  // TextDecoder refuses shared memory, so text is copied out byte by byte: heads at attach, names and citations on a hit.
  const decoder = new TextDecoder();
  const text = new Uint8Array(bytes, offset('text'), count('text'));
  const head = JSON.parse(
    decoder.decode(new Uint8Array(bytes, offset('rules'), count('rules')).slice()),
  ) as ImageHead;

  const listRules = new Set(
    head.rules.flatMap((rule, index) => (rule.kind === CODE_LIST_KIND ? [index] : [])),
  );
  const slots = words('slots', SLOT_STRIDE);
  const slotMask = count('slots') - 1;
  const entries = words('entries', ENTRY_STRIDE);
  const entryBytes = new Uint8Array(bytes, offset('entries'), count('entries') * ENTRY_STRIDE * 4);
  const points = words('points', POINT_STRIDE);
  const pairs = words('pairs', PAIR_STRIDE);
  const metas = words('metas', META_STRIDE);
  const lists = words('lists', 1);
  const strings = words('strings', STRING_STRIDE);

  function probe(hash: number, kind: number, code: string, length: number): number {
    let slot = hash & slotMask;
    for (;;) {
      const entry = slots[slot * SLOT_STRIDE + 1]! - 1;
      if (entry < 0) return -1;
      if (slots[slot * SLOT_STRIDE] === hash && isSame(entry, kind, code, length)) return entry;
      slot = (slot + 1) & slotMask;
    }
  }

  function isSame(entry: number, kind: number, code: string, length: number): boolean {
    const base = entry * ENTRY_STRIDE;
    if (entries[base + ENTRY.kind] !== kind) return false;
    const at = (base + ENTRY.code) * 4;
    for (let i = 0; i < length; i++) if (entryBytes[at + i] !== code.charCodeAt(i)) return false;
    return true;
  }

  function findExact(space: number, code: string): number {
    const { length } = code;
    if (length > CODE_BYTES_MAX) return -1;
    let hash = hashSeed(space);
    for (let i = 0; i < length; i++) hash = hashStep(hash, code.charCodeAt(i));
    return probe(hashFinish(hash, false), entryKind(space, false, length), code, length);
  }

  function findAll(space: number, code: string, length: number, out: Int32Array, at: number): number {
    const prefixLengths = head.prefixLengths[space]!;
    const lengthCount = prefixLengths.length;
    let end = at;
    let hash = hashSeed(space);
    let next = 0;
    let nextLength = lengthCount > 0 ? prefixLengths[0]! : -1;
    const hashed = Math.min(length, CODE_BYTES_MAX);
    for (let i = 0; i < hashed; i++) {
      hash = hashStep(hash, code.charCodeAt(i));
      if (i + 1 === nextLength) {
        const entry = probe(hashFinish(hash, true), entryKind(space, true, nextLength), code, nextLength);
        if (entry >= 0) out[end++] = entry;
        next++;
        nextLength = next < lengthCount ? prefixLengths[next]! : -1;
      }
    }
    if (length === hashed) {
      const entry = probe(hashFinish(hash, false), entryKind(space, false, length), code, length);
      if (entry >= 0) out[end++] = entry;
    }
    return end;
  }

  function findPair(container: number, contained: number): number {
    const start = entries[container * ENTRY_STRIDE + ENTRY.pairStart]!;
    let low = start;
    let high = start + entries[container * ENTRY_STRIDE + ENTRY.pairCount]!;
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pairs[middle * PAIR_STRIDE + PAIR.contained]! < contained) low = middle + 1;
      else high = middle;
    }
    return low < end && pairs[low * PAIR_STRIDE + PAIR.contained] === contained ? low : -1;
  }

  function string(reference: number): string {
    if (reference < 0) return '';
    const start = strings[reference * STRING_STRIDE]!;
    return decoder.decode(text.slice(start, start + strings[reference * STRING_STRIDE + 1]!));
  }

  return {
    head,
    digest,
    points,
    pairs,
    entries,
    findExact,
    findAll,
    findPair,
    string,
    meta(index) {
      const base = index * META_STRIDE;
      const row = metas[base + META.row]!;
      return {
        name: string(metas[base + META.name]!),
        citation: string(metas[base + META.citation]!),
        table: string(metas[base + META.table]!),
        row: Math.abs(row),
        isOfficial: row > 0,
      };
    },
    isOfficial: (metaIndex) => metas[metaIndex * META_STRIDE + META.row]! > 0,
    isListed(space, code) {
      const entry = findExact(space, code);
      if (entry < 0) return false;
      const start = entries[entry * ENTRY_STRIDE + ENTRY.pointStart]!;
      const end = start + entries[entry * ENTRY_STRIDE + ENTRY.pointCount]!;
      for (let point = start; point < end; point++)
        if (listRules.has(points[point * POINT_STRIDE + POINT.rule]!)) return true;
      return false;
    },
    list(reference) {
      if (reference < 0) return [];
      return Array.from({ length: lists[reference]! }, (_, i) => string(lists[reference + 1 + i]!));
    },
    codeOf(entry) {
      const base = entry * ENTRY_STRIDE;
      const at = (base + ENTRY.code) * 4;
      return String.fromCharCode(...entryBytes.slice(at, at + (entries[base + ENTRY.kind]! >>> 16)));
    },
  };
}
