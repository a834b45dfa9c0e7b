import { describe, expect, it } from 'vitest';
import { needsOf } from '../../../../src/ledger/group-commit.ts';
import { claimKeyOf, GROUP_LOCKS_MAX, locksOf } from '../../../../src/ledger/postgres/claim-key.ts';
import { makeEntry, makeSettlement, patientKey } from '../../../support/ledger-entry.ts';

const NOBODY: ReadonlySet<string> = new Set();
const latin1 = (key: Uint8Array) => Buffer.from(key).toString('latin1');

describe('locks of a group', () => {
  it('come in one order, whatever the order of the entries', () => {
    const entries = [3, 1, 2].map((n) =>
      makeSettlement({ claimId: `c${n}`, patientKey: patientKey(n), entryName: `e${n}` }),
    );
    const one = locksOf(needsOf(entries), NOBODY, false);
    expect(locksOf(needsOf(entries.toReversed()), NOBODY, false)).toEqual(one);
    expect(one.keys).toHaveLength(7);
    expect(one.keys[0]).toBe('0');
    const rest = one.keys.slice(1).map(BigInt);
    expect(rest).toEqual(rest.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('are shared for patients that are read, exclusive for those that change and for claims', () => {
    const pagesRead = [{ patientKey: patientKey(1), year: 2026, version: 0 }];
    const needs = needsOf([makeEntry({ pagesRead })]);
    expect(locksOf(needs, NOBODY, false).isExclusive).toEqual([false, false]);
    expect(locksOf(needs, new Set([latin1(patientKey(1))]), false).isExclusive).toEqual([false, true]);
    expect(locksOf(needsOf([makeEntry({ claimId: 'c1' })]), NOBODY, false).isExclusive).toEqual([
      false,
      true,
    ]);
  });

  it('are one for the whole ledger when they are too many, or when that is asked for', () => {
    const group = (count: number) =>
      needsOf(Array.from({ length: count }, (_, n) => makeEntry({ claimId: `c${n}` })));
    const whole = { keys: ['0'], isExclusive: [true] };
    expect(locksOf(group(GROUP_LOCKS_MAX), NOBODY, false).keys).toHaveLength(GROUP_LOCKS_MAX + 1);
    expect(locksOf(group(GROUP_LOCKS_MAX + 1), NOBODY, false)).toEqual(whole);
    expect(locksOf(group(2), NOBODY, true)).toEqual(whole);
  });
});

describe('key of a claim', () => {
  it('is facility and id, as they are', () => {
    expect(claimKeyOf('H1', 'c\0é').toString()).toBe('H1\0c\0é');
    expect(claimKeyOf('H1', undefined).toString()).toBe('H1');
  });

  it('stays short, and differs in the last character', () => {
    const keys = ['a', 'b'].map((end) => claimKeyOf('H1', 'x'.repeat(5_000) + end));
    expect(keys.map((key) => key.length)).toEqual([160, 160]);
    expect(keys[0]!.equals(keys[1]!)).toBe(false);
  });
});
