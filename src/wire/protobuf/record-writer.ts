/**
 * Writes a ledger record as protobuf bytes: field by field into one buffer of the right size, because records are made
 * for every claim and carry whole messages. Knows no ledger.
 */
import { Buffer } from 'node:buffer';
import { copyBytes } from '../../base/copy-bytes.ts';
import { WIRE } from './names.ts';

export class RecordWriter {
  #bytes: Buffer;
  #at = 0;

  /** Writes into `room`; into memory of its own from where that was too little. */
  constructor(room: Buffer) {
    this.#bytes = room;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  #reserve(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#at + size));
    this.#bytes.copy(grown, 0, 0, this.#at);
    this.#bytes = grown;
  }

  #varint(value: number): void {
    this.#reserve(10);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#at++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#at++] = rest;
  }

  /** An integer of at most 53 bits; negative ones take ten bytes, as protobuf asks. 0 is written too. */
  integer(field: number, value: number | undefined): void {
    if (value === undefined) return;
    this.#varint(field * 8 + WIRE.varint);
    if (value >= 0) {
      this.#varint(value);
      return;
    }
    this.#reserve(10);
    let rest = BigInt.asUintN(64, BigInt(value));
    for (let i = 0; i < 9; i++, rest >>= 7n) this.#bytes[this.#at++] = Number(rest & 127n) | 128;
    this.#bytes[this.#at++] = Number(rest);
  }

  flag(field: number, value: boolean): void {
    if (value) this.integer(field, 1);
  }

  /** A word of a closed list, its number its place plus one. */
  word<W extends string>(field: number, words: readonly W[], value: W | undefined): void {
    if (value !== undefined) this.integer(field, words.indexOf(value) + 1);
  }

  text(field: number, value: string | undefined): void {
    if (value === undefined) return;
    const size = Buffer.byteLength(value);
    this.#head(field, size);
    this.#at += this.#bytes.write(value, this.#at, 'utf8');
  }

  /** Empty bytes are written, so that they are told from none. */
  block(field: number, value: Uint8Array | undefined): void {
    if (value === undefined) return;
    this.#head(field, value.byteLength);
    copyBytes(value, this.#bytes, this.#at);
    this.#at += value.byteLength;
  }

  /** Begins a nested message; what it returns is for `end`. */
  begin(field: number): number {
    this.#varint(field * 8 + WIRE.bytes);
    this.#reserve(1);
    return this.#at++;
  }

  /** Fills in the length of what was written since `begin`; one of more than a byte moves it up. */
  end(start: number): void {
    const size = this.#at - start - 1;
    if (size < 128) {
      this.#bytes[start] = size;
      return;
    }
    let width = 2;
    for (let limit = 16_384; size >= limit; limit *= 128) width++;
    this.#reserve(width);
    this.#bytes.copyWithin(start + width, start + 1, this.#at);
    this.#at = start;
    this.#varint(size);
    this.#at = start + width + size;
  }

  #head(field: number, size: number): void {
    this.#varint(field * 8 + WIRE.bytes);
    this.#varint(size);
    this.#reserve(size);
  }
}
