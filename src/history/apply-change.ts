/**
 * What one operation makes of a patient's page. A page is a fold over such operations (guarantee G9): operations on
 * different entries may arrive in any order and give the same bytes (fault F32); those on one entry are ordered by the
 * ledger, which knows an outcome only after its reservation.
 */
import type { HistoryChange } from '../claim/record.ts';
import { idWords, openEntry } from './entry.ts';
import { HistoryError } from './errors.ts';
import { ENTRY, FLAG } from './page-layout.ts';
import { type OpenPage, openPage } from './read-page.ts';
import { entryAt, type Pick, writePage } from './write-page.ts';

/** Why a page stays as it is although something was asked of it. */
export type RefusedReason =
  /** The page has no such entry: taken out before, or never there. */
  | 'unknownEntry'
  /** The entry stands there with other content: its id is not an id. */
  | 'otherContent'
  /** Only a reservation can be released: this one has its receipt. */
  | 'alreadySettled'
  /** Entry, page and operation name different years. */
  | 'otherYear'
  | 'full';

export type ChangeResult =
  /** The whole new page. One without entries is a page too, so that its version goes on. */
  | { readonly kind: 'changed'; readonly page: Uint8Array }
  /** What was asked for is so already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: RefusedReason };

const UNCHANGED: ChangeResult = { kind: 'unchanged' };

/**
 * `reserve` adds an entry, `confirm` turns its reservation into fact, `release` takes out a reservation that was proven
 * not sent, `remove` takes out an entry whose settlement was reversed, whatever its state. `page` undefined: none yet.
 * @throws HistoryError HISTORY_PAGE_INVALID for a damaged page, HISTORY_ENTRY_INVALID for bytes that are no entry
 */
export function applyChange(page: Uint8Array | undefined, change: HistoryChange): ChangeResult {
  const open = page === undefined ? undefined : openPage(page);
  if (open !== undefined && open.year !== change.year) return refuse('otherYear');
  if (change.kind === 'reserve') return reserve(open, change.year, openEntry(change.entry));
  const entry = open === undefined ? -1 : findEntry(open, idWords(change.entryId));
  if (open === undefined || entry < 0) return refuse('unknownEntry');
  const wasSettled = isSettled(open, entry);
  if (change.kind === 'confirm') {
    if (wasSettled) return UNCHANGED;
    return write(open.year, [...picksOf(open, entry), { page: open, entry, isSettled: true }]);
  }
  if (change.kind === 'release' && wasSettled) return refuse('alreadySettled');
  return write(open.year, picksOf(open, entry));
}

function reserve(open: OpenPage | undefined, year: number, entry: OpenPage): ChangeResult {
  if (entry.year !== year) return refuse('otherYear');
  const added: Pick = { page: entry, entry: 0, isSettled: isSettled(entry, 0) };
  if (open === undefined) return write(year, [added]);
  const at = entryAt(0);
  const present = findEntry(open, entry.words.subarray(at + ENTRY.id, at + ENTRY.id + 4));
  if (present < 0) return write(year, [...picksOf(open, -1), added]);
  // Written the same way, the same content is the same bytes, whether the receipt has come meanwhile or not.
  const alone = (page: OpenPage, position: number) =>
    writePage(year, [{ page, entry: position, isSettled: false }]);
  return areEqual(alone(open, present), alone(entry, 0)) ? UNCHANGED : refuse('otherContent');
}

function write(year: number, picks: readonly Pick[]): ChangeResult {
  try {
    return { kind: 'changed', page: writePage(year, picks) };
  } catch (error) {
    if (error instanceof HistoryError && error.code === 'HISTORY_PAGE_FULL') return refuse('full');
    throw error;
  }
}

function refuse(reason: RefusedReason): ChangeResult {
  return { kind: 'refused', reason };
}

/** All entries but one. */
function picksOf(page: OpenPage, except: number): Pick[] {
  const picks: Pick[] = [];
  for (let entry = 0; entry < page.entryCount; entry++)
    if (entry !== except) picks.push({ page, entry, isSettled: isSettled(page, entry) });
  return picks;
}

function isSettled({ words }: OpenPage, entry: number): boolean {
  return ((words[entryAt(entry) + ENTRY.flags]! >>> FLAG.isSettled.shift) & FLAG.isSettled.mask) === 1;
}

/** Position of the entry with this id, or -1. */
function findEntry({ words, entryCount }: OpenPage, id: Int32Array): number {
  for (let entry = 0; entry < entryCount; entry++) {
    const at = entryAt(entry) + ENTRY.id;
    if (words[at] === id[0] && words[at + 1] === id[1] && words[at + 2] === id[2] && words[at + 3] === id[3])
      return entry;
  }
  return -1;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
