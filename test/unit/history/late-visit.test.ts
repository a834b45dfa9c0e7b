/** Whose verdict is to be looked at again when one visit turns into fact or is taken out (fault F32). */
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/history/apply-change.ts';
import { type Entry, encodeEntry, yearOf } from '../../../src/history/entry.ts';
import { HistoryError } from '../../../src/history/errors.ts';
import { findAffected, yearsAffected } from '../../../src/history/late-visit.ts';
import { withoutEntry } from '../../../src/history/without-entry.ts';
import { moment } from '../../support/build-claim.ts';
import { buildEntry, buildEntryLine, idOf } from '../../support/build-entry.ts';

type Given = Omit<Partial<Entry>, 'start' | 'end'> & { readonly start: string; readonly end?: string };

let numbers = 0;

function entry({ start, end, ...more }: Given): Entry {
  const number = ++numbers;
  return buildEntry({
    ...{ entryId: idOf(number), encounterKey: idOf(1_000 + number), claimId: `C${number}` },
    ...{ start: moment(start), end: end === undefined ? undefined : moment(end) },
    ...more,
  });
}

function pagesOf(entries: readonly Entry[]): Map<number, Uint8Array> {
  const pages = new Map<number, Uint8Array>();
  for (const one of entries) {
    const year = yearOf(one.firstDay);
    const result = applyChange(pages.get(year), { kind: 'reserve', year, entry: encodeEntry(one) });
    if (result.kind === 'changed') pages.set(year, result.page);
  }
  return pages;
}

/** Which of the others are affected by the first, by their names here. */
function affected(changed: Given, others: Readonly<Record<string, Given>>): string[] {
  const first = entry(changed);
  const made = Object.entries(others).map(([name, given]) => ({ name, entry: entry(given) }));
  const pages = pagesOf([first, ...made.map((one) => one.entry)]);
  const found = findAffected(first.entryId, yearOf(first.firstDay), (year) => pages.get(year));
  return found.map(({ claimId }) => made.find((one) => one.entry.claimId === claimId)!.name);
}

const VISIT = '2026-03-10 09:00';
const part = { encounterKey: idOf(7), setting: 'inpatient' } as const;

it.each<[string, Given, Record<string, Given>, string[]]>([
  [
    'later ones, the nearest first, and none before it',
    { start: VISIT },
    { far: { start: '2027-02-01' }, before: { start: '2026-03-09' }, near: { start: '2026-03-11' } },
    ['near', 'far'],
  ],
  [
    'one of its day, whatever the hour',
    { start: VISIT },
    { early: { start: '2026-03-10 08:00' } },
    ['early'],
  ],
  [
    'a stay that lasts until its day, by its end or by its last charge',
    { start: VISIT },
    {
      ended: { start: '2026-03-01', end: '2026-03-10', setting: 'inpatient' },
      charged: { start: '2026-03-02', lines: [buildEntryLine({ to: moment('2026-03-12') })] },
      over: { start: '2026-03-03', end: '2026-03-09' },
      open: { start: '2026-03-04', setting: 'inpatient' },
    },
    ['ended', 'charged'],
  ],
  [
    'those since its oldest charge',
    { start: VISIT, lines: [buildEntryLine(), buildEntryLine({ from: moment('2026-03-05') })] },
    { between: { start: '2026-03-06' }, before: { start: '2026-03-04' } },
    ['between'],
  ],
  [
    'those since the first part of its stay, and no part of it',
    { start: VISIT, ...part },
    { first: { start: '2026-03-01', ...part }, between: { start: '2026-03-05' } },
    ['between'],
  ],
  [
    'across years as far as a claim reads, stays of the year before too',
    { start: '2026-01-02' },
    {
      stay: { start: '2025-12-28', end: '2026-01-03', setting: 'inpatient' },
      last: { start: '2028-12-31' },
      beyond: { start: '2029-01-01' },
    },
    ['stay', 'last'],
  ],
  ['none that has no name', { start: VISIT }, { told: { start: '2026-03-11', claimId: undefined } }, []],
])('%s', (_, changed, others, expected) => {
  expect(affected(changed, others)).toEqual(expected);
});

describe('pages', () => {
  it('without the entry affect nobody, damaged ones are named', () => {
    const [one, other] = [entry({ start: VISIT }), entry({ start: '2026-03-11' })];
    const pages = pagesOf([other]);
    expect(findAffected(one.entryId, 2026, (year) => pages.get(year))).toEqual([]);
    expect(findAffected(one.entryId, 2026, () => undefined)).toEqual([]);
    expect(() => findAffected(one.entryId, 2026, () => new Uint8Array(8))).toThrow(HistoryError);
    expect(yearsAffected(2026)).toEqual({ fromYear: 2025, toYear: 2028 });
  });

  it('are what they would be without an entry', () => {
    const [one, other] = [entry({ start: VISIT }), entry({ start: '2027-03-11' })];
    const asYears = (pages: Map<number, Uint8Array>) => [...pages].map(([year, bytes]) => ({ year, bytes }));
    const both = asYears(pagesOf([one, other]));
    expect(withoutEntry(both, one.entryId)).toEqual([{ year: 2026, bytes: expect.anything() }, both[1]]);
    expect(withoutEntry(both, idOf(99))).toEqual(both);
    const third = entry({ start: '2026-04-01' });
    const left = withoutEntry(asYears(pagesOf([one, third])), one.entryId);
    expect(left).toEqual(asYears(pagesOf([third])));
  });
});
