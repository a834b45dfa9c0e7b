/** Values found by their bytes are those that reading them anew gives. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DIALECT } from '../../../../src/wire/nhsa/dialect.ts';
import { Scope } from '../../../../src/wire/nhsa/scope.ts';
import { makeKeptValues } from '../../../../src/wire/nhsa/short-values.ts';
import { createJsonScanner } from '../../../../src/wire/scan/scan-json.ts';

const scanner = createJsonScanner();
const kept = makeKeptValues();

function read(json: string, keptValues = kept) {
  const scope = new Scope(scanner.scan(json), DEFAULT_DIALECT, undefined, keptValues);
  return {
    code: scope.codeAt(0),
    price: scope.decimalAt(0, 6),
    amount: scope.decimalAt(0, 2),
    notes: scope.notes,
  };
}

const VALUES = [
  ...['1', '11', '111', '1111', '11111', '111111', '1111111', '11111111', '111111111'],
  ...[
    '"1"',
    '"11"',
    '"12.50"',
    '12.50',
    '12.5',
    '"12.5"',
    '-12.5',
    '"-12.5"',
    '0',
    '"0"',
    '1e2',
    '"1e2"',
    '1.234',
  ],
  ...['""', '" 1"', '"1 "', '"-"', '"--"', '"null"', '"NULL"', 'null', 'true', 'false', '{}', '[]', '"abc"'],
  ...[
    '"\\u0031"',
    '"片"',
    '"片剂"',
    '"片剂A"',
    '"片A"',
    '"A片"',
    '"注射剂"',
    '"1片"',
    '"é"',
    '"99999999"',
    '99999999',
  ],
];

describe('values that came before', () => {
  it.each(VALUES)('%s reads the same whatever came before it', (json) => {
    const fresh = read(json, makeKeptValues());
    for (const other of VALUES) {
      read(other);
      expect(read(json), `after ${other}`).toEqual(fresh);
    }
  });

  it('keeps apart more values than it has room for', () => {
    for (let round = 0; round < 2; round++)
      for (let i = 0; i < 3000; i++) expect(read(`"${i}.25"`).price).toBe(BigInt(i) * 1_000_000n + 250_000n);
  });
});
