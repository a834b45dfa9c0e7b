/**
 * The threads as one: which may take a batch now, how many live, how long replacements take. A fixed number judges at
 * once; a spare covers for one that is slow or being replaced. Knows no requests.
 */
import type { Worker } from 'node:worker_threads';
import { ENDING_THREADS_MAX, type PoolOptions, SPARE_THREADS } from './pool-limits.ts';
import type { ReplyMessage } from './protocol.ts';
import type { CheckerCounters } from './stats.ts';
import { createThreadSlot, type SlotTask, type TaskTiming, type ThreadSlot } from './thread-slot.ts';

export interface CrewDeps {
  /** A task without requests, for a thread that just started. */
  readonly makeWarmUp: () => SlotTask;
  /** A place may have come free. */
  readonly onPlace: () => void;
  readonly counters: CheckerCounters;
}

export interface Crew {
  /** Batches that may be sent now without going over the fixed number of threads. */
  places(): number;
  /** Threads that are up and not stuck in something slow. */
  healthy(): number;
  /**
   * Runs a batch on a free thread; only when there is a place.
   * @throws ThreadLost
   */
  run(task: SlotTask, timing: TaskTiming): Promise<ReplyMessage>;
  /** Ending ones included. */
  readonly liveThreads: number;
  readyThreads(): number;
  /** Resolves when the threads, spares apart, are up and have the live knowledge attached. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export function createCrew(options: PoolOptions, { makeWarmUp, onPlace, counters }: CrewDeps): Crew {
  const busy = new Set<ThreadSlot>();
  const slow = new Set<ThreadSlot>();
  const whenReady: (() => void)[] = [];
  let liveThreads = 0;
  const slots: ThreadSlot[] = [];
  let areSparesDue = true;
  addSlots(options.threads);

  function addSlots(count: number): void {
    for (let i = 0; i < count; i++) slots.push(createThreadSlot(options, { makeWarmUp, onReady, onThread }));
  }

  function readyThreads(): number {
    return slots.filter(({ isReady }) => isReady).length;
  }

  function isFree(slot: ThreadSlot): boolean {
    return slot.isReady && !busy.has(slot);
  }

  function onReady(restartMs: number | undefined): void {
    if (restartMs !== undefined) {
      counters.workerRestarts++;
      counters.lastRestartMs = restartMs;
      counters.longestRestartMs = Math.max(counters.longestRestartMs, restartMs);
    }
    if (readyThreads() >= options.threads) {
      for (const resolve of whenReady.splice(0)) resolve();
      // After the others, so that they do not slow the start, and find the code compiled.
      if (areSparesDue) addSlots(SPARE_THREADS);
      areSparesDue = false;
    }
    onPlace();
  }

  function onThread(thread: Worker): void {
    liveThreads++;
    if (liveThreads > options.threads + SPARE_THREADS + ENDING_THREADS_MAX) counters.threadAlarms++;
    thread.once('exit', () => {
      liveThreads--;
    });
  }

  async function warmUp(slot: ThreadSlot): Promise<void> {
    busy.add(slot);
    await slot.warmUp();
    busy.delete(slot);
    onPlace();
  }

  return {
    get liveThreads() {
      return liveThreads;
    },
    readyThreads,
    places: () => Math.min(options.threads - (busy.size - slow.size), slots.filter(isFree).length),
    healthy: () => slots.filter((slot) => slot.isReady && !slow.has(slot)).length,
    async run(task, timing) {
      const slot = slots.find(isFree)!;
      busy.add(slot);
      const timer = setTimeout(() => {
        slow.add(slot);
        onPlace();
      }, options.slowAfterMs);
      try {
        return await slot.run(task, timing);
      } finally {
        clearTimeout(timer);
        busy.delete(slot);
        slow.delete(slot);
      }
    },
    async ready() {
      if (readyThreads() < options.threads) await new Promise<void>((resolve) => whenReady.push(resolve));
      await Promise.all(slots.filter(isFree).map(warmUp));
    },
    async close() {
      areSparesDue = false;
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
}
