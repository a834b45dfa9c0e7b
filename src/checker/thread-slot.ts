/**
 * One place for a thread, held by a Piscina of one. A pool of its own per thread, because a single Piscina cannot warm
 * a chosen thread before it serves, stops replacing threads for good once one fails while it starts, and lets abortable
 * tasks wait in a queue that has no bound. A slot runs one batch at a time and never retries.
 */
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { ReplyMessage, TaskMessage } from './protocol.ts';
import type { StrikeReason } from './strikes.ts';

/** A task as its sender makes it; the slot adds its own word of progress. */
export type SlotTask = Omit<TaskMessage, 'progress'>;

/** Progress of a thread that has not looked at its task. */
export const NOT_BEGUN = -1;

/** Why a slot lost its thread under a task. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
  readonly reason: StrikeReason;
  /** Position of the request the thread was at; the batch's length when it had done all, or NOT_BEGUN. */
  readonly position: number;

  constructor(reason: StrikeReason, position: number) {
    super(reason);
    this.reason = reason;
    this.position = position;
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
  /** Once per thread: to count those that live. */
  readonly onThread: (thread: Worker) => void;
}

/** How long a task may take, from when it is sent. */
export interface TaskTiming {
  readonly overdueMs: number;
  /** Told once, with the position of the request the thread is at. */
  readonly onOverdue: (position: number) => void;
  /** The thread is killed then. */
  readonly limitMs: number;
}

export interface ThreadSlot {
  readonly isReady: boolean;
  /**
   * Runs a batch.
   * @throws ThreadLost; the slot is not ready then until `onReady` comes again.
   */
  run(task: SlotTask, timing: TaskTiming): Promise<ReplyMessage>;
  /** Attaches the knowledge that came after the thread was up, so that the first claim need not wait for it. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/** A thread that is not up by then (a machine short of memory, say) is given up and started anew. */
export const BOOT_LIMIT_MS = 10_000;
const BOOT_TIMING: TaskTiming = { overdueMs: BOOT_LIMIT_MS, onOverdue: () => {}, limitMs: BOOT_LIMIT_MS };
/** Pause between attempts, so that a thread that cannot start does not take a core. */
export const BOOT_PAUSE_MS = 200;

/** A young generation that holds the garbage of a batch, so that little of it is promoted. */
const YOUNG_GENERATION_MB = 32;

export function createThreadSlot(options: SlotOptions, deps: SlotDeps): ThreadSlot {
  let piscina = start();
  let progress = new SharedArrayBuffer(4);
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
      atomics: 'async',
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

  /** Aborting a running task kills its thread: the one tool Piscina has for a stuck one, and just what is wanted. */
  async function runOnce(task: SlotTask, timing: TaskTiming): Promise<ReplyMessage> {
    const abort = new AbortController();
    let isKilled = false;
    const position = new Int32Array(progress);
    const overdue = setTimeout(() => timing.onOverdue(Atomics.load(position, 0)), timing.overdueMs);
    const limit = setTimeout(() => {
      isKilled = true;
      abort.abort();
    }, timing.limitMs);
    Atomics.store(position, 0, NOT_BEGUN);
    try {
      const message: TaskMessage = { ...task, progress };
      return (await piscina.run(message, {
        transferList: [task.bytes],
        signal: abort.signal,
      })) as ReplyMessage;
    } catch {
      // Whatever it says, the thread did not answer; its message may quote a claim.
      throw new ThreadLost(isKilled ? 'worker-stuck' : 'worker-crashed', Atomics.load(position, 0));
    } finally {
      clearTimeout(overdue);
      clearTimeout(limit);
    }
  }

  async function boot(lostAtMs: number | undefined): Promise<void> {
    // The dead thread may still write to its own word.
    progress = new SharedArrayBuffer(4);
    noteThreads();
    while (!isClosed) {
      try {
        await runOnce(deps.makeWarmUp(), BOOT_TIMING);
        if (isClosed) return;
        isReady = true;
        deps.onReady(lostAtMs === undefined ? undefined : performance.now() - lostAtMs);
        return;
      } catch {
        if (isClosed) return;
        void piscina.destroy();
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

  async function run(task: SlotTask, timing: TaskTiming): Promise<ReplyMessage> {
    try {
      return await runOnce(task, timing);
    } catch (error) {
      isReady = false;
      if (!isClosed) void boot(performance.now());
      throw error;
    }
  }

  return {
    get isReady() {
      return isReady;
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
