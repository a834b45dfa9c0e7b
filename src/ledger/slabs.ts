/**
 * Memory that the main thread and the ledger's share: records are copied in when they are committed, and read there until
 * they have their outcomes. The same few slabs serve again and again, because a new buffer for every message costs more in
 * collecting than the copying.
 */
import { assert } from '../base/assert.ts';
import { copyBytes } from '../base/copy-bytes.ts';

/** Lengths of the payloads, and the payloads one after the other. */
export interface Slab {
  readonly lengths: Uint32Array;
  readonly bytes: Uint8Array;
}

/** A hundred ordinary records. */
export const SLAB_BYTES = 1024 * 1024;
const SLAB_PAYLOADS = 1024;
/** Two groups under way, and what comes meanwhile; what is more gets memory of its own. */
export const SLABS = 8;

export function makeSlabs(): Slab[] {
  return Array.from({ length: SLABS }, () => ({
    lengths: new Uint32Array(new SharedArrayBuffer(4 * SLAB_PAYLOADS)),
    bytes: new Uint8Array(new SharedArrayBuffer(SLAB_BYTES)),
  }));
}

/** Of what is sent while no slab is free: a disk that stands still must not cost more memory than what waits for it. */
const OWN_BYTES = 16 * 1024;
const OWN_PAYLOADS = 64;

/** Views: nothing is copied. */
export function payloadsIn({ lengths, bytes }: Slab, count: number): Uint8Array[] {
  const payloads: Uint8Array[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    const end = at + lengths[index]!;
    payloads.push(bytes.subarray(at, end));
    at = end;
  }
  return payloads;
}

/** What is sent as one message. */
export interface Packed {
  readonly slab: number | Slab;
  readonly count: number;
}

export interface SlabWriter {
  /** Copies a payload; false when it does not fit, and what is packed must be sent first. */
  add(payload: Uint8Array): boolean;
  /** What was added since the last call; undefined: nothing. */
  take(): Packed | undefined;
  /** So many of the oldest payloads taken have their outcomes. */
  settle(count: number): void;
}

export function createSlabWriter(slabs: readonly Slab[]): SlabWriter {
  const free = slabs.map((_, index) => index);
  /** Taken and not settled yet, oldest first. */
  const sent: { readonly slab: number | Slab; left: number }[] = [];
  let open: number | Slab | undefined;
  let count = 0;
  let at = 0;

  function openFor(sizeBytes: number): Slab {
    // The one that was in use last is in the cache, and the others stay untouched memory.
    open ??= (sizeBytes <= SLAB_BYTES ? free.pop() : undefined) ?? {
      lengths: new Uint32Array(OWN_PAYLOADS),
      bytes: new Uint8Array(Math.max(OWN_BYTES, sizeBytes)),
    };
    return typeof open === 'number' ? slabs[open]! : open;
  }

  return {
    add(payload) {
      const { lengths, bytes } = openFor(payload.byteLength);
      if (count === lengths.length || at + payload.byteLength > bytes.length) return false;
      copyBytes(payload, bytes, at);
      lengths[count++] = payload.byteLength;
      at += payload.byteLength;
      return true;
    },
    take() {
      if (open === undefined || count === 0) return undefined;
      const packed = { slab: open, count };
      sent.push({ slab: open, left: count });
      open = undefined;
      count = 0;
      at = 0;
      return packed;
    },
    settle(settled) {
      let rest = settled;
      while (rest > 0) {
        const [oldest] = sent;
        assert(oldest !== undefined, 'outcomes are of what was sent');
        const now = Math.min(rest, oldest.left);
        oldest.left -= now;
        rest -= now;
        if (oldest.left > 0) return;
        sent.shift();
        if (typeof oldest.slab === 'number') free.push(oldest.slab);
      }
    },
  };
}
