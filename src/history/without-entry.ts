/** A patient's pages as they would be without one settlement: how it is judged again when its own entry stands in them. */
import { applyChange } from './apply-change.ts';
import type { YearPage } from './open-history.ts';

/** Pages that do not have the entry stay what they are. @throws HistoryError HISTORY_PAGE_INVALID */
export function withoutEntry(pages: readonly YearPage[], entryId: Uint8Array): readonly YearPage[] {
  return pages.map(({ year, bytes }) => {
    const result = applyChange(bytes, { kind: 'remove', year, entryId });
    return { year, bytes: result.kind === 'changed' ? result.page : bytes };
  });
}
