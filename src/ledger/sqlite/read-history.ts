/**
 * A worker's own read-only handle on the ledger file: history pages, synchronously. Every read is its own short
 * transaction, so that no reader ever pins the write-ahead log (fault F18). Knows nothing else of the ledger.
 */
import { DatabaseSync } from 'node:sqlite';
import type { StoredPage } from '../../intercept/ledger.ts';
import { LedgerError } from '../errors.ts';

export interface HistoryReader {
  /** Pages of a patient from one year to another, both included, ascending; absent ones are left out. */
  readPages(patientKey: Uint8Array, fromYear: number, toYear: number): StoredPage[];
  close(): void;
}

export const PAGES_OF_PATIENT =
  'SELECT year, version, bytes FROM pages WHERE patient = ? AND year BETWEEN ? AND ? ORDER BY year';

/** The file must exist: the ledger's thread opens it first. @throws LedgerError LEDGER_UNUSABLE */
export function openHistoryReader(file: string): HistoryReader {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    const select = database.prepare(PAGES_OF_PATIENT);
    return {
      // All rows at once: an open cursor would be an open transaction.
      readPages: (patientKey, fromYear, toYear) =>
        select.all(patientKey, fromYear, toYear) as unknown as StoredPage[],
      close: () => database.close(),
    };
  } catch (cause) {
    throw new LedgerError('LEDGER_UNUSABLE', { what: `${file} cannot be read by a worker` }, cause);
  }
}
