/**
 * A history as one claim is judged on it. What began after the claim's last day is no past of it: later visits are judged
 * on earlier ones and never the other way round, so a visit that becomes known late concerns those behind it alone
 * (history/late-visit.ts), and what is said of each does not depend on which came first (fault F32). Each item is
 * looked up once per claim: the lines of a long stay ask for the same few hundred items again and again.
 */
import type { History, PastEntry, PastLine } from '../history/past.ts';
import { recall } from './recall.ts';

/** @param lastDay the last day that the claim's own entry will show; asked once, where there is a past at all. */
export function rememberLookups(history: History, lastDay: () => number): History {
  if (history.isEmpty) return history;
  const ofCode = new Map<string, readonly PastLine[]>();
  const ofPrefix = new Map<string, readonly PastLine[]>();
  let entries: readonly PastEntry[] | undefined;
  let untilDay: number | undefined;
  function hasBegun({ firstDay }: PastEntry): boolean {
    untilDay ??= lastDay();
    return firstDay <= untilDay;
  }
  const isPast = ({ entry }: PastLine): boolean => hasBegun(entry);
  return {
    knownSinceDay: history.knownSinceDay,
    isEmpty: false,
    get entries() {
      entries ??= allOf(history.entries, hasBegun);
      return entries;
    },
    get ownEntries() {
      return history.ownEntries;
    },
    linesOf: (code) => recall(ofCode, code, () => allOf(history.linesOf(code), isPast)),
    linesWithPrefix: (prefix) =>
      recall(ofPrefix, prefix, () => allOf(history.linesWithPrefix(prefix), isPast)),
  };
}

/** Nearly always all of them are. */
function allOf<Item>(items: readonly Item[], isKept: (item: Item) => boolean): readonly Item[] {
  return items.every(isKept) ? items : items.filter(isKept);
}
