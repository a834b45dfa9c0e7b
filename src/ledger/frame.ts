/**
 * One frame is what one group commit wrote: several payloads, compressed together, sealed when there is a key, with the
 * chained hash of each in a head that stays readable. Pure, but for the nonce, which comes in as an argument. A frame
 * is never half right: reading recomputes every hash.
 */
import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { constants, crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { copyBytes } from '../base/copy-bytes.ts';
import { LedgerError } from './errors.ts';
import { HASH_BYTES, nextHash } from './hash-chain.ts';
import type { ChainHead } from './store.ts';

/**
 * Layout, little endian: checksum of all that follows, magic, flags, count, first sequence, size of the plain body, hash
 * before; then per record its size and hash; then the body. The checksum covers what no hash does.
 */
const MAGIC = 0x31_46_47_43;
const HEAD_BYTES = 60;
const ROW_BYTES = 4 + HASH_BYTES;
const FLAG_ZSTD = 1;
const FLAG_SEALED = 2;
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Level 1: measured on groups of 64 JSON claims, level 3 made them no smaller. */
const ZSTD = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export interface Seal {
  readonly key: Uint8Array;
  /** NONCE_BYTES random ones for each frame. */
  readonly makeNonce: () => Uint8Array;
}

export interface FrameHead {
  readonly firstSeq: number;
  readonly count: number;
  readonly previousHash: Uint8Array;
  readonly hashes: readonly Uint8Array[];
  readonly sizes: readonly number[];
}

export interface EncodedFrame {
  readonly bytes: Uint8Array;
  readonly head: ChainHead;
}

/** `previous` is the head of the chain; at least one payload. */
export function encodeFrame(
  node: string,
  previous: ChainHead,
  payloads: readonly Uint8Array[],
  seal: Seal | undefined,
): EncodedFrame {
  const firstSeq = previous.seq + 1;
  const head = Buffer.alloc(HEAD_BYTES + payloads.length * ROW_BYTES);
  let hash = previous.hash;
  for (const [index, payload] of payloads.entries()) {
    hash = nextHash(hash, payload);
    const at = HEAD_BYTES + index * ROW_BYTES;
    head.writeUInt32LE(payload.byteLength, at);
    head.set(hash, at + 4);
  }
  const plain = joined(payloads);
  const packed = zstdCompressSync(plain, ZSTD);
  const isSmaller = packed.byteLength < plain.byteLength;
  const body = isSmaller ? packed : plain;
  head.writeUInt32LE(MAGIC, 4);
  head.writeUInt32LE((isSmaller ? FLAG_ZSTD : 0) | (seal === undefined ? 0 : FLAG_SEALED), 8);
  head.writeUInt32LE(payloads.length, 12);
  head.writeUIntLE(firstSeq, 16, 6);
  head.writeUInt32LE(plain.byteLength, 24);
  head.set(previous.hash, 28);
  const parts = seal === undefined ? [head, body] : [head, ...sealBody(node, firstSeq, body, seal)];
  const bytes = Buffer.concat(parts);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  return { bytes, head: { seq: previous.seq + payloads.length, hash } };
}

function joined(payloads: readonly Uint8Array[]): Uint8Array {
  if (payloads.length === 1) return payloads[0]!;
  let sizeBytes = 0;
  for (const { byteLength } of payloads) sizeBytes += byteLength;
  const all = Buffer.allocUnsafe(sizeBytes);
  let at = 0;
  for (const payload of payloads) {
    copyBytes(payload, all, at);
    at += payload.byteLength;
  }
  return all;
}

/** Reads no body: no key is needed. @throws LedgerError LEDGER_DAMAGED */
export function readFrameHead(bytes: Uint8Array): FrameHead {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < HEAD_BYTES || view.readUInt32LE(4) !== MAGIC) fail('a frame', 'it is none');
  const count = view.readUInt32LE(12);
  const firstSeq = view.readUIntLE(16, 6);
  if (view.length < HEAD_BYTES + count * ROW_BYTES) fail(nameOf(firstSeq, count), 'its head is cut');
  const rows = Array.from({ length: count }, (_, index) => HEAD_BYTES + index * ROW_BYTES);
  return {
    firstSeq,
    count,
    previousHash: view.subarray(28, 28 + HASH_BYTES),
    sizes: rows.map((at) => view.readUInt32LE(at)),
    hashes: rows.map((at) => view.subarray(at + 4, at + ROW_BYTES)),
  };
}

export interface DecodedFrame extends FrameHead {
  readonly payloads: readonly Uint8Array[];
}

/**
 * Payloads with every hash recomputed.
 * @throws LedgerError LEDGER_DAMAGED naming the first record that is not what its hash says, LEDGER_OTHER_KEY when the
 * frame is sealed and no key is given.
 */
export function decodeFrame(node: string, bytes: Uint8Array, sealKey: Uint8Array | undefined): DecodedFrame {
  const head = readFrameHead(bytes);
  const where = nameOf(head.firstSeq, head.count);
  const plain = openBody(node, bytes, head, sealKey);
  if (plain.byteLength !== head.sizes.reduce((sum, size) => sum + size, 0)) {
    fail(where, 'its sizes do not match its body');
  }
  let at = 0;
  let hash = head.previousHash;
  const payloads = head.sizes.map((size, index) => {
    const payload = plain.subarray(at, at + size);
    at += size;
    hash = nextHash(hash, payload);
    if (Buffer.compare(hash, head.hashes[index]!) !== 0) {
      fail(`record ${head.firstSeq + index}`, 'its bytes are not what its hash says');
    }
    return payload;
  });
  // Last, so that a damaged record is named before it is said that something is damaged.
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.readUInt32LE(0) !== crc32(view.subarray(4))) fail(where, 'its checksum differs');
  return { ...head, payloads };
}

function openBody(node: string, bytes: Uint8Array, head: FrameHead, key: Uint8Array | undefined): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const where = nameOf(head.firstSeq, head.count);
  const flags = view.readUInt32LE(8);
  let body = view.subarray(HEAD_BYTES + head.count * ROW_BYTES);
  if ((flags & FLAG_SEALED) !== 0) {
    if (key === undefined) {
      const todo = 'configure the key file that this ledger was sealed with';
      throw new LedgerError('LEDGER_OTHER_KEY', {
        where,
        what: `${where} is sealed and there is no key`,
        todo,
      });
    }
    body = unseal(node, head.firstSeq, body, key, where);
  }
  if ((flags & FLAG_ZSTD) === 0) return body;
  try {
    return zstdDecompressSync(body, { maxOutputLength: Math.max(1, view.readUInt32LE(24)) });
  } catch (cause) {
    fail(where, 'its body does not decompress', cause);
  }
}

function sealBody(node: string, firstSeq: number, body: Uint8Array, seal: Seal): Buffer[] {
  const nonce = Buffer.from(seal.makeNonce());
  const cipher = createCipheriv('aes-256-gcm', frameKey(node, firstSeq, seal.key), nonce);
  cipher.setAAD(sealContext(node, firstSeq));
  const sealed = cipher.update(body);
  cipher.final();
  return [nonce, cipher.getAuthTag(), sealed];
}

function unseal(node: string, firstSeq: number, body: Buffer, key: Uint8Array, where: string): Buffer {
  try {
    const nonce = body.subarray(0, NONCE_BYTES);
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', frameKey(node, firstSeq, key), nonce, options);
    decipher.setAAD(sealContext(node, firstSeq));
    decipher.setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    fail(where, 'its seal does not open: damaged, or sealed with another key', cause);
  }
}

/** A key for each place: random nonces alone may serve 2^32 frames, which a busy node writes in months. */
function frameKey(node: string, firstSeq: number, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(sealContext(node, firstSeq)).digest();
}

/** Bound to its place: a sealed body cannot be moved to another sequence or node. */
function sealContext(node: string, firstSeq: number): Buffer {
  return Buffer.from(`${firstSeq} ${node}`);
}

function nameOf(firstSeq: number, count: number): string {
  return count === 1 ? `record ${firstSeq}` : `records ${firstSeq} to ${firstSeq + count - 1}`;
}

function fail(where: string, what: string, cause?: unknown): never {
  const todo = 'restore the ledger from a backup';
  throw new LedgerError('LEDGER_DAMAGED', { where, what: `${where}: ${what}`, todo }, cause);
}
