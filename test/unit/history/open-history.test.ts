/** The history of a claim: what is in it, in what order, and what is known. */
import { describe, expect, it } from 'vitest';
import { type Entry, encodeEntry } from '../../../src/history/entry.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { isKnownFrom } from '../../../src/history/past.ts';
import { openPage } from '../../../src/history/read-page.ts';
import { writePage } from '../../../src/history/write-page.ts';
import { day, moment } from '../../support/build-claim.ts';
import { buildEntry, buildEntryLine, idOf } from '../../support/build-entry.ts';

const NONE = { exceptEncounter: undefined, knownSinceDay: undefined, told: [] };

function page(year: number, ...entries: readonly Partial<Entry>[]) {
  const picks = entries.map((input, index) => ({
    page: openPage(encodeEntry(buildEntry({ entryId: idOf(index), ...input }))),
    entry: 0,
    isSettled: true,
  }));
  return { year, bytes: writePage(year, picks) };
}

const visit = (
  claimId: string,
  start: string,
  codes: readonly string[] = [],
  encounter = 1,
): Partial<Entry> => ({
  claimId,
  start: moment(start),
  encounterKey: idOf(encounter),
  lines: codes.map((code) => buildEntryLine({ code, from: moment(start) })),
});

const NEW = page(
  2026,
  visit('C4', '2026-02-01 10:00', ['A']),
  visit('C3', '2026-02-01 08:00', ['AB', 'A'], 2),
);
const OLD = page(2025, visit('C1', '2025-05-01', ['B', 'A']));

describe('a history', () => {
  it('is in time order over all pages, whatever their order', () => {
    for (const pages of [
      [OLD, NEW],
      [NEW, OLD],
    ]) {
      const history = openHistory(pages, NONE);
      expect(history.entries.map(({ claimId }) => claimId)).toEqual(['C1', 'C3', 'C4']);
      expect(history.linesOf('A').map(({ entry }) => entry.claimId)).toEqual(['C1', 'C3', 'C4']);
      expect(history.linesWithPrefix('A').map(({ code, entry }) => `${entry.claimId} ${code}`)).toEqual([
        'C1 A',
        'C3 AB',
        'C3 A',
        'C4 A',
      ]);
    }
  });

  it('keeps the own encounter apart from everything else', () => {
    const history = openHistory([OLD, NEW], { ...NONE, exceptEncounter: idOf(2) });
    expect(history.entries.map(({ claimId }) => claimId)).toEqual(['C1', 'C4']);
    expect(history.ownEntries.map(({ claimId }) => claimId)).toEqual(['C3']);
    expect(history.linesOf('AB')).toEqual([]);
    expect(history.linesWithPrefix('A')).toHaveLength(2);
  });

  it('gives the lines of one entry the same entry', () => {
    const history = openHistory([NEW], NONE);
    expect(history.linesOf('AB')[0]!.entry).toBe(history.entries[0]);
  });

  it('is empty without pages, and knows what it was told to know', () => {
    const history = openHistory([], { ...NONE, knownSinceDay: day('2026-01-01') });
    expect([history.entries, history.ownEntries, history.linesOf('A'), history.linesWithPrefix('')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(isKnownFrom(history, day('2026-01-01'))).toBe(true);
    expect(isKnownFrom(history, day('2025-12-31'))).toBe(false);
    expect(isKnownFrom(openHistory([], NONE), day('2026-01-01'))).toBe(false);
    expect(isKnownFrom(undefined, day('2026-01-01'))).toBe(false);
  });

  it('opens pages at any address, and no page in the place of another year', () => {
    const pool = new Uint8Array(NEW.bytes.length + 1);
    pool.set(NEW.bytes, 1);
    expect(openHistory([{ year: 2026, bytes: pool.subarray(1) }], NONE).entries).toHaveLength(2);
    expect(() => openHistory([{ year: 2025, bytes: NEW.bytes }], NONE)).toThrow('HISTORY_PAGE_INVALID');
  });
});
