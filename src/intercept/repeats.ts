/**
 * The newest answers, so that a repeat costs no judging and no reading of the ledger (guarantee G4). Only a short cut:
 * the ledger tells a repeat by itself, and what is here was committed there. A quick hash over the bytes finds a
 * candidate, the bytes decide: comparing them costs a tenth of a digest.
 */
import { Buffer } from 'node:buffer';
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
  find(key: RepeatKey): CheckAnswer | undefined;
  /** `answer` was committed under this key. */
  keep(key: RepeatKey, answer: CheckAnswer): void;
  readonly sizeBytes: number;
}

/** Some 10,000 ordinary requests with their answers: the retries of many minutes; older ones are found in the ledger. */
export const REPEATS_MAX_BYTES = 32 * 1024 * 1024;
/** An answer larger than this would push out a thousand others; a repeat of it is read from the ledger. */
export const REPEAT_MAX_BYTES = 256 * 1024;

/** What an entry costs besides its answer. */
const ENTRY_BYTES = 512;

interface Kept {
  readonly body: Uint8Array;
  readonly answer: CheckAnswer;
}

export function createRepeats(maxBytes: number = REPEATS_MAX_BYTES): Repeats {
  const kept = new LRUCache<string, Kept>({
    maxSize: maxBytes,
    maxEntrySize: REPEAT_MAX_BYTES,
    sizeCalculation: ({ body, answer }) => ENTRY_BYTES + body.byteLength + answer.body.byteLength,
  });
  return {
    get sizeBytes() {
      return kept.calculatedSize;
    },
    find(key) {
      const found = kept.get(nameOf(key));
      return found !== undefined && areEqual(found.body, key.body) ? found.answer : undefined;
    },
    keep(key, answer) {
      // Both may be views on larger memory, which must not stay for them.
      kept.set(nameOf(key), { body: copy(key.body), answer: { ...answer, body: copy(answer.body) } });
    },
  };
}

function nameOf({ facilityCode, door, purpose, requestKey, body }: RepeatKey): string {
  return `${purpose} ${door} ${body.byteLength} ${quickHash(body)} ${requestKey ?? ''} ${facilityCode}`;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function copy(bytes: Uint8Array): Uint8Array {
  return Uint8Array.prototype.slice.call(bytes);
}

/** Words looked at: enough to tell claims apart, since ids stand at an end; those it cannot tell the bytes do. */
const HASHED_WORDS = 96;

/** FNV-1a over words of four bytes, spread over the body, and the last bytes. */
function quickHash(body: Uint8Array): number {
  const { byteLength } = body;
  const step = Math.max(4, Math.floor(byteLength / HASHED_WORDS));
  let state = 0x811c9dc5;
  for (let at = 0; at + 3 < byteLength; at += step) {
    const word = body[at]! | (body[at + 1]! << 8) | (body[at + 2]! << 16) | (body[at + 3]! << 24);
    state = Math.imul(state ^ word, 0x01000193);
    state ^= state >>> 15;
  }
  for (let at = Math.max(0, byteLength - 32); at < byteLength; at++)
    state = Math.imul(state ^ body[at]!, 0x01000193);
  return state >>> 0;
}
