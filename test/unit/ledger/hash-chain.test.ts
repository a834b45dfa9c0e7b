import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { genesisHash, nextHash } from '../../../src/ledger/hash-chain.ts';

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

it('starts with the name of the node', () => {
  expect(hex(genesisHash('n1'))).toBe(sha256('claimgate ledger v1 n1'));
});

it.each([0, 1, 5_000, 70_000, 2_000_000])('chains a payload of %d bytes', (size) => {
  const payload = new Uint8Array(size).fill(7);
  const before = genesisHash('n1');
  expect(hex(nextHash(before, payload))).toBe(sha256(before, payload));
  // A hash is its own memory: the next call does not change it.
  const first = nextHash(before, payload);
  nextHash(first, payload);
  expect(hex(first)).toBe(sha256(before, payload));
});
