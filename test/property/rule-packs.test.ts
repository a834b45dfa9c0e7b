import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileProfile } from '../../src/knowledge/compile-profile.ts';
import { verifyImage } from '../../src/knowledge/open-image.ts';
import { scanCsv } from '../../src/knowledge/source/csv.ts';
import { readPack } from '../../src/knowledge/source/read-pack.ts';
import { ruleYaml, sexPack, TEST_KINDS } from '../support/build-pack.ts';

const GOLDEN = "name: g\ntoday: '2026-06-30'\nclaim: { lines: [{ code: A1, amount: 1.00 }] }\nexpected: []\n";
const PACK = sexPack(['exact,A1,"甲",2026-01-01,,依据,official,male', 'prefix,B23,,,,,starter,female'], {
  'rules/b.yaml': ruleYaml('RX-06', 'days-of-supply', { parameters: '{ max: 7, words: [a, b] }' }),
  'golden/a.yaml': GOLDEN,
});

/** What breaks parsers: structure characters, line ends, marks, halves of UTF-8. */
const BYTES = fc.oneof(
  fc.uint8Array({ maxLength: 6 }),
  fc
    .constantFrom(
      ...[
        '"',
        ',',
        '\n',
        '\r',
        '&a ',
        '*a',
        '{',
        '[',
        '- ',
        ': ',
        '|\n',
        '\u0000',
        '﻿',
        '!!x ',
        '<<',
        '__proto__',
      ],
    )
    .map((text) => new TextEncoder().encode(text)),
);

describe('packs of any bytes', () => {
  test('are reported or compile, and never throw', () => {
    const change = fc.record({
      file: fc.constantFrom(...PACK.keys()),
      at: fc.nat(),
      cut: fc.nat(8),
      bytes: BYTES,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const files = new Map(PACK);
        for (const { file, at, cut, bytes } of changes) {
          const old = files.get(file)!;
          const start = at % (old.length + 1);
          files.set(
            file,
            Uint8Array.from([...old.subarray(0, start), ...bytes, ...old.subarray(start + cut)]),
          );
        }
        const { pack, problems, errorCount } = readPack(files, TEST_KINDS);
        expect(pack === undefined).toBe(errorCount > 0);
        for (const { line, column, what } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(what.zh).not.toBe('');
        }
        if (pack === undefined) return;
        const { image } = compileProfile([pack], { profile: 'p', kinds: TEST_KINDS });
        verifyImage(image!.buffer);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the CSV scanner', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '字'), maxLength: 6 });

  test('reads back what was written, with the place of every cell', () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (given, end) => {
        const filled = given.map((row) => ['x', ...row]);
        const text = filled
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join(end);
        const read: string[][] = [];
        scanCsv(text, {
          quote: () => expect.fail('no quote is wrong'),
          row({ cells, lines, columns }) {
            read.push([...cells]);
            cells.forEach((_, index) => {
              expect(text.split('\n')[lines[index]! - 1]![columns[index]! - 1]).toBe('"');
            });
            return true;
          },
        });
        expect(read).toEqual(filled);
      }),
    );
  });

  test('ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 60 }), (text) => {
        let rows = 0;
        scanCsv(text, { quote: () => {}, row: () => ++rows > 0 });
        expect(rows).toBeLessThanOrEqual(text.split(/[\r\n]/).length);
      }),
      { numRuns: 500 },
    );
  });
});
