/**
 * Writes the log back into the database in a thread of its own, with a connection of its own: commits go on meanwhile,
 * neither waits for the other (SQLite, "Write-Ahead Logging", section 2.2). Here is how it is asked; when is the log's.
 */
import { Worker } from 'node:worker_threads';

/** It holds a few strings and numbers; what SQLite takes (a list of the log's pages) is outside of it. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 };

export interface Checkpointer {
  /** Makes the thread, so that it stands when it is needed, whatever the process has run out of by then. */
  warm(): void;
  /** Asks for one pass over all that the log holds; not while one is asked for. */
  start(): void;
  readonly isRunning: boolean;
  /** What the last pass met, with SQLite's `errcode`, or how the thread ended; stays until the next pass. */
  readonly failure: Error | undefined;
  /** Of the last pass that ended, with its sync. */
  readonly tookMs: number;
  /** Resolves when the thread has closed its connection and is gone. To be called before the writer closes its own. */
  close(): Promise<void>;
}

/** Slots of the shared words; the thread waits for more calls than it has done. */
const WORD = { calls: 0, done: 1, isClosing: 2, errcode: 3, tookUs: 4 } as const;
const WORDS = 5;

/**
 * A pass that commits overtake leaves the database unsynced, for whoever copies the last frames; that is then the writer,
 * with everybody waiting behind it. So the pages are synced here, through the writer's descriptor: a file of this thread's
 * own would end the locks of all of the process's connections when it is closed. What fails without a code of SQLite is
 * that sync: IOERR.
 */
const THREAD = `
const { fdatasyncSync } = require('node:fs');
const { DatabaseSync } = require('node:sqlite');
const { words, file, fd } = require('node:worker_threads').workerData;
const database = new DatabaseSync(file);
database.exec('PRAGMA synchronous = FULL');
const passing = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
for (let calls = 0; ; ) {
  Atomics.wait(words, ${WORD.calls}, calls);
  calls = Atomics.load(words, ${WORD.calls});
  if (Atomics.load(words, ${WORD.isClosing}) === 1) break;
  const startMs = performance.now();
  let errcode = 0;
  try {
    passing.get();
    fdatasyncSync(fd);
  } catch (error) {
    errcode = error.errcode ?? 10;
  }
  Atomics.store(words, ${WORD.errcode}, errcode);
  Atomics.store(words, ${WORD.tookUs}, (performance.now() - startMs) * 1000);
  Atomics.store(words, ${WORD.done}, calls);
}
database.close();
`;

/** `fd`: of the database file; stays open until this is closed and the writer, too. */
export function createCheckpointer(file: string, fd: number): Checkpointer {
  const words = new Int32Array(new SharedArrayBuffer(WORDS * Int32Array.BYTES_PER_ELEMENT));
  let thread: Worker | undefined;
  let ended: Promise<void> | undefined;
  let crash: Error | undefined;

  function warm(): void {
    if (thread !== undefined) return;
    thread = new Worker(THREAD, {
      ...{ eval: true, name: 'checkpoint', execArgv: [], resourceLimits: THREAD_LIMITS },
      workerData: { words, file, fd },
    });
    thread.unref();
    thread.on('error', (error: Error) => {
      crash = error;
    });
    ended = new Promise((resolve) => {
      thread!.once('exit', () => resolve());
    });
  }

  function call(): void {
    Atomics.add(words, WORD.calls, 1);
    Atomics.notify(words, WORD.calls);
  }

  return {
    warm,
    start() {
      warm();
      call();
    },
    get isRunning() {
      return crash === undefined && Atomics.load(words, WORD.calls) !== Atomics.load(words, WORD.done);
    },
    get failure() {
      const errcode = Atomics.load(words, WORD.errcode);
      return crash ?? (errcode === 0 ? undefined : Object.assign(new Error('checkpoint'), { errcode }));
    },
    get tookMs() {
      return Atomics.load(words, WORD.tookUs) / 1000;
    },
    async close() {
      if (thread === undefined) return;
      thread.ref();
      Atomics.store(words, WORD.isClosing, 1);
      call();
      await ended;
    },
  };
}
