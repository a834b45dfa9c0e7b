/** Completed ages by the calendar (rule-catalogue 1.3). Pure; the days are civil days since 1970-01-01. */
import { civilFromDay } from './day.ts';

/**
 * Completed months on `dayEpoch`: a month is complete on the same day of the month, or, where that month has no such
 * day, on the first of the next. Who was born on 29 February is a year older on 1 March of a common year.
 * Negative when the day lies before the birth.
 */
export function completedMonths(birthDay: number, dayEpoch: number): number {
  const birth = civilFromDay(birthDay);
  const now = civilFromDay(dayEpoch);
  const months = (now.year - birth.year) * 12 + now.month - birth.month;
  return now.day < birth.day ? months - 1 : months;
}

/** Completed years on `dayEpoch`: the birthday itself completes the year. */
export function completedYears(birthDay: number, dayEpoch: number): number {
  return Math.floor(completedMonths(birthDay, dayEpoch) / 12);
}
