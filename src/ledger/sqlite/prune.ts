/**
 * Retention: the oldest records are dropped, what they made of the history stays. One transaction of bounded size moves
 * the base (the pages at that place, their sum, the retention record) and deletes the rows. Synchronous: no commit may
 * come between the record and its anchor.
 */
import type { DatabaseSync } from 'node:sqlite';
import { HOLDING_STATES, type LedgerRecord } from '../../claim/record.ts';
import type { StoredPage } from '../../intercept/ledger.ts';
import { decodeRecord } from '../../wire/protobuf/record-codec.ts';
import { decodeFrame, encodeFrame, type Seal } from '../frame.ts';
import { createPageOverlay } from '../page-overlay.ts';
import { openPageSum } from '../page-sum.ts';
import { encodeRetention } from '../retention.ts';
import type { ApplyChange, ChainHead, PruneResult } from '../store.ts';
import { numberOf, type Tables } from './tables.ts';

/** Commits wait meanwhile: some tens of milliseconds. Whole groups, so one large group may be more. */
const PRUNE_MAX_RECORDS = 1_000;

export interface PruneTask {
  readonly sealKey: Uint8Array | undefined;
  readonly seal: Seal | undefined;
  readonly throughSeq: number;
  readonly nowMs: number;
  readonly applyChange: ApplyChange;
  readonly head: ChainHead;
}

/** What SQLite throws passes through; then the transaction is still open. */
export function pruneDatabase(database: DatabaseSync, tables: Tables, task: PruneTask): PruneResult {
  const { node } = tables;
  const { head, throughSeq, seal, nowMs } = task;
  const oldestOpen = tables.intentsAfter(0, 1)[0]?.seq ?? Number.POSITIVE_INFINITY;
  // The last group stays: a start compares it with the anchor.
  const through = Math.min(throughSeq, oldestOpen - 1, head.seq - 1);
  const { base, records, frames } = readOldest(tables, through, task.sealKey);
  if (records.length === 0) return { dropped: 0, base, head };
  database.exec('BEGIN IMMEDIATE');
  const pagesDigest = foldIntoBase(database, records, task.applyChange);
  const mark = encodeRetention({ base, pagesDigest }, nowMs);
  const frame = encodeFrame(node, head, [mark], seal);
  tables.putFrame(frame.head.seq, frame.bytes);
  putMeta(database, 'base_seq', base.seq);
  putMeta(database, 'base_hash', base.hash);
  const dropFrame = database.prepare('DELETE FROM frames WHERE first_seq = ?');
  for (const firstSeq of frames) dropFrame.run(firstSeq);
  dropClaims(database, records, base.seq);
  database.exec('COMMIT');
  return { dropped: records.length, base, head: frame.head };
}

/** Whole groups from the base on, and the base behind them. */
function readOldest(
  tables: Tables,
  through: number,
  sealKey: Uint8Array | undefined,
): { base: ChainHead; records: LedgerRecord[]; frames: number[] } {
  const records: LedgerRecord[] = [];
  const frames: number[] = [];
  let { base } = tables;
  while (base.seq < through && records.length < PRUNE_MAX_RECORDS) {
    const { firstSeq, payloads, hashes } = decodeFrame(tables.node, tables.frameOf(base.seq + 1)!, sealKey);
    if (base.seq + payloads.length > through) break;
    for (const payload of payloads) records.push(decodeRecord(payload));
    frames.push(firstSeq);
    base = { seq: base.seq + payloads.length, hash: hashes.at(-1)! };
  }
  return { base, records, frames };
}

/** Digest over all base pages after these records. */
function foldIntoBase(
  database: DatabaseSync,
  records: readonly LedgerRecord[],
  applyChange: ApplyChange,
): Uint8Array {
  const select = database.prepare(
    'SELECT year, version, bytes FROM base_pages WHERE patient = ? AND year = ?',
  );
  const put = database.prepare(
    'INSERT OR REPLACE INTO base_pages (patient, year, version, bytes) VALUES (?, ?, ?, ?)',
  );
  const page = (patientKey: Uint8Array, year: number) =>
    select.get(patientKey, year) as StoredPage | undefined;
  const state = database.prepare("SELECT value FROM meta WHERE name = 'base_sum'").get();
  const sum = openPageSum(state?.value as Uint8Array | undefined);
  const overlay = createPageOverlay({ page }, applyChange);
  for (const record of records) overlay.tryChange(record);
  for (const row of overlay.changed()) {
    const before = page(row.patientKey, row.year);
    if (before !== undefined) sum.remove({ ...before, patientKey: row.patientKey });
    sum.add(row);
    put.run(row.patientKey, row.year, row.version, row.bytes);
  }
  putMeta(database, 'base_sum', sum.state());
  return sum.digest();
}

/** Rows of the index whose answer is gone. What holds its claim id stays: it must never be settled again. */
function dropClaims(database: DatabaseSync, records: readonly LedgerRecord[], baseSeq: number): void {
  const holding = [...HOLDING_STATES].map(numberOf).join(', ');
  const drop = database.prepare(
    `DELETE FROM claims WHERE facility = ? AND claim_id = ? AND digest = ? AND seq <= ? AND state NOT IN (${holding})`,
  );
  for (const { facilityCode, claimId, digest } of records) {
    if (claimId !== undefined) drop.run(facilityCode, claimId, digest, baseSeq);
  }
}

function putMeta(database: DatabaseSync, name: string, value: number | Uint8Array): void {
  database.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
}
