/**
 * Walks protobuf bytes within bounds (fault F45): every length inside its message, no groups, fields and depth counted,
 * integers exact to 64 bits, text valid UTF-8. Nothing is kept of what is skipped.
 */
import { Buffer, isUtf8 } from 'node:buffer';
import type { Moment } from '../../claim/claim.ts';
import { type WireErrorCode, WireFormatError } from '../errors.ts';
import { WIRE } from './names.ts';

/** 10,000 lines of 20 fields; more is an attack on memory. */
export const PROTOBUF_FIELDS_MAX = 200_000;
/** The deepest claim has 5 levels. */
export const PROTOBUF_DEPTH_MAX = 16;

export function failProtobuf(
  code: WireErrorCode,
  where: string,
  what: string,
  todo: string,
  limit?: number,
): never {
  throw new WireFormatError(code, { where, what, todo, ...(limit === undefined ? {} : { limit }) });
}

const TODO = 'send the message as proto/claimgate/v1 declares it';

export class ProtobufCursor {
  at = 0;
  /** Field number and wire type of the last tag. */
  field = 0;
  wire = 0;
  bytes: Buffer;
  /** The same bytes as one-byte characters: slices of it are the texts that are ASCII. */
  #text: string;
  #fields = 0;
  /** Largest byte of the text that was read last. */
  high = 0;
  /** Where the last moment stands and what it is: lines repeat each other's days, and an end its beginning. */
  momentAt = 0;
  momentSize = 0;
  moment: Moment | undefined = undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#text = this.bytes.toString('latin1');
  }

  fail(what: string): never {
    failProtobuf('WIRE_PROTOBUF_MALFORMED', `byte ${this.at}`, what, TODO);
  }

  /** Reads a tag that must lie before `end`, and counts it. */
  readTag(end: number): void {
    const tag = this.readSmall(end);
    this.field = tag >>> 3;
    this.wire = tag & 7;
    if (++this.#fields > PROTOBUF_FIELDS_MAX) {
      const what = `more than ${PROTOBUF_FIELDS_MAX} fields`;
      failProtobuf(
        'WIRE_PROTOBUF_TOO_WIDE',
        `byte ${this.at}`,
        what,
        'split the message',
        PROTOBUF_FIELDS_MAX,
      );
    }
    if (this.field === 0) this.fail('field number 0');
    if (this.wire === WIRE.startGroup || this.wire === WIRE.endGroup) this.fail('a group');
    if (this.wire > WIRE.fixed32) this.fail('an unknown wire type');
  }

  /** An unsigned 32-bit varint: tags and lengths. */
  readSmall(end: number): number {
    const { bytes } = this;
    let at = this.at;
    let byte = at < end ? bytes[at++]! : this.#cutOff();
    if (byte < 128) {
      this.at = at;
      return byte;
    }
    let value = byte & 127;
    for (let shift = 7; ; shift += 7) {
      byte = at < end ? bytes[at++]! : this.#cutOff();
      if (shift === 28 && byte > 15) this.fail('a tag or length beyond 32 bits');
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    this.at = at;
    return value >>> 0;
  }

  #cutOff(): never {
    return this.fail('the message ends inside a field');
  }

  /** Reads a length and returns where its bytes end, which must lie within `end`. */
  readLength(end: number): number {
    const length = this.readSmall(end);
    if (length > end - this.at) this.fail('a length that reaches beyond its message');
    return this.at + length;
  }

  /** A signed 64-bit varint, exact. */
  readInt64(end: number): bigint {
    const { bytes } = this;
    let at = this.at;
    let low = 0;
    let factor = 1;
    // Seven groups of seven bits are exact in a double.
    for (let group = 0; group < 7; group++) {
      const byte = at < end ? bytes[at++]! : this.#cutOff();
      low += (byte & 127) * factor;
      if (byte < 128) {
        this.at = at;
        return BigInt(low);
      }
      factor *= 128;
    }
    let high = 0;
    for (let group = 0; ; group++) {
      const byte = at < end ? bytes[at++]! : this.#cutOff();
      if (group === 2 && byte > 1) this.fail('an integer beyond 64 bits');
      high += (byte & 127) << (group * 7);
      if (byte < 128) break;
    }
    this.at = at;
    return BigInt.asIntN(64, (BigInt(high) << 49n) | BigInt(low));
  }

  /** An integer from 0 to 2^49 - 1, exact; -1, and not a step further, for every other one. */
  readShort(end: number): number {
    const { bytes } = this;
    let at = this.at;
    let low = 0;
    let factor = 1;
    for (let group = 0; group < 7 && at < end; group++) {
      const byte = bytes[at++]!;
      low += (byte & 127) * factor;
      if (byte < 128) {
        this.at = at;
        return low;
      }
      factor *= 128;
    }
    return -1;
  }

  /** A varint as a double where it is exact, else ±Infinity: for small integers, whose range is checked after. */
  readNumber(end: number): number {
    if (this.at < end && this.bytes[this.at]! < 128) return this.bytes[this.at++]!;
    const value = this.readInt64(end);
    const small = Number(value);
    return Number.isSafeInteger(small) ? small : value < 0n ? -Infinity : Infinity;
  }

  /** The text from here to `end`, which must be UTF-8. */
  readText(end: number): string {
    const { bytes } = this;
    const start = this.at;
    let high = 0;
    for (let at = start; at < end; at++) if (bytes[at]! > high) high = bytes[at]!;
    this.at = end;
    this.high = high;
    if (high < 128) return this.#text.slice(start, end);
    const text = bytes.toString('utf8', start, end);
    if (text.includes('\ufffd') && !isUtf8(bytes.subarray(start, end)))
      failProtobuf('WIRE_TEXT_ENCODING', `byte ${start}`, 'a text that is not UTF-8', 'send texts as UTF-8');
    return text;
  }

  /** Steps over the value of the last tag. */
  skip(end: number): void {
    if (this.wire === WIRE.varint) this.readInt64(end);
    else if (this.wire === WIRE.bytes) this.at = this.readLength(end);
    else {
      const size = this.wire === WIRE.fixed64 ? 8 : 4;
      if (end - this.at < size) this.#cutOff();
      this.at += size;
    }
  }
}
