import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LedgerError } from '../../../src/ledger/errors.ts';
import { decodeFrame, encodeFrame, readFrameHead, type Seal } from '../../../src/ledger/frame.ts';
import { genesisHash, nextHash } from '../../../src/ledger/hash-chain.ts';

const start = { seq: 0, hash: genesisHash('n1') };
const key = new Uint8Array(32).fill(9);
const seal: Seal = { key, makeNonce: () => new Uint8Array(12).fill(1) };
const payloads = ['{"claim":1}', '', 'x'.repeat(900), 'last'].map((text) => Buffer.from(text));

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof LedgerError) return error.code;
    throw error;
  }
  return 'none';
}

describe.each([
  ['plain', undefined],
  ['sealed', seal],
] as const)('a %s frame', (_, withSeal) => {
  const sealKey = withSeal?.key;

  it('gives back what went in, with the chain', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 400 }), { minLength: 1, maxLength: 9 }),
        fc.nat(),
        (all, seq) => {
          const { bytes, head } = encodeFrame('n1', { seq, hash: start.hash }, all, withSeal);
          const frame = decodeFrame('n1', bytes, sealKey);
          expect(frame.payloads.map((one) => Buffer.from(one))).toEqual(all.map((one) => Buffer.from(one)));
          expect(frame.firstSeq).toBe(seq + 1);
          expect(head.seq).toBe(seq + all.length);
          expect(Buffer.from(head.hash)).toEqual(Buffer.from(all.reduce(nextHash, start.hash)));
          expect(Buffer.from(frame.hashes.at(-1)!)).toEqual(Buffer.from(head.hash));
        },
      ),
    );
  });

  it('is refused with any byte changed: nothing in it is unprotected', () => {
    const { bytes } = encodeFrame('n1', start, payloads, withSeal);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Uint8Array.from(bytes);
      damaged[at]! ^= 0x10;
      expect(
        codeOf(() => decodeFrame('n1', damaged, sealKey)),
        `byte ${at}`,
      ).toMatch(/^LEDGER_(DAMAGED|OTHER_KEY)$/);
    }
  });

  it('is refused cut at any byte', () => {
    const { bytes } = encodeFrame('n1', start, payloads, withSeal);
    for (let size = 0; size < bytes.length; size++) {
      expect(codeOf(() => decodeFrame('n1', bytes.subarray(0, size), sealKey))).toBe('LEDGER_DAMAGED');
    }
  });
});

it('shows its head without a key, its body only with the right one', () => {
  const { bytes, head } = encodeFrame('n1', start, payloads, seal);
  expect(readFrameHead(bytes)).toMatchObject({ firstSeq: 1, count: 4, sizes: [11, 0, 900, 4] });
  expect(Buffer.from(readFrameHead(bytes).hashes[3]!)).toEqual(Buffer.from(head.hash));
  expect(codeOf(() => decodeFrame('n1', bytes, undefined))).toBe('LEDGER_OTHER_KEY');
  expect(codeOf(() => decodeFrame('n1', bytes, new Uint8Array(32)))).toBe('LEDGER_DAMAGED');
  expect(codeOf(() => decodeFrame('n2', bytes, key))).toBe('LEDGER_DAMAGED');
  expect(Buffer.from(bytes).includes('claim')).toBe(false);
});

it('names the record that is damaged', () => {
  const noise = [1, 2, 3].map((fill) => Buffer.from([fill, fill + 9, fill + 5]));
  const { bytes } = encodeFrame('n1', { seq: 6, hash: start.hash }, noise, undefined);
  const damaged = Uint8Array.from(bytes);
  damaged[damaged.length - 4]! ^= 1;
  expect(() => decodeFrame('n1', damaged, undefined)).toThrow('record 8');
});
