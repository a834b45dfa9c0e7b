/**
 * Reads a knowledge image where it lies: one SharedArrayBuffer, attached by every worker, never copied or decoded
 * (rules aside, a few hundred records). Look-ups are by code, so a line costs the same whatever the number of rows.
 */
import type { SnapshotName } from '../claim/verdict.ts';
import { createCodeIndex, type FoundCodes } from './code-index.ts';
import {
  ENTRY,
  ENTRY_STRIDE,
  META,
  META_STRIDE,
  PAIR,
  PAIR_STRIDE,
  POINT,
  POINT_STRIDE,
  STATUSES,
  STRING_STRIDE,
  type Status,
} from './layout.ts';
import { openImage } from './open-image.ts';
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
  readonly status: Status;
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
  /**
   * Looks many codes up at once, as `findAll` would with the whole of each: cheaper in a large image, because cache
   * misses overlap. The answer is the reader's own memory, valid until the next call of `findMany`.
   */
  findMany(space: number, codes: readonly (string | undefined)[]): FoundCodes;
  /** Pairs of two entries (container, contained): the first pair index in `pairs`, or -1; equal pairs follow it. */
  findPair(container: number, contained: number): number;
  meta(index: number): PointMeta;
  /** The author's name of a meta alone, '' for none: said with every finding. */
  nameOf(metaIndex: number): string;
  /** The last word of a meta alone, without decoding text. */
  isOfficial(metaIndex: number): boolean;
  /** True when a code list of the packs (kind `code-list`) has this exact code. */
  isListed(space: number, code: string): boolean;
  list(reference: number): readonly string[];
  string(reference: number): string;
  codeOf(entry: number): string;
}

/**
 * Texts and lists that a reader keeps decoded: all of a national pack (some three thousand), and a few MB at most of a
 * large one. When full it starts afresh, so that memory does not grow with time.
 */
const DECODED_MAX = 20_000;

/**
 * Attaches to an image in place. Checks its frame only; `verifyImage` checks every byte, once, where an image is loaded.
 * @throws KnowledgeError KNOWLEDGE_IMAGE_INVALID
 */
export function attachImage(bytes: SharedArrayBuffer | ArrayBuffer, digest: string): KnowledgeReader {
  const sections = openImage(bytes);
  // TextDecoder refuses shared memory, so text is copied out: heads at attach, names and citations on a hit.
  const decoder = new TextDecoder();
  const head = JSON.parse(decoder.decode(sections.bytes('rules').slice())) as ImageHead;
  const text = sections.bytes('text');
  const entries = sections.words('entries');
  const entryBytes = sections.bytes('entries');
  const points = sections.words('points');
  const pairs = sections.words('pairs');
  const metas = sections.words('metas');
  const lists = sections.words('lists');
  const strings = sections.words('strings');
  const index = createCodeIndex(sections, head.prefixLengths);
  const listRules = new Set(head.rules.flatMap((rule, at) => (rule.kind === CODE_LIST_KIND ? [at] : [])));

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

  const decoded = new Map<number, string>();
  const decodedLists = new Map<number, readonly string[]>();

  function string(reference: number): string {
    if (reference < 0) return '';
    const known = decoded.get(reference);
    if (known !== undefined) return known;
    const start = strings[reference * STRING_STRIDE]!;
    const value = decoder.decode(text.slice(start, start + strings[reference * STRING_STRIDE + 1]!));
    keep(decoded, reference, value);
    return value;
  }

  function list(reference: number): readonly string[] {
    if (reference < 0) return [];
    const known = decodedLists.get(reference);
    if (known !== undefined) return known;
    const value = Array.from({ length: lists[reference]! }, (_, i) => string(lists[reference + 1 + i]!));
    keep(decodedLists, reference, value);
    return value;
  }

  return {
    head,
    digest,
    points,
    pairs,
    entries,
    findExact: index.findExact,
    findAll: index.findAll,
    findMany: index.findMany,
    findPair,
    string,
    meta(at) {
      const base = at * META_STRIDE;
      const row = metas[base + META.row]!;
      return {
        name: string(metas[base + META.name]!),
        citation: string(metas[base + META.citation]!),
        table: string(metas[base + META.table]!),
        row: Math.floor(Math.abs(row) / STATUSES.length),
        isOfficial: row > 0,
        status: STATUSES[Math.abs(row) % STATUSES.length]!,
      };
    },
    nameOf: (at) => string(metas[at * META_STRIDE + META.name]!),
    isOfficial: (at) => metas[at * META_STRIDE + META.row]! > 0,
    isListed(space, code) {
      const entry = index.findExact(space, code);
      if (entry < 0) return false;
      const start = entries[entry * ENTRY_STRIDE + ENTRY.pointStart]!;
      const end = start + entries[entry * ENTRY_STRIDE + ENTRY.pointCount]!;
      for (let point = start; point < end; point++)
        if (listRules.has(points[point * POINT_STRIDE + POINT.rule]!)) return true;
      return false;
    },
    list,
    codeOf(entry) {
      const base = entry * ENTRY_STRIDE;
      const at = (base + ENTRY.code) * 4;
      return String.fromCharCode(...entryBytes.slice(at, at + (entries[base + ENTRY.kind]! >>> 16)));
    },
  };
}

function keep<Value>(cache: Map<number, Value>, reference: number, value: Value): void {
  if (cache.size >= DECODED_MAX) cache.clear();
  cache.set(reference, value);
}
