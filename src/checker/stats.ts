/** What the pool did since it started, as plain numbers: operate/ exposes them, nothing here knows how. */
import type { StrikeReason } from './strikes.ts';

export interface CheckerStats {
  /** Threads that judge at once, the spare not counted. */
  readonly threads: number;
  /** Threads that live now, ending ones included. */
  readonly liveThreads: number;
  /** Threads that can take a batch or are at one, spares included. */
  readonly readyThreads: number;
  /** Requests waiting for a thread, and their limit. */
  readonly queued: number;
  readonly queueMax: number;
  /** Requests being judged. */
  readonly running: number;
  readonly batches: number;
  readonly batchedRequests: number;
  /** Threads killed because a task overran its time. */
  readonly killed: number;
  /** Threads that ended by themselves under a task. */
  readonly crashed: number;
  /** Claims on which the handler threw. */
  readonly threw: number;
  /** Claims judged a second time. */
  readonly retried: number;
  /** Requests held without trying because their bytes killed threads before. */
  readonly held: number;
  /** Requests refused: the queue was full, or their turn would have come too late. */
  readonly overloaded: number;
  /** Of these, how many met the full queue. */
  readonly queueFull: number;
  readonly deadlineMisses: number;
  readonly workerRestarts: number;
  /** From the end of the last lost thread to its replacement being ready, and the longest so far, in milliseconds. */
  readonly lastRestartMs: number;
  readonly longestRestartMs: number;
  /** Times more threads lived than the pool and two: one does not end, so something native is running (fault F3). */
  readonly threadAlarms: number;
}

/** The counters of it, to be added to. */
export type CheckerCounters = {
  -readonly [Name in keyof Omit<
    CheckerStats,
    'threads' | 'liveThreads' | 'readyThreads' | 'queued' | 'queueMax' | 'running'
  >]: number;
};

export function makeCounters(): CheckerCounters {
  return {
    batches: 0,
    batchedRequests: 0,
    killed: 0,
    crashed: 0,
    threw: 0,
    retried: 0,
    held: 0,
    overloaded: 0,
    queueFull: 0,
    deadlineMisses: 0,
    workerRestarts: 0,
    lastRestartMs: 0,
    longestRestartMs: 0,
    threadAlarms: 0,
  };
}

/** Something broke, for the log and the alarm. */
export type PoolFault =
  /** `at`: places in the code, innermost first. */
  | { readonly kind: 'threw'; readonly name: string; readonly at: string }
  | { readonly kind: 'thread-lost'; readonly reason: StrikeReason; readonly batchSize: number };

export interface PoolDeps {
  /** Told of what broke. Carries no claim. */
  readonly onFault?: (fault: PoolFault) => void;
}
