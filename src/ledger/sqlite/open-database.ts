/**
 * Opens or makes the ledger file: the one writer's lock, settings, schema, whose ledger it is, and whether its last
 * groups are what their hashes say. What SQLite itself cannot see (a lost log) is the anchor's to tell.
 */
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LedgerError } from '../errors.ts';
import { decodeFrame } from '../frame.ts';
import { genesisHash } from '../hash-chain.ts';
import type { ChainHead, StoreIdentity, StoreState } from '../store.ts';
import { configure, migrate } from './schema.ts';
import { failureOf, openingError } from './sqlite-errors.ts';

/** A start reads these back: where a cut or a bad sector shows first. `verify` reads all. */
const GROUPS_CHECKED_AT_START = 8;

export interface OpenDatabase {
  readonly database: DatabaseSync;
  readonly state: StoreState;
  readonly base: ChainHead;
  /**
   * The file, for a sync by another thread. Held as long as the connection: closing it ends all locks that this process
   * has on the file (SQLite, "How To Corrupt An SQLite Database File", section 2.2).
   */
  readonly fd: number;
  close(): void;
}

/** @throws LedgerError as `LedgerStore.open` */
export function openDatabase(file: string, identity: StoreIdentity, walKeepBytes: number): OpenDatabase {
  const lock = lockWriter(file);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    configure(database, walKeepBytes);
    migrate(database, file);
    syncDirectory(file);
    syncLog(file);
    const node = checkIdentity(database, file, identity);
    const base = readBase(database) ?? { seq: 0, hash: genesisHash(node) };
    const state = checkTail(database, file, node, base, identity.sealKey);
    const opened = database;
    const fd = openSync(file, 'r');
    return {
      ...{ database, state, base, fd },
      close() {
        opened.close();
        closeSync(fd);
        lock.close();
      },
    };
  } catch (error) {
    database?.close();
    lock.close();
    throw openingError(error, file);
  }
}

/** A lock of the system on a file beside: it ends with its process, however that ends (fault F14). */
function lockWriter(file: string): DatabaseSync {
  const path = `${file}.lock`;
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path);
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (failureOf(error, file) !== 'busy') throw openingError(error, path);
    const what = 'another process writes this ledger';
    throw new LedgerError('LEDGER_IN_USE', { where: file, what, todo: 'stop it first' }, error);
  }
}

/** SQLite syncs its files and the log's name, not the name of a new database. */
function syncDirectory(file: string): void {
  const directory = openSync(dirname(file), 'r');
  fsyncSync(directory);
  closeSync(directory);
}

/**
 * After a kill between write and sync the log is read as it was written: the anchor must not name a group that a power cut
 * could still take away.
 */
function syncLog(file: string): void {
  const path = `${file}-wal`;
  if (!existsSync(path)) return;
  const log = openSync(path, 'r');
  fsyncSync(log);
  closeSync(log);
}

/** The node's name. What the store does not say yet is written down. */
function checkIdentity(database: DatabaseSync, file: string, identity: StoreIdentity): string {
  const node = remember(database, 'node', identity.node ?? `n${randomBytes(6).toString('hex')}`);
  if (identity.node !== undefined && node !== identity.node) {
    const what = `this is the ledger of node ${node}, the configuration says ${identity.node}`;
    throw new LedgerError('LEDGER_OTHER_NODE', {
      where: file,
      what,
      todo: 'name the right directory or node',
    });
  }
  const fingerprint = remember(database, 'patient_key_fingerprint', identity.patientKeyFingerprint);
  if (fingerprint !== identity.patientKeyFingerprint) {
    const what = `patients are hashed with key ${fingerprint} here, the configured one is ${identity.patientKeyFingerprint}`;
    throw new LedgerError('LEDGER_OTHER_KEY', {
      where: file,
      what,
      todo: 'configure the key that this ledger uses',
    });
  }
  return node;
}

function remember(database: DatabaseSync, name: string, value: string): string {
  database.prepare('INSERT OR IGNORE INTO meta (name, value) VALUES (?, ?)').run(name, value);
  return (database.prepare('SELECT value FROM meta WHERE name = ?').get(name) as { value: string }).value;
}

function readBase(database: DatabaseSync): ChainHead | undefined {
  const select = database.prepare('SELECT value FROM meta WHERE name = ?');
  const seq = select.get('base_seq') as { value: number } | undefined;
  const hash = select.get('base_hash') as { value: Uint8Array } | undefined;
  return seq === undefined || hash === undefined ? undefined : { seq: seq.value, hash: hash.value };
}

/** Also called for a copy (backup, verify): reads nothing but frames. */
export function checkTail(
  database: DatabaseSync,
  file: string,
  node: string,
  base: ChainHead,
  sealKey: Uint8Array | undefined,
): StoreState {
  const select = database.prepare(
    'SELECT bytes FROM frames WHERE first_seq > ? ORDER BY first_seq DESC LIMIT ?',
  );
  const frames = (select.all(base.seq, GROUPS_CHECKED_AT_START) as { bytes: Uint8Array }[])
    .map(({ bytes }) => decodeFrame(node, bytes, sealKey))
    .reverse();
  const firstHere = frames[0];
  // With all frames at hand the chain begins at its base; else where the first of them says.
  let previous: ChainHead = base;
  if (firstHere !== undefined && frames.length === GROUPS_CHECKED_AT_START) {
    previous = { seq: firstHere.firstSeq - 1, hash: firstHere.previousHash };
  }
  let head = previous;
  for (const { firstSeq, count, previousHash, hashes } of frames) {
    if (firstSeq !== head.seq + 1 || Buffer.compare(previousHash, head.hash) !== 0) {
      const what = `record ${firstSeq} does not follow record ${head.seq}`;
      throw new LedgerError('LEDGER_DAMAGED', {
        where: file,
        what,
        todo: 'restore the ledger from a backup',
      });
    }
    previous = head;
    head = { seq: firstSeq + count - 1, hash: hashes[count - 1]! };
  }
  return { node, head, previousHead: previous };
}
