/** Operations on a page: what each does, and why one is refused. */
import { describe, expect, it } from 'vitest';
import type { HistoryChange } from '../../../src/claim/record.ts';
import { applyChange } from '../../../src/history/apply-change.ts';
import { type Entry, encodeEntry } from '../../../src/history/entry.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { moment } from '../../support/build-claim.ts';
import { buildEntry, buildEntryLine, idOf } from '../../support/build-entry.ts';

const YEAR = 2026;

function reserve(input: Partial<Entry> = {}): HistoryChange {
  return { kind: 'reserve', year: YEAR, entry: encodeEntry(buildEntry(input)) };
}

function on(kind: 'confirm' | 'release' | 'remove', id = 1): HistoryChange {
  return { kind, year: YEAR, entryId: idOf(id) };
}

function pageAfter(...changes: readonly HistoryChange[]): Uint8Array | undefined {
  let page: Uint8Array | undefined;
  for (const change of changes) {
    const result = applyChange(page, change);
    if (result.kind !== 'changed') throw new Error(JSON.stringify(result));
    ({ page } = result);
  }
  return page;
}

function statesOf(page: Uint8Array | undefined): string[] {
  if (page === undefined) return [];
  const none = { exceptEncounter: undefined, knownSinceDay: undefined, told: [] };
  return openHistory([{ year: YEAR, bytes: page }], none).entries.map(
    ({ claimId, state }) => `${claimId} ${state}`,
  );
}

describe('operations on a page', () => {
  it.each([0, 1, 2, 3])('read entries and pages wherever they stand in memory (%i)', (offset) => {
    const move = (bytes: Uint8Array): Buffer => {
      const room = Buffer.alloc(bytes.length + 4);
      room.set(bytes, offset);
      return room.subarray(offset, offset + bytes.length);
    };
    const { entry } = reserve() as Extract<HistoryChange, { kind: 'reserve' }>;
    const page = pageAfter({ kind: 'reserve', year: YEAR, entry: move(entry) })!;
    expect(statesOf(move(page))).toEqual(['C1 reserved']);
    expect(applyChange(move(page), on('confirm')).kind).toBe('changed');
  });

  it('a reservation becomes fact by its confirmation', () => {
    expect(statesOf(pageAfter(reserve()))).toEqual(['C1 reserved']);
    expect(statesOf(pageAfter(reserve(), on('confirm')))).toEqual(['C1 settled']);
  });

  it('a release and a reversal take the entry out; the page stays, so that its version goes on', () => {
    for (const changes of [
      [reserve(), on('release')],
      [reserve(), on('remove')],
      [reserve(), on('confirm'), on('remove')],
    ]) {
      const page = pageAfter(...changes);
      expect(page).toBeDefined();
      expect(statesOf(page)).toEqual([]);
    }
  });

  it('what is so already changes nothing', () => {
    expect(applyChange(pageAfter(reserve()), reserve())).toEqual({ kind: 'unchanged' });
    const settled = pageAfter(reserve(), on('confirm'));
    expect(applyChange(settled, reserve())).toEqual({ kind: 'unchanged' });
    expect(applyChange(settled, on('confirm'))).toEqual({ kind: 'unchanged' });
  });

  it.each([
    ['an entry that is not there', reserve({ entryId: idOf(2) }), on('confirm'), 'unknownEntry'],
    ['a page that is not there', undefined, on('remove'), 'unknownEntry'],
    ['other content under one id', reserve({ lines: [buildEntryLine()] }), reserve(), 'otherContent'],
    ['an entry of another year', undefined, { ...reserve(), year: YEAR - 1 }, 'otherYear'],
    ['an operation of another year', reserve(), { ...on('confirm'), year: YEAR + 1 }, 'otherYear'],
  ] as const)('refuses %s', (_, before, change, reason) => {
    const page = before === undefined ? undefined : pageAfter(before);
    expect(applyChange(page, change)).toEqual({ kind: 'refused', reason });
  });

  it('does not release what has its receipt', () => {
    const page = pageAfter(reserve(), on('confirm'));
    expect(applyChange(page, on('release'))).toEqual({ kind: 'refused', reason: 'alreadySettled' });
  });

  it('other entries of the page stay as they are', () => {
    const late = { entryId: idOf(2), claimId: 'C2', start: moment('2026-09-01') };
    const page = pageAfter(reserve(late), on('confirm', 2), reserve(), on('release'));
    expect(page).toEqual(pageAfter(reserve(late), on('confirm', 2)));
  });

  it('names damage of the page and of the entry', () => {
    const page = pageAfter(reserve())!;
    page[60]! ^= 1;
    expect(() => applyChange(page, on('confirm'))).toThrow('HISTORY_PAGE_INVALID');
    const entry = encodeEntry(buildEntry());
    entry[60]! ^= 1;
    expect(() => applyChange(undefined, { kind: 'reserve', year: YEAR, entry })).toThrow(
      'HISTORY_ENTRY_INVALID',
    );
    const two = pageAfter(reserve(), reserve({ entryId: idOf(2) }))!;
    expect(() => applyChange(undefined, { kind: 'reserve', year: YEAR, entry: two })).toThrow(
      'not one entry',
    );
  });
});
