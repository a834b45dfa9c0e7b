/**
 * The threads as one: which may take a batch now, how many live, how long replacements take. A fixed number judges at
 * once; a spare covers for one that is slow or being replaced. Knows no requests.
 */
import type { Worker } from 'node:worker_threads';
import type { TaskTiming } from './flights.ts';
import { ENDING_THREADS_MAX, type PoolOptions, SPARE_THREADS } from './pool-limits.ts';
import type { CheckerCounters } from './stats.ts';
import { createThreadSlot, type Landed, type SlotTask, type ThreadSlot } from './thread-slot.ts';

export interface CrewDeps {
  /** A task without requests, for a thread that just started. */
  readonly makeWarmUp: () => SlotTask;
  /** A place may have come free. */
  readonly onPlace: () => void;
  readonly counters: CheckerCounters;
}

/** The crew adds when a batch is slow and what follows. */
export type CrewTiming = Omit<TaskTiming, 'slowMs' | 'onSlow'>;

export interface Crew {
  /** Batches that may be sent now to threads that have none, without going over the fixed number of threads. */
  places(): number;
  /** A batch may be sent now to wait in a thread behind one that runs. */
  hasSeat(): boolean;
  /** Threads that are up and not stuck in something slow. */
  healthy(): number;
  /**
   * Runs a batch on a free thread where there is a place, else behind another where there is a seat; one of them must be.
   * @returns undefined when it was not begun: the one before it turned out slow, or was lost.
   * @throws ThreadLost
   */
  run(task: SlotTask, timing: CrewTiming): Promise<Landed | undefined>;
  /** Ending ones included. */
  readonly liveThreads: number;
  readyThreads(): number;
  /** Resolves when the threads, spares apart, are up and have the live knowledge attached. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export function createCrew(options: PoolOptions, { makeWarmUp, onPlace, counters }: CrewDeps): Crew {
  const whenReady: (() => void)[] = [];
  let liveThreads = 0;
  const slots: ThreadSlot[] = [];
  let areSparesDue = true;
  addSlots(options.threads);

  function addSlots(count: number): void {
    for (let i = 0; i < count; i++)
      slots.push(createThreadSlot(options, { makeWarmUp, onReady, onPlace, onThread }));
  }

  function readyThreads(): number {
    return slots.filter(({ isReady }) => isReady).length;
  }

  function count(is: (slot: ThreadSlot) => boolean): number {
    let found = 0;
    for (const slot of slots) if (is(slot)) found++;
    return found;
  }

  function places(): number {
    return Math.min(options.threads - count(isAtWork), count(isFree));
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
    await slot.warmUp();
    onPlace();
  }

  return {
    get liveThreads() {
      return liveThreads;
    },
    readyThreads,
    places,
    hasSeat: () => slots.some(hasSeat),
    healthy: () => count(({ isReady, isSlow }) => isReady && !isSlow),
    run(task, timing) {
      const slot = slots.find(places() > 0 ? isFree : hasSeat)!;
      return slot.run(task, { ...timing, slowMs: options.slowAfterMs, onSlow: onPlace });
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

function isFree({ isReady, isBusy }: ThreadSlot): boolean {
  return isReady && !isBusy;
}

/** Holds one of the places: a slow thread does not, so that a spare takes the next batch. */
function isAtWork({ isReady, isBusy, isSlow }: ThreadSlot): boolean {
  return isReady && isBusy && !isSlow;
}

function hasSeat(slot: ThreadSlot): boolean {
  return slot.hasSeat;
}
