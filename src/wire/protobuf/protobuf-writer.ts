/** Grows one buffer of protobuf bytes. A nested message is written first and its length put before it after. */
import { Buffer } from 'node:buffer';
import { WIRE } from './names.ts';

const FIRST_BYTES = 4_096;
/** A writer that once wrote something larger lets its buffer go. */
const KEPT_BYTES_MAX = 1_000_000;

/** Up to here a loop is quicker than a call of the platform. */
const SHORT_TEXT = 64;

export class ProtobufWriter {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #at = 0;

  /** The bytes written, as a copy; the writer starts again. A view of shared memory: to be copied, not transferred. */
  take(): Uint8Array {
    const taken = Buffer.allocUnsafe(this.#at);
    this.#bytes.copy(taken, 0, 0, this.#at);
    this.#at = 0;
    if (this.#bytes.length > KEPT_BYTES_MAX) this.#bytes = Buffer.allocUnsafe(FIRST_BYTES);
    return taken;
  }

  reset(): void {
    this.#at = 0;
  }

  get place(): number {
    return this.#at;
  }

  /** Writes once more what was written since `start`, and returns where that begins. */
  again(start: number): number {
    const at = this.#at;
    const size = at - start;
    this.#reserve(size);
    const bytes = this.#bytes;
    for (let i = 0; i < size; i++) bytes[at + i] = bytes[start + i]!;
    this.#at = at + size;
    return at;
  }

  #reserve(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + size));
    this.#bytes.copy(grown, 0, 0, this.#at);
    this.#bytes = grown;
  }

  tag(field: number, wire: number): void {
    this.small(field * 8 + wire);
  }

  /** An unsigned integer of at most 53 bits. */
  small(value: number): void {
    this.#reserve(10);
    if (value < 128) {
      this.#bytes[this.#at++] = value;
      return;
    }
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#at++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#at++] = rest;
  }

  /** A signed 64-bit integer; negative ones take ten bytes. */
  int64(value: bigint): void {
    if (value === 0n) {
      this.small(0);
      return;
    }
    if (value >= 0n && value <= 9_007_199_254_740_991n) {
      this.small(Number(value));
      return;
    }
    this.#reserve(10);
    let rest = BigInt.asUintN(64, value);
    while (rest > 127n) {
      this.#bytes[this.#at++] = Number(rest & 127n) | 128;
      rest >>= 7n;
    }
    this.#bytes[this.#at++] = Number(rest);
  }

  text(field: number, value: string): void {
    this.tag(field, WIRE.bytes);
    const start = this.begin();
    this.#reserve(value.length * 3);
    if (value.length > SHORT_TEXT || !this.#writeAscii(value))
      this.#at += this.#bytes.write(value, this.#at, 'utf8');
    this.end(start);
  }

  /** False, and nothing written, for a text beyond ASCII. */
  #writeAscii(value: string): boolean {
    const bytes = this.#bytes;
    const at = this.#at;
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      if (unit > 127) return false;
      bytes[at + i] = unit;
    }
    this.#at = at + value.length;
    return true;
  }

  /** Leaves one byte for a length and returns its place, for `end`. */
  begin(): number {
    this.#reserve(1);
    return this.#at++;
  }

  /** Fills in the length of what was written since `begin`; a length of more than one byte moves it up. */
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
    this.small(size);
    this.#at = start + width + size;
  }
}
