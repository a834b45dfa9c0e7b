/**
 * One place for a thread, held by a Piscina of one. A pool of its own per thread, because a single Piscina cannot warm
 * a chosen thread before it serves, stops replacing threads for good once one fails while it starts, and lets abortable
 * tasks wait in a queue that has no bound. A slot holds two batches at most, one that runs and one that waits in the
 * thread, and never retries.
 */
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { assert } from '../base/assert.ts';
import type { CheckRequest } from '../intercept/exchange.ts';
import { createFlights, type TaskTiming } from './flights.ts';
import type { KnowledgeHandles, ReplyMessage, TaskMessage, TaskReply } from './protocol.ts';
import { createRegionPool, type RegionPool } from './regions.ts';
import { unpackReplies } from './reply-words.ts';
import { packRequests } from './request-words.ts';
import type { StrikeReason } from './strikes.ts';

/** A batch before it is packed. */
export interface SlotTask {
  readonly knowledge: KnowledgeHandles | undefined;
  readonly requests: readonly CheckRequest[];
}

/** Why a slot lost its thread under a task. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
  readonly reason: StrikeReason;
  /** Position of the request the thread was at; the batch's length when it had done all, or NOT_BEGUN. */
  readonly position: number;
  /** False for a batch that the thread had done: it was lost over the next one, before the answers arrived. */
  readonly isCause: boolean;

  constructor(reason: StrikeReason, position: number, isCause: boolean) {
    super(reason);
    this.reason = reason;
    this.position = position;
    this.isCause = isCause;
  }
}

export interface SlotOptions {
  /** Module that exports `judgeTask`. */
  readonly entry: URL;
  readonly memoryMb: number;
  readonly compileCacheDir: string | undefined;
}

export interface SlotDeps {
  /** A task without requests: who answers it is up and has the live knowledge attached. */
  readonly makeWarmUp: () => SlotTask;
  /** The slot may run a batch; `restartMs` says how long it was without a thread, undefined the first time. */
  readonly onReady: (restartMs: number | undefined) => void;
  /** A place came free of which no `run` tells: the thread has skipped a batch that was taken back. */
  readonly onPlace: () => void;
  /** Once per thread: to count those that live. */
  readonly onThread: (thread: Worker) => void;
}

/** The answers of a batch, and how long it ran. Records in them are good until all promise reactions to it are done. */
export interface Landed {
  readonly replies: readonly TaskReply[];
  readonly ranMs: number;
}

export interface ThreadSlot {
  readonly isReady: boolean;
  /** The thread has a batch. */
  readonly isBusy: boolean;
  /** The batch that runs takes longer than most. */
  readonly isSlow: boolean;
  /** One more batch may be sent to wait behind the one that runs. */
  readonly hasSeat: boolean;
  /**
   * Runs a batch, behind the one that runs if there is one.
   * @returns undefined when it was taken back before the thread began it, because the one before it is slow or was lost.
   * @throws ThreadLost; the slot is not ready then until `onReady` comes again.
   */
  run(task: SlotTask, timing: TaskTiming): Promise<Landed | undefined>;
  /** Attaches the knowledge that came after the thread was up, so that the first claim need not wait for it. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/** One that runs and one that waits in the thread, so that the thread need not wait for the main thread between two. */
export const BATCHES_PER_THREAD = 2;

/** A thread that is not up by then (a machine short of memory, say) is given up and started anew. */
export const BOOT_LIMIT_MS = 10_000;
const BOOT_TIMING: TaskTiming = {
  onBegin: () => {},
  slowMs: BOOT_LIMIT_MS,
  onSlow: () => {},
  overdueMs: BOOT_LIMIT_MS,
  onOverdue: () => {},
  limitMs: BOOT_LIMIT_MS,
  isShared: false,
};
/** Pause between attempts, so that a thread that cannot start does not take a core. */
export const BOOT_PAUSE_MS = 200;

/** A young generation that holds the garbage of a batch, so that little of it is promoted. */
const YOUNG_GENERATION_MB = 32;

export function createThreadSlot(options: SlotOptions, deps: SlotDeps): ThreadSlot {
  let piscina = start();
  let regions = createRegionPool();
  let sentMemory: RegionPool | undefined;
  let sentKnowledge: KnowledgeHandles | undefined;
  const flights = createFlights(() => lose('worker-stuck'));
  let isReady = false;
  let isClosed = false;
  let pause: NodeJS.Timeout | undefined;
  const seen = new WeakSet<Worker>();

  function start(): Piscina {
    const made = new Piscina({
      filename: fileURLToPath(options.entry),
      name: 'judgeTask',
      minThreads: 1,
      maxThreads: 1,
      concurrentTasksPerWorker: BATCHES_PER_THREAD,
      // Plain messages: a thread woken by a shared word takes all that wait and holds the first's answers till the last.
      atomics: 'disabled',
      recordTiming: false,
      // Secrets of the process are none of a worker's business, and flags of the process do not fit a thread.
      env: options.compileCacheDir === undefined ? {} : { NODE_COMPILE_CACHE: options.compileCacheDir },
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: options.memoryMb,
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
      },
    });
    // A thread that fails between tasks: Piscina replaces it or the next warm-up finds out; without a listener it throws.
    made.on('error', () => {});
    return made;
  }

  function noteThreads(): void {
    for (const thread of piscina.threads) {
      if (seen.has(thread)) continue;
      seen.add(thread);
      deps.onThread(thread);
    }
  }

  /** A thread is sent its memory and what judges once, not with every batch. */
  function messageOf({ knowledge, requests }: SlotTask, region: number): TaskMessage {
    const batch = packRequests(requests, regions.at(region).requests);
    const isNew = sentMemory !== regions;
    const isSame = !isNew && sentKnowledge === knowledge;
    sentMemory = regions;
    sentKnowledge = knowledge;
    return {
      knowledge: isSame ? undefined : knowledge,
      memory: isNew ? regions.memory : undefined,
      ...{ region, batch },
    };
  }

  function run(task: SlotTask, timing: TaskTiming): Promise<Landed | undefined> {
    return new Promise((resolve, reject) => {
      const pool = regions;
      const region = pool.take();
      assert(region !== undefined, 'there are regions for all that a thread is sent at once');
      const { progress, replies } = pool.at(region);
      const message = messageOf(task, region);
      const flight = flights.add(timing, progress, { onRecalled: () => resolve(undefined), onLost: reject });
      piscina.run(message).then(
        (reply) => {
          pool.giveBack(region);
          const ranMs = flights.land(flight);
          if (flight.isRecalled) deps.onPlace();
          else if (ranMs !== undefined)
            resolve({ replies: unpackReplies(reply as ReplyMessage, replies), ranMs });
        },
        // Whatever it says, the thread did not answer; its message may quote a claim.
        () => {
          if (flights.has(flight)) lose('worker-crashed');
        },
      );
    });
  }

  function lose(reason: StrikeReason): void {
    const lost = flights.drop();
    const wasReady = isReady;
    isReady = false;
    // A thread that does not end may still write to its own.
    regions = createRegionPool();
    if (reason === 'worker-stuck') {
      // Ends the thread as far as a thread can be ended; whether it ends is not waited for.
      void piscina.destroy();
      if (wasReady) piscina = start();
    }
    for (const flight of lost) {
      const position = Atomics.load(flight.position, 0);
      flight.ends.onLost(new ThreadLost(reason, position, flight === lost.at(-1)));
    }
    if (wasReady && !isClosed) void boot(performance.now());
  }

  async function boot(lostAtMs: number | undefined): Promise<void> {
    noteThreads();
    while (!isClosed) {
      try {
        await run(deps.makeWarmUp(), BOOT_TIMING);
        if (isClosed) return;
        isReady = true;
        deps.onReady(lostAtMs === undefined ? undefined : performance.now() - lostAtMs);
        return;
      } catch {
        if (isClosed) return;
        void piscina.destroy();
        regions = createRegionPool();
        await new Promise<void>((resolve) => {
          pause = setTimeout(resolve, BOOT_PAUSE_MS);
        });
        if (isClosed) return;
        piscina = start();
        noteThreads();
      }
    }
  }

  void boot(undefined);

  return {
    get isReady() {
      return isReady;
    },
    get isBusy() {
      return flights.size > 0;
    },
    get isSlow() {
      return flights.first?.isSlow === true;
    },
    get hasSeat() {
      const { first, size } = flights;
      return isReady && size < BATCHES_PER_THREAD && first?.timing.isShared === true && !first.isSlow;
    },
    run,
    async warmUp() {
      // A thread that is lost over it starts again, which warms it up too.
      await run(deps.makeWarmUp(), BOOT_TIMING).catch(() => {});
    },
    async close() {
      isClosed = true;
      isReady = false;
      clearTimeout(pause);
      await piscina.destroy();
    },
  };
}
