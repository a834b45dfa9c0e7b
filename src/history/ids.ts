/** Ids that history keeps: digests over names of things, never over a person. */
import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import { ID_BYTES } from './entry.ts';

/** One settlement: the same content under the same claim id of one facility has the same id. */
export function entryIdOf(facilityCode: string, claimId: string | undefined, digest: Uint8Array): Uint8Array {
  return idOf(['entry', facilityCode, claimId ?? '', Buffer.from(digest).toString('hex')]);
}

/** One visit or stay of one facility, however many messages and settlements speak of it. */
export function encounterKeyOf(facilityCode: string, encounterId: string): Uint8Array {
  return idOf(['encounter', facilityCode, encounterId]);
}

/** Lengths before texts keep ['ab', 'c'] and ['a', 'bc'] apart, whatever characters a sender uses. */
function idOf(parts: readonly string[]): Uint8Array {
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  return new Uint8Array(hash('sha256', text, 'buffer').subarray(0, ID_BYTES));
}
