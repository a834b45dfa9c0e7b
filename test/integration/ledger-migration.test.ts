/** A ledger that an older version wrote: brought up to date at start, with everything that was open in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import type { LedgerStore } from '../../src/ledger/store.ts';
import { makeOutcome, makeSettlement } from '../support/ledger-entry.ts';
import { postgresStore, sqliteStore } from '../support/ledger-stores.ts';
import { makeDatabase, postgresMissing, runSql } from '../support/postgres.ts';

/** A settlement stays open while the ledger is made one of schema 1, and is closed in the end. */
async function upgrade(make: () => LedgerStore, downgrade: () => Promise<void>): Promise<void> {
  const before = make();
  await before.open();
  await before.commit([makeSettlement({})]);
  await before.close();
  await downgrade();
  const after = make();
  await after.open();
  expect(await after.openIntents(0, 9)).toMatchObject([{ seq: 1, claimId: 'c1', state: 'inFlight' }]);
  const settled = makeOutcome({ state: 'settled' });
  expect((await after.commit([settled])).outcomes).toMatchObject([{ kind: 'committed', seq: 2 }]);
  expect(await after.openIntents(0, 9)).toEqual([]);
  await after.close();
}

it('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-schema-'));
  const file = join(folder, 'ledger.db');
  await upgrade(
    () => sqliteStore(file),
    async () => {
      const database = new DatabaseSync(file);
      database.exec('ALTER TABLE intents DROP COLUMN is_look; PRAGMA user_version = 1');
      database.close();
    },
  );
  rmSync(folder, { recursive: true, force: true });
});

it.skipIf(postgresMissing)('PostgreSQL', async () => {
  const database = await makeDatabase();
  const sql = (text: string) => runSql(database.url, text);
  await upgrade(
    () => postgresStore(database.url),
    async () => {
      await sql('ALTER TABLE claimgate.intents DROP COLUMN is_look');
      await sql(`UPDATE claimgate.meta SET value = '1' WHERE key = 'schema_version'`);
    },
  );
  await database.drop();
});
