/** The scanner reads exactly what RFC 8259 allows, in strict UTF-8, within its limits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WireFormatError } from '../../../../src/wire/errors.ts';
import { createJsonScanner, JSON_DEPTH_MAX, KIND, type Tape } from '../../../../src/wire/scan/scan-json.ts';
import { kindAt, nextAt, rawAt, stringAt } from '../../../../src/wire/scan/tape.ts';

const scanner = createJsonScanner();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    return error.code;
  }
}

/** What JSON.parse would have built, from the tape. */
function build(tape: Tape, token: number): unknown {
  switch (kindAt(tape, token)) {
    case KIND.object: {
      const made: Record<string, unknown> = {};
      for (let key = token + 1; key < nextAt(tape, token); key = nextAt(tape, key + 1)) {
        expect(kindAt(tape, key)).toBe(KIND.key);
        Object.defineProperty(made, stringAt(tape, key), {
          value: build(tape, key + 1),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return made;
    }
    case KIND.array: {
      const made: unknown[] = [];
      for (let one = token + 1; one < nextAt(tape, token); one = nextAt(tape, one))
        made.push(build(tape, one));
      return made;
    }
    case KIND.string:
    case KIND.escaped:
      return stringAt(tape, token);
    case KIND.number:
      return Number(rawAt(tape, token));
    case KIND.true:
      return true;
    case KIND.false:
      return false;
    default:
      return null;
  }
}

describe('what is JSON', () => {
  test.each([
    '{}',
    '[]',
    ' [ ] ',
    '{"a":1,"b":[true,false,null],"c":{"d":"e"}}',
    '[-0,0.5,1e3,1E-2,12345678901234567890.00]',
    '"\\u0061\\n\\ud83d\\ude00"',
    '{"姓名":"阿莫西林","b":"é😀","c":"末"}',
    '\r\n\t{"a" : [ 1 , 2 ] }\n',
    '{"__proto__":{"x":1},"constructor":2}',
    '[[],{},[[]],""]',
  ])('%s reads as JSON.parse reads it', (text) => {
    const expected: unknown = JSON.parse(text);
    expect(build(scanner.scanBytes(utf8(text)), 0)).toEqual(expected);
    expect(build(scanner.scan(text), 0)).toEqual(expected);
  });

  test.each([
    '',
    ' ',
    '{',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a" 1}',
    '{"a":}',
    '[1 2]',
    '[1]]',
    '1 2',
    '01',
    '+1',
    '.5',
    '1.',
    '1e',
    '--1',
    '-',
    'NaN',
    'Infinity',
    'tru',
    'nulll',
    '０',
    '"\t"',
    '"\u0000"',
    '"a',
    '"\\x"',
    '"\\u12g4"',
    '"\\ud800"',
    '"\\ud800\\u0061"',
    '"\\udc00"',
    '"\\udc00\\udc00"',
    '"\u001f"',
    '\u0000{}',
    '{}\u0000',
    '// c\n{}',
    '{"a":1}}',
    ']',
  ])('%j is refused', (text) => {
    expect(codeOf(() => scanner.scanBytes(utf8(text)))).toBe('WIRE_JSON_MALFORMED');
    expect(codeOf(() => scanner.scan(text))).toBe('WIRE_JSON_MALFORMED');
  });
});

describe('encoding', () => {
  test.each([
    ['a byte that starts nothing', [0x22, 0xff, 0x22]],
    ['a sequence cut off', [0x22, 0xe4, 0xb8, 0x22]],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['GBK', [0x22, 0xb0, 0xa2, 0xc4, 0xaa, 0x22]],
  ])('%s is refused', (_name, bytes) => {
    expect(codeOf(() => scanner.scanBytes(Uint8Array.from(bytes)))).toBe('WIRE_TEXT_ENCODING');
  });

  test('a text with a lone surrogate is refused', () => {
    expect(codeOf(() => scanner.scan('"\ud800"'))).toBe('WIRE_TEXT_ENCODING');
  });

  test('a byte order mark is skipped, once', () => {
    const tape = scanner.scanBytes(utf8('\ufeff{"姓":"名","n":12}'));
    expect(build(tape, 0)).toEqual({ 姓: '名', n: 12 });
    expect(codeOf(() => scanner.scanBytes(utf8('\ufeff\ufeff{}')))).toBe('WIRE_JSON_MALFORMED');
  });
});

describe('limits', () => {
  test(`${JSON_DEPTH_MAX} levels are read and one more is refused`, () => {
    const nest = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(codeOf(() => scanner.scanBytes(utf8(nest(JSON_DEPTH_MAX))))).toBeUndefined();
    expect(codeOf(() => scanner.scanBytes(utf8(nest(JSON_DEPTH_MAX + 1))))).toBe('WIRE_JSON_TOO_DEEP');
    expect(codeOf(() => scanner.scanBytes(utf8('{"a":'.repeat(100_000))))).toBe('WIRE_JSON_TOO_DEEP');
  });

  test('values are counted', () => {
    const narrow = createJsonScanner(10);
    expect(codeOf(() => narrow.scan(JSON.stringify(Array(9).fill(1))))).toBeUndefined();
    expect(codeOf(() => narrow.scan(JSON.stringify(Array(10).fill(1))))).toBe('WIRE_JSON_TOO_WIDE');
  });

  test('a large message is read, and the small one after it too', () => {
    const large = JSON.stringify(Array.from({ length: 20_000 }, (_, i) => ({ i, n: '名' })));
    const tape = scanner.scanBytes(utf8(large));
    expect(build(tape, 0)).toHaveLength(20_000);
    expect(build(scanner.scanBytes(utf8('{"a":[1]}')), 0)).toEqual({ a: [1] });
  });

  test('an error names the byte', () => {
    expect(() => scanner.scanBytes(utf8('{"é":x}'))).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ where: 'byte 6' }) }),
    );
  });
});

describe('properties', () => {
  /** Pieces that make nearly-JSON: often valid, often broken in one place. */
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"é"',
      '"\\n"',
      '"\\ud83d"',
      '"\\ude00"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
    ],
    ...['true', 'false', 'null', ' ', '\n', '"', '\\', '中', '😀', '\u0001', '{"a":1}', '[1,2]', '"k":'],
  );
  const nearly = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.json({ maxDepth: 6 }),
    fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(), piece).map(([text, place, put]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + put + text.slice(at + 1);
    }),
  );

  test('accepts exactly what JSON.parse accepts, and reads the same', () => {
    fc.assert(
      fc.property(nearly, (text) => {
        // A text cut inside a pair is not UTF-8 at all; as an escape, JSON.parse would let it through and we do not.
        fc.pre(text.isWellFormed());
        let expected: unknown;
        let isJson = true;
        try {
          expected = JSON.parse(text);
          isJson = isWellFormed(expected);
        } catch {
          isJson = false;
        }
        const code = codeOf(() => scanner.scanBytes(utf8(text)));
        expect(code === undefined).toBe(isJson);
        if (isJson) expect(build(scanner.scanBytes(utf8(text)), 0)).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  test('any bytes are read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        codeOf(() => scanner.scanBytes(bytes));
      }),
      { numRuns: 3_000 },
    );
  });
});

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isWellFormed);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, one]) => key.isWellFormed() && isWellFormed(one));
}
