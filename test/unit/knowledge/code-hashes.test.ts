/** What rules that compare lines get from the look-up: one number per code, whatever the code is made of. */
import { expect, it } from 'vitest';
import { buildReader } from '../../support/judge-with.ts';

const reader = buildReader([
  { id: 'RX-01', kind: 'sex-limit', rows: [{ code: 'XA01', isPrefix: true, words: [0] }] },
]);

it('equal codes have equal hashes, wherever they stand, and others have others', () => {
  const codes = Array.from({ length: 200 }, (_, at) => `XA01${String(at % 100).padStart(19, '0')}`);
  const { hashes } = reader.findMany(0, codes);
  const known = [...hashes.subarray(0, codes.length)];
  expect(known.slice(0, 100)).toEqual(known.slice(100));
  expect(new Set(known).size).toBe(100);
});

it('codes that no row can have are told apart all the same, and none has none', () => {
  const codes = ['西药一号', '西药一号', '中药', 'X'.repeat(90), undefined, ''];
  const [first, same, other, long, none, empty] = [...reader.findMany(0, codes).hashes];
  expect(first).toBe(same);
  expect(other).not.toBe(first);
  expect(long).not.toBe(0);
  expect(none).toBe(0);
  expect(empty).not.toBe(0);
});
