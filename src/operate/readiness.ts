/** Whether this node should get traffic, and if not, why: a set of named reasons, empty when ready. */

export type NotReady = 'starting' | 'stopping' | 'knowledge' | 'main-loop-stalled';

export interface Readiness {
  set(reason: NotReady, isSet: boolean): void;
  reasons(): readonly NotReady[];
}

export function createReadiness(): Readiness {
  const reasons = new Set<NotReady>(['starting']);
  return {
    set(reason, isSet) {
      if (isSet) reasons.add(reason);
      else reasons.delete(reason);
    },
    reasons: () => [...reasons],
  };
}
