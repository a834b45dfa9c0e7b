/**
 * Pages folded anew from records, for verification. They stand in a scratch file that SQLite deletes with
 * its handle, because all pages of a province do not fit in memory. Knows no store.
 */
import { DatabaseSync } from 'node:sqlite';
import type { LedgerRecord } from '../claim/record.ts';
import type { StoredPage } from '../intercept/ledger.ts';
import { createPageOverlay, type PageRow } from './page-overlay.ts';
import type { ApplyChange } from './store.ts';

export interface PageRebuild {
  /** A page as it stood before the first record. */
  put(row: PageRow): void;
  /** False when a change cannot be applied that was applied once: record or page are not what they were. */
  fold(record: Pick<LedgerRecord, 'patientKey' | 'changes'>): boolean;
  /** As it stands now. */
  page(patientKey: Uint8Array, year: number): StoredPage | undefined;
  /** In order of patient key and year. */
  pages(): IteratorObject<PageRow>;
  close(): void;
}

export function createPageRebuild(applyChange: ApplyChange): PageRebuild {
  const scratch = new DatabaseSync('');
  scratch.exec(
    `PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;
     CREATE TABLE pages (patient BLOB, year INTEGER, version INTEGER, bytes BLOB, PRIMARY KEY (patient, year));
     BEGIN`,
  );
  const select = scratch.prepare('SELECT year, version, bytes FROM pages WHERE patient = ? AND year = ?');
  const write = scratch.prepare(
    'INSERT OR REPLACE INTO pages (patient, year, version, bytes) VALUES (?, ?, ?, ?)',
  );
  const all = scratch.prepare(
    'SELECT patient AS patientKey, year, version, bytes FROM pages ORDER BY patient, year',
  );
  const stored = {
    page: (patientKey: Uint8Array, year: number) => select.get(patientKey, year) as StoredPage | undefined,
  };

  function put({ patientKey, year, version, bytes }: PageRow): void {
    write.run(patientKey, year, version, bytes);
  }

  return {
    put,
    page: stored.page,
    fold(record) {
      if (record.changes.length === 0) return true;
      const overlay = createPageOverlay(stored, applyChange);
      if (!overlay.tryChange(record)) return false;
      for (const row of overlay.changed()) put(row);
      return true;
    },
    pages: () => all.iterate() as unknown as IteratorObject<PageRow>,
    close: () => scratch.close(),
  };
}
