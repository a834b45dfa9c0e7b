/** Reading values off a tape: keys by hash and text, strings and numbers as written. */
import { hashKey, KIND, type Tape, TOKEN, TOKEN_STRIDE } from './scan-json.ts';

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

/** The known keys of one kind of object, each with a position. Made once per door, at start. */
export class KeyTable {
  readonly names: readonly string[];
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(names: readonly string[]) {
    this.names = names;
    let capacity = 8;
    while (capacity < names.length * 3) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity * 2).fill(-1);
    names.forEach((name, position) => {
      const hash = hashKey(name);
      let slot = hash & this.#mask;
      while (this.#slots[slot * 2 + 1] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot * 2] = hash;
      this.#slots[slot * 2 + 1] = position;
    });
  }

  /** Position of the key at `token`, or -1. An escaped key is unknown unless its decoded text is known. */
  find(tape: Tape, token: number): number {
    const base = token * TOKEN_STRIDE;
    const hash = tape.tokens[base + TOKEN.next]!;
    const start = tape.tokens[base + TOKEN.start]! + 1;
    const length = tape.tokens[base + TOKEN.end]! - 1 - start;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const position = this.#slots[slot * 2 + 1]!;
      if (position === -1) break;
      if (this.#slots[slot * 2] === hash) {
        const name = this.names[position]!;
        if (name.length === length && isAt(tape.text, start, name)) return position;
      }
    }
    // Rare: the key is written with escapes (`\u0069nput`), which a parser reads as the plain key.
    const text = stringAt(tape, token);
    return text.length === length ? -1 : this.names.indexOf(text);
  }
}

function isAt(text: string, start: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (text.charCodeAt(start + i) !== name.charCodeAt(i)) return false;
  return true;
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

/** Value tokens of an array, in order. */
export function* elementsOf(tape: Tape, array: number): Generator<number> {
  const end = nextAt(tape, array);
  for (let token = array + 1; token < end; token = nextAt(tape, token)) yield token;
}
