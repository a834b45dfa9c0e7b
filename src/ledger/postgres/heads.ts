/** Chain heads, compared. Pure. */
import { Buffer } from 'node:buffer';
import type { ChainHead } from '../store.ts';

export function isSameHead(a: ChainHead, b: ChainHead): boolean {
  return a.seq === b.seq && Buffer.compare(a.hash, b.hash) === 0;
}
