/**
 * One strict pass over the bytes of a JSON message into a flat tape of tokens (RFC 8259, no extensions). The tape keeps
 * where every value stands, so numbers are read from their own digits (a double would lose the last fen of
 * `99999999999999.99`), keys are compared without allocating, and nothing that nobody asks for is ever built:
 * `__proto__` is only a text. Bytes are scanned, not characters: a typed-array load is several times cheaper than
 * `charCodeAt`, and the text is made once, in one call, for slicing.
 */
import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { WireFormatError } from '../errors.ts';
import { escapeEnd, failScan, numberEnd, wordEnd } from './scan-values.ts';

export const TOKEN_STRIDE = 5;
/**
 * Token fields. `start` and `end` are positions in the text, `end` exclusive, quotes included; `next` is the token
 * after the value and all it contains; `byte` is where the token starts in the bytes. A token of ASCII is as long in
 * bytes as in the text.
 */
export const TOKEN = { kind: 0, start: 1, end: 2, next: 3, byte: 4 } as const;

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
  /** A key; its value is the following token. */
  key: 9,
} as const;

/** Deepest message of the national interface has 8 levels; 16 leaves room and stops recursion tricks (fault F43). */
export const JSON_DEPTH_MAX = 16;
/** 10,000 lines of 60 fields are 1.2 million tokens; more is an attack on memory, not a claim. */
export const JSON_TOKENS_MAX = 2_000_000;
/** What is kept between messages: a 5,000-line bill has about 1 MB and 120,000 tokens; larger buffers are let go. */
const KEPT_BYTES_MAX = 4_000_000;
const KEPT_TOKENS_MAX = 500_000;
const FIRST_BYTES = 16_384;
const FIRST_TOKENS = 4_096;

/** Valid until the scanner's next scan, which overwrites `bytes` and `tokens`. */
export interface Tape {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly tokens: Int32Array;
  readonly count: number;
}

export interface JsonScanner {
  /**
   * Strict UTF-8; a byte order mark is skipped.
   * @throws WireFormatError WIRE_TEXT_ENCODING, WIRE_JSON_MALFORMED, WIRE_JSON_TOO_DEEP, WIRE_JSON_TOO_WIDE with the
   * byte offset.
   */
  scanBytes(bytes: Uint8Array): Tape;
  /** The same for a text that was transcoded before (GBK); byte offsets are those of its UTF-8 form. */
  scan(text: string): Tape;
  /** The first half of `scanBytes`: the bytes in the scanner's own room, checked to be UTF-8; a mark is skipped. */
  load(bytes: Uint8Array): Loaded;
  /** The second half, for what was loaded last. */
  scanLoaded(loaded: Loaded): Tape;
}

/** Bytes from `from` to `size`, where a NUL ends them. Valid until the next load or scan. */
export interface Loaded {
  readonly bytes: Buffer;
  readonly from: number;
  readonly size: number;
  readonly isAscii: boolean;
}

/** The scanner owns its buffers and reuses them: one scan at a time, one scanner per thread. */
export function createJsonScanner(tokensMax: number = JSON_TOKENS_MAX): JsonScanner {
  let own = Buffer.alloc(FIRST_BYTES);
  const firstTokens = Math.min(FIRST_TOKENS, tokensMax);
  const room: TokenRoom = { tokens: new Int32Array(firstTokens * TOKEN_STRIDE), tokensMax };

  /** Makes room for `size` bytes and the NUL behind them, which ends every inner loop without a bounds test. */
  function reserve(size: number): void {
    if (own.length <= size || (own.length > KEPT_BYTES_MAX && size < FIRST_BYTES))
      own = Buffer.alloc(Math.max(FIRST_BYTES, size + 1 + (size >> 2)));
    if (room.tokens.length > KEPT_TOKENS_MAX * TOKEN_STRIDE && size < FIRST_BYTES)
      room.tokens = new Int32Array(firstTokens * TOKEN_STRIDE);
    own[size] = 0;
  }

  function load(bytes: Uint8Array): Loaded {
    const size = bytes.length;
    reserve(size);
    own.set(bytes);
    return check(size);
  }

  function check(size: number): Loaded {
    const view = own.subarray(0, size);
    const ascii = isAscii(view);
    if (!ascii && !isUtf8(view)) failEncoding('the bytes are not UTF-8');
    const from = own[0] === 0xef && own[1] === 0xbb && own[2] === 0xbf ? 3 : 0;
    return { bytes: own, from, size, isAscii: ascii };
  }

  function scanLoaded({ bytes, from, size, isAscii }: Loaded): Tape {
    const text = bytes.toString(isAscii ? 'latin1' : 'utf8', from, size);
    const count = scanTokens(bytes, from, size, room);
    return { text, bytes, tokens: room.tokens, count };
  }

  return {
    scanBytes: (bytes) => scanLoaded(load(bytes)),
    scan(text) {
      if (!text.isWellFormed()) failEncoding('the text has a lone surrogate');
      const size = Buffer.byteLength(text);
      reserve(size);
      own.write(text, 0, size, 'utf8');
      return scanLoaded(check(size));
    },
    load,
    scanLoaded,
  };
}

interface TokenRoom {
  tokens: Int32Array;
  readonly tokensMax: number;
}

/**
 * The loop: every byte once, everything in locals, no call for the common token. `surplus` is how many bytes more
 * than UTF-16 units came before `i`, so that a token's place in the text is known without counting again. Longer than
 * the house allows because a call per token costs more than the token.
 */
function scanTokens(b: Uint8Array, from: number, size: number, room: TokenRoom): number {
  const stack = new Int32Array(JSON_DEPTH_MAX + 1);
  let tokens = room.tokens;
  let capacity = tokens.length;
  let base = 0;
  let depth = 0;
  /** Base of the innermost open container, and whether it is an object. */
  let open = -TOKEN_STRIDE;
  let inObject = false;
  let wantsKey = false;
  let surplus = from;
  let i = from;
  for (;;) {
    let c = b[i]!;
    while (c === 32 || c === 10 || c === 13 || c === 9) c = b[++i]!;
    if (base === capacity) {
      tokens = growTokens(room, base, i);
      capacity = tokens.length;
    }
    tokens[base + 1] = i - surplus;
    tokens[base + 4] = i;
    if (c === 34) {
      let kind: number = KIND.string;
      i++;
      for (;;) {
        c = b[i]!;
        if (c === 34) break;
        if (c >= 32 && c < 128 && c !== 92) i++;
        else if (c >= 0xf0) {
          i += 4;
          surplus += 2;
        } else if (c >= 0xe0) {
          i += 3;
          surplus += 2;
        } else if (c >= 128) {
          i += 2;
          surplus++;
        } else if (c === 92) {
          kind = KIND.escaped;
          i = escapeEnd(b, i);
        } else failInString(i, size);
      }
      i++;
      tokens[base + 2] = i - surplus;
      if (wantsKey) {
        tokens[base] = KIND.key;
        base += TOKEN_STRIDE;
        tokens[base - 2] = base / TOKEN_STRIDE;
        c = b[i]!;
        while (c === 32 || c === 10 || c === 13 || c === 9) c = b[++i]!;
        if (c !== 58) failScan(i, 'a colon is expected after the key');
        i++;
        wantsKey = false;
        continue;
      }
      tokens[base] = kind;
    } else if (wantsKey) failScan(i, 'a key in quotes is expected');
    else if (c === 123 || c === 91) {
      if (depth === JSON_DEPTH_MAX) failDepth(i);
      stack[depth++] = open;
      open = base;
      inObject = c === 123;
      tokens[base] = inObject ? KIND.object : KIND.array;
      base += TOKEN_STRIDE;
      i++;
      c = b[i]!;
      while (c === 32 || c === 10 || c === 13 || c === 9) c = b[++i]!;
      if (c !== (inObject ? 125 : 93)) {
        wantsKey = inObject;
        continue;
      }
      // Empty: closed below like any other; `base` goes back so that the common step forward holds.
      base -= TOKEN_STRIDE;
      i++;
      tokens[base + 2] = i - surplus;
      open = stack[--depth]!;
      inObject = open >= 0 && tokens[open] === KIND.object;
    } else {
      if (c === 45 || (c >= 48 && c <= 57)) {
        tokens[base] = KIND.number;
        i = numberEnd(b, i);
      } else if (c === 110) {
        tokens[base] = KIND.null;
        i = wordEnd(b, i, 'null');
      } else if (c === 116) {
        tokens[base] = KIND.true;
        i = wordEnd(b, i, 'true');
      } else if (c === 102) {
        tokens[base] = KIND.false;
        i = wordEnd(b, i, 'false');
      } else failScan(i, i >= size ? 'the text ends where a value is expected' : 'a value is expected');
      tokens[base + 2] = i - surplus;
    }
    base += TOKEN_STRIDE;
    tokens[base - 2] = base / TOKEN_STRIDE;
    // After a value: a comma, or the end of one or more containers, or of the message.
    for (;;) {
      c = b[i]!;
      while (c === 32 || c === 10 || c === 13 || c === 9) c = b[++i]!;
      if (open < 0) {
        if (i < size) failScan(i, 'something follows the end of the message');
        return base / TOKEN_STRIDE;
      }
      if (c === 44) {
        i++;
        wantsKey = inObject;
        break;
      }
      if (c !== (inObject ? 125 : 93)) failScan(i, `a comma or ${inObject ? '}' : ']'} is expected`);
      i++;
      tokens[open + 2] = i - surplus;
      tokens[open + 3] = base / TOKEN_STRIDE;
      open = stack[--depth]!;
      inObject = open >= 0 && tokens[open] === KIND.object;
    }
  }
}

function growTokens(room: TokenRoom, base: number, at: number): Int32Array {
  const count = base / TOKEN_STRIDE;
  if (count >= room.tokensMax) {
    throw new WireFormatError('WIRE_JSON_TOO_WIDE', {
      where: `byte ${at}`,
      what: `more than ${room.tokensMax} values`,
      todo: 'split the message',
      limit: room.tokensMax,
    });
  }
  const grown = new Int32Array(Math.min(count * 2, room.tokensMax) * TOKEN_STRIDE);
  grown.set(room.tokens);
  room.tokens = grown;
  return grown;
}

function failDepth(at: number): never {
  throw new WireFormatError('WIRE_JSON_TOO_DEEP', {
    where: `byte ${at}`,
    what: `nested deeper than ${JSON_DEPTH_MAX} levels`,
    todo: 'send a flatter message',
    limit: JSON_DEPTH_MAX,
  });
}

function failInString(at: number, size: number): never {
  failScan(
    at,
    at >= size ? 'the text ends inside a string' : 'a control character inside a string must be escaped',
  );
}

function failEncoding(what: string): never {
  throw new WireFormatError('WIRE_TEXT_ENCODING', { what, todo: 'send the message as UTF-8' });
}
