/**
 * Which codes an image may have, small enough for the first-level cache: most prefixes of most codes have no row, and
 * asking the hash index costs a cache miss each. It says "perhaps" or "no"; what it holds follows from the image alone.
 */
import { ENTRY, ENTRY_STRIDE } from './layout.ts';

/** Made where a thread attaches: beyond this many entries reading all of them would take longer than it saves. */
const ENTRIES_MAX = 262_144;
/** Beyond this many codes of a space the bits would leave the first-level cache. */
const CODES_MAX = 8_192;
/** Of 16 bits per code one is set: every sixteenth unknown code is looked for in vain. */
const BITS_PER_CODE = 16;

export interface CodeFilter {
  /** One bit per `hash & mask`, least significant first. */
  readonly bits: Int32Array;
  readonly mask: number;
}

/** Every hash is perhaps there. */
const OPEN: CodeFilter = { bits: Int32Array.of(-1), mask: 31 };

/** The filter of each space, for the finished hashes of exact codes and prefixes. */
export function makeFilters(entries: Int32Array, spaceCount: number): CodeFilter[] {
  const hashes = Array.from({ length: spaceCount }, (): number[] => []);
  const count = entries.length / ENTRY_STRIDE;
  if (count > ENTRIES_MAX) return hashes.map(() => OPEN);
  for (let base = 0; base < entries.length; base += ENTRY_STRIDE)
    hashes[entries[base + ENTRY.kind]! & 255]?.push(entries[base + ENTRY.hash]!);
  return hashes.map((ofSpace) => (ofSpace.length > CODES_MAX ? OPEN : filterOf(ofSpace)));
}

function filterOf(hashes: readonly number[]): CodeFilter {
  const size = 2 ** Math.ceil(Math.log2(Math.max(hashes.length * BITS_PER_CODE, 32)));
  const bits = new Int32Array(size / 32);
  for (const hash of hashes) bits[(hash & (size - 1)) >>> 5]! |= 1 << (hash & 31);
  return { bits, mask: size - 1 };
}
