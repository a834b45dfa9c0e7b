/**
 * The newest answers, so that a repeat costs no judging (guarantee G4). Only a short cut: the ledger tells a repeat by
 * itself, and what is here was committed there. Most claims never come again, so of a first answer only the place in the
 * ledger is remembered; bytes that did come again are kept with their answer, so that a client that keeps repeating
 * itself costs neither judging nor reading. A checksum finds a candidate, the bytes decide.
 */
import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { CheckSummary, Door } from './exchange.ts';

/** An answer that left, or is about to. */
export interface CheckAnswer {
  readonly kind: 'answered';
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Undefined for a repeat that came from the ledger. */
  readonly summary: CheckSummary | undefined;
  /** Of the record that holds it; undefined without a ledger. */
  readonly seq?: number | undefined;
  /** The same request was answered before: this is that answer. */
  readonly isRepeat: boolean;
}

/** What makes two requests the same one. */
export interface RepeatKey {
  readonly facilityCode: string;
  readonly door: Door;
  /** Judged for what: a settlement with the bytes of a check is another request. */
  readonly purpose: string;
  /** The caller's own key, where it sends one: other key, other request. */
  readonly requestKey: string | undefined;
  readonly body: Uint8Array;
}

export interface Repeats {
  /** Where what is known of a request stands. */
  nameOf(key: RepeatKey): string;
  /** The answer to these bytes, which came again before. */
  find(name: string, body: Uint8Array): CheckAnswer | undefined;
  /** The record that may hold the answer; whether it does, its bytes say. */
  seqOf(name: string): number | undefined;
  note(name: string, seq: number): void;
  keep(name: string, body: Uint8Array, answer: CheckAnswer): void;
  readonly sizeBytes: number;
}

/** Some 10,000 ordinary requests with their answers: far more than repeat themselves at once. */
export const REPEATS_MAX_BYTES = 32 * 1024 * 1024;
/** An answer larger than this would push out a thousand others; a repeat of it is read from the ledger. */
export const REPEAT_MAX_BYTES = 256 * 1024;
/** The retries of many minutes, in 8 MB; older ones are found in the ledger. */
export const REPEATS_NOTED_MAX = 50_000;

/** What an entry costs besides its bytes. */
const ENTRY_BYTES = 512;

interface Kept {
  readonly body: Uint8Array;
  readonly answer: CheckAnswer;
}

export function createRepeats(maxBytes: number = REPEATS_MAX_BYTES): Repeats {
  const noted = new LRUCache<string, number>({ max: REPEATS_NOTED_MAX });
  const kept = new LRUCache<string, Kept>({
    maxSize: maxBytes,
    maxEntrySize: REPEAT_MAX_BYTES,
    sizeCalculation: ({ body, answer }) => ENTRY_BYTES + body.byteLength + answer.body.byteLength,
  });
  return {
    get sizeBytes() {
      return kept.calculatedSize;
    },
    nameOf,
    find(name, body) {
      const found = kept.get(name);
      return found !== undefined && Buffer.compare(found.body, body) === 0 ? found.answer : undefined;
    },
    seqOf: (name) => noted.get(name),
    note: (name, seq) => void noted.set(name, seq),
    keep(name, body, answer) {
      // Both may be views on larger memory, which must not stay for them.
      kept.set(name, { body: copy(body), answer: { ...answer, body: copy(answer.body) } });
    },
  };
}

function nameOf({ facilityCode, door, purpose, requestKey, body }: RepeatKey): string {
  return `${purpose} ${door} ${body.byteLength} ${crc32(body)} ${requestKey ?? ''} ${facilityCode}`;
}

function copy(bytes: Uint8Array): Uint8Array {
  return Uint8Array.prototype.slice.call(bytes);
}
