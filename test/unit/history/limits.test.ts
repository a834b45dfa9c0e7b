/** Every limit of a page: what just fits, and what is one too many. */
import { describe, expect, it } from 'vitest';
import { BENEFITS, LINE_KINDS, SCHEMES, SETTINGS } from '../../../src/claim/codes.ts';
import { applyChange } from '../../../src/history/apply-change.ts';
import { type Entry, type EntryLine, encodeEntry, openEntry } from '../../../src/history/entry.ts';
import {
  DIAGNOSES_MAX,
  ENTRIES_MAX,
  ENTRY_DIAGNOSES_MAX,
  ENTRY_LINES_MAX,
  LINES_MAX,
  PAGE_BENEFITS,
  PAGE_LINE_KINDS,
  PAGE_MAX_BYTES,
  PAGE_SCHEMES,
  PAGE_SETTINGS,
  STRING_MAX_UNITS,
  STRINGS_MAX,
} from '../../../src/history/page-layout.ts';
import { openPage, stringOf } from '../../../src/history/read-page.ts';
import { writePage } from '../../../src/history/write-page.ts';
import { buildEntry, buildEntryLine, idOf } from '../../support/build-entry.ts';

const YEAR = 2026;

function pick(input: Partial<Entry>) {
  return { page: openEntry(encodeEntry(buildEntry(input))), entry: 0, isSettled: false };
}

function linesOf(count: number, input: (index: number) => Partial<EntryLine> = () => ({})): EntryLine[] {
  return Array.from({ length: count }, (_, index) => buildEntryLine(input(index)));
}

describe('limits of an entry', () => {
  it('lines', () => {
    expect(openEntry(encodeEntry(buildEntry({ lines: linesOf(ENTRY_LINES_MAX) }))).lineCount).toBe(
      ENTRY_LINES_MAX,
    );
    expect(() => encodeEntry(buildEntry({ lines: linesOf(ENTRY_LINES_MAX + 1) }))).toThrow(
      'HISTORY_ENTRY_INVALID: too many lines',
    );
  });

  it('diagnoses', () => {
    const entry = (count: number) => buildEntry({ otherDiagnoses: new Array(count).fill('I10') });
    expect(openEntry(encodeEntry(entry(ENTRY_DIAGNOSES_MAX))).entryCount).toBe(1);
    expect(() => encodeEntry(entry(ENTRY_DIAGNOSES_MAX + 1))).toThrow('too many diagnoses');
  });

  it('a text that is too long to be a code is unknown', () => {
    const claimIdOf = (claimId: string) => {
      const page = openEntry(
        encodeEntry(buildEntry({ facilityCode: undefined, mainDiagnosis: undefined, claimId })),
      );
      return stringOf(page, page.stringCount);
    };
    expect(claimIdOf('Z'.repeat(STRING_MAX_UNITS))).toHaveLength(STRING_MAX_UNITS);
    expect(claimIdOf('Z'.repeat(STRING_MAX_UNITS + 1))).toBeUndefined();
  });

  it('money that 64 bits do not hold, days and seconds that do not exist', () => {
    const max = (1n << 63n) - 1n;
    expect(() => encodeEntry(buildEntry({ fundFen: max, totalFen: -max }))).not.toThrow();
    for (const input of [
      { fundFen: max + 1n },
      { fundFen: -max - 1n },
      { firstDay: 999_999 },
      { start: { dayEpoch: 20_500, second: 86_400 } },
      { end: { dayEpoch: -99_999, second: undefined } },
    ])
      expect(() => encodeEntry(buildEntry(input))).toThrow('HISTORY_ENTRY_INVALID');
  });

  it('days of supply beyond 16 bits are unknown', () => {
    const supplyOf = (daysOfSupply: number) => {
      const page = openEntry(encodeEntry(buildEntry({ lines: [buildEntryLine({ daysOfSupply })] })));
      return (page.words[page.linesAt + 1]! >>> 16) - 1;
    };
    expect([0, 65_534, 65_535, -1, 1.5].map(supplyOf)).toEqual([0, 65_534, -1, -1, -1]);
  });
});

describe('limits of a page', () => {
  it('entries', () => {
    const { page } = pick({ lines: [] });
    const picks = (count: number) =>
      Array.from({ length: count }, () => ({ page, entry: 0, isSettled: false }));
    expect(openPage(writePage(YEAR, picks(ENTRIES_MAX))).entryCount).toBe(ENTRIES_MAX);
    expect(() => writePage(YEAR, picks(ENTRIES_MAX + 1))).toThrow('HISTORY_PAGE_FULL: too many entries');
  });

  it('lines', () => {
    const full = pick({ lines: linesOf(ENTRY_LINES_MAX) });
    const rest = (count: number) => [...new Array(6).fill(full), pick({ lines: linesOf(count) })];
    const left = LINES_MAX - 6 * ENTRY_LINES_MAX;
    expect(openPage(writePage(YEAR, rest(left))).lineCount).toBe(LINES_MAX);
    expect(() => writePage(YEAR, rest(left + 1))).toThrow('HISTORY_PAGE_FULL: too many lines');
  });

  it('diagnoses', () => {
    const full = pick({ otherDiagnoses: new Array(ENTRY_DIAGNOSES_MAX).fill('I10') });
    const left = DIAGNOSES_MAX - 6 * ENTRY_DIAGNOSES_MAX;
    const rest = (count: number) => [
      ...new Array(6).fill(full),
      pick({ otherDiagnoses: new Array(count).fill('I10') }),
    ];
    expect(() => openPage(writePage(YEAR, rest(left)))).not.toThrow();
    expect(() => writePage(YEAR, rest(left + 1))).toThrow('HISTORY_PAGE_FULL: too many diagnoses');
  });

  it('distinct texts', () => {
    const bare = { facilityCode: undefined, claimId: undefined, mainDiagnosis: undefined };
    const picks = (count: number) => {
      const all = Array.from({ length: count }, (_, index) => index.toString(36));
      return Array.from({ length: 4 }, (_, quarter) => {
        const own = all.slice(quarter * 20_000, (quarter + 1) * 20_000);
        const lines = linesOf(Math.ceil(own.length / 2), (i) => ({
          code: own[2 * i],
          prescriber: own[2 * i + 1],
        }));
        return pick({ ...bare, entryId: idOf(quarter), lines });
      });
    };
    expect(openPage(writePage(YEAR, picks(STRINGS_MAX))).stringCount).toBe(STRINGS_MAX);
    expect(() => writePage(YEAR, picks(STRINGS_MAX + 1))).toThrow('HISTORY_PAGE_FULL: too many strings');
  });

  it('bytes, and an operation says so instead of throwing', () => {
    const long = (index: number) => `${index}`.padStart(STRING_MAX_UNITS, 'X');
    const entry = (id: number, start: number, count: number) =>
      encodeEntry(
        buildEntry({ entryId: idOf(id), lines: linesOf(count, (index) => ({ code: long(start + index) })) }),
      );
    const first = applyChange(undefined, { kind: 'reserve', year: YEAR, entry: entry(1, 0, 7_000) });
    if (first.kind !== 'changed') throw new Error(first.kind);
    expect(first.page.length).toBeLessThan(PAGE_MAX_BYTES);
    expect(applyChange(first.page, { kind: 'reserve', year: YEAR, entry: entry(2, 7_000, 2_000) })).toEqual({
      kind: 'refused',
      reason: 'full',
    });
    const tooLong = new Uint8Array(PAGE_MAX_BYTES + 4);
    expect(() => openPage(tooLong)).toThrow('HISTORY_PAGE_INVALID: longer than a page may be');
  });
});

describe('the vocabularies of the layout', () => {
  it('hold every word of the claim: one that is missing would be kept as unknown', () => {
    for (const [page, claim] of [
      [PAGE_SCHEMES, SCHEMES],
      [PAGE_SETTINGS, SETTINGS],
      [PAGE_BENEFITS, BENEFITS],
      [PAGE_LINE_KINDS, LINE_KINDS],
    ] as const)
      expect([...page].sort()).toEqual([...claim].sort());
  });
});
