/**
 * One strict pass over a JSON text into a flat tape of tokens (RFC 8259, no extensions). The tape keeps where every
 * value stands, so numbers are read from their own digits (a double would lose the last fen of `99999999999999.99`),
 * keys are compared without allocating, and nothing that nobody asks for is ever built: `__proto__` is only a text.
 */
import { WireFormatError } from '../errors.ts';

export const TOKEN_STRIDE = 4;
/** Token fields. `end` is exclusive and includes quotes; `next` is the token after the value and all it contains. */
export const TOKEN = { kind: 0, start: 1, end: 2, next: 3 } as const;

export const KIND = {
  object: 1,
  array: 2,
  string: 3,
  /** A string with escapes: its text must be decoded before use. */
  escaped: 4,
  number: 5,
  true: 6,
  false: 7,
  null: 8,
  /** A key; its `next` holds the hash of the key as written, its value is the following token. */
  key: 9,
} as const;

/** Deepest message of the national interface has 8 levels; 16 leaves room and stops recursion tricks (fault F43). */
export const JSON_DEPTH_MAX = 16;
/** 10,000 lines of 60 fields are 1.2 million tokens; more is an attack on memory, not a claim. */
export const JSON_TOKENS_MAX = 2_000_000;

export interface Tape {
  readonly text: string;
  /** Valid up to `count` tokens; overwritten by the scanner's next scan. */
  readonly tokens: Int32Array;
  readonly count: number;
}

export interface JsonScanner {
  /** @throws WireFormatError WIRE_JSON_MALFORMED, WIRE_JSON_TOO_DEEP, WIRE_JSON_TOO_WIDE with the character offset. */
  scan(text: string): Tape;
}

const FIRST_CAPACITY = 4096;

export function hashKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The scanner owns its token buffer and reuses it: one scan at a time, one scanner per thread. */
export function createJsonScanner(tokensMax: number = JSON_TOKENS_MAX): JsonScanner {
  let tokens = new Int32Array(FIRST_CAPACITY * TOKEN_STRIDE);
  let count = 0;
  let text = '';
  let at = 0;

  function fail(what: string): never {
    throw new WireFormatError('WIRE_JSON_MALFORMED', {
      where: `character ${at}`,
      what,
      todo: 'send valid JSON (RFC 8259)',
    });
  }

  function push(kind: number, start: number): number {
    if (count === tokensMax) {
      throw new WireFormatError('WIRE_JSON_TOO_WIDE', {
        where: `character ${start}`,
        what: `more than ${tokensMax} values`,
        todo: 'split the message',
        limit: tokensMax,
      });
    }
    const base = count * TOKEN_STRIDE;
    if (base === tokens.length) {
      const grown = new Int32Array(tokens.length * 2);
      grown.set(tokens);
      tokens = grown;
    }
    tokens[base] = kind;
    tokens[base + 1] = start;
    return count++;
  }

  function skipBlank(): number {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 10 || code === 13 || code === 9) at++;
      else return code;
    }
  }

  function readValue(depth: number): void {
    const code = skipBlank();
    if (code === 34) readString(false);
    else if (code === 123) readObject(depth + 1);
    else if (code === 91) readArray(depth + 1);
    else if (code === 45 || (code >= 48 && code <= 57)) readNumber();
    else if (code === 116) readWord('true', KIND.true);
    else if (code === 102) readWord('false', KIND.false);
    else if (code === 110) readWord('null', KIND.null);
    else fail(at >= text.length ? 'the text ends where a value is expected' : 'a value is expected');
  }

  function checkDepth(depth: number): void {
    if (depth > JSON_DEPTH_MAX) {
      throw new WireFormatError('WIRE_JSON_TOO_DEEP', {
        where: `character ${at}`,
        what: `nested deeper than ${JSON_DEPTH_MAX} levels`,
        todo: 'send a flatter message',
        limit: JSON_DEPTH_MAX,
      });
    }
  }

  function readObject(depth: number): void {
    checkDepth(depth);
    const token = push(KIND.object, at);
    at++;
    if (skipBlank() === 125) at++;
    else {
      for (;;) {
        if (skipBlank() !== 34) fail('a key in quotes is expected');
        readString(true);
        if (skipBlank() !== 58) fail('a colon is expected after the key');
        at++;
        readValue(depth);
        const code = skipBlank();
        at++;
        if (code === 44) continue;
        if (code === 125) break;
        at--;
        fail('a comma or } is expected');
      }
    }
    close(token);
  }

  function readArray(depth: number): void {
    checkDepth(depth);
    const token = push(KIND.array, at);
    at++;
    if (skipBlank() === 93) at++;
    else {
      for (;;) {
        readValue(depth);
        const code = skipBlank();
        at++;
        if (code === 44) continue;
        if (code === 93) break;
        at--;
        fail('a comma or ] is expected');
      }
    }
    close(token);
  }

  function close(token: number): void {
    tokens[token * TOKEN_STRIDE + 2] = at;
    tokens[token * TOKEN_STRIDE + 3] = count;
  }

  function readString(isKey: boolean): void {
    const source = text;
    const start = at;
    const token = push(isKey ? KIND.key : KIND.string, start);
    let hash = 0x811c9dc5;
    let i = start + 1;
    for (;;) {
      const code = source.charCodeAt(i);
      if (code === 34) break;
      // NaN (past the end) fails every comparison below, so the end is tested with the rare cases.
      if (!(code >= 32) || code === 92) {
        at = i;
        if (code === 92) {
          i = readEscape(i);
          tokens[token * TOKEN_STRIDE] = isKey ? KIND.key : KIND.escaped;
          continue;
        }
        fail(
          i >= text.length
            ? 'the text ends inside a string'
            : 'a control character inside a string must be escaped',
        );
      }
      if (isKey) hash = Math.imul(hash ^ code, 0x01000193);
      i++;
    }
    at = i + 1;
    tokens[token * TOKEN_STRIDE + 2] = at;
    tokens[token * TOKEN_STRIDE + 3] = isKey ? hash : count;
  }

  /** Checks one escape and, for a surrogate, that its other half follows; returns the position after it. */
  function readEscape(start: number): number {
    const code = text.charCodeAt(start + 1);
    if (code !== 117) {
      if (!'"\\/bfnrt'.includes(text.charAt(start + 1) || '?')) fail('an unknown escape');
      return start + 2;
    }
    const unit = readHex(start + 2);
    if (unit >= 0xdc00 && unit <= 0xdfff) fail('a lone surrogate');
    if (unit >= 0xd800 && unit <= 0xdbff) {
      if (text.charCodeAt(start + 6) !== 92 || text.charCodeAt(start + 7) !== 117) fail('a lone surrogate');
      const low = readHex(start + 8);
      if (low < 0xdc00 || low > 0xdfff) fail('a lone surrogate');
      return start + 12;
    }
    return start + 6;
  }

  function readHex(start: number): number {
    let value = 0;
    for (let i = start; i < start + 4; i++) {
      const code = text.charCodeAt(i);
      const digit =
        code >= 48 && code <= 57
          ? code - 48
          : (code | 32) >= 97 && (code | 32) <= 102
            ? (code | 32) - 87
            : -1;
      if (digit < 0) fail('four hexadecimal digits are expected');
      value = value * 16 + digit;
    }
    return value;
  }

  function readNumber(): void {
    const token = push(KIND.number, at);
    if (text.charCodeAt(at) === 45) at++;
    if (text.charCodeAt(at) === 48) at++;
    else readDigits();
    if (text.charCodeAt(at) === 46) {
      at++;
      readDigits();
    }
    if ((text.charCodeAt(at) | 32) === 101) {
      at++;
      const sign = text.charCodeAt(at);
      if (sign === 43 || sign === 45) at++;
      readDigits();
    }
    close(token);
  }

  function readDigits(): void {
    const start = at;
    for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) at++;
    if (at === start) fail('a digit is expected');
  }

  function readWord(word: string, kind: number): void {
    if (!text.startsWith(word, at)) fail('a value is expected');
    const token = push(kind, at);
    at += word.length;
    close(token);
  }

  return {
    scan(given) {
      text = given;
      at = 0;
      count = 0;
      try {
        readValue(0);
        skipBlank();
        if (at < text.length) fail('something follows the end of the message');
        return { text, tokens, count };
      } finally {
        text = '';
      }
    },
  };
}
