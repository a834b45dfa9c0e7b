/**
 * Reads keys and single values for the quick way, from bytes that are known to be UTF-8. Whatever is not the plainest
 * form of a value makes it give up; it never reports and never decides what a mistake is.
 */
import type { Moment } from '../../claim/claim.ts';
import { momentFromBytes, secondFromBytes } from '../scan/moment-at.ts';
import { numberEnd } from '../scan/scan-values.ts';
import type { KeyTable } from '../scan/tape.ts';
import {
  KIND_CODE,
  KIND_DAY,
  KIND_DECIMAL,
  KIND_FLAG,
  KIND_INTEGER,
  KIND_MOMENT,
  KIND_TEXT,
  KIND_WORD,
  type Plan,
} from './straight-plan.ts';

/** Thrown where the other reader must start again; one object, because making an error costs more than the reading. */
export const GIVE_UP = { reason: 'not the plainest form' } as const;

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;
const NOTHING = Buffer.alloc(1);

export class StraightCursor {
  at = 0;
  /** Ends with a NUL, which is no part of any value: no loop looks for the end, and none runs past it. */
  #bytes: Buffer = NOTHING;
  /** One unit per byte: slices of it are the texts that are ASCII. */
  #text = '';
  #serial = 0;
  /** How many bytes the last text shares with the one before it in its place. */
  #alike = 0;

  open(bytes: Buffer, from: number, size: number): void {
    this.#bytes = bytes;
    this.#text = bytes.toString('latin1', 0, size);
    this.at = from;
    this.#serial++;
  }

  close(): void {
    this.#bytes = NOTHING;
    this.#text = '';
  }

  /** Steps over blanks and returns the byte that follows. */
  skipBlanks(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.at]!;
    while (byte === 32 || byte === 10 || byte === 13 || byte === 9) byte = bytes[++this.at]!;
    return byte;
  }

  peek(): number {
    const byte = this.#bytes[this.at]!;
    return byte > 32 ? byte : this.skipBlanks();
  }

  expect(byte: number): void {
    if (this.peek() !== byte) throw GIVE_UP;
    this.at++;
  }

  /** After a value: steps over the comma, or over the end of the container. */
  hasNext(closing: number): boolean {
    const byte = this.peek();
    this.at++;
    if (byte === 44) return true;
    if (byte !== closing) throw GIVE_UP;
    return false;
  }

  /** Steps over these bytes if they come next. */
  takes(expected: Uint8Array): boolean {
    if (this.#bytes[this.at]! <= 32) this.skipBlanks();
    const bytes = this.#bytes;
    const { at } = this;
    const { length } = expected;
    for (let i = 0; i < length; i++) if (bytes[at + i] !== expected[i]) return false;
    this.at = at + length;
    return true;
  }

  /** Position of a key and its colon, -1 for one that the table does not know. */
  readKey(keys: KeyTable): number {
    this.expect(34);
    const start = this.at;
    this.#skipText();
    const position = keys.findBytes(this.#bytes, start, this.at - start - 1);
    this.expect(58);
    return position;
  }

  /** A key of any name and its colon. */
  readName(): string {
    this.expect(34);
    const start = this.at;
    this.#skipText();
    const name = this.#bytes.toString('utf8', start, this.at - 1);
    this.expect(58);
    return name;
  }

  #skipText(): void {
    const bytes = this.#bytes;
    let i = this.at;
    for (let byte = bytes[i]!; byte !== 34; byte = bytes[++i]!)
      if (!(byte >= 32) || byte === 92) throw GIVE_UP;
    this.at = i + 1;
  }

  /** Steps over a value that nobody reads. */
  skipScalar(): void {
    const byte = this.peek();
    if (byte === 34) {
      this.at++;
      this.#skipText();
    } else if (byte === 110) this.#take('null');
    else if (byte === 116 || byte === 102) this.readFlag();
    else if (byte === 45 || (byte >= 48 && byte <= 57)) this.at = numberEnd(this.#bytes, this.at);
    else throw GIVE_UP;
  }

  #take(word: string): void {
    for (let i = 0; i < word.length; i++) if (this.#bytes[this.at + i] !== word.charCodeAt(i)) throw GIVE_UP;
    this.at += word.length;
  }

  readFlag(): boolean {
    const is = this.peek() === 116;
    this.#take(is ? 'true' : 'false');
    return is;
  }

  /** Undefined for an empty text, which says nothing. */
  readScalar(plan: Plan): unknown {
    const { kind } = plan;
    if (kind === KIND_DECIMAL) return this.#readDecimal(plan);
    if (kind === KIND_FLAG) return this.readFlag();
    if (kind === KIND_INTEGER) return this.#readInteger(plan);
    this.expect(34);
    if (this.#isSameAgain(plan)) return plan.last;
    const { start, end, high } = plan;
    const value = this.#makeValue(plan, start, end, high);
    plan.last = value;
    return value;
  }

  /**
   * Steps over a text. True when it is the plan's last one again; otherwise the plan then has its place and its largest
   * byte, and still the last value.
   */
  #isSameAgain(plan: Plan): boolean {
    const bytes = this.#bytes;
    const start = this.at;
    let i = start;
    let high = 0;
    if (plan.serial === this.#serial) {
      let last = plan.start;
      const { end } = plan;
      while (last < end && bytes[i] === bytes[last]) {
        i++;
        last++;
      }
      if (last === end && bytes[i] === 34) {
        this.at = i + 1;
        return true;
      }
      if (i > start) high = plan.high;
    }
    this.#alike = i - start;
    for (let byte = bytes[i]!; byte !== 34; byte = bytes[++i]!) {
      if (byte > high) high = byte;
      if (!(byte >= 32) || byte === 92) throw GIVE_UP;
    }
    this.at = i + 1;
    plan.serial = this.#serial;
    plan.start = start;
    plan.end = i;
    plan.high = high;
    return false;
  }

  #makeValue(plan: Plan, start: number, end: number, high: number): unknown {
    switch (plan.kind) {
      case KIND_TEXT:
        return this.#makeText(plan, start, end, high);
      case KIND_CODE: {
        const value = this.#makeText(plan, start, end, high);
        return high >= 97 ? value?.toUpperCase() : value;
      }
      case KIND_WORD: {
        const position = plan.table.findBytes(this.#bytes, start, end - start);
        if (position < 0) throw GIVE_UP;
        return plan.words[position];
      }
      case KIND_MOMENT:
        return this.#makeMoment(start, end, plan.last as Moment | undefined);
      case KIND_DAY: {
        const moment = this.#makeMoment(start, end, undefined);
        if (moment.second !== undefined) throw GIVE_UP;
        return moment.dayEpoch;
      }
      default:
        throw GIVE_UP;
    }
  }

  #makeText(plan: Plan, start: number, end: number, high: number): string | undefined {
    const bytes = this.#bytes;
    let value = high < 128 ? this.#text.slice(start, end) : bytes.toString('utf8', start, end);
    // Blanks beyond ASCII are blanks too.
    if (high >= 128 || bytes[start] === 32 || bytes[end - 1] === 32) value = value.trim();
    if (value.length > plan.max) throw GIVE_UP;
    return value === '' ? undefined : value;
  }

  /** Most lines of a claim are of one day. */
  #makeMoment(start: number, end: number, last: Moment | undefined): Moment {
    const length = end - start;
    if (last !== undefined && this.#alike >= 10 && (length === 16 || length === 19)) {
      const second = secondFromBytes(this.#bytes, start, length);
      if (second < 0) throw GIVE_UP;
      return { dayEpoch: last.dayEpoch, second };
    }
    const moment = momentFromBytes(this.#bytes, start, length);
    if (moment === undefined) throw GIVE_UP;
    return moment;
  }

  /** A number, or a text that is one, of at most fifteen digits with the scale's zeros and without an exponent. */
  #readDecimal(plan: Plan): bigint {
    const isText = this.peek() === 34;
    if (isText) this.at++;
    const scaled = this.#readScaled(plan.decimals, isText);
    if (isText) {
      if (this.#bytes[this.at] !== 34) throw GIVE_UP;
      this.at++;
    }
    if (scaled < 0 && !plan.isSigned) throw GIVE_UP;
    if (scaled !== plan.scaled) {
      plan.scaled = scaled;
      plan.integer = BigInt(scaled);
    }
    return plan.integer;
  }

  #readInteger(plan: Plan): number {
    this.peek();
    const value = this.#readScaled(0, false);
    if (value < plan.min || value > plan.max) throw GIVE_UP;
    return value;
  }

  #readScaled(decimals: number, isText: boolean): number {
    const bytes = this.#bytes;
    let i = this.at;
    const isNegative = bytes[i] === 45;
    if (isNegative) i++;
    const start = i;
    let mantissa = 0;
    let byte = bytes[i]!;
    for (; byte >= 48 && byte <= 57; byte = bytes[++i]!) mantissa = mantissa * 10 + byte - 48;
    let digits = i - start;
    // A zero may only lead alone, where the value is a number of JSON.
    if (digits === 0 || (digits > 1 && !isText && bytes[start] === 48)) throw GIVE_UP;
    let places = 0;
    if (byte === 46) {
      const point = i;
      for (byte = bytes[++i]!; byte >= 48 && byte <= 57; byte = bytes[++i]!)
        mantissa = mantissa * 10 + byte - 48;
      places = i - point - 1;
      digits += places;
      if (places === 0) throw GIVE_UP;
    }
    this.at = i;
    // An exponent, or whatever else follows, is not what may come after a value.
    const scaled = scale(mantissa, digits, decimals - places);
    return isNegative && scaled !== 0 ? -scaled : scaled;
  }
}

/** Exact, or given up: more than fifteen digits, or decimals beyond the scale that are not zeros. */
function scale(mantissa: number, digits: number, shift: number): number {
  if (shift >= 0) {
    if (digits + shift > 15) throw GIVE_UP;
    return mantissa * POWERS[shift]!;
  }
  const power = POWERS[-shift];
  if (power === undefined || digits > 15 || mantissa % power !== 0) throw GIVE_UP;
  return mantissa / power;
}
