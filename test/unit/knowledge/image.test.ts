import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnowledgeError } from '../../../src/knowledge/errors.ts';
import { CODE_BYTES_MAX, ENTRY, ENTRY_STRIDE, POINT_STRIDE } from '../../../src/knowledge/layout.ts';
import { verifyImage } from '../../../src/knowledge/open-image.ts';
import { attachImage } from '../../../src/knowledge/reader.ts';
import { FIRST_DAY, LAST_DAY } from '../../../src/knowledge/rule.ts';
import { type PairInput, type PointInput, writeImage } from '../../../src/knowledge/write-image.ts';

const HEAD = { snapshot: { profile: 'p', edition: '1' }, packs: [], rules: [], golden: [] };
const META = { name: '名称', citation: 'c', table: 't.csv', row: 3, isOfficial: true };

function point(code: string, more: Partial<PointInput> = {}): PointInput {
  const base = {
    rule: 0,
    space: 0,
    isPrefix: false,
    fromDay: FIRST_DAY,
    toDay: LAST_DAY,
    words: [],
    meta: META,
  };
  return { ...base, code, ...more };
}

function image(points: readonly PointInput[], pairs: readonly PairInput[] = []): Uint8Array<ArrayBuffer> {
  return writeImage({ head: HEAD, points, pairs });
}

const CODE = fc.string({ unit: fc.constantFrom('A', 'B', '0'), minLength: 1, maxLength: 6 });

describe('look-ups', () => {
  test('find exactly the codes and prefixes that are there, one by one and many at once', () => {
    const row = fc.record({ code: CODE, isPrefix: fc.boolean(), space: fc.nat(2) });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.array(fc.option(CODE, { nil: undefined }), { maxLength: 150 }),
        (rows, asked) => {
          const reader = attachImage(image(rows.map(({ code, ...more }) => point(code, more))).buffer, '');
          for (const space of [0, 1, 2]) {
            const many = reader.findMany(space, asked);
            let start = 0;
            asked.forEach((code, index) => {
              const found = [...many.entries.subarray(start, many.ends[index])];
              start = many.ends[index]!;
              const out = new Int32Array(CODE_BYTES_MAX + 1);
              const end = code === undefined ? 0 : reader.findAll(space, code, code.length, out, 0);
              expect(found).toEqual([...out.subarray(0, end)]);
              const expected = new Set(
                rows
                  .filter((one) => one.space === space && code !== undefined)
                  .filter((one) => (one.isPrefix ? code!.startsWith(one.code) : one.code === code))
                  .map((one) => `${one.isPrefix}${one.code}`),
              );
              const names = found.map(
                (entry) =>
                  `${(reader.entries[entry * ENTRY_STRIDE + ENTRY.kind]! & 256) !== 0}${reader.codeOf(entry)}`,
              );
              expect(new Set(names)).toEqual(expected);
              expect(names).toHaveLength(expected.size);
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a code longer than any row, or of other characters, is simply unknown', () => {
    const reader = attachImage(
      image([point('A'.repeat(CODE_BYTES_MAX)), point('AA', { isPrefix: true })]).buffer,
      '',
    );
    const out = new Int32Array(64);
    expect(reader.findAll(0, 'A'.repeat(1000), 1000, out, 0)).toBe(1);
    expect(reader.findExact(0, 'A'.repeat(1000))).toBe(-1);
    expect(reader.findExact(0, `${'A'.repeat(CODE_BYTES_MAX - 1)}\u0141`)).toBe(-1);
    expect(reader.findExact(0, 'A'.repeat(CODE_BYTES_MAX))).toBeGreaterThanOrEqual(0);
    expect(reader.findExact(0, '')).toBe(-1);
    expect(reader.findMany(0, []).ends.length).toBeGreaterThanOrEqual(0);
  });

  test.each([100, 9_000])('all of %i codes are found, and no other one', (count) => {
    const codes = Array.from({ length: count }, (_, i) => `C${(i * 7).toString(36)}`);
    const points = codes.map((code, i) => point(code, { isPrefix: i % 5 === 0 }));
    const reader = attachImage(image(points).buffer, '');
    const asked = codes.flatMap((code) => [code, `D${code}`]);
    const { entries, ends } = reader.findMany(0, asked);
    asked.forEach((code, i) => {
      const found = [...entries.subarray(ends[i - 1] ?? 0, ends[i])].map((entry) => reader.codeOf(entry));
      expect(found.includes(code)).toBe(i % 2 === 0);
      expect(found.every((one) => code.startsWith(one))).toBe(true);
    });
  });

  test('an image without rows knows nothing', () => {
    const reader = attachImage(image([]).buffer, '');
    expect(reader.findExact(0, 'A1')).toBe(-1);
    expect(reader.isListed(1, 'A00')).toBe(false);
  });

  test('texts stay right when more are read than a reader keeps decoded', () => {
    const points = Array.from({ length: 20_100 }, (_, i) => point(`A${i}`, { words: [`text ${i}`] }));
    const reader = attachImage(image(points).buffer, '');
    for (const round of [0, 1]) {
      for (let i = round; i < points.length; i += 67) {
        const start = reader.entries[reader.findExact(0, `A${i}`) * ENTRY_STRIDE + ENTRY.pointStart]!;
        expect(reader.string(reader.points[start * POINT_STRIDE + 4]!)).toBe(`text ${i}`);
      }
      for (let i = 0; i < points.length; i++) reader.string(i);
    }
  });

  test('points of a code keep their order, words are pooled, status is kept', () => {
    const reader = attachImage(
      image([
        point('B', { rule: 7, words: ['text', ['I63', 'I64'], [], ''] }),
        point('A', { rule: 1 }),
        point('B', { rule: 8, words: [5], meta: { ...META, isOfficial: false, status: 'derived', row: 9 } }),
      ]).buffer,
      '',
    );
    const base = reader.findExact(0, 'B') * ENTRY_STRIDE;
    const start = reader.entries[base + ENTRY.pointStart]!;
    expect(reader.entries[base + ENTRY.pointCount]).toBe(2);
    const words = reader.points.subarray(start * POINT_STRIDE, (start + 2) * POINT_STRIDE);
    expect([words[0], words[POINT_STRIDE]]).toEqual([7, 8]);
    expect(reader.string(words[4]!)).toBe('text');
    expect(reader.list(words[5]!)).toEqual(['I63', 'I64']);
    expect([words[6], words[7]]).toEqual([-1, -1]);
    expect(reader.isOfficial(words[3]!)).toBe(true);
    expect(reader.meta(words[POINT_STRIDE + 3]!)).toEqual({
      name: '名称',
      citation: 'c',
      table: 't.csv',
      row: 9,
      isOfficial: false,
      status: 'derived',
    });
  });
});

describe('damage', () => {
  const pair = {
    rule: 0,
    code: 'A1',
    isPrefix: false,
    contained: 'A2',
    isContainedPrefix: false,
    fromDay: 0,
    toDay: 9,
    word: 1,
    wordText: 'x',
    meta: META,
  };
  const whole = image([point('A1'), point('B22', { isPrefix: true }), point('I63', { space: 1 })], [pair]);

  test('the whole image passes', () => {
    expect(() => verifyImage(whole.buffer)).not.toThrow();
  });

  test('an image cut anywhere is refused at attach', () => {
    for (let length = 0; length < whole.length; length += 4) {
      expect(() => attachImage(whole.slice(0, length).buffer, '')).toThrow(KnowledgeError);
    }
  });

  test('every single flipped bit is found when an image is loaded', () => {
    const words = new Int32Array(whole.slice().buffer);
    for (let word = 0; word < words.length; word++) {
      for (let bit = 0; bit < 32; bit++) {
        words[word]! ^= 1 << bit;
        expect(isRefused(words.buffer), `word ${word} bit ${bit}`).toBe(true);
        words[word]! ^= 1 << bit;
      }
    }
    expect(isRefused(words.buffer)).toBe(false);
  });

  test('a header of any numbers never makes attach read outside the image', () => {
    const header = fc.array(fc.integer(), { minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(header, fc.nat(31), (numbers, kept) => {
        const bytes = whole.slice();
        const words = new Int32Array(bytes.buffer, 0, 32);
        numbers.forEach((number, index) => {
          if (index > kept) words[index] = number;
        });
        try {
          attachImage(bytes.buffer, '');
        } catch (error) {
          expect(error).toBeInstanceOf(KnowledgeError);
        }
      }),
    );
  });
});

function isRefused(bytes: ArrayBuffer): boolean {
  try {
    verifyImage(bytes);
    return false;
  } catch (error) {
    return error instanceof KnowledgeError;
  }
}
