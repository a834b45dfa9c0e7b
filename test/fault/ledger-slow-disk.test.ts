/** F10: a disk that does not come back: the main thread stays free, what waits is bounded, and it all ends well. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { WAITING_MAX_RECORDS } from '../../src/ledger/ledger-client.ts';
import { makeEntry } from '../support/ledger-entry.ts';
import { type LedgerUnderTest, openLedgerUnderTest } from '../support/ledger-under-test.ts';

let ledger: LedgerUnderTest | undefined;
afterEach(async () => {
  delete process.env.LEDGER_TEST_GATE;
  await ledger?.remove();
});

it('commits wait while the main thread goes on, then all are answered in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-ledger-'));
  const gate = join(folder, 'gate');
  process.env.LEDGER_TEST_GATE = gate;
  ledger = await openLedgerUnderTest(folder, new URL('../support/ledger-hooks.ts', import.meta.url).href);
  const { client } = ledger;
  const { payload } = makeEntry();
  const first = client.commit(payload);
  // Turns of our event loop pass while the thread stands still inside of its commit.
  while (!existsSync(`${gate}.waits`)) await setImmediate();
  const more = Array.from({ length: WAITING_MAX_RECORDS - 1 }, () => client.commit(payload));
  for (let turn = 0; turn < 100; turn++) await setImmediate();
  expect(client.stats()).toMatchObject({ groups: 0, waitingRecords: WAITING_MAX_RECORDS });
  expect(await client.commit(payload)).toEqual({ kind: 'unavailable', reason: 'slow' });
  writeFileSync(gate, '');
  expect(await first).toMatchObject({ kind: 'committed', seq: 1 });
  const outcomes = await Promise.all(more);
  expect(outcomes.map((one) => one.kind === 'committed' && one.seq)).toEqual(more.map((_, n) => n + 2));
});
