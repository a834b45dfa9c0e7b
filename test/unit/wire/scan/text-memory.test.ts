/** Texts found by their bytes: the right one or none, and none that came only once. */
import { describe, expect, test } from 'vitest';
import { KEPT_BYTES_MAX, TextMemory } from '../../../../src/wire/scan/text-memory.ts';

/** What a reader does: looks, and keeps what it had to look for twice. */
function read(memory: TextMemory, text: string): string | undefined {
  const bytes = Buffer.from(`${text}....`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = bytes.length - 4;
  const found = memory.find(view, 0, size);
  if (found === undefined && memory.isRepeated) memory.keep(view, 0, size, text);
  return found;
}

describe('a text memory', () => {
  test('keeps at the second time and finds at the third', () => {
    const memory = new TextMemory();
    for (const text of ['A', 'AB', 'ABC', 'ABCD', 'ABCDE', '药品', 'x'.repeat(KEPT_BYTES_MAX)])
      expect([1, 2, 3].map(() => read(memory, text))).toEqual([undefined, undefined, text]);
  });

  test('a text that comes once drives out nothing', () => {
    const memory = new TextMemory();
    for (let i = 0; i < 3; i++) read(memory, 'XA02BCA084');
    for (let i = 0; i < 50_000; i++) read(memory, `${i}`);
    expect(read(memory, 'XA02BCA084')).toBe('XA02BCA084');
  });

  test('a text in the place of another is not taken for it, whatever part they share', () => {
    const memory = new TextMemory();
    for (let i = 0; i < 60_000; i++) {
      const text = `XA02BCA084A0010${i}`;
      for (const one of [text, `${text}\0`, text.slice(1)]) {
        expect(read(memory, one) ?? one).toBe(one);
        expect(read(memory, one) ?? one).toBe(one);
      }
    }
  });
});
