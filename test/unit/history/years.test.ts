/** Years that a claim is judged with. */
import { describe, expect, it } from 'vitest';
import { yearsToRead } from '../../../src/history/years.ts';
import { buildClaim, type ClaimInput, day } from '../../support/build-claim.ts';

const TODAY = day('2026-07-01');

describe('the years to read', () => {
  it.each<[string, ClaimInput, number, number]>([
    ['a visit', { encounter: { start: '2026-03-01', end: '2026-03-01' } }, 2024, 2027],
    ['a stay over new year', { encounter: { start: '2025-12-30', end: '2026-01-05' } }, 2023, 2027],
    ['an open stay', { encounter: { start: '2025-12-30' } }, 2023, 2027],
    ['lines without an encounter', { lines: [{ from: '2025-03-01' }, { from: '2024-12-31' }] }, 2022, 2027],
    ['nothing at all', {}, 2024, 2027],
    ['an end before its start', { encounter: { start: '2026-03-01', end: '2020-01-01' } }, 2024, 2027],
    ['an end that is a slip', { encounter: { start: '2024-03-01', end: '2099-01-01' } }, 2022, 2027],
    ['a day to come', { encounter: { start: '2028-03-01' } }, 2026, 2029],
  ])('%s', (_, input, fromYear, toYear) => {
    expect(yearsToRead(buildClaim(input), TODAY)).toEqual({ fromYear, toYear });
  });
});
