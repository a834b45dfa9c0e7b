import { describe, expect, it } from 'vitest';
import {
  ageYears,
  civilFromDay,
  dayFromCivil,
  formatDay,
  formatMoment,
  parseMoment,
} from '../../../src/claim/day.ts';

describe('civil days (fault F48)', () => {
  it('knows every day from 1901 to 2100 and no other, in order', () => {
    let expected = dayFromCivil(1901, 1, 1)!;
    for (let year = 1901; year <= 2100; year++) {
      for (let month = 1; month <= 12; month++) {
        // An independent calendar: the platform's own, in UTC.
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        for (let day = 1; day <= 31; day++) {
          const found = dayFromCivil(year, month, day);
          if (day > last) expect(found).toBeUndefined();
          else {
            expect(found).toBe(expected++);
            expect(civilFromDay(found!)).toEqual({ year, month, day });
          }
        }
      }
    }
    expect(dayFromCivil(1970, 1, 1)).toBe(0);
  });

  it.each([
    ['2026-02-29', undefined],
    ['2024-02-29', '2024-02-29'],
    ['2025-41-12', undefined],
    ['9999-12-31', undefined],
    ['1900-01-01', undefined],
    ['2026-3-1', undefined],
    ['2026/03/01', undefined],
    ['２０２６-03-01', undefined],
    ['2026-03-01 24:00:00', undefined],
    ['2026-03-01 23:59:60', undefined],
    ['2026-03-01T08:30', '2026-03-01 08:30'],
    ['2026-03-01 08:30:15', '2026-03-01 08:30'],
    ['2026-03-01 08:30:15.123', '2026-03-01 08:30'],
    ['2026-03-01 08:30:15Z', undefined],
    ['', undefined],
    ['null', undefined],
  ])('reads %s as %s', (text, expected) => {
    const parsed = parseMoment(text);
    expect(parsed === undefined ? undefined : formatMoment(parsed)).toBe(expected);
  });

  it('completes a year on the birthday itself, on 1 March for those born on a leap day', () => {
    const on = (text: string) => parseMoment(text)!.dayEpoch;
    expect(ageYears(on('2008-03-10'), on('2026-03-09'))).toBe(17);
    expect(ageYears(on('2008-03-10'), on('2026-03-10'))).toBe(18);
    expect(ageYears(on('2008-02-29'), on('2026-02-28'))).toBe(17);
    expect(ageYears(on('2008-02-29'), on('2026-03-01'))).toBe(18);
    expect(formatDay(on('2008-02-29'))).toBe('2008-02-29');
  });
});
