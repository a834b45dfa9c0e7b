/** Whether this node should get traffic, and if not, why: a set of named reasons, empty when ready. */

export type NotReady =
  | 'starting'
  | 'stopping'
  | 'main-loop-stalled'
  | 'ledger-full'
  | 'ledger-read-only'
  | 'ledger-down'
  | 'ledger-slow';

export interface Readiness {
  set(reason: NotReady, isSet: boolean): void;
  /** Asked each time somebody looks; undefined: all well. */
  watch(read: () => NotReady | undefined): void;
  reasons(): readonly NotReady[];
}

export function createReadiness(): Readiness {
  const reasons = new Set<NotReady>(['starting']);
  const watched: (() => NotReady | undefined)[] = [];
  return {
    set(reason, isSet) {
      if (isSet) reasons.add(reason);
      else reasons.delete(reason);
    },
    watch(read) {
      watched.push(read);
    },
    reasons: () => [...reasons, ...watched.flatMap((read) => read() ?? [])],
  };
}
