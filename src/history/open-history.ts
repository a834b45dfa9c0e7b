/** Makes of a patient's pages, and of what the message tells, the one history that rules read. */
import { type Entry, encodeEntry, idWords, openEntry } from './entry.ts';
import { HistoryError } from './errors.ts';
import { ENTRY, ENTRY_STRIDE, HEAD_WORDS } from './page-layout.ts';
import type { History } from './past.ts';
import { type PageEntry, type PageLine, PastPage } from './past-page.ts';
import { openPage } from './read-page.ts';

/** A page as the ledger keeps it. */
export interface YearPage {
  readonly year: number;
  readonly bytes: Uint8Array;
}

export interface HistoryOptions {
  /** Key of the claim's own encounter (`encounterKeyOf`): it never counts against itself. */
  readonly exceptEncounter: Uint8Array | undefined;
  /** Everything since this day is in the pages; undefined: nobody can say. */
  readonly knownSinceDay: number | undefined;
  /**
   * What the message tells (`earlierEntries`). Such an encounter counts only where the pages have nothing in its place:
   * no entry of the same encounter, and no entry of its sort (stay or visit; a setting that is unknown is both) at its
   * time: stays that share a day, visits of one day, at whatever facility.
   */
  readonly told: readonly Entry[];
}

interface Part {
  readonly page: PastPage;
  /** 1 for each entry of the claim's own encounter; undefined without any. */
  readonly own: Uint8Array | undefined;
}

/**
 * Opens pages in place: nothing is decoded before it is asked for.
 * @throws HistoryError HISTORY_PAGE_INVALID for a damaged page, or one of another year than its own;
 * HISTORY_ENTRY_INVALID when what is told has sums that 64 bits do not hold
 */
export function openHistory(pages: readonly YearPage[], options: HistoryOptions): History {
  const { exceptEncounter, knownSinceDay, told } = options;
  if (pages.length === 0 && told.length === 0) return emptyHistory(knownSinceDay);
  const except = exceptEncounter === undefined ? undefined : idWords(exceptEncounter);
  const parts: Part[] = [];
  for (const { year, bytes } of pages.toSorted((a, b) => a.year - b.year)) {
    const page = openPage(bytes);
    if (page.year !== year)
      throw new HistoryError('HISTORY_PAGE_INVALID', { what: 'a page in the place of another year' });
    parts.push({ page: new PastPage(page, false), own: findOwn(page.words, page.entryCount, except) });
  }
  if (told.length > 0) {
    const stored = parts.flatMap(({ page }) => allEntries(page));
    for (const entry of told) {
      const page = new PastPage(openEntry(encodeEntry(entry)), true);
      const one = page.entry(0);
      const isOwn = findOwn(page.page.words, 1, except) !== undefined;
      if (!isOwn && !stored.some((other) => isInPlaceOf(other, one))) parts.push({ page, own: undefined });
    }
  }
  let entries: readonly PageEntry[] | undefined;
  let ownEntries: readonly PageEntry[] | undefined;
  return {
    knownSinceDay,
    isEmpty: parts.every(({ page }) => page.page.entryCount === 0),
    get entries() {
      entries ??= inTimeOrder(parts.flatMap(({ page, own }) => pick(page, own, 0)));
      return entries;
    },
    get ownEntries() {
      ownEntries ??= inTimeOrder(
        parts.flatMap(({ page, own }) => (own === undefined ? [] : pick(page, own, 1))),
      );
      return ownEntries;
    },
    linesOf(code) {
      const lines: PageLine[] = [];
      for (const { page, own } of parts) page.addLinesOf(code, own, lines);
      return inTimeOrder(lines);
    },
    linesWithPrefix(prefix) {
      const lines: PageLine[] = [];
      for (const { page, own } of parts) page.addLinesWithPrefix(prefix, own, lines);
      return inTimeOrder(lines);
    },
  };
}

const NOTHING: readonly never[] = [];

function emptyHistory(knownSinceDay: number | undefined): History {
  const none = () => NOTHING;
  return {
    knownSinceDay,
    isEmpty: true,
    entries: NOTHING,
    ownEntries: NOTHING,
    linesOf: none,
    linesWithPrefix: none,
  };
}

function findOwn(
  words: Int32Array,
  entryCount: number,
  except: Int32Array | undefined,
): Uint8Array | undefined {
  if (except === undefined) return undefined;
  let own: Uint8Array | undefined;
  for (let entry = 0; entry < entryCount; entry++) {
    const at = HEAD_WORDS + entry * ENTRY_STRIDE + ENTRY.encounterKey;
    if (
      words[at] === except[0] &&
      words[at + 1] === except[1] &&
      words[at + 2] === except[2] &&
      words[at + 3] === except[3]
    ) {
      own ??= new Uint8Array(entryCount);
      own[entry] = 1;
    }
  }
  return own;
}

function allEntries(page: PastPage): PageEntry[] {
  return Array.from({ length: page.page.entryCount }, (_, entry) => page.entry(entry));
}

/** Entries whose mark is `mark`. */
function pick(page: PastPage, own: Uint8Array | undefined, mark: number): PageEntry[] {
  return allEntries(page).filter((_, entry) => (own?.[entry] ?? 0) === mark);
}

/** Pages ascend by year and each by first day, so most lists are in order as they come. The sort is stable. */
function inTimeOrder<Item extends { readonly timeKey: number }>(items: Item[]): Item[] {
  let before = Number.NEGATIVE_INFINITY;
  for (const { timeKey } of items) {
    if (timeKey < before) return items.sort((a, b) => a.timeKey - b.timeKey);
    before = timeKey;
  }
  return items;
}

function isInPlaceOf(stored: PageEntry, told: PageEntry): boolean {
  if (stored.encounterKey === told.encounterKey) return true;
  const isStay = ({ setting }: PageEntry) => (setting === undefined ? undefined : setting === 'inpatient');
  const [storedStay, toldStay] = [isStay(stored), isStay(told)];
  if (storedStay !== undefined && toldStay !== undefined && storedStay !== toldStay) return false;
  return stored.firstDay <= lastDayOf(told) && told.firstDay <= lastDayOf(stored);
}

/** An open stay has no end yet; a visit is of one day unless it says more. */
function lastDayOf({ firstDay, end, setting }: PageEntry): number {
  if (end !== undefined) return Math.max(end.dayEpoch, firstDay);
  return setting === 'inpatient' ? Number.POSITIVE_INFINITY : firstDay;
}
