/** Reading values off a tape: keys and vocabularies by their bytes, strings and numbers as written. */
import { KIND, type Tape, TOKEN, TOKEN_STRIDE } from './scan-json.ts';

export function kindAt(tape: Tape, token: number): number {
  return tape.tokens[token * TOKEN_STRIDE + TOKEN.kind]!;
}

export function nextAt(tape: Tape, token: number): number {
  return tape.tokens[token * TOKEN_STRIDE + TOKEN.next]!;
}

/** The text as written: quotes included for strings. Numbers are read from this. */
export function rawAt(tape: Tape, token: number): string {
  const base = token * TOKEN_STRIDE;
  return tape.text.slice(tape.tokens[base + TOKEN.start]!, tape.tokens[base + TOKEN.end]!);
}

/** The value of a string or key token, escapes resolved. */
export function stringAt(tape: Tape, token: number): string {
  const base = token * TOKEN_STRIDE;
  const start = tape.tokens[base + TOKEN.start]!;
  const end = tape.tokens[base + TOKEN.end]!;
  const kind = tape.tokens[base + TOKEN.kind]!;
  if (kind === KIND.string) return tape.text.slice(start + 1, end - 1);
  const raw = tape.text.slice(start, end);
  return raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
}

/** True when two values are written alike: what tells a repeated key from a contradiction. */
export function isSameText(tape: Tape, a: number, b: number): boolean {
  return rawAt(tape, a) === rawAt(tape, b);
}

/** Value tokens of an array, in order. */
export function* elementsOf(tape: Tape, array: number): Generator<number> {
  const end = nextAt(tape, array);
  for (let token = array + 1; token < end; token = nextAt(tape, token)) yield token;
}

/**
 * A closed set of ASCII words, each with a position: the known keys of one kind of object, or a vocabulary. Made once
 * per door, at start. The hash reads the length and four bytes only: every hit is compared in full, so a crafted key
 * can be slow but never taken for another.
 */
export class KeyTable {
  readonly names: readonly string[];
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #shift: number;
  /** All names one after another, and where each starts. */
  readonly #letters: Uint8Array;
  readonly #offsets: Int32Array;

  constructor(names: readonly string[]) {
    this.names = names;
    let capacity = 8;
    while (capacity < names.length * 4) capacity *= 2;
    this.#mask = capacity - 1;
    this.#shift = Math.clz32(capacity) + 1;
    this.#slots = new Int32Array(capacity).fill(-1);
    this.#offsets = new Int32Array(names.length + 1);
    names.forEach((name, position) => {
      if (!/^[ -~]*$/.test(name)) throw new RangeError('a key table holds ASCII only');
      this.#offsets[position + 1] = this.#offsets[position]! + name.length;
    });
    this.#letters = Uint8Array.from(names.join(''), (letter) => letter.charCodeAt(0));
    names.forEach((name, position) => {
      if (names.indexOf(name) !== position) return;
      let slot = hashBytes(this.#letters, this.#offsets[position]!, name.length) >>> this.#shift;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = position;
    });
  }

  /** Position of the key or string at `token`, or -1. Escapes count as what they stand for. */
  find(tape: Tape, token: number): number {
    const { tokens, bytes } = tape;
    const base = token * TOKEN_STRIDE;
    const start = tokens[base + TOKEN.byte]! + 1;
    const length = tokens[base + TOKEN.end]! - tokens[base + TOKEN.start]! - 2;
    const position = this.findBytes(bytes, start, length);
    if (position >= 0) return position;
    // Rare: written with escapes (`\u0069nput`), which a parser reads as the plain word.
    for (let i = start; i < start + length; i++)
      if (bytes[i] === 92) return this.names.indexOf(stringAt(tape, token));
    return -1;
  }

  /** Position of the name that these bytes spell, or -1. */
  findBytes(bytes: Uint8Array, start: number, length: number): number {
    const letters = this.#letters;
    const offsets = this.#offsets;
    let slot = hashBytes(bytes, start, length) >>> this.#shift;
    for (;;) {
      const position = this.#slots[slot]!;
      if (position === -1) return -1;
      const offset = offsets[position]!;
      if (offsets[position + 1]! - offset === length) {
        let i = 0;
        while (i < length && letters[offset + i] === bytes[start + i]) i++;
        if (i === length) return position;
      }
      slot = (slot + 1) & this.#mask;
    }
  }
}

function hashBytes(bytes: Uint8Array, start: number, length: number): number {
  if (length === 0) return 0;
  const word =
    bytes[start]! |
    (bytes[start + (length >> 1)]! << 8) |
    (bytes[start + (length === 1 ? 0 : length - 2)]! << 16) |
    (bytes[start + length - 1]! << 24);
  // Multiplying moves what differs upwards: only the high bits are good, hence the table's shift.
  return Math.imul(word ^ (length << 11), 0x9e3779b1);
}

/** Called for a key that comes again with another value; the later one wins unless this throws. */
export type OnDuplicate = (position: number, token: number) => void;
/** Called for a key that the table does not know. */
export type OnUnknown = (keyToken: number) => void;

/**
 * Fills `slots[position]` with the value token of each known key of the object, -1 where absent. The last of several
 * equal keys wins (interface 2.14 no. 9). `slots` must have a place for every name.
 */
export function bindObject(
  tape: Tape,
  object: number,
  keys: KeyTable,
  slots: Int32Array,
  onDuplicate?: OnDuplicate,
  onUnknown?: OnUnknown,
): void {
  slots.fill(-1);
  const { tokens } = tape;
  const end = tokens[object * TOKEN_STRIDE + TOKEN.next]!;
  let token = object + 1;
  while (token < end) {
    const position = keys.find(tape, token);
    const value = token + 1;
    if (position >= 0) {
      const earlier = slots[position]!;
      if (earlier >= 0 && onDuplicate !== undefined && !isSameText(tape, earlier, value))
        onDuplicate(position, value);
      slots[position] = value;
    } else onUnknown?.(token);
    token = tokens[value * TOKEN_STRIDE + TOKEN.next]!;
  }
}
