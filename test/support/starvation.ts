/**
 * How late answers are by our own doing. A busy machine takes time from the gateway and from this process: it is forgiven
 * where it can have made that one answer late, and nowhere else, so that lateness of ours still shows.
 */
import { starvedMs } from '../../bench/support/processes.ts';

export interface StarvationWatch {
  /** Of an answer: how long after the deadline it came, less what others took. Not positive: it was in time. */
  ownLateMs(answer: { readonly sentMs: number; readonly tookMs: number }, deadlineMs: number): number;
  stop(): void;
}

const SAMPLE_MS = 10;
/** A timer that fires a little later than it should is no sign of a busy machine. */
const LAG_MIN_MS = 10;

/** @param pid of the gateway, whose main thread keeps every deadline. */
export function watchStarvation(pid: number): StarvationWatch {
  const atMs: number[] = [];
  /** Until then: the gateway wanted a core and others had it, and this process's own loop stood still. */
  const takenMs: number[] = [];
  let lagMs = 0;
  const look = (): void => {
    const nowMs = performance.now();
    const lateMs = nowMs - (atMs.at(-1) ?? nowMs) - SAMPLE_MS;
    if (lateMs > LAG_MIN_MS) lagMs += lateMs;
    atMs.push(nowMs);
    takenMs.push(lagMs + starvedMs(pid));
  };
  look();
  const timer = setInterval(look, SAMPLE_MS);

  function takenBetween(fromMs: number, toMs: number): number {
    const before = atMs.findLastIndex((one) => one <= fromMs);
    const after = atMs.findIndex((one) => one >= toMs);
    return takenMs[after]! - takenMs[before]!;
  }

  return {
    ownLateMs({ sentMs, tookMs }, deadlineMs) {
      const lateMs = tookMs - deadlineMs;
      if (lateMs <= 0) return lateMs;
      // The request was read late, which took no longer than the answer is late, or the answer left or was read late.
      const begin = takenBetween(sentMs, sentMs + lateMs);
      const end = takenBetween(sentMs + deadlineMs, sentMs + tookMs);
      return lateMs - begin - end;
    },
    stop() {
      clearInterval(timer);
      look();
    },
  };
}
