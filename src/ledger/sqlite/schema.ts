/** The file's tables and settings. A new version is a new step at the end of MIGRATIONS; steps are never changed. */
import type { DatabaseSync } from 'node:sqlite';
import { LedgerError } from '../errors.ts';

/**
 * `frames` hold all records, one row per group commit. `claims`, `pages` and `intents` are what the records amount to;
 * `is_look` marks the intent of a settlement whose verdict is to be looked at again when it is settled (intents.ts).
 * `base_pages` are the pages at the place up to which retention dropped the records.
 */
const MIGRATIONS = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
   CREATE TABLE frames (first_seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
   CREATE TABLE claims (
     facility TEXT NOT NULL, claim_id TEXT NOT NULL, digest BLOB NOT NULL, is_settlement INTEGER NOT NULL,
     revision INTEGER NOT NULL, seq INTEGER NOT NULL, state INTEGER NOT NULL, is_repeatable INTEGER NOT NULL,
     PRIMARY KEY (facility, claim_id, digest, is_settlement)) STRICT, WITHOUT ROWID;
   CREATE TABLE pages (
     id INTEGER PRIMARY KEY, patient BLOB NOT NULL, year INTEGER NOT NULL, version INTEGER NOT NULL,
     bytes BLOB NOT NULL, UNIQUE (patient, year)) STRICT;
   CREATE TABLE base_pages (
     patient BLOB NOT NULL, year INTEGER NOT NULL, version INTEGER NOT NULL, bytes BLOB NOT NULL,
     PRIMARY KEY (patient, year)) STRICT;
   CREATE TABLE intents (
     seq INTEGER PRIMARY KEY, facility TEXT NOT NULL, claim_id TEXT, digest BLOB NOT NULL, state INTEGER NOT NULL) STRICT;
   CREATE INDEX intents_by_digest ON intents (digest);`,
  'ALTER TABLE intents ADD COLUMN is_look INTEGER NOT NULL DEFAULT 0;',
];

/** SQLite's own default: most pages that a group changes are leaves of the claims index, one row each. */
const PAGE_SIZE_BYTES = 4096;
/** Holds the upper levels of the claims index over ten million claims; the rest is in the system's cache. */
const CACHE_KIB = 32 * 1024;
/** Only a checkpoint that waits for readers is ever kept waiting; readers are done in far less. */
const BUSY_TIMEOUT_MS = 100;

/** Settings of the writing handle, before anything is read. */
export function configure(database: DatabaseSync, walKeepBytes: number): void {
  database.exec(`PRAGMA page_size = ${PAGE_SIZE_BYTES}`);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  // The ledger decides when: an automatic checkpoint runs inside of somebody's commit.
  database.exec('PRAGMA wal_autocheckpoint = 0');
  database.exec(`PRAGMA journal_size_limit = ${walKeepBytes}`);
  database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
}

/** @throws LedgerError LEDGER_SCHEMA_UNKNOWN */
export function migrate(database: DatabaseSync, file: string): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > MIGRATIONS.length) {
    const what = `the ledger has schema ${version}, this program knows ${MIGRATIONS.length}`;
    const todo = 'start the version that wrote it, or a newer one';
    throw new LedgerError('LEDGER_SCHEMA_UNKNOWN', { where: file, what, todo });
  }
  if (version === MIGRATIONS.length) return;
  database.exec('BEGIN IMMEDIATE');
  for (const step of MIGRATIONS.slice(version)) database.exec(step);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  database.exec('COMMIT');
}
