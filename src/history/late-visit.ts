/**
 * What a visit that becomes known late changes for others (fault F32). A verdict was judged on the past as it was then;
 * when an entry turns into fact or is taken out, those verdicts must be looked at again that would have read it: later or
 * overlapping by service time, within the years that a claim reads. Pure; it names them, the ledger queues them.
 * Left out: the entry's own encounter, which never counts against itself, and visits before it, although a screening list
 * over a month or a year counts forward too: else each new visit would have all earlier ones looked at.
 */
import { idWords } from './entry.ts';
import { DAY_UNKNOWN, ENTRY, LINE, LINE_STRIDE } from './page-layout.ts';
import { type OpenPage, openPage, stringOf } from './read-page.ts';
import { entryAt } from './write-page.ts';
import { YEARS_BACK, type Years } from './years.ts';

/** A settlement by the names under which the ledger finds it. */
export interface SettledClaim {
  readonly facilityCode: string;
  readonly claimId: string;
}

/** Years whose pages may hold what an entry of this year changes; a stay may have begun in the year before. */
export function yearsAffected(year: number): Years {
  return { fromYear: year - 1, toYear: year + YEARS_BACK };
}

/**
 * Settlements, in flight or settled, that would be judged on the entry: nearest in time first. `pageOf` has the pages
 * before the change, of `yearsAffected`; `year` is that of the entry.
 * @throws HistoryError HISTORY_PAGE_INVALID for a damaged page
 */
export function findAffected(
  entryId: Uint8Array,
  year: number,
  pageOf: (year: number) => Uint8Array | undefined,
): readonly SettledClaim[] {
  const bytes = pageOf(year);
  const page = bytes === undefined ? undefined : openPage(bytes);
  const changed = page === undefined ? -1 : findById(page, idWords(entryId));
  if (page === undefined || changed < 0) return [];
  const sinceDay = earliestDay(page, changed);
  const found: { readonly firstDay: number; readonly claim: SettledClaim }[] = [];
  const { fromYear, toYear } = yearsAffected(year);
  for (let other = fromYear; other <= toYear; other++) {
    const otherBytes = other === year ? undefined : pageOf(other);
    const open = other === year ? page : otherBytes === undefined ? undefined : openPage(otherBytes);
    if (open === undefined) continue;
    for (let entry = 0; entry < open.entryCount; entry++) {
      if (latestDay(open, entry) < sinceDay || isSameEncounter(open, entry, page, changed)) continue;
      const claim = claimOf(open, entry);
      if (claim !== undefined) found.push({ firstDay: wordAt(open, entry, ENTRY.firstDay), claim });
    }
  }
  return found.sort((a, b) => a.firstDay - b.firstDay).map(({ claim }) => claim);
}

function findById({ words, entryCount }: OpenPage, id: Int32Array): number {
  for (let entry = 0; entry < entryCount; entry++) {
    const at = entryAt(entry) + ENTRY.id;
    if (id.every((word, index) => words[at + index] === word)) return entry;
  }
  return -1;
}

/** True also of the entry itself. */
function isSameEncounter(a: OpenPage, entryA: number, b: OpenPage, entryB: number): boolean {
  for (let word = ENTRY.encounterKey; word < ENTRY.encounterKey + 4; word++)
    if (wordAt(a, entryA, word) !== wordAt(b, entryB, word)) return false;
  return true;
}

/** Charges may be older than their visit. */
function earliestDay(page: OpenPage, entry: number): number {
  let day = wordAt(page, entry, ENTRY.firstDay);
  for (const from of lineDays(page, entry, LINE.fromDay)) if (from !== DAY_UNKNOWN && from < day) day = from;
  return day;
}

/** What was not discharged lasts as long as there are charges, as for the rules. An unknown day is before all others. */
function latestDay(page: OpenPage, entry: number): number {
  let day = Math.max(wordAt(page, entry, ENTRY.firstDay), wordAt(page, entry, ENTRY.endDay));
  for (const from of lineDays(page, entry, LINE.fromDay)) if (from > day) day = from;
  for (const to of lineDays(page, entry, LINE.toDay)) if (to > day) day = to;
  return day;
}

function* lineDays(page: OpenPage, entry: number, word: number): Iterable<number> {
  let at = page.linesAt + wordAt(page, entry, ENTRY.lineStart) * LINE_STRIDE + word;
  for (let left = wordAt(page, entry, ENTRY.lineCount); left > 0; left--, at += LINE_STRIDE)
    yield page.words[at]!;
}

function claimOf(page: OpenPage, entry: number): SettledClaim | undefined {
  const names = wordAt(page, entry, ENTRY.facilityAndClaim);
  const facilityCode = stringOf(page, names & 0xffff);
  const claimId = stringOf(page, names >>> 16);
  return facilityCode === undefined || claimId === undefined ? undefined : { facilityCode, claimId };
}

function wordAt({ words }: OpenPage, entry: number, word: number): number {
  return words[entryAt(entry) + word]!;
}
