/**
 * The newest answers, so that a repeat costs neither judging nor the ledger (guarantee G4). Only a short cut: the ledger
 * tells a repeat by itself, and what is here was committed there. A checksum finds a candidate, the bytes decide. Requests
 * and answers lie one after the other in memory that is taken once and written over from its beginning, and so does the
 * table of where they lie: objects that live for some seconds are what a collector stops a process for.
 */
import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
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

/** What makes a request that request, but for its body; and a checksum over all of it. */
export interface RepeatName {
  readonly text: string;
  readonly hash: number;
}

export interface Repeats {
  /** Where what is known of a request stands. */
  nameOf(key: RepeatKey): RepeatName;
  /** The answer to these bytes; what it returns is the caller's own. */
  find(name: RepeatName, body: Uint8Array): CheckAnswer | undefined;
  /** `answer` was committed for these bytes. */
  keep(name: RepeatName, body: Uint8Array, answer: CheckAnswer): void;
}

/** Some 5,000 ordinary requests with their answers: the retries of the last seconds; older ones the ledger tells. */
export const REPEATS_MAX_BYTES = 32 * 1024 * 1024;
/** What is larger would push out a thousand others. */
export const REPEAT_MAX_BYTES = 256 * 1024;
/** Places that are remembered: more than ordinary requests that fit. A bucket that is full forgets its oldest. */
const BUCKETS = 8 * 1024;
const BUCKET_PLACES = 4;

/** Before each entry: lengths of name, content type, body and answer, and the sequence, NaN for none. */
const HEAD_BYTES = 4 * 4 + 8;

export function createRepeats(maxBytes: number = REPEATS_MAX_BYTES): Repeats {
  // Pages that are never written cost nothing.
  const memory = Buffer.allocUnsafeSlow(maxBytes);
  const hashes = new Int32Array(BUCKETS * BUCKET_PLACES);
  /** Where entries begin, counted from the first one ever; 0 is none. */
  const places = new Float64Array(BUCKETS * BUCKET_PLACES);
  // The first entry begins at a beginning, and not at 0.
  let head = maxBytes;

  function firstOf(hash: number): number {
    return (hash & (BUCKETS - 1)) * BUCKET_PLACES;
  }

  /** The oldest of its bucket, for the place of a new entry. */
  function oldestOf(first: number): number {
    let oldest = first;
    for (let i = first + 1; i < first + BUCKET_PLACES; i++) if (places[i]! < places[oldest]!) oldest = i;
    return oldest;
  }

  /** The newest entry of these bytes that is not written over yet: where it lies in memory; -1 for none. */
  function lookUp({ text, hash }: RepeatName, body: Uint8Array): number {
    const first = firstOf(hash);
    let newest = 0;
    for (let i = first; i < first + BUCKET_PLACES; i++) {
      const place = places[i]!;
      if (hashes[i] !== hash || place <= newest || head - place > maxBytes) continue;
      if (isSame(place % maxBytes, text, body)) newest = place;
    }
    return newest === 0 ? -1 : newest % maxBytes;
  }

  function isSame(at: number, text: string, body: Uint8Array): boolean {
    const nameEnd = at + HEAD_BYTES + memory.readUInt32LE(at);
    const from = nameEnd + memory.readUInt32LE(at + 4);
    const bodyEnd = from + memory.readUInt32LE(at + 8);
    return (
      memory.toString('utf8', at + HEAD_BYTES, nameEnd) === text &&
      Buffer.compare(memory.subarray(from, bodyEnd), body) === 0
    );
  }

  return {
    nameOf,
    find(name, body) {
      const at = lookUp(name, body);
      if (at < 0) return undefined;
      const typeFrom = at + HEAD_BYTES + memory.readUInt32LE(at);
      const bodyFrom = typeFrom + memory.readUInt32LE(at + 4);
      const from = bodyFrom + memory.readUInt32LE(at + 8);
      const contentType = memory.toString('latin1', typeFrom, bodyFrom);
      const answer = cloneBytes(memory.subarray(from, from + memory.readUInt32LE(at + 12)));
      const seq = memory.readDoubleLE(at + 16);
      const found = {
        kind: 'answered',
        contentType,
        body: answer,
        summary: undefined,
        isRepeat: true,
      } as const;
      return { ...found, seq: Number.isNaN(seq) ? undefined : seq };
    },
    keep({ text, hash }, body, { contentType, body: answer, seq = Number.NaN }) {
      const nameBytes = Buffer.byteLength(text);
      const typeBytes = contentType.length;
      const [bodyBytes, answerBytes] = [body.byteLength, answer.byteLength];
      const size = HEAD_BYTES + nameBytes + typeBytes + bodyBytes + answerBytes;
      if (size > Math.min(REPEAT_MAX_BYTES, maxBytes)) return;
      const left = maxBytes - (head % maxBytes);
      if (size > left) head += left;
      const place = oldestOf(firstOf(hash));
      places[place] = head;
      hashes[place] = hash;
      const at = head % maxBytes;
      memory.writeUInt32LE(nameBytes, at);
      memory.writeUInt32LE(typeBytes, at + 4);
      memory.writeUInt32LE(bodyBytes, at + 8);
      memory.writeUInt32LE(answerBytes, at + 12);
      memory.writeDoubleLE(seq, at + 16);
      memory.write(text, at + HEAD_BYTES, 'utf8');
      memory.write(contentType, at + HEAD_BYTES + nameBytes, 'latin1');
      copyBytes(body, memory, at + HEAD_BYTES + nameBytes + typeBytes);
      copyBytes(answer, memory, at + size - answerBytes);
      head += size;
    },
  };
}

/** Lengths before texts: no two keys have one name. */
function nameOf({ facilityCode, door, purpose, requestKey, pathNumber = '', body }: RepeatKey): RepeatName {
  const key = requestKey === undefined ? '' : `+${requestKey}`;
  const places = `${facilityCode.length} ${facilityCode} ${pathNumber.length} ${pathNumber} ${key}`;
  const text = `${purpose} ${door} ${places}`;
  return { text, hash: crc32(body, crc32(text)) | 0 };
}
