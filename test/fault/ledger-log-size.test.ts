/** F18: the write-ahead log starts over after checkpoints, and has a limit when a reader pins it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openHistoryReader } from '../../src/ledger/sqlite/read-history.ts';
import type { LedgerStore } from '../../src/ledger/store.ts';
import { makeEntry, makeSettlement, patientKey } from '../support/ledger-entry.ts';
import { sqliteStore } from '../support/ledger-stores.ts';

const LIMITS = { walCheckpointBytes: 256 * 1024, walMaxBytes: 1024 * 1024 };
let folder: string;
let file: string;
let store: LedgerStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgate-ledger-'));
  file = join(folder, 'ledger.db');
  store = sqliteStore(file, LIMITS);
  await store.open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One group as the thread does it. */
async function commit(n: number): Promise<string> {
  const [outcome] = (await store.commit([makeEntry({ body: `b${n}`, claimId: `c${n}` })])).outcomes;
  await store.rest(false);
  return outcome!.kind === 'unavailable' ? outcome!.reason : outcome!.kind;
}

it('stays small while short readers come and go', async () => {
  const reader = openHistoryReader(file);
  let largest = 0;
  for (let n = 0; n < 400; n++) {
    expect(await commit(n)).toBe('committed');
    reader.readPages(patientKey(1), 2000, 2100);
    largest = Math.max(largest, store.stats().walBytes);
  }
  expect(store.stats().checkpoints).toBeGreaterThan(2);
  expect(largest).toBeLessThan(2 * LIMITS.walCheckpointBytes);
  reader.close();
});

it('pinned by a reader it stops at its limit: no new claims, but outcomes; then it goes on', async () => {
  await store.commit([makeSettlement({ claimId: 's1' })]);
  const pin = new DatabaseSync(file, { readOnly: true });
  pin.exec('BEGIN');
  pin.prepare('SELECT count(*) FROM frames').get();
  let n = 0;
  let answer = 'committed';
  while (answer === 'committed' && n < 2_000) answer = await commit(n++);
  expect(answer).toBe('slow');
  expect(store.stats().unavailable).toBe('slow');
  expect(store.stats().walBytes).toBeLessThan(LIMITS.walMaxBytes + LIMITS.walCheckpointBytes);
  const outcome = makeEntry({ kind: 'outcome', claimId: 's1', patientKey: patientKey(1), state: 'settled' });
  expect((await store.commit([outcome])).outcomes[0]).toMatchObject({ kind: 'committed' });
  pin.close();
  await store.rest(true);
  expect(await commit(n)).toBe('committed');
  expect(store.stats().unavailable).toBeUndefined();
});
