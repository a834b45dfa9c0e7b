/** Keys are found by their bytes, and only when they are the key. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../../../src/claim/day.ts';
import { parseDecimal } from '../../../../src/claim/decimal.ts';
import { decimalAt } from '../../../../src/wire/scan/decimal-at.ts';
import { momentFromBytes } from '../../../../src/wire/scan/moment-at.ts';
import { pointerTo } from '../../../../src/wire/scan/pointer.ts';
import { createJsonScanner } from '../../../../src/wire/scan/scan-json.ts';
import { bindObject, elementsOf, KeyTable, rawAt, stringAt } from '../../../../src/wire/scan/tape.ts';

const scanner = createJsonScanner();

describe('KeyTable', () => {
  test('binds known keys, tells unknown ones and those that differ', () => {
    const table = new KeyTable(['code', 'name', 'a']);
    const tape = scanner.scan('{"name":"药","x":1,"c\\u006fde":2,"name":"药","a":1,"a":2,"nam":0,"名":3}');
    const slots = new Int32Array(3);
    const duplicates: number[] = [];
    const unknown: string[] = [];
    bindObject(
      tape,
      0,
      table,
      slots,
      (position) => duplicates.push(position),
      (key) => unknown.push(stringAt(tape, key)),
    );
    expect([...slots].map((slot) => rawAt(tape, slot))).toEqual(['2', '"药"', '2']);
    expect(duplicates).toEqual([2]);
    expect(unknown).toEqual(['x', 'nam', '名']);
  });

  test('finds a key exactly when it is one of the names', () => {
    const name = fc.stringMatching(/^[a-z_]{0,6}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 20 }),
        fc.string({ maxLength: 6 }),
        (names, other) => {
          fc.pre(other.isWellFormed());
          const table = new KeyTable(names);
          for (const asked of [...names, other]) {
            const tape = scanner.scan(`{${JSON.stringify(asked)}:0}`);
            expect(table.find(tape, 1)).toBe(names.indexOf(asked));
          }
        },
      ),
    );
  });

  test('elements come in order', () => {
    const tape = scanner.scan('[1,[2,3],{"a":4},"五"]');
    expect([...elementsOf(tape, 0)].map((token) => rawAt(tape, token))).toEqual([
      '1',
      '[2,3]',
      '{"a":4}',
      '"五"',
    ]);
  });
});

describe('decimalAt', () => {
  const decimalText = fc.oneof(
    fc.stringMatching(/^-?[0-9]{1,18}([.][0-9]{1,8})?(e-?[0-9]{1,2})?$/),
    fc.stringMatching(/^[-0-9.e+x ]{1,8}$/),
    fc.constantFrom(
      '99999999999999.99',
      '999999999999999999',
      '-0',
      '1e400',
      '0.005',
      '１２',
      '1.50',
      '1.',
      '.5',
    ),
  );

  test('says of a text what parseDecimal says', () => {
    fc.assert(
      fc.property(decimalText, fc.constantFrom(0, 2, 4, 6), (text, decimals) => {
        const tape = scanner.scan(`["药",${JSON.stringify(text)}]`);
        expect(decimalAt(tape, 2, decimals)).toBe(parseDecimal(text, decimals));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a number is exact against BigInt', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 16n) + 1n, max: 10n ** 16n - 1n }), (scaled) => {
        const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(3, '0');
        const text = `${scaled < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(decimalAt(scanner.scan(text), 0, 2)).toBe(scaled);
      }),
    );
  });
});

test('momentFromBytes says nothing else than parseMoment', () => {
  const near = fc.oneof(
    fc.stringMatching(/^[0-9]{4}-[0-1][0-9]-[0-3][0-9]([ T][0-2][0-9]:[0-6][0-9]:[0-6][0-9])?$/),
    fc.stringMatching(/^[0-9]{4}[-/][0-9]{2}-[0-9x]{2}([ T_][0-9]{2}:[0-9]{2}[:.][0-9]{2})?$/),
  );
  fc.assert(
    fc.property(near, (text) => {
      const bytes = new TextEncoder().encode(`x${text}`);
      expect(momentFromBytes(bytes, 1, text.length)).toEqual(parseMoment(text));
    }),
    { numRuns: 2_000 },
  );
});

test('a pointer leads to the token', () => {
  const tape = scanner.scan('{"a":{"b/c~":[1,{"d":2}]},"e":[[],3]}');
  const find = (raw: string): number =>
    Array.from({ length: tape.count }, (_, token) => token).find((token) => rawAt(tape, token) === raw)!;
  expect(pointerTo(tape, 0)).toBe('');
  expect(pointerTo(tape, find('2'))).toBe('/a/b~1c~0/1/d');
  expect(pointerTo(tape, find('"d"'))).toBe('/a/b~1c~0/1/d');
  expect(pointerTo(tape, find('3'))).toBe('/e/1');
});
