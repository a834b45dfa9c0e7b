/**
 * What a visit that becomes known late changes for others (fault F32). A verdict was judged on the past as it was then;
 * when an entry turns into fact or is taken out, those verdicts must be looked at again that would have read it: later or
 * overlapping by service time, within the years that a claim reads. Pure; it names them, the ledger queues them.
 * Left out: the entry's own encounter, which never counts against itself, and visits before it: no claim is judged on what
 * began after its own last day (rules/remembered-history.ts), else each new visit would have all earlier ones looked at.
 * The last day is what the claim's entry shows, so a line that was denied leaves none.
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
  const { fromYear, toYear } = yearsAffected(year);
  const pages: OpenPage[] = [];
  for (let one = fromYear; one <= toYear; one++) {
    const bytes = pageOf(one);
    if (bytes !== undefined) pages.push(openPage(bytes));
  }
  const home = pages.find((page) => page.year === year);
  const changed = home === undefined ? -1 : findById(home, idWords(entryId));
  if (home === undefined || changed < 0) return [];
  const others: Place[] = [];
  // A stay is settled in parts, and rules put them together: it began when its first part did.
  let sinceDay = earliestDay({ page: home, entry: changed });
  for (const page of pages) {
    for (let entry = 0; entry < page.entryCount; entry++) {
      const place = { page, entry };
      if (!isSameEncounter(place, { page: home, entry: changed })) others.push(place);
      else sinceDay = Math.min(sinceDay, earliestDay(place));
    }
  }
  return others
    .filter((place) => isOnOrAfter(place, sinceDay))
    .sort((a, b) => wordAt(a, ENTRY.firstDay) - wordAt(b, ENTRY.firstDay))
    .flatMap((place) => claimOf(place) ?? []);
}

interface Place {
  readonly page: OpenPage;
  readonly entry: number;
}

function findById({ words, entryCount }: OpenPage, id: Int32Array): number {
  for (let entry = 0; entry < entryCount; entry++) {
    const at = entryAt(entry) + ENTRY.id;
    if (id.every((word, index) => words[at + index] === word)) return entry;
  }
  return -1;
}

/** True also of the entry itself. */
function isSameEncounter(a: Place, b: Place): boolean {
  for (let word = ENTRY.encounterKey; word < ENTRY.encounterKey + 4; word++)
    if (wordAt(a, word) !== wordAt(b, word)) return false;
  return true;
}

/** Charges may be older than their visit. */
function earliestDay(place: Place): number {
  const { words, linesAt } = place.page;
  let day = wordAt(place, ENTRY.firstDay);
  let at = linesAt + wordAt(place, ENTRY.lineStart) * LINE_STRIDE;
  for (const end = at + wordAt(place, ENTRY.lineCount) * LINE_STRIDE; at < end; at += LINE_STRIDE) {
    const from = words[at + LINE.fromDay]!;
    if (from !== DAY_UNKNOWN && from < day) day = from;
  }
  return day;
}

/** What was not discharged lasts as long as there are charges, as for the rules. An unknown day is before all others. */
function isOnOrAfter(place: Place, day: number): boolean {
  if (wordAt(place, ENTRY.firstDay) >= day || wordAt(place, ENTRY.endDay) >= day) return true;
  const { words, linesAt } = place.page;
  let at = linesAt + wordAt(place, ENTRY.lineStart) * LINE_STRIDE;
  for (const end = at + wordAt(place, ENTRY.lineCount) * LINE_STRIDE; at < end; at += LINE_STRIDE)
    if (words[at + LINE.fromDay]! >= day || words[at + LINE.toDay]! >= day) return true;
  return false;
}

function claimOf(place: Place): SettledClaim | undefined {
  const names = wordAt(place, ENTRY.facilityAndClaim);
  const facilityCode = stringOf(place.page, names & 0xffff);
  const claimId = stringOf(place.page, names >>> 16);
  return facilityCode === undefined || claimId === undefined ? undefined : { facilityCode, claimId };
}

function wordAt({ page: { words }, entry }: Place, word: number): number {
  return words[entryAt(entry) + word]!;
}
