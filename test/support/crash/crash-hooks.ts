/** Ends its own process at the n-th passing of a kill point: `CRASH_KILL=before-commit:3`. Loaded by the ledger's thread. */
import type { KillPoint } from '../../../src/ledger/store.ts';

const { CRASH_KILL = '', CRASH_STALL_MS = '0' } = process.env;
const [place, times] = CRASH_KILL.split(':');
let passes = 0;

export function at(point: KillPoint): void {
  if (point !== place || ++passes !== Number(times)) return;
  // The other threads go on meanwhile, as on a disk that stands still: an answer that leaves too early is gone by then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(CRASH_STALL_MS));
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way to this thread: not another step.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
