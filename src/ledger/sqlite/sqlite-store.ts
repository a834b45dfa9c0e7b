/**
 * The embedded store: one SQLite file in WAL mode with every commit synced, one writer. Synchronous inside, so it lives
 * in the ledger's own thread. What to write is decided in group-commit.ts; here is when, and what a failing disk means.
 */
import { randomBytes } from 'node:crypto';
import { assert } from '../../base/assert.ts';
import type { CommitOutcome, LedgerEntry, StoredRecord, UnavailableReason } from '../../intercept/ledger.ts';
import { decodeFrame, encodeFrame, NONCE_BYTES, type Seal } from '../frame.ts';
import { type GroupPlan, outcomesOf, planGroup } from '../group-commit.ts';
import {
  type ApplyChange,
  type AtKillPoint,
  type ChainHead,
  type GroupResult,
  type LedgerStore,
  READ_AFTER_MAX_BYTES,
  type StoreIdentity,
} from '../store.ts';
import { backupFile } from './backup.ts';
import { type Checkpointer, createCheckpointer } from './checkpointer.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { pruneDatabase } from './prune.ts';
import { createReserve, RESERVE_BYTES, type Reserve } from './reserve.ts';
import { failureOf, fatalOf, type SqliteFailure } from './sqlite-errors.ts';
import { openTables, type Tables } from './tables.ts';
import { verifyFile } from './verify-file.ts';
import {
  createWriteAheadLog,
  fileBytes,
  WAL_CHECKPOINT_BYTES,
  WAL_MAX_BYTES,
  type WriteAheadLog,
} from './write-ahead-log.ts';

export interface SqliteStoreOptions {
  readonly file: string;
  readonly identity: StoreIdentity;
  readonly reserveBytes?: number;
  readonly walCheckpointBytes?: number;
  readonly walMaxBytes?: number;
  /** The file may have this many pages; undefined: as many as the disk holds. */
  readonly maxPages?: number;
}

export interface SqliteStoreDeps {
  readonly applyChange: ApplyChange;
  readonly monotonicMs: () => number;
  readonly at?: AtKillPoint;
}

interface Opened extends OpenDatabase {
  readonly tables: Tables;
  readonly log: WriteAheadLog;
  readonly checkpointer: Checkpointer;
  readonly reserve: Reserve;
}

export function createSqliteStore(options: SqliteStoreOptions, deps: SqliteStoreDeps): LedgerStore {
  const { file, identity } = options;
  const { sealKey } = identity;
  const { applyChange, monotonicMs, at = () => {} } = deps;
  const seal: Seal | undefined =
    sealKey === undefined ? undefined : { key: sealKey, makeNonce: () => randomBytes(NONCE_BYTES) };
  let opened: Opened | undefined;
  let head: ChainHead = { seq: 0, hash: new Uint8Array() };
  let unavailable: UnavailableReason | undefined;
  let looksLeftOut = 0;

  function use(): Opened {
    assert(opened !== undefined, 'the store is not open');
    return opened;
  }

  /** Why new claims are refused before anything is tried; outcomes of what was sent are always tried. */
  function refusal({ reserve, log }: Opened): UnavailableReason | undefined {
    if (log.isOverLimit) return 'slow';
    return reserve.isHeld || reserve.take() ? undefined : 'full';
  }

  function commit(entries: readonly LedgerEntry[]): GroupResult {
    const store = use();
    const refused = refusal(store);
    const first = refused === undefined ? tryWrite(store, entries) : refused;
    if (typeof first !== 'string') return first;
    const followUps = entries.filter(isFollowUp);
    // How large the log is says the log itself, so that it ends without a commit.
    const trouble = first === 'slow' ? unavailable : first;
    unavailable = trouble;
    if (followUps.length === 0)
      return { outcomes: entries.map(() => ({ kind: 'unavailable', reason: first })), head };
    // What became of a settlement that was sent must be written while there is any room at all.
    if (first === 'full') store.reserve.release();
    const second = tryWrite(store, followUps);
    unavailable = trouble;
    const written = typeof second === 'string' ? undefined : [...second.outcomes];
    const outcomes = entries.map((entry): CommitOutcome => {
      const outcome = isFollowUp(entry) ? written?.shift() : undefined;
      return outcome ?? { kind: 'unavailable', reason: typeof second === 'string' ? second : first };
    });
    return { outcomes, head };
  }

  /** One transaction, or why there was none. @throws LedgerFatal */
  function tryWrite(store: Opened, entries: readonly LedgerEntry[]): GroupResult | UnavailableReason {
    const { tables, database, log, state } = store;
    try {
      const plan = planGroup(entries, state.node, head.seq, tables, applyChange);
      if (plan.payloads.length > 0) {
        writePlan(store, plan);
        log.look();
      }
      const outcomes = outcomesOf(plan.decisions, (_, seq) => tables.payloadOf(seq));
      unavailable = undefined;
      return { outcomes, head };
    } catch (error) {
      const failure = failureOf(error, file);
      if (failure !== 'full' && failure !== 'readOnly') throw fatalOf(error, file);
      if (database.isTransaction) database.exec('ROLLBACK');
      unavailable = failure;
      return failure;
    }
  }

  function writePlan({ database, tables, state }: Opened, plan: GroupPlan): void {
    const frame = encodeFrame(state.node, head, plan.payloads, seal);
    database.exec('BEGIN IMMEDIATE');
    tables.write(plan, frame);
    at('before-commit');
    database.exec('COMMIT');
    at('after-commit');
    head = frame.head;
    looksLeftOut += plan.looksLeftOut;
  }

  /** The first I/O error is the last, in whichever thread: nothing that was written since is answered. @throws LedgerFatal */
  function checkThread({ checkpointer: { failure } }: Opened): void {
    if (failure !== undefined && !isPassing(failureOf(failure, file))) throw fatalOf(failure, file);
  }

  /** A checkpoint needs room too; without it the log stays as it is and commits go on in it. @throws LedgerFatal */
  function checkpoint({ log }: Opened, isIdle: boolean): void {
    try {
      log.mayCheckpoint(isIdle);
    } catch (error) {
      const failure = failureOf(error, file);
      if (!isPassing(failure)) throw fatalOf(error, file);
      if (failure !== 'busy') unavailable = failure;
    }
  }

  function readAfter(position: number, limit: number): StoredRecord[] {
    const { tables, state } = use();
    const records: StoredRecord[] = [];
    let sizeBytes = 0;
    let seq = Math.max(position, tables.base.seq) + 1;
    while (seq <= head.seq && records.length < limit && sizeBytes < READ_AFTER_MAX_BYTES) {
      const { firstSeq, payloads, hashes } = decodeFrame(state.node, tables.frameOf(seq)!, sealKey);
      for (; seq < firstSeq + payloads.length && records.length < limit; seq++) {
        const payload = payloads[seq - firstSeq]!;
        records.push({ node: state.node, seq, position: seq, hash: hashes[seq - firstSeq]!, payload });
        sizeBytes += payload.byteLength;
      }
    }
    return records;
  }

  return {
    async open() {
      const base = openDatabase(file, identity, options.walCheckpointBytes ?? WAL_CHECKPOINT_BYTES);
      const { database, state } = base;
      if (options.maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${options.maxPages}`);
      const limits = {
        checkpointBytes: options.walCheckpointBytes ?? WAL_CHECKPOINT_BYTES,
        maxBytes: options.walMaxBytes ?? WAL_MAX_BYTES,
      };
      const checkpointer = createCheckpointer(file, base.fd);
      const log = createWriteAheadLog(database, limits, { checkpointer, at, monotonicMs });
      const reserve = createReserve(`${file}.reserve`, options.reserveBytes ?? RESERVE_BYTES, monotonicMs);
      reserve.take();
      const tables = openTables(database, state.node, base.base, sealKey);
      opened = { ...base, tables, log, checkpointer, reserve };
      head = state.head;
      return state;
    },
    async commit(entries) {
      const result = commit(entries);
      checkThread(use());
      return result;
    },
    readPages: async (patientKey, fromYear, toYear) => use().tables.pagesOf(patientKey, fromYear, toYear),
    findClaim: async (facilityCode, claimId) => use().tables.revisions(facilityCode, claimId),
    async readRecord(node, seq) {
      const { state, tables } = use();
      if (node !== state.node || seq > head.seq || seq <= tables.base.seq) return undefined;
      return readAfter(seq - 1, 1)[0];
    },
    readAfter: async (position, limit) => readAfter(position, limit),
    openIntents: async (afterSeq, limit) => use().tables.intentsAfter(afterSeq, limit),
    verify: () => verifyFile(file, sealKey, applyChange),
    backup: (path) => backupFile(file, path, sealKey),
    async rest(isIdle) {
      const store = use();
      // Without a claim to try it with, a disk that has room again would never be noticed.
      const isToTry = isIdle && (isDiskTrouble(unavailable) || !store.reserve.isHeld);
      if (isToTry && store.reserve.take() && store.reserve.hasRoom()) unavailable = undefined;
      checkpoint(store, isIdle);
    },
    async prune(throughSeq, nowMs) {
      const { database, tables, log } = use();
      try {
        const task = { sealKey, seal, throughSeq, nowMs, applyChange, head };
        const result = pruneDatabase(database, tables, task);
        head = result.head;
        tables.base = result.base;
        log.look();
        return result;
      } catch (error) {
        const failure = failureOf(error, file);
        if (failure !== 'full' && failure !== 'readOnly') throw fatalOf(error, file);
        if (database.isTransaction) database.exec('ROLLBACK');
        return { dropped: 0, base: tables.base, head };
      }
    },
    stats() {
      const store = use();
      return {
        unavailable:
          unavailable ?? (store.log.isOverLimit ? 'slow' : store.reserve.isHeld ? undefined : 'full'),
        walBytes: store.log.sizeBytes,
        walLimitBytes: options.walMaxBytes ?? WAL_MAX_BYTES,
        fileBytes: fileBytes(file),
        checkpoints: store.log.checkpoints,
        checkpointMaxMs: store.log.checkpointMaxMs,
        checkpointHoldMaxMs: store.log.checkpointHoldMaxMs,
        looksLeftOut,
      };
    },
    async close() {
      if (opened === undefined) return;
      const store = opened;
      opened = undefined;
      // Whoever closes last empties the log, and holds the lock meanwhile.
      await store.checkpointer.close();
      store.close();
    },
  };
}

/** What may be otherwise at the next try. */
function isPassing(failure: SqliteFailure): failure is 'full' | 'readOnly' | 'busy' {
  return failure === 'full' || failure === 'readOnly' || failure === 'busy';
}

function isDiskTrouble(reason: UnavailableReason | undefined): boolean {
  return reason === 'full' || reason === 'readOnly';
}

/** What became of something that was already sent: it is written before anything new is taken. */
function isFollowUp({ kind }: LedgerEntry): boolean {
  return kind === 'outcome' || kind === 'reversal';
}
