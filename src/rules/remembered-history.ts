/**
 * A history that looks each item up once per claim: the lines of a long stay ask for the same few hundred items again
 * and again, and every look-up gathers and sorts what it finds. It answers what the history answers, no more.
 */
import type { History, PastLine } from '../history/past.ts';
import { recall } from './recall.ts';

export function rememberLookups(history: History): History {
  if (history.isEmpty) return history;
  const ofCode = new Map<string, readonly PastLine[]>();
  const ofPrefix = new Map<string, readonly PastLine[]>();
  return {
    knownSinceDay: history.knownSinceDay,
    isEmpty: false,
    get entries() {
      return history.entries;
    },
    get ownEntries() {
      return history.ownEntries;
    },
    linesOf: (code) => recall(ofCode, code, () => history.linesOf(code)),
    linesWithPrefix: (prefix) => recall(ofPrefix, prefix, () => history.linesWithPrefix(prefix)),
  };
}
