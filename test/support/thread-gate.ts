/**
 * A gate in front of every thread of a pool that starts after it was made: while it is shut, a lost thread is replaced by
 * none. The test that makes it opens and removes it.
 */
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const NAME = 'claimgate-test-gate';
/** Words of it: whether it is shut, and how many threads came through. */
const IS_SHUT = 0;
const PASSED = 1;

export interface ThreadGate {
  /** Threads that came through so far. */
  passed(): number;
  shut(): void;
  open(): void;
  /** Opens it for good; threads that start later know of no gate. */
  remove(): void;
}

export function makeThreadGate(): ThreadGate {
  const words = new Int32Array(new SharedArrayBuffer(8));
  setEnvironmentData(NAME, words);
  const open = (): void => {
    Atomics.store(words, IS_SHUT, 0);
    Atomics.notify(words, IS_SHUT);
  };
  return {
    passed: () => Atomics.load(words, PASSED),
    shut: () => void Atomics.store(words, IS_SHUT, 1),
    open,
    remove() {
      open();
      setEnvironmentData(NAME, undefined);
    },
  };
}

/** Called by a thread before it is up. */
export function waitAtThreadGate(): void {
  const words = getEnvironmentData(NAME) as Int32Array | undefined;
  if (words === undefined) return;
  while (Atomics.load(words, IS_SHUT) === 1) Atomics.wait(words, IS_SHUT, 1);
  Atomics.add(words, PASSED, 1);
}
