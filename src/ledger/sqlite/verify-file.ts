/**
 * Reads a whole ledger file through a handle of its own, in short reads between which commits go on; only the comparison
 * of pages is one read transaction. Works on a copy and on a running ledger alike.
 */
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { LedgerError } from '../errors.ts';
import { decodeFrame } from '../frame.ts';
import { genesisHash } from '../hash-chain.ts';
import type { PageRow } from '../page-overlay.ts';
import type { ApplyChange, ChainHead, VerifyReport } from '../store.ts';
import { createVerification, type Verification } from '../verification.ts';
import { openingError } from './sqlite-errors.ts';

/** Groups read at once: some MiB of records. */
const GROUPS_PER_READ = 16;

/** @throws LedgerError LEDGER_UNUSABLE when the file cannot be opened; what is wrong inside is in the report. */
export async function verifyFile(
  file: string,
  sealKey: Uint8Array | undefined,
  applyChange: ApplyChange,
): Promise<VerifyReport> {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(file, { readOnly: true });
  } catch (error) {
    throw openingError(error, file);
  }
  const verification = createVerification(applyChange);
  try {
    const { node, base } = readMeta(database, file);
    verification.startAt(node, base);
    for (const row of database.prepare(`${PAGE_COLUMNS} FROM base_pages ORDER BY patient, year`).iterate()) {
      verification.addBasePage(row as unknown as PageRow);
    }
    let seq = base.seq;
    for (;;) {
      const next = addFrames(database, verification, node, seq, sealKey);
      if (next === seq) break;
      seq = next;
      await setImmediate();
    }
    // From here on nothing moves under our eyes.
    database.exec('BEGIN');
    for (let next = seq; ; seq = next) {
      next = addFrames(database, verification, node, seq, sealKey);
      if (next === seq) break;
    }
    const pages = database.prepare(`${PAGE_COLUMNS} FROM pages ORDER BY patient, year`).iterate();
    return verification.finish(node, pages as unknown as Iterable<PageRow>);
  } catch (error) {
    verification.close();
    throw openingError(error, file);
  } finally {
    database.close();
  }
}

const PAGE_COLUMNS = 'SELECT patient AS patientKey, year, version, bytes';

/** Node and base as the file says. */
export function readMeta(database: DatabaseSync, file: string): { node: string; base: ChainHead } {
  const rows = database.prepare('SELECT name, value FROM meta').all() as { name: string; value: unknown }[];
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  const node = values.get('node');
  if (typeof node !== 'string')
    throw new LedgerError('LEDGER_DAMAGED', { where: file, what: 'the file names no node' });
  const seq = values.get('base_seq');
  const hash = values.get('base_hash');
  const isPruned = typeof seq === 'number' && hash instanceof Uint8Array;
  return { node, base: isPruned ? { seq, hash } : { seq: 0, hash: genesisHash(node) } };
}

/** Last sequence read; the one given when there is no more. A damaged frame is a problem, and is stepped over. */
function addFrames(
  database: DatabaseSync,
  verification: Verification,
  node: string,
  afterSeq: number,
  sealKey: Uint8Array | undefined,
): number {
  const select = database.prepare(
    'SELECT first_seq, bytes FROM frames WHERE first_seq > ? ORDER BY first_seq LIMIT ?',
  );
  let last = afterSeq;
  for (const row of select.all(afterSeq, GROUPS_PER_READ) as { first_seq: number; bytes: Uint8Array }[]) {
    try {
      const { payloads, hashes } = decodeFrame(node, row.bytes, sealKey);
      for (const [index, payload] of payloads.entries()) {
        verification.addRecord({ node, seq: row.first_seq + index, hash: hashes[index]!, payload });
      }
      last = row.first_seq + payloads.length - 1;
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      verification.problem(error.detail.where ?? `record ${row.first_seq}`, error.detail.what);
      last = Math.max(last, row.first_seq);
    }
  }
  return last;
}
