/** Whether this node should get traffic, and if not, why: a set of named reasons, empty when ready. */

export type NotReady =
  | 'starting'
  | 'stopping'
  | 'main-loop-stalled'
  | 'ledger-full'
  | 'ledger-read-only'
  | 'ledger-down'
  | 'ledger-slow';

/** It serves, and somebody should look soon. */
export type Warning = 'ledger-unreplicated';

export interface Readiness {
  set(reason: NotReady, isSet: boolean): void;
  /** Asked each time somebody looks; undefined: all well. */
  watch(read: () => NotReady | undefined): void;
  reasons(): readonly NotReady[];
  /** As `watch`, for what does not stop traffic. */
  watchWarning(read: () => Warning | undefined): void;
  warnings(): readonly Warning[];
  /** Those that were not there at the last call: each is told once while it lasts. */
  newWarnings(): readonly Warning[];
}

export function createReadiness(): Readiness {
  const reasons = new Set<NotReady>(['starting']);
  const watched: (() => NotReady | undefined)[] = [];
  const watchedWarnings: (() => Warning | undefined)[] = [];
  let told: readonly Warning[] = [];
  const warnings = (): readonly Warning[] => watchedWarnings.flatMap((read) => read() ?? []);
  return {
    set(reason, isSet) {
      if (isSet) reasons.add(reason);
      else reasons.delete(reason);
    },
    watch(read) {
      watched.push(read);
    },
    watchWarning(read) {
      watchedWarnings.push(read);
    },
    warnings,
    newWarnings() {
      const before = told;
      told = warnings();
      return told.filter((one) => !before.includes(one));
    },
    reasons: () => [...reasons, ...watched.flatMap((read) => read() ?? [])],
  };
}
