/** The stores that the contract test runs over: each makes an empty ledger, opens it again, and takes it away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createPostgresStore,
  type PostgresStore,
  type PostgresStoreOptions,
} from '../../src/ledger/postgres/postgres-store.ts';
import { createSqliteStore, type SqliteStoreOptions } from '../../src/ledger/sqlite/sqlite-store.ts';
import type { LedgerStore, StoreIdentity } from '../../src/ledger/store.ts';
import { applyPlainChange } from './ledger-entry.ts';
import { makeDatabase, postgresMissing } from './postgres.ts';

export const IDENTITY: StoreIdentity = {
  node: 'n1',
  patientKeyFingerprint: 'f1',
  sealKey: undefined,
};

/** One ledger that may be opened many times. */
export interface StorePlace {
  /** A new handle, not yet open; made for another identity when one is given. */
  store(identity?: Partial<StoreIdentity>): LedgerStore;
  /** Opens a backup as a ledger of its own; undefined where the store has tools of its own for that. */
  openCopy: ((path: string) => LedgerStore) | undefined;
  /** A directory for backups. */
  readonly folder: string;
  remove(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** Why its tests cannot run here; undefined: they run. */
  readonly skipped: string | undefined;
  makePlace(): Promise<StorePlace>;
}

/** Small, so that tests do not write megabytes to hold room back. */
export const TEST_RESERVE_BYTES = 64 * 1024;

export function sqliteStore(file: string, options: Partial<SqliteStoreOptions> = {}): LedgerStore {
  return createSqliteStore(
    { file, identity: IDENTITY, reserveBytes: TEST_RESERVE_BYTES, ...options },
    { applyChange: applyPlainChange, monotonicMs: () => performance.now() },
  );
}

const SQLITE: StoreKind = {
  name: 'sqlite',
  skipped: undefined,
  async makePlace() {
    const folder = mkdtempSync(join(tmpdir(), 'claimgate-ledger-'));
    const open = (file: string, identity: Partial<StoreIdentity> = {}) =>
      sqliteStore(file, { identity: { ...IDENTITY, ...identity } });
    return {
      folder,
      store: (identity) => open(join(folder, 'ledger.db'), identity),
      openCopy: (path) => open(path),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

export function postgresStore(url: string, options: Partial<PostgresStoreOptions> = {}): PostgresStore {
  return createPostgresStore({ url, identity: IDENTITY, ...options }, { applyChange: applyPlainChange });
}

const POSTGRES: StoreKind = {
  name: 'postgres',
  skipped: postgresMissing,
  async makePlace() {
    const database = await makeDatabase();
    return {
      folder: tmpdir(),
      store: (identity) => postgresStore(database.url, { identity: { ...IDENTITY, ...identity } }),
      openCopy: undefined,
      remove: () => database.drop(),
    };
  },
};

export const STORE_KINDS: readonly StoreKind[] = [SQLITE, POSTGRES];
