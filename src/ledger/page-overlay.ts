/** History pages as a group sees them: what the store has, and over it what earlier entries of the group changed. Pure. */
import { Buffer } from 'node:buffer';
import type { PageRead } from '../claim/record.ts';
import type { LedgerEntry, StoredPage } from '../intercept/ledger.ts';
import type { ApplyChange } from './store.ts';

export interface PageRow extends StoredPage {
  readonly patientKey: Uint8Array;
}

export interface PageOverlay {
  /** As the group sees it now. */
  page(patientKey: Uint8Array, year: number): StoredPage | undefined;
  isCurrent(pagesRead: readonly PageRead[]): boolean;
  /**
   * Applies what history takes; each page that changed gets one version more. False, and nothing changed, when a
   * reservation is refused or something is damaged: a limit must never be spent without a trace. A refused confirmation
   * or removal leaves its page as it is: what became of a settlement is recorded all the same.
   */
  tryChange(entry: Pick<LedgerEntry, 'patientKey' | 'changes'>): boolean;
  changed(): PageRow[];
}

/** Sorts as the key's bytes and then the year do. */
export function pageKeyOf(patientKey: Uint8Array, year: number): string {
  const key = Buffer.from(patientKey.buffer, patientKey.byteOffset, patientKey.byteLength);
  return `${key.toString('latin1')}${year}`;
}

export function createPageOverlay(
  stored: { page(patientKey: Uint8Array, year: number): StoredPage | undefined },
  applyChange: ApplyChange,
): PageOverlay {
  const pages = new Map<string, StoredPage | undefined>();
  const changedRows = new Map<string, PageRow>();

  function pageOf(patientKey: Uint8Array, year: number, key: string): StoredPage | undefined {
    if (!pages.has(key)) pages.set(key, stored.page(patientKey, year));
    return pages.get(key);
  }

  return {
    page: (patientKey, year) => pageOf(patientKey, year, pageKeyOf(patientKey, year)),
    isCurrent: (pagesRead) =>
      pagesRead.every(
        ({ patientKey, year, version }) =>
          (pageOf(patientKey, year, pageKeyOf(patientKey, year))?.version ?? 0) === version,
      ),
    tryChange({ patientKey, changes }) {
      if (changes.length === 0) return true;
      if (patientKey === undefined) return false;
      const next = new Map<string, PageRow>();
      try {
        for (const change of changes) {
          const { year } = change;
          const key = pageKeyOf(patientKey, year);
          const before = pageOf(patientKey, year, key);
          const result = applyChange((next.get(key) ?? before)?.bytes, change);
          if (result.kind === 'refused' && change.kind === 'reserve') return false;
          if (result.kind !== 'changed') continue;
          next.set(key, { patientKey, year, version: (before?.version ?? 0) + 1, bytes: result.page });
        }
      } catch {
        return false;
      }
      for (const [key, row] of next) {
        pages.set(key, row);
        changedRows.set(key, row);
      }
      return true;
    },
    changed: () => [...changedRows.values()],
  };
}
