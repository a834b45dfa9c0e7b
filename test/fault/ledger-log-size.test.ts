/** F18, F9: the write-ahead log starts over after checkpoints, has a limit when a reader pins it, and ends the ledger when it cannot be copied. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LedgerFatal } from '../../src/ledger/errors.ts';
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

/** Until the thread has done what it was asked for and the store has seen it. */
async function becomes(isSo: () => boolean, isIdle = false): Promise<void> {
  while (!isSo()) {
    await setImmediate();
    await store.rest(isIdle);
  }
}

it('starts over again and again while short readers come and go', async () => {
  const reader = openHistoryReader(file);
  let startedOver = 0;
  let before = 0;
  for (let n = 0; startedOver < 3; n++) {
    expect(await commit(n)).toBe('committed');
    reader.readPages(patientKey(1), 2000, 2100);
    const { walBytes, checkpoints } = store.stats();
    if (walBytes < before) startedOver++;
    before = walBytes;
    // Not so fast that the thread of a busy machine has no turn; once all is copied only a commit goes on.
    let turnsLeft = walBytes > 2 * LIMITS.walCheckpointBytes ? 1_000 : 0;
    await becomes(() => turnsLeft-- <= 0 || store.stats().checkpoints > checkpoints);
  }
  reader.close();
  expect(await store.verify()).toMatchObject({ problems: [] });
});

it('closed while the thread is at it: all is in one file, and there again', async () => {
  const { checkpoints } = store.stats();
  let n = 0;
  while (store.stats().walBytes < LIMITS.walCheckpointBytes) await commit(n++);
  expect(store.stats().checkpoints).toBe(checkpoints);
  await store.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect((await store.open()).head.seq).toBe(n);
  expect(await store.verify()).toMatchObject({ records: n, problems: [] });
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
  await becomes(() => store.stats().unavailable === undefined, true);
  expect(await commit(n)).toBe('committed');
});

it('the thread that copies cannot: not one commit is answered after it (F9)', async () => {
  await commit(0);
  renameSync(file, `${file}.moved`);
  mkdirSync(file);
  await store.rest(true);
  const commits = async (): Promise<void> => {
    for (let n = 1; ; n++) {
      await store.commit([makeEntry({ body: `b${n}`, claimId: `c${n}` })]);
      await setImmediate();
    }
  };
  await expect(commits()).rejects.toMatchObject({ code: 'LEDGER_IO' });
  await expect(store.commit([makeEntry({ body: 'late' })])).rejects.toBeInstanceOf(LedgerFatal);
});
