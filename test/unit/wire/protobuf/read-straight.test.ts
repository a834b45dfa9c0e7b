/** The quick way reads ordinary claims, and whatever it reads or leaves, the answer is that of the decoder. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, ClaimLine } from '../../../../src/claim/claim.ts';
import { makeClaim, makeLine } from '../../../../src/claim/make.ts';
import { WireFormatError } from '../../../../src/wire/errors.ts';
import { CLAIM } from '../../../../src/wire/json/claim-schema.ts';
import { requireFewLines } from '../../../../src/wire/json/read-claim.ts';
import { decodeClaimProtobuf, encodeClaimProtobuf } from '../../../../src/wire/protobuf/claim-codec.ts';
import { compileDecoder } from '../../../../src/wire/protobuf/compile-decoder.ts';
import { compileStraightReader } from '../../../../src/wire/protobuf/read-straight.ts';
import { PROTOBUF_FIELDS_MAX } from '../../../../src/wire/protobuf/scan-protobuf.ts';
import type { FieldType, Shape } from '../../../../src/wire/schema.ts';
import { arbitraryOf } from '../../../support/arbitrary-shape.ts';

const claims = arbitraryOf(CLAIM as Shape) as unknown as fc.Arbitrary<Claim>;
const straight = compileStraightReader(CLAIM);
const careful = compileDecoder(CLAIM, 'claim');
const lineType = (CLAIM.fields.find(({ name }) => name === 'lines')!.type as { of: FieldType }).of;
const LINE = (lineType as { shape: Shape }).shape;

function outcome(read: () => Claim): unknown {
  try {
    const claim = read();
    requireFewLines(claim);
    return claim;
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    return { code: error.code, detail: error.detail };
  }
}

function sayTheSame(bytes: Uint8Array): void {
  expect(outcome(() => decodeClaimProtobuf(bytes))).toEqual(outcome(() => careful(bytes)));
}

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
const field = (number: number, payload: readonly number[] | Uint8Array): number[] => [
  ...varint(number * 8 + 2),
  ...varint(payload.length),
  ...payload,
];
const text = (value: string): number[] => [...Buffer.from(value)];
const line = (...payload: number[]): number[] => field(9, payload);
const repeated = (bytes: readonly number[], times: number): Uint8Array =>
  Buffer.concat(Array<Uint8Array>(times).fill(Uint8Array.from(bytes)));

/** Lines as one client after another sends them. */
const LINES: readonly Partial<ClaimLine>[] = [
  { id: '1', kind: 'drug', code: 'XA02BCA084', name: '药品', quantityE4: 20_000n, priceE6: 12_500_000n },
  {
    id: '2',
    code: 'XA02BCA08',
    amountFen: 2_500n,
    ownPayFen: 0n,
    level: 'B',
    traceCodes: ['81', '82', '81'],
  },
  { id: '10', kind: 'service', hospitalName: 'Röntgen', from: { dayEpoch: 20_634, second: 36_061 } },
  {
    groupId: 'g',
    from: { dayEpoch: 20_634, second: undefined },
    to: { dayEpoch: 20_635, second: 0 },
    isRefund: true,
  },
  { quantityE4: -1n, amountFen: -2_500n, isRefund: true, daysOfSupply: 3_660, isJudged: false },
];
const TYPICAL = encodeClaimProtobuf({
  ...makeClaim(),
  id: 'C',
  staff: [],
  diagnoses: [{ code: 'I10.x00', name: '原发性高血压', isMain: true }],
  evidence: new Map([
    ['consent', true],
    ['', false],
  ]),
  lines: LINES.map((given) => ({ ...makeLine(), ...given })),
});

describe('the quick way', () => {
  test.each<readonly [string, Uint8Array | number[]]>([
    ['nothing', []],
    ['an ordinary claim', TYPICAL],
    ['a line without a field', line()],
    ['a date', line(...field(14, text('2026-06-30 09:10')))],
    ['a code in lower case with blanks', line(...field(4, text(' xa02 ')), ...field(6, text('\u3000é ')))],
    ['a long text', line(...field(5, text('药'.repeat(200))))],
    ['a lower-case letter that grows', line(...field(4, text('ß'.repeat(32))))],
    ['unknown fields', [...field(200, [1, 2]), ...varint(201 * 8), ...varint(2 ** 40)]],
    [
      'unknown fields of a line',
      line(...field(66, [1, 2]), ...field(34, [65]), ...field(66, []), 0xc0, 2, 0),
    ],
    ['as many fields as a message may have', field(9, repeated([0xc0, 0x02, 0], PROTOBUF_FIELDS_MAX - 1))],
    ['a word of no meaning', line(24, 0)],
    ['a number in more bytes than it needs', line(24, 0x81, 0x00)],
  ])('reads %s', (_name, bytes) => {
    expect(straight(Uint8Array.from(bytes))).toBeDefined();
    sayTheSame(Uint8Array.from(bytes));
  });

  test.each<readonly [string, number[]]>([
    ['a cut tag', [0x80]],
    ['a cut length', [0x0a]],
    ['a cut number', line(24)],
    ['a number that runs out of its line', [...line(24), 1]],
    ['a length that runs out of its line', [...line(10, 2), 65, 66, 67]],
    ['another wire type', line(8, 1)],
    ['a group', [0x0b]],
    ['field 0', [0x02, 0x00]],
    ['a field of a line twice', line(24, 1, 24, 1)],
    ['a field of the claim twice', [...field(1, text('a')), ...field(1, text('a'))]],
    ['a high field of a line twice', line(...field(34, text('a')), ...field(34, text('a')))],
    ['an unknown word', line(24, 7)],
    ['a flag of 2', line(104, 2)],
    ['a flag of a claim of 2', [56, 2]],
    ['a price below 0', line(80, ...Array<number>(9).fill(255), 1)],
    ['an amount of 50 bits', line(88, ...varint(2 ** 49))],
    ['a negative line that is said to be no refund', line(72, ...Array<number>(9).fill(255), 1, 208, 1, 0)],
    ['a date and a from', line(...field(14, text('2026-06-30')), ...field(15, text('2026-06-30')))],
    ['an end before the start', line(...field(15, text('2026-06-30')), ...field(16, text('2026-06-29')))],
    ['ten zeros for a day', line(...field(15, Array<number>(10).fill(0)))],
    ['a day that is none', line(...field(15, text('2026-06-31')))],
    ['a moment with parts of a second', line(...field(15, text('2026-06-30 09:10:00.5')))],
    ['a birthday with a time', field(2, field(4, text('2026-06-30 09:10')))],
    ['a text beyond its length', line(...field(1, text('a'.repeat(65))))],
    ['a code beyond its length', line(...field(4, text('a'.repeat(65))))],
    ['what is not UTF-8', line(...field(5, [0xff]))],
    ['an empty traceability code', line(...field(29, []))],
    ['a required field without a value', field(14, field(1, [...field(1, []), 16, 1]))],
    ['a required field that is missing', field(14, field(1, [16, 1]))],
    ['evidence twice', [...field(15, [10, 1, 97, 16, 1]), ...field(15, [10, 1, 97, 16, 1])]],
    ['evidence in another order', field(15, [16, 1, 10, 1, 97])],
    ['evidence with a long name', field(15, [10, 200, ...Array<number>(200).fill(97), 16, 1])],
    ['more fields than a message may have', field(9, repeated([0xc0, 0x02, 0], PROTOBUF_FIELDS_MAX))],
  ])('leaves %s to the decoder', (_name, bytes) => {
    expect(straight(Uint8Array.from(bytes))).toBeUndefined();
    sayTheSame(Uint8Array.from(bytes));
  });

  test('a line without a field is a line of which nothing is known, its properties in the same order', () => {
    const [empty] = straight(Uint8Array.from(line()))!.lines;
    expect(Object.entries(empty!)).toEqual(Object.entries(makeLine()));
  });

  test.each(LINE.fields.filter(({ isAlias }) => !isAlias))('a line of $name alone', ({ property }) => {
    const only = arbitraryOf(LINE).map((noun) => {
      const kept = { ...makeLine(), [property]: noun[property] };
      if ((kept.amountFen ?? 0n) < 0n || (kept.quantityE4 ?? 0n) < 0n) kept.isRefund = true;
      return encodeClaimProtobuf({ ...makeClaim(), lines: [kept, kept] });
    });
    fc.assert(fc.property(only, sayTheSame), { numRuns: 50 });
  });

  test('texts that come again and again are their own, whatever stood in their place', () => {
    const words = [
      'A',
      'A\0',
      'A\0\0\0',
      'AB',
      'AB ',
      ' AB',
      'a',
      'ab',
      'é',
      'É',
      'ABCD',
      'ABCDE',
      'ABCDEFGH',
    ];
    const bytes = words.map((word) => line(...[1, 4, 5, 6].flatMap((number) => field(number, text(word)))));
    for (let i = 0; i < 4; i++) {
      sayTheSame(Uint8Array.from(bytes.flat()));
      for (const one of bytes) sayTheSame(Uint8Array.from(one));
    }
  });

  test('ten thousand other codes leave none in the wrong place', () => {
    for (let i = 0; i < 10; i++) {
      const codes = Array.from({ length: 2_000 }, (_, at) => `X${(at * 7 + i * 500) % 10_000}`);
      const bytes = Uint8Array.from(codes.flatMap((code) => line(...field(4, text(code)))));
      expect(decodeClaimProtobuf(bytes).lines.map(({ code }) => code)).toEqual(codes);
    }
  });

  test('a message larger than the kept buffer, and a small one after it', () => {
    const big = Uint8Array.from(field(200, Array<number>(1_100_000).fill(7)));
    expect(straight(big)).toEqual(makeClaim());
    expect(straight(TYPICAL)).toEqual(careful(TYPICAL));
  });

  test('every claim reads the same both ways', () => {
    fc.assert(
      fc.property(claims, (claim) => sayTheSame(encodeClaimProtobuf(claim))),
      { numRuns: 200 },
    );
  });

  test('a claim with anything changed reads or fails the same both ways', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom(line(), line(24, 1), field(1, text('x')), field(15, text('2026-06-30')), [0x80, 0x01]),
    );
    fc.assert(
      fc.property(fc.nat(TYPICAL.length), fc.nat(6), piece, (at, removed, added) => {
        sayTheSame(
          Buffer.concat([TYPICAL.subarray(0, at), Buffer.from(added), TYPICAL.subarray(at + removed)]),
        );
      }),
      { numRuns: 10_000 },
    );
  });
});
