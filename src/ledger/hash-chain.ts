/**
 * The chain over a node's records (guarantee G9): hash[n] = SHA-256(hash[n-1] ‖ payload[n]), hash[0] names the node. Pure.
 * The hash is over the plain payload, so that compression and sealing may change without a new chain.
 */
import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import { copyBytes } from '../base/copy-bytes.ts';

export const HASH_BYTES = 32;

/** hash[0]: two nodes never share a chain, not even an empty one. */
export function genesisHash(node: string): Uint8Array {
  return hash('sha256', `claimgate ledger v1 ${node}`, 'buffer');
}

let scratch = Buffer.alloc(64 * 1024);
/** A payload of the largest size must not keep its room for ever. */
const SCRATCH_MAX_BYTES = 1024 * 1024;

/** One call over one buffer: 5.2 µs for 5 kB, 6.3 µs with a hash object and two updates. */
export function nextHash(previous: Uint8Array, payload: Uint8Array): Uint8Array {
  const sizeBytes = HASH_BYTES + payload.byteLength;
  let room = scratch;
  if (sizeBytes > room.length) {
    room = Buffer.allocUnsafe(sizeBytes);
    if (sizeBytes <= SCRATCH_MAX_BYTES) scratch = room;
  }
  room.set(previous, 0);
  copyBytes(payload, room, HASH_BYTES);
  return hash('sha256', room.subarray(0, sizeBytes), 'buffer');
}
