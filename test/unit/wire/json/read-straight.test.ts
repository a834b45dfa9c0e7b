/** The quick way reads ordinary claims, and whatever it reads or leaves, the answer is that of the reader over the tape. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WireFormatError } from '../../../../src/wire/errors.ts';
import { CLAIM } from '../../../../src/wire/json/claim-schema.ts';
import { createJsonClaimReader } from '../../../../src/wire/json/read-claim.ts';
import { compileStraightReader } from '../../../../src/wire/json/read-straight.ts';
import type { Shape } from '../../../../src/wire/schema.ts';
import { arbitraryOf, toJson } from '../../../support/arbitrary-shape.ts';

const reader = createJsonClaimReader();
const straight = compileStraightReader(CLAIM);
/** Who listens always gets the reader over the tape. */
const deaf = { field: () => undefined };

function outcome(bytes: Uint8Array, isCareful: boolean): unknown {
  try {
    return reader(bytes, isCareful ? deaf : undefined);
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    return { code: error.code, detail: error.detail };
  }
}

function sayTheSame(text: string | Uint8Array): void {
  const bytes = Buffer.from(text as string);
  expect(outcome(bytes, false)).toEqual(outcome(bytes, true));
}

/** Undefined where the quick way gave up. */
function goesStraight(text: string): unknown {
  const bytes = Buffer.from(`${text}\0`);
  return straight(bytes, 0, bytes.length - 1);
}

const LINES = [
  '{"id":"1","kind":"drug","code":"XA02BCA084","name":"药品","quantity":"2","unitPrice":"12.50","amount":25,"date":"2026-06-30 09:10:00","prescriber":"D1"}',
  '{"id":"2","kind":"drug","code":"xa02bca08","name":"药品甲","quantity":2.0000,"unitPrice":"12.5","amount":"25.0000","date":"2026-06-30 09:11","prescriber":"D1"}',
  '{"id":"10","kind":"service","code":" XA02BCA084 ","name":"","quantity":"-2","amount":-0.00,"from":"2026-06-30","to":"2026-07-01","prescriber":"D"}',
];
const TYPICAL = `{"id":"C","patient":{"sex":"male","birthDate":"1980-01-01"},"facility":{"level":3},
  "diagnoses":[{"code":"i10.X00","main":true}], "evidence":{"consent":true},"sender":"HIS","lines":[${LINES.join()}]}`;

describe('the quick way', () => {
  test.each([
    TYPICAL,
    '{}',
    ' { "lines" : [ ] , "total" : null } ',
    '{"lines":[{"traceCodes":[]}],"x":-1.5e3}',
  ])('reads %s', (text) => {
    expect(goesStraight(text)).toBeDefined();
    sayTheSame(text);
  });

  test.each([
    '{"id":"\\u0041"}',
    '{"id":"A","id":"A"}',
    '{"x":{"y":1}}',
    '{"total":1e2}',
    '{"total":012}',
    '{"total":1.005}',
    '{"total":1234567890123456}',
    '{"total":12345678901234.56}',
    '{"evidence":{"a":true,"a":true}}',
    '{"lines":[{"date":"2026-06-31"}]}',
    '{"lines":[{}],}',
    '{} {}',
    '{"id":"a\u0001"}',
    '{"id":"a\u0000"}',
    '{"id":"a',
    '{"patient":{"sex":""}}',
    '[]',
    '',
  ])('leaves %j to the other reader', (text) => {
    expect(goesStraight(text)).toBeUndefined();
    sayTheSame(text);
  });

  test('values that begin or end like the one before are their own', () => {
    const ids = ['A', 'AB', 'A', '', 'Ab', 'é', 'éa', 'ABC', 'AB ', 'AB', ' AB', '\u00a0AB', 'B'];
    const days = [
      '2026-06-30 09:10:00',
      '2026-06-30 09:10',
      '2026-06-30',
      '2026-06-30T09:10:01',
      '2026-07-30',
    ];
    const lines = ids.map((id, i) => ({ id, code: id, name: id, date: days[i % days.length] }));
    const text = JSON.stringify({ lines });
    expect(goesStraight(text)).toBeDefined();
    sayTheSame(text);
    // The second message must not be compared with the first.
    sayTheSame(JSON.stringify({ lines: lines.toReversed() }));
  });

  test('every claim reads the same both ways', () => {
    fc.assert(
      fc.property(arbitraryOf(CLAIM as Shape), (claim) => sayTheSame(toJson(CLAIM as Shape, claim))),
      { numRuns: 100 },
    );
  });

  test('a claim with anything changed reads or fails the same both ways', () => {
    const bytes = Buffer.from(TYPICAL);
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '\\',
        '0',
        '-',
        '.',
        'e1',
        ' ',
        '{}',
        '[',
        ']',
        ',',
        'null',
        'true',
        '""',
        '\0',
        '药',
        '\u00a0',
      ),
      fc.constantFrom(...LINES, '"id":"1",', '"total":"1.5",', '9999999999999999', '2026-02-29'),
    );
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(12), piece, (at, removed, added) => {
        sayTheSame(Buffer.concat([bytes.subarray(0, at), Buffer.from(added), bytes.subarray(at + removed)]));
      }),
      { numRuns: 5_000 },
    );
  });
});
