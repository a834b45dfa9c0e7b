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
  let untilDay = Number.POSITIVE_INFINITY;
  const hasBegun = ({ firstDay }: PastEntry): boolean => firstDay <= untilDay;
  /** Nearly always all have begun: then the lines that are looked up need not be asked. */
  let isWhole: boolean | undefined;
  function begun(): readonly PastEntry[] {
    if (entries !== undefined) return entries;
    untilDay = lastDay();
    const all = history.entries;
    // They stand in time order.
    isWhole = all.length === 0 || hasBegun(all[all.length - 1]!);
    entries = isWhole ? all : all.filter(hasBegun);
    return entries;
  }
  function onlyPast(lines: readonly PastLine[]): readonly PastLine[] {
    if (lines.length === 0) return lines;
    begun();
    return isWhole ? lines : lines.filter(({ entry }) => hasBegun(entry));
  }
  return {
    knownSinceDay: history.knownSinceDay,
    isEmpty: false,
    get entries() {
      return begun();
    },
    get ownEntries() {
      return history.ownEntries;
    },
    linesOf: (code) => recall(ofCode, code, () => onlyPast(history.linesOf(code))),
    linesWithPrefix: (prefix) => recall(ofPrefix, prefix, () => onlyPast(history.linesWithPrefix(prefix))),
  };
}
