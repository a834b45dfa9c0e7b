/**
 * Watches the main loop from a thread of its own (fault F5): stalled for a second, the node is not ready; for ten, it
 * is killed, so that its supervisor starts it again. The main thread beats; the thread only reads the clock and the beat.
 */
import { Worker } from 'node:worker_threads';

export const STALL_NOT_READY_MS = 1_000;
export const STALL_KILL_MS = 10_000;
const BEAT_MS = 100;

/** Slots of the shared words. */
const SLOT = { beat: 0, stalls: 1 } as const;

export interface Watchdog {
  /** True from a stall until the loop has run freely for STALL_NOT_READY_MS again. */
  isStalled(): boolean;
  stop(): Promise<void>;
}

const THREAD = `
const { workerData } = require('node:worker_threads');
const words = new Int32Array(workerData.shared);
const { notReadyMs, killMs, beatMs, pid } = workerData;
let last = -1, since = performance.now(), counted = false;
for (;;) {
  Atomics.wait(words, 2, 0, beatMs);
  if (Atomics.load(words, 2) !== 0) break;
  const beat = Atomics.load(words, 0);
  const now = performance.now();
  if (beat !== last) { last = beat; since = now; counted = false; continue; }
  if (now - since >= notReadyMs && !counted) { Atomics.add(words, 1, 1); counted = true; }
  if (now - since >= killMs) process.kill(pid, 'SIGKILL');
}
`;

export function createWatchdog(options: { readonly killMs?: number } = {}): Watchdog {
  const shared = new SharedArrayBuffer(12);
  const words = new Int32Array(shared);
  const thread = new Worker(THREAD, {
    eval: true,
    name: 'watchdog',
    execArgv: [],
    workerData: {
      shared,
      notReadyMs: STALL_NOT_READY_MS,
      killMs: options.killMs ?? STALL_KILL_MS,
      beatMs: BEAT_MS,
      pid: process.pid,
    },
  });
  thread.unref();
  let knownStalls = 0;
  let stalledUntilMs = 0;
  const beat = setInterval(() => {
    Atomics.add(words, SLOT.beat, 1);
    const stalls = Atomics.load(words, SLOT.stalls);
    if (stalls !== knownStalls) {
      knownStalls = stalls;
      stalledUntilMs = performance.now() + STALL_NOT_READY_MS;
    }
  }, BEAT_MS);
  beat.unref();
  return {
    isStalled: () => Atomics.load(words, SLOT.stalls) !== knownStalls || performance.now() < stalledUntilMs,
    async stop() {
      clearInterval(beat);
      Atomics.store(words, 2, 1);
      Atomics.notify(words, 2);
      await thread.terminate();
    },
  };
}
