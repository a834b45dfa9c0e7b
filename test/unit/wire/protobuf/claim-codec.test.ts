/** The protobuf claim: the same claim as in JSON, exact, equal to the generated code, and bounded whatever comes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../src/claim/claim.ts';
import { makeClaim } from '../../../../src/claim/make.ts';
import { WireFormatError } from '../../../../src/wire/errors.ts';
import { CLAIM } from '../../../../src/wire/json/claim-schema.ts';
import { createJsonClaimReader } from '../../../../src/wire/json/read-claim.ts';
import { decodeClaimProtobuf, encodeClaimProtobuf } from '../../../../src/wire/protobuf/claim-codec.ts';
import { claimgate } from '../../../../src/wire/protobuf/generated/claimgate.js';
import { PROTOBUF_FIELDS_MAX } from '../../../../src/wire/protobuf/scan-protobuf.ts';
import { decodeVerdictProtobuf } from '../../../../src/wire/protobuf/verdict-codec.ts';
import type { Shape } from '../../../../src/wire/schema.ts';
import { arbitraryOf, toJson } from '../../../support/arbitrary-shape.ts';

const claims = arbitraryOf(CLAIM as Shape) as unknown as fc.Arbitrary<Claim>;

/** Bytes of one field: its tag and a length-delimited payload, or a varint. */
const bytesField = (number: number, payload: readonly number[]): number[] => [
  ...varint(number * 8 + 2),
  ...varint(payload.length),
  ...payload,
];
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

function codeOf(bytes: ArrayLike<number>): string | undefined {
  try {
    decodeClaimProtobuf(Uint8Array.from(bytes));
    return undefined;
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    return error.code;
  }
}

describe('round trips', () => {
  test('no bytes are an empty claim', () => {
    expect(decodeClaimProtobuf(new Uint8Array())).toEqual(makeClaim());
    expect(decodeClaimProtobuf(encodeClaimProtobuf(makeClaim()))).toEqual(makeClaim());
  });

  test('decode after encode is the claim', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        expect(decodeClaimProtobuf(encodeClaimProtobuf(claim))).toEqual(claim);
      }),
      { numRuns: 100 },
    );
  });

  test('JSON and protobuf say the same claim, and its bytes are stable', () => {
    const readJson = createJsonClaimReader();
    fc.assert(
      fc.property(claims, (claim) => {
        const fromJson = readJson(new TextEncoder().encode(toJson(CLAIM as Shape, claim)));
        const bytes = encodeClaimProtobuf(fromJson);
        expect(decodeClaimProtobuf(bytes)).toEqual(fromJson);
        expect(encodeClaimProtobuf(decodeClaimProtobuf(bytes))).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  test('the generated code reads our bytes and writes bytes that we read', () => {
    const { Claim: Generated } = claimgate.v1;
    fc.assert(
      fc.property(claims, (claim) => {
        const decoded = Generated.decode(encodeClaimProtobuf(claim));
        expect(decodeClaimProtobuf(Generated.encode(decoded).finish())).toEqual(claim);
        expect(decoded.lines.length).toBe(claim.lines.length);
      }),
      { numRuns: 60 },
    );
  });

  test('amounts beyond the doubles are exact', () => {
    for (const totalFen of [9_999_999_999_999_999n, 2n ** 53n + 1n, -9_999_999_999_999_999n, -1n]) {
      const claim = { ...makeClaim(), totalFen };
      expect(decodeClaimProtobuf(encodeClaimProtobuf(claim)).totalFen).toBe(totalFen);
    }
  });
});

describe('what does not fit is refused', () => {
  const line = (payload: readonly number[]): number[] => bytesField(9, payload);
  const deep = (levels: number): number[] =>
    levels === 0 ? [] : bytesField(16, [...bytesField(1, []), ...deep(levels - 1)]);
  const cases: readonly (readonly [string, number[], string])[] = [
    ['a cut tag', [0x80], 'WIRE_PROTOBUF_MALFORMED'],
    ['field number 0', [0x02, 0x00], 'WIRE_PROTOBUF_MALFORMED'],
    ['a start of a group', [0x0b], 'WIRE_PROTOBUF_MALFORMED'],
    ['an end of a group', [0x0c], 'WIRE_PROTOBUF_MALFORMED'],
    ['wire type 6', [0x0e], 'WIRE_PROTOBUF_MALFORMED'],
    ['a length beyond the message', [0x0a, 0x05, 0x41], 'WIRE_PROTOBUF_MALFORMED'],
    ['a length of 4 GB', [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f], 'WIRE_PROTOBUF_MALFORMED'],
    ['a length beyond its own message', line([0x0a, 0x02]), 'WIRE_PROTOBUF_MALFORMED'],
    ['a length into the next message', [...line([0x0a, 2]), ...line([0x0a, 0])], 'WIRE_PROTOBUF_MALFORMED'],
    ['an endless varint', [0x58, ...Array<number>(11).fill(0xff)], 'WIRE_PROTOBUF_MALFORMED'],
    [
      'a varint of more than 64 bits',
      [0x58, ...Array<number>(9).fill(0xff), 0x02],
      'WIRE_PROTOBUF_MALFORMED',
    ],
    ['a cut fixed64 of an unknown field', [0xf9, 0x3e, 0x00], 'WIRE_PROTOBUF_MALFORMED'],
    ['a number where a text belongs', [0x08, 0x01], 'WIRE_FIELD_TYPE'],
    ['a text where an amount belongs', bytesField(11, ascii('1.0')), 'WIRE_FIELD_TYPE'],
    ['a fixed64 where an amount belongs', [0x59, 0, 0, 0, 0, 0, 0, 0, 0], 'WIRE_FIELD_TYPE'],
    [
      'the id twice, different',
      [...bytesField(1, ascii('a')), ...bytesField(1, ascii('b'))],
      'WIRE_FIELD_AMBIGUOUS',
    ],
    ['the total twice, different', [0x58, 0x01, 0x58, 0x02], 'WIRE_FIELD_AMBIGUOUS'],
    [
      'the patient twice, different',
      [...bytesField(2, []), ...bytesField(2, [0x18, 0x01])],
      'WIRE_FIELD_AMBIGUOUS',
    ],
    ['bytes that are not UTF-8', bytesField(1, [0xff]), 'WIRE_TEXT_ENCODING'],
    ['a surrogate in UTF-8', bytesField(1, [0xed, 0xa0, 0x80]), 'WIRE_TEXT_ENCODING'],
    ['an unknown word', bytesField(2, [0x18, 0x09]), 'WIRE_FIELD_RANGE'],
    ['a flag of 2', [0x38, 0x02], 'WIRE_FIELD_RANGE'],
    ['an amount of seventeen digits', [0x58, ...varint(10_000_000_000_000_000)], 'WIRE_FIELD_RANGE'],
    ['a negative price', line([0x50, ...Array<number>(9).fill(0xff), 0x01]), 'WIRE_FIELD_RANGE'],
    ['an impossible day', bytesField(2, bytesField(4, ascii('2026-02-30'))), 'WIRE_FIELD_RANGE'],
    [
      'an end before the start',
      line([...bytesField(15, ascii('2026-03-02')), ...bytesField(16, ascii('2026-03-01'))]),
      'WIRE_FIELD_RANGE',
    ],
    [
      'a laboratory value without its code',
      bytesField(14, bytesField(1, [0x10, 0x01])),
      'WIRE_FIELD_REQUIRED',
    ],
    ['a text too long', bytesField(1, ascii('x'.repeat(65))), 'WIRE_FIELD_RANGE'],
    [
      'evidence that contradicts itself',
      [
        ...bytesField(15, [...bytesField(1, ascii('a')), 0x10, 1]),
        ...bytesField(15, bytesField(1, ascii('a'))),
      ],
      'WIRE_FIELD_AMBIGUOUS',
    ],
    [
      'evidence with two names',
      bytesField(15, [...bytesField(1, [97]), ...bytesField(1, [98])]),
      'WIRE_FIELD_AMBIGUOUS',
    ],
    ['10,001 lines', Array.from({ length: 10_001 }, () => line([])).flat(), 'WIRE_TOO_MANY_LINES'],
  ];
  test.each(cases)('%s', (_name, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('the same again, an unknown field, an unknown word 0 and unset evidence are no error', () => {
    expect(codeOf([...bytesField(1, ascii('a')), ...bytesField(1, ascii('a'))])).toBeUndefined();
    expect(codeOf([...bytesField(1_000, deep(3)), 0xf9, 0x3e, 0, 0, 0, 0, 0, 0, 0, 0])).toBeUndefined();
    expect(codeOf(bytesField(2, [0x18, 0x00]))).toBeUndefined();
    const named = decodeClaimProtobuf(Uint8Array.from(bytesField(15, bytesField(1, ascii('__proto__')))));
    expect([...named.evidence]).toEqual([['__proto__', false]]);
  });

  test('an error never repeats a value', () => {
    const bytes = Uint8Array.from(bytesField(2, bytesField(4, ascii('ZZCANARY'))));
    expect(() => decodeClaimProtobuf(bytes)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('ZZCANARY') as string }),
    );
  });
});

describe('bombs are bounded', () => {
  /** A field of 1 MiB of two-byte fields, in one message. */
  const many = (two: readonly [number, number]): number[] =>
    Array.from({ length: 1 << 20 }, (_, i) => two[i % 2]!);

  test('half a million empty messages of a known field stop at the limit of its list', () => {
    expect(codeOf(many([6 * 8 + 2, 0]))).toBe('WIRE_FIELD_RANGE');
  });

  test(`more than ${PROTOBUF_FIELDS_MAX} fields that nobody knows`, () => {
    expect(codeOf(many([15 * 8, 1]))).toBe('WIRE_FIELD_TYPE');
    expect(codeOf(bytesField(3, many([15 * 8, 1])))).toBe('WIRE_PROTOBUF_TOO_WIDE');
  });

  test('a packed array of a known field stops at its limit; an unknown one is stepped over', () => {
    const packed = many([1, 1]);
    const finding = bytesField(7, bytesField(7, packed));
    expect(() => decodeVerdictProtobuf(Uint8Array.from(finding))).toThrow(
      expect.objectContaining({ code: 'WIRE_FIELD_RANGE' }),
    );
    expect(codeOf(bytesField(900, packed))).toBeUndefined();
  });

  test('a nest of messages is entered only as deep as the schema goes', () => {
    let nest: number[] = [];
    for (let i = 0; i < 500; i++) nest = bytesField(16, nest);
    expect(codeOf(nest)).toBeUndefined();
  });

  test('any bytes are decoded or refused, never anything else', () => {
    const encoded = claims.map((claim) => encodeClaimProtobuf(claim));
    const torn = fc
      .tuple(encoded, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }), fc.nat())
      .map(([bytes, changes, cut]) => {
        const changed = Uint8Array.from(bytes);
        for (const [place, byte] of changes) if (changed.length > 0) changed[place % changed.length] = byte;
        return cut % 3 === 0 ? changed.subarray(0, cut % (changed.length + 1)) : changed;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), torn), (bytes) => void codeOf(bytes)),
      {
        numRuns: 500,
      },
    );
  });
});
