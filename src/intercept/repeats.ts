/**
 * The newest answers, so that a repeat costs neither judging nor the ledger (guarantee G4). Only a short cut: the ledger
 * tells a repeat by itself, and what is here was committed there. A checksum finds a candidate, the bytes decide. Requests
 * and answers lie one after the other in memory that is taken once and written over from its beginning: a copy of each
 * claim in memory of its own would cost more in collecting than everything else that is done for it here.
 */
import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { cloneBytes, copyBytes } from '../base/copy-bytes.ts';
import type { CheckSummary, Door } from './exchange.ts';

/** An answer that left, or is about to. */
export interface CheckAnswer {
  readonly kind: 'answered';
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Undefined for a repeat. */
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
  /** A body without a number of its own takes the path's. */
  readonly pathNumber?: string | undefined;
  readonly body: Uint8Array;
}

export interface Repeats {
  /** Where what is known of a request stands. */
  nameOf(key: RepeatKey): string;
  /** The answer to these bytes; what it returns is the caller's own. */
  find(name: string, body: Uint8Array): CheckAnswer | undefined;
  /** `answer` was committed for these bytes. */
  keep(name: string, body: Uint8Array, answer: CheckAnswer): void;
}

/** Some 5,000 ordinary requests with their answers: the retries of the last seconds; older ones the ledger tells. */
export const REPEATS_MAX_BYTES = 32 * 1024 * 1024;
/** What is larger would push out a thousand others. */
export const REPEAT_MAX_BYTES = 256 * 1024;
/** Places that are remembered: as many as the smallest requests that fit. */
const REPEATS_MAX = 64 * 1024;

/** Where a request lies, counted from the first one ever, and its answer behind it. */
interface Place {
  readonly at: number;
  readonly bodyBytes: number;
  readonly answerBytes: number;
  readonly contentType: string;
  readonly seq: number | undefined;
}

export function createRepeats(maxBytes: number = REPEATS_MAX_BYTES): Repeats {
  const places = new LRUCache<string, Place>({ max: REPEATS_MAX });
  // Pages that are never written cost nothing.
  const memory = Buffer.allocUnsafeSlow(maxBytes);
  let head = 0;

  function write(body: Uint8Array, answer: Uint8Array): number {
    const size = body.byteLength + answer.byteLength;
    const left = maxBytes - (head % maxBytes);
    if (size > left) head += left;
    const at = head;
    copyBytes(body, memory, at % maxBytes);
    copyBytes(answer, memory, (at % maxBytes) + body.byteLength);
    head += size;
    return at;
  }

  return {
    nameOf,
    find(name, body) {
      const place = places.get(name);
      if (place === undefined || head - place.at > maxBytes) return undefined;
      const from = place.at % maxBytes;
      const bodyEnd = from + place.bodyBytes;
      if (Buffer.compare(memory.subarray(from, bodyEnd), body) !== 0) return undefined;
      const { contentType, seq } = place;
      const answer = cloneBytes(memory.subarray(bodyEnd, bodyEnd + place.answerBytes));
      return { kind: 'answered', contentType, body: answer, summary: undefined, seq, isRepeat: true };
    },
    keep(name, body, { contentType, body: answer, seq }) {
      const [bodyBytes, answerBytes] = [body.byteLength, answer.byteLength];
      if (bodyBytes + answerBytes > Math.min(REPEAT_MAX_BYTES, maxBytes)) return;
      places.set(name, { at: write(body, answer), bodyBytes, answerBytes, contentType, seq });
    },
  };
}

/** Lengths before texts: no two keys have one name but by the checksum. */
function nameOf({ facilityCode, door, purpose, requestKey, pathNumber = '', body }: RepeatKey): string {
  const key = requestKey === undefined ? '' : `+${requestKey}`;
  const texts = `${facilityCode.length} ${facilityCode} ${pathNumber.length} ${pathNumber} ${key}`;
  return `${purpose} ${door} ${body.byteLength} ${crc32(body)} ${texts}`;
}
