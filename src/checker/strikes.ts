/**
 * Remembers bodies that killed a thread, so that one crafted claim sent again and again costs nothing more (fault F2).
 * Keeps digests only, never bytes; bounded; forgets everything when the knowledge changes, because that may mend it.
 * It never switches a rule: only a person does.
 */
import { hash } from 'node:crypto';
import type { CheckRequest, IndeterminateReason } from '../intercept/exchange.ts';

export type StrikeReason = Extract<IndeterminateReason, 'worker-stuck' | 'worker-crashed'>;

export interface Strike {
  readonly count: number;
  readonly reason: StrikeReason;
}

export interface Strikes {
  /** Says that this request was being judged when its thread died. */
  add(request: CheckRequest, reason: StrikeReason): Strike;
  /** What is remembered of these bytes at this facility and door. Hashes only when a body of that length is known. */
  of(request: CheckRequest): Strike | undefined;
  clear(): void;
}

/** Bodies remembered: an attacker who varies a byte is not caught here anyway, so a few are enough. */
export const STRUCK_BODIES_MAX = 1_000;

/** Kills after which a body is held without trying: one in company, one alone. */
export const STRIKES_TO_HOLD = 2;

export function createStrikes(): Strikes {
  const strikes = new Map<string, Strike & { readonly sizeBytes: number }>();
  const countOfSize = new Map<number, number>();

  function countSize(sizeBytes: number, change: 1 | -1): void {
    const count = (countOfSize.get(sizeBytes) ?? 0) + change;
    if (count === 0) countOfSize.delete(sizeBytes);
    else countOfSize.set(sizeBytes, count);
  }

  function forgetOldest(): void {
    const [key, { sizeBytes }] = strikes.entries().next().value!;
    strikes.delete(key);
    countSize(sizeBytes, -1);
  }

  return {
    add(request, reason) {
      const key = keyOf(request);
      const known = strikes.get(key);
      const sizeBytes = request.body.byteLength;
      const strike = { count: (known?.count ?? 0) + 1, reason, sizeBytes };
      if (known === undefined) countSize(sizeBytes, 1);
      strikes.delete(key);
      strikes.set(key, strike);
      if (strikes.size > STRUCK_BODIES_MAX) forgetOldest();
      return strike;
    },
    of(request) {
      if (!countOfSize.has(request.body.byteLength)) return undefined;
      const key = keyOf(request);
      const known = strikes.get(key);
      if (known === undefined) return undefined;
      // Least recently seen leaves first.
      strikes.delete(key);
      strikes.set(key, known);
      return known;
    },
    clear() {
      strikes.clear();
      countOfSize.clear();
    },
  };
}

function keyOf({ door, facilityCode, body }: CheckRequest): string {
  return `${door} ${facilityCode} ${hash('sha256', body, 'base64url')}`;
}
