/** Evidence flags as rules ask for them: for all items of the claim, or as `name:<code>` for one. It decides nothing. */
import type { Claim } from '../claim/claim.ts';

/** Asked per line, so no name is put together where a claim has no evidence at all, as most have none. */
export function isEvident({ evidence }: Claim, name: string, code: string): boolean {
  if (evidence.size === 0) return false;
  return evidence.get(name) === true || evidence.get(`${name}:${code}`) === true;
}
