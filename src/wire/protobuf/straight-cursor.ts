/**
 * Reads single values for the quick way through protobuf, from a copy of the message that is its own. Whatever is not
 * the plainest form of a value makes it give up; it never reports and never decides what a mistake is.
 */
import { Buffer } from 'node:buffer';
import type { Moment } from '../../claim/claim.ts';
import { momentFromBytes, secondFromBytes } from '../scan/moment-at.ts';
import { KEPT_BYTES_MAX, TextMemory } from '../scan/text-memory.ts';
import { mayHaveBlanks, mayHaveLowerCase } from '../text.ts';
import { WIRE } from './names.ts';
import { PROTOBUF_FIELDS_MAX } from './scan-protobuf.ts';

/** Thrown where the other reader must start again; one object, because making an error costs more than the reading. */
export const GIVE_UP = { reason: 'not the plainest form' } as const;

const FIRST_BYTES = 65_536;
/** A message beyond this is read from a buffer of its own, which is let go. */
const KEPT_MESSAGE_MAX = 1_000_000;
/** Words are read beyond the end of a text, and a number that is cut off beyond that of the message. */
const PADDING = 16;
/** `yyyy-MM-dd` */
const DAY_SIZE = 10;
const SEVEN_GROUPS = 2 ** 49;

export class StraightCursor {
  bytes: Buffer = Buffer.alloc(FIRST_BYTES);
  view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
  /** Where the last number that took more than one byte ended. */
  next = 0;
  fieldsLeft = 0;
  #size = 0;
  /** One unit per byte: slices of it are the texts that are ASCII. */
  #text: string | undefined = undefined;
  readonly #codes = new TextMemory();
  readonly #terms = new TextMemory();
  /** The last day that was read, as its ten bytes, and the last moment: lines repeat them. */
  #dayHead = 0;
  #dayMiddle = 0;
  #dayTail = 0;
  #day = 0;
  #moment: Moment = { dayEpoch: 0, second: undefined };

  constructor() {
    this.bytes.write('1970-01-01', 'latin1');
    this.readMoment(0, DAY_SIZE);
  }

  open(message: Uint8Array): void {
    const size = message.length;
    if (size + PADDING > this.bytes.length) this.#replaceBuffer(size + PADDING);
    this.bytes.set(message);
    this.#size = size;
    this.#text = undefined;
    this.fieldsLeft = PROTOBUF_FIELDS_MAX;
  }

  close(): void {
    this.#text = undefined;
    if (this.bytes.length > KEPT_MESSAGE_MAX) this.#replaceBuffer(FIRST_BYTES);
  }

  #replaceBuffer(size: number): void {
    this.bytes = Buffer.alloc(size);
    this.view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
  }

  /** A length or small number that begins at `at`, below 2^28; `next` is then behind it. */
  readSmall(at: number): number {
    const { bytes } = this;
    let value = 0;
    let place = at;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[place++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) {
        this.next = place;
        return value;
      }
    }
    throw GIVE_UP;
  }

  /** An integer of less than 49 bits and its sign; `next` is then behind it. */
  readLong(at: number): number {
    const { bytes } = this;
    let value = 0;
    let factor = 1;
    let place = at;
    for (let group = 0; group < 7; group++) {
      const byte = bytes[place++]!;
      value += (byte & 127) * factor;
      if (byte < 128) {
        this.next = place;
        return value;
      }
      factor *= 128;
    }
    // Ten bytes: a negative number, whose upper bits are all set.
    if (bytes[place] !== 255 || bytes[place + 1] !== 255 || bytes[place + 2] !== 1) throw GIVE_UP;
    this.next = place + 3;
    return value - SEVEN_GROUPS;
  }

  /** Where the field after one that nobody knows begins; `at` is behind its tag. */
  skip(tag: number, at: number, end: number): number {
    const wire = tag & 7;
    if (wire === WIRE.varint) this.readLong(at);
    else if (wire === WIRE.bytes) this.next = this.readSmall(at) + this.next;
    else throw GIVE_UP;
    if (this.next > end) throw GIVE_UP;
    return this.next;
  }

  /** Undefined for a text that says nothing. */
  readText(start: number, end: number, max: number): string | undefined {
    if (start === end) return undefined;
    const value = this.#makeText(start, end);
    if (value.length > max) throw GIVE_UP;
    return value === '' ? undefined : value;
  }

  readTerm(start: number, end: number, max: number): string | undefined {
    const { view } = this;
    const size = end - start;
    if (size > KEPT_BYTES_MAX || size > max || size === 0) return this.readText(start, end, max);
    const known = this.#terms.find(view, start, size);
    if (known !== undefined) return known;
    const value = this.readText(start, end, max);
    if (value === undefined || !this.#terms.isRepeated) return value;
    return this.#terms.keep(view, start, size, value);
  }

  readCode(start: number, end: number, max: number): string | undefined {
    const { bytes, view } = this;
    const size = end - start;
    const isKept = size <= KEPT_BYTES_MAX && size <= max && size > 0;
    const known = isKept ? this.#codes.find(view, start, size) : undefined;
    if (known !== undefined) return known;
    const text = this.readText(start, end, max);
    if (text === undefined) return undefined;
    const value = mayHaveLowerCase(bytes, start, end) ? text.toUpperCase() : text;
    return isKept && this.#codes.isRepeated ? this.#codes.keep(view, start, size, value) : value;
  }

  #makeText(start: number, end: number): string {
    const value = this.readName(start, end);
    return mayHaveBlanks(this.bytes[start]!, this.bytes[end - 1]!) ? value.trim() : value;
  }

  /** A text as it stands. */
  readName(start: number, end: number): string {
    const { bytes, view } = this;
    let bits = 0;
    let at = start;
    for (; at + 4 <= end; at += 4) bits |= view.getInt32(at, true);
    for (; at < end; at++) bits |= bytes[at]!;
    if ((bits & 0x80808080) === 0) {
      this.#text ??= bytes.toString('latin1', 0, this.#size);
      return this.#text.slice(start, end);
    }
    const value = bytes.toString('utf8', start, end);
    // Either not UTF-8, or this very character.
    if (value.includes('\ufffd')) throw GIVE_UP;
    return value;
  }

  readMoment(start: number, end: number): Moment {
    const { view, bytes } = this;
    const size = end - start;
    const last = this.#moment;
    if (size >= DAY_SIZE) {
      const head = view.getInt32(start, true);
      const middle = view.getInt32(start + 4, true);
      const tail = view.getInt16(start + 8, true);
      if (head === this.#dayHead && middle === this.#dayMiddle && tail === this.#dayTail) {
        const second = this.#readSecond(start, size);
        if (last.dayEpoch === this.#day && last.second === second) return last;
        this.#moment = { dayEpoch: this.#day, second };
        return this.#moment;
      }
    }
    const moment = momentFromBytes(bytes, start, size);
    if (moment === undefined) throw GIVE_UP;
    this.#dayHead = view.getInt32(start, true);
    this.#dayMiddle = view.getInt32(start + 4, true);
    this.#dayTail = view.getInt16(start + 8, true);
    this.#day = moment.dayEpoch;
    this.#moment = moment;
    return moment;
  }

  #readSecond(start: number, size: number): number | undefined {
    if (size === DAY_SIZE) return undefined;
    const second = size === 16 || size === 19 ? secondFromBytes(this.bytes, start, size) : -1;
    if (second < 0) throw GIVE_UP;
    return second;
  }
}
