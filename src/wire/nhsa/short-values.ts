/**
 * Values of up to eight bytes that came before, found by their bytes: a bill repeats the same codes, quantities and
 * prices line after line, and making a text or a bigint anew costs more than finding the old one. For codes of lists
 * and for numbers only: names and ids of people are never kept here. Kept between messages, at most `SLOTS` each.
 */
import { KIND, TOKEN, TOKEN_STRIDE } from '../scan/scan-json.ts';

/** Bounds what is kept; a slot that two values share is overwritten, which costs time only. */
const SLOTS = 256;
const BYTES_MAX = 8;
/** Bits of the first and the second word that belong to a value of so many bytes. */
const FIRST_MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1);
const SECOND_MASKS = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1);

export class ShortValues<Value> {
  /** The two words of the value in each slot; no value is all zeros, because a control character is no JSON. */
  readonly #keys = new Int32Array(SLOTS * 2);
  readonly #values: (Value | undefined)[] = new Array<Value | undefined>(SLOTS).fill(undefined);
  /** What `find` looked for: `keep` puts the value there. */
  #first = 0;
  #second = 0;

  /**
   * Looks up the text within a string token, or the digits of a number token.
   * @returns slot of the value; -1 when it is not known, and then `keep` may follow; -2 when it cannot be kept.
   */
  find(tokens: Int32Array, token: number, view: DataView): number {
    const base = token * TOKEN_STRIDE;
    const kind = tokens[base]!;
    const quote = kind === KIND.string ? 1 : 0;
    if (quote === 0 && kind !== KIND.number) return -2;
    const size = tokens[base + TOKEN.end]! - tokens[base + TOKEN.start]! - quote * 2;
    const start = tokens[base + TOKEN.byte]! + quote;
    if (size > BYTES_MAX || size < 1 || start + BYTES_MAX > view.byteLength) return -2;
    const first = view.getInt32(start, true) & FIRST_MASKS[size]!;
    const second = view.getInt32(start + 4, true) & SECOND_MASKS[size]!;
    // Beyond ASCII a text has more bytes than units: part of it would be taken for the whole.
    if (((first | second) & 0x80808080) !== 0) return -2;
    const slot = slotOf(first, second);
    if (this.#keys[slot * 2] === first && this.#keys[slot * 2 + 1] === second) return slot;
    this.#first = first;
    this.#second = second;
    return -1;
  }

  valueIn(slot: number): Value | undefined {
    return this.#values[slot];
  }

  keep(value: Value | undefined): void {
    const slot = slotOf(this.#first, this.#second);
    this.#keys[slot * 2] = this.#first;
    this.#keys[slot * 2 + 1] = this.#second;
    this.#values[slot] = value;
  }
}

function slotOf(first: number, second: number): number {
  return Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1) >>> 24;
}

/** What one reader keeps: texts of codes, and numbers by their scale. */
export interface KeptValues {
  readonly codes: ShortValues<string>;
  /** Found by the number of decimals of the scale. */
  readonly decimals: readonly ShortValues<bigint>[];
}

export function makeKeptValues(): KeptValues {
  return {
    codes: new ShortValues(),
    decimals: Array.from({ length: 7 }, () => new ShortValues<bigint>()),
  };
}
