/**
 * What is answered when judging is impossible (guarantees section 4). When the node is unwell for all, policy decides
 * and the default is to allow and flag; when only this claim fails while the node is well it is held, else a crafted
 * claim would buy its own pass.
 */
import type { Verdict } from '../claim/verdict.ts';
import type { IndeterminateReason } from './exchange.ts';

/** True when only this claim is to blame as far as is known: it must not be settled before a person looked. */
export function isHeld(reason: IndeterminateReason): boolean {
  return reason === 'worker-crashed' || reason === 'worker-stuck' || reason === 'internal';
}

export function degradedVerdict(reason: IndeterminateReason): Verdict {
  return {
    claimId: undefined,
    outcome: 'indeterminate',
    effect: undefined,
    deniedFen: 0n,
    contestedFen: 0n,
    lines: [],
    findings: [],
    undecided: [],
    snapshot: { profile: '', edition: '', digest: '', ageDays: undefined, isStale: false },
    degraded: isHeld(reason) ? `${reason}: hold` : `${reason}: allow and flag`,
  };
}
