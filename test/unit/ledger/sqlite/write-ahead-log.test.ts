/** When the log is written back: beside commits, the last step between two of them, and what happens when that does not work. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Checkpointer } from '../../../../src/ledger/sqlite/checkpointer.ts';
import { configure } from '../../../../src/ledger/sqlite/schema.ts';
import { createWriteAheadLog, type WriteAheadLog } from '../../../../src/ledger/sqlite/write-ahead-log.ts';

const MIB = 1024 * 1024;
const LIMITS = { checkpointBytes: 4 * MIB, maxBytes: 16 * MIB };
/** Past `checkpointBytes` with one more. */
const ROWS_TO_FULL = 4;
const ROW = Buffer.alloc(MIB, 7);

let folder: string;
let database: DatabaseSync;
let other: DatabaseSync;
let log: WriteAheadLog;
let nowMs: number;
/** Passes that were asked for, and those that the thread has ended. */
let asked: number;
let ended: number;
let failure: Error | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgate-wal-'));
  const file = join(folder, 'ledger.db');
  database = new DatabaseSync(file);
  configure(database, LIMITS.checkpointBytes);
  database.exec('CREATE TABLE rows (bytes BLOB)');
  other = new DatabaseSync(file);
  [nowMs, asked, ended, failure] = [0, 0, 0, undefined];
  const checkpointer: Checkpointer = {
    warm() {},
    start: () => void asked++,
    get isRunning() {
      return asked > ended;
    },
    get failure() {
      return failure;
    },
    tookMs: 50,
    close: async () => {},
  };
  log = createWriteAheadLog(database, LIMITS, {
    checkpointer,
    at() {},
    monotonicMs: () => nowMs,
  });
});
afterEach(() => {
  other.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Commits of one MiB each, as the ledger's thread does them. */
function commit(rows: number): void {
  const insert = database.prepare('INSERT INTO rows VALUES (?)');
  for (let row = 0; row < rows; row++) {
    insert.run(ROW);
    log.look();
    log.mayCheckpoint(false);
  }
}

/** What the thread does, at a time of the test's choice: copies what was there before the commits that overtake it. */
function pass(overtaking = () => {}): void {
  const before = pin();
  overtaking();
  other.prepare('PRAGMA wal_checkpoint(PASSIVE)').get();
  before.close();
}

/** A read transaction at what is committed now. */
function pin(): DatabaseSync {
  const reader = new DatabaseSync(join(folder, 'ledger.db'), { readOnly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM rows').get();
  return reader;
}

it('asks for a pass when the log is full, not before, and commits go on beside it', () => {
  commit(ROWS_TO_FULL - 1);
  expect(asked).toBe(0);
  commit(5);
  expect(asked).toBe(1);
  expect(log.sizeBytes).toBeGreaterThan(8 * MIB);
  expect(log.checkpoints).toBe(0);
});

it('copies what commits added meanwhile between two of them, and the next one starts the log over', () => {
  commit(ROWS_TO_FULL);
  pass(() => database.exec("INSERT INTO rows VALUES ('while the thread was at it')"));
  ended = asked;
  log.mayCheckpoint(false);
  expect([asked, log.checkpoints, log.checkpointMaxMs]).toEqual([1, 1, 50]);
  expect(log.sizeBytes).toBeGreaterThan(LIMITS.checkpointBytes);
  commit(1);
  expect(log.sizeBytes).toBeLessThan(2 * MIB);
});

it('leaves more than a moment of copying to another pass', () => {
  commit(ROWS_TO_FULL);
  pass(() => commit(2));
  ended = asked;
  log.mayCheckpoint(false);
  expect(asked).toBe(2);
  expect(log.checkpointHoldMaxMs).toBe(0);
});

it('asks for less in a pause', () => {
  commit(1);
  expect(asked).toBe(0);
  log.mayCheckpoint(true);
  expect(asked).toBe(1);
  pass();
  ended = asked;
  log.mayCheckpoint(true);
  expect([asked, log.checkpoints]).toEqual([1, 1]);
});

it('tries a pass that a reader kept from copying once a second', () => {
  const reader = pin();
  commit(ROWS_TO_FULL);
  ended = asked;
  log.mayCheckpoint(false);
  nowMs = 999;
  commit(1);
  expect(asked).toBe(1);
  nowMs = 1_000;
  commit(1);
  expect(asked).toBe(2);
  reader.close();
});

it('waits for readers once the log is twice its size, at most once a second', () => {
  commit(ROWS_TO_FULL + 1);
  const reader = pin();
  commit(3);
  pass();
  ended = asked;
  log.mayCheckpoint(false);
  expect(asked).toBe(1);
  expect(log.sizeBytes).toBeGreaterThan(2 * LIMITS.checkpointBytes);
  log.mayCheckpoint(false);
  expect(asked).toBe(2);
  ended = asked;
  reader.close();
  nowMs = 1_000;
  log.mayCheckpoint(false);
  commit(1);
  expect(log.sizeBytes).toBeLessThan(2 * MIB);
});

it('at its limit helps itself, whatever the thread does', () => {
  commit(15);
  expect([asked, ended, log.isOverLimit]).toEqual([1, 0, false]);
  commit(1);
  expect(log.isOverLimit).toBe(false);
  commit(1);
  expect(log.sizeBytes).toBeLessThan(2 * MIB);
});

it('says once what a pass met, and tries again a second later', () => {
  commit(ROWS_TO_FULL);
  failure = Object.assign(new Error('checkpoint'), { errcode: 13 });
  ended = asked;
  expect(() => log.mayCheckpoint(false)).toThrow(failure);
  expect(() => log.mayCheckpoint(false)).not.toThrow();
  expect(asked).toBe(1);
  nowMs = 1_000;
  log.mayCheckpoint(false);
  expect(asked).toBe(2);
});
