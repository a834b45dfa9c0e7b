/** What tests do at the ledger's named places: set by environment, because the thread loads this module by itself. */
import { existsSync, writeFileSync } from 'node:fs';
import type { KillPoint } from '../../src/ledger/store.ts';

const { LEDGER_TEST_KILL, LEDGER_TEST_GATE } = process.env;
let passes = 0;

export function at(point: KillPoint): void {
  killAt(point);
  if (LEDGER_TEST_GATE !== undefined && point === 'before-commit') waitForGate(LEDGER_TEST_GATE);
}

/** `before-commit:3`: at the third time. */
function killAt(point: KillPoint): void {
  const [name, times] = (LEDGER_TEST_KILL ?? '').split(':');
  if (point === name && ++passes === Number(times)) process.kill(process.pid, 'SIGKILL');
}

/** A disk that does not come back until the test says so. Says itself that it waits. */
function waitForGate(path: string): void {
  const word = new Int32Array(new SharedArrayBuffer(4));
  writeFileSync(`${path}.waits`, '');
  while (!existsSync(path)) Atomics.wait(word, 0, 0, 2);
}
