/** Limits of the pool, each with its reason; the composition root may set those an operator sizes. */
import { availableParallelism } from 'node:os';
import { BATCH_MAX_BYTES } from './regions.ts';

export interface PoolOptions {
  /** Threads that judge at once. */
  readonly threads: number;
  /** Requests that may wait; further ones are refused, or push out the newest of whoever holds most. */
  readonly queueMax: number;
  /** Bytes that may wait. */
  readonly queueMaxBytes: number;
  /** Module that exports `judgeTask`; tests bring their own. */
  readonly entry: URL;
  /** Where threads find their code compiled: a new one is up in a quarter of the time. Undefined: nowhere. */
  readonly compileCacheDir: string | undefined;
  /** Old generation of a thread, in MiB. */
  readonly memoryMb: number;
  /** Running longer than this, a batch no longer holds a place: a spare thread takes the next one. */
  readonly slowAfterMs: number;
  /** Running longer than this, a batch is overdue: who waits in it for another's claim is judged elsewhere. */
  readonly overdueAfterMs: number;
  /** Running longer than this, a batch is stuck and its thread is killed. This and the one above grow with its bytes. */
  readonly taskLimitMs: number;
}

export const DEFAULT_POOL_OPTIONS: PoolOptions = {
  // The main thread needs a core of its own.
  threads: Math.max(1, availableParallelism() - 1),
  // At 100 µs a claim one thread clears it in 0.1 s: what waits longer misses its deadline anyway.
  queueMax: 1024,
  // Four of the largest national messages, or 16,000 ordinary claims.
  queueMaxBytes: 64 * 1024 * 1024,
  entry: new URL('../worker.ts', import.meta.url),
  compileCacheDir: undefined,
  // A message of 16 MiB takes some 100 MiB while it is judged.
  memoryMb: 256,
  // Longer than a batch of ordinary claims takes (1 to 8 ms), shorter than anyone would notice.
  slowAfterMs: 10,
  // A third of the default deadline, so that those who were held up still get their verdict.
  overdueAfterMs: 100,
  // A machine short of CPU can make a good thread look stuck: killing needs sixty times what a batch takes.
  taskLimitMs: 500,
};

/**
 * Beyond the threads that judge, so that nobody waits for a thread to start: one covers for a thread that is slow or
 * being replaced, one lets the claim that lost it be tried again without risking the last.
 */
export const SPARE_THREADS = 2;
/** Healthy threads that must be up before a suspected claim is tried, itself included. */
export const SUSPECT_NEEDS_THREADS = 2;
/** Suspected claims that wait for that; each has its own deadline, more of them are an attack. */
export const SUSPECTS_MAX = 32;

/** More than this in one batch gains under 1 µs a request and makes its first wait for its last. */
export const BATCH_MAX_REQUESTS = 32;
export const BATCH_LIMITS = { requestsMax: BATCH_MAX_REQUESTS, bytesMax: BATCH_MAX_BYTES };
/**
 * So many go to an idle thread at once, before the other sockets of this tick are read: it works while they are read.
 * Fewer would cost more in messages than it waits.
 */
export const EARLY_REQUESTS = 8;
/** A bigger body travels alone: its batch-mates would wait for it. */
export const ALONE_BYTES = 64 * 1024;

/** Added to `overdueAfterMs` per MiB of bodies: a bill of 5,000 lines (1.2 MiB) may take 60 ms on a machine at rest. */
export const OVERDUE_MS_PER_MIB = 150;
/**
 * Added to `taskLimitMs` per MiB: a bill with two findings on every line takes 300 ms a MiB alone and a second beside
 * others like it. A thread killed over an honest bill is lost for nothing, and the bill would be held for ever.
 */
export const LIMIT_MS_PER_MIB = 1_000;
/** No caller waits longer than this for a check, so nobody needs its answer. */
export const LIMIT_MAX_MS = 10_000;

/** With less than this share of its time left a claim is not tried again: slow could not be told from stuck. */
export const RETRY_TIME_SHARE = 0.1;

/** More live threads than the pool and these: one that was ended does not end (fault F3). */
export const ENDING_THREADS_MAX = 2;

/** No caller waits longer, and every entry of the queue must have an end. */
export const DEADLINE_MAX_MS = 60_000;

/** How long a batch of so many bytes may run, in milliseconds: until it is overdue, and until it is stuck. */
export function timesOf(
  { overdueAfterMs, taskLimitMs }: PoolOptions,
  sizeBytes: number,
): { readonly overdueMs: number; readonly limitMs: number } {
  const mib = sizeBytes / 2 ** 20;
  return {
    overdueMs: overdueAfterMs + mib * OVERDUE_MS_PER_MIB,
    limitMs: Math.min(taskLimitMs + mib * LIMIT_MS_PER_MIB, LIMIT_MAX_MS),
  };
}
