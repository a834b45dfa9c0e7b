/** Civil days and moments. Pure calendar arithmetic: no Date, no zone, no clock. */
import type { Moment } from './claim.ts';

/** Days outside this window are unknown, never guessed (fault F48); 9999-… and 1900-… are placeholders in the field. */
export const EARLIEST_YEAR = 1901;
export const LATEST_YEAR = 2100;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01, or undefined when the day does not exist or lies outside the window. */
export function dayFromCivil(year: number, month: number, day: number): number | undefined {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1) return undefined;
  const leap = isLeapYear(year);
  if (day > DAYS_IN_MONTH[month - 1]! + (month === 2 && leap ? 1 : 0)) return undefined;
  const before = year - 1;
  const daysBeforeYear =
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return daysBeforeYear - 719162 + DAYS_BEFORE_MONTH[month - 1]! + (month > 2 && leap ? 1 : 0) + day - 1;
}

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilFromDay(dayEpoch: number): CivilDay {
  // Shift to an era that starts on 1 March 0000 so that the leap day is the last of its year.
  const shifted = dayEpoch + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** `yyyy-MM-dd` */
export function formatDay(dayEpoch: number): string {
  const { year, month, day } = civilFromDay(dayEpoch);
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** `yyyy-MM-dd`, with ` HH:mm` where the time is known. */
export function formatMoment(moment: Moment): string {
  if (moment.second === undefined) return formatDay(moment.dayEpoch);
  const hour = Math.floor(moment.second / 3600);
  const minute = Math.floor((moment.second % 3600) / 60);
  return `${formatDay(moment.dayEpoch)} ${hour < 10 ? '0' : ''}${hour}:${minute < 10 ? '0' : ''}${minute}`;
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Reads `yyyy-MM-dd` or `yyyy-MM-dd HH:mm[:ss[.fff]]` (blank or `T` between). Anything else, and any day that does
 * not exist, is undefined. The strict calendar is the point: a month 41 must not become a day next year.
 */
export function parseMoment(text: string): Moment | undefined {
  const { length } = text;
  if (length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 0 || month < 0 || day < 0) return undefined;
  const dayEpoch = dayFromCivil(year, month, day);
  if (dayEpoch === undefined) return undefined;
  if (length === 10) return { dayEpoch, second: undefined };
  const second = parseSecondOfDay(text, 10);
  return second === undefined ? undefined : { dayEpoch, second };
}

function parseSecondOfDay(text: string, at: number): number | undefined {
  const separator = text.charCodeAt(at);
  if ((separator !== 32 && separator !== 84) || text.length < at + 6 || text.charCodeAt(at + 3) !== 58)
    return undefined;
  const hour = digits(text, at + 1, at + 3);
  const minute = digits(text, at + 4, at + 6);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined;
  if (text.length === at + 6) return hour * 3600 + minute * 60;
  if (text.charCodeAt(at + 6) !== 58 || text.length < at + 9) return undefined;
  const second = digits(text, at + 7, at + 9);
  if (second < 0 || second > 59) return undefined;
  if (text.length > at + 9) {
    if (text.charCodeAt(at + 9) !== 46 || text.length > at + 19 || digits(text, at + 10, text.length) < 0)
      return undefined;
  }
  return hour * 3600 + minute * 60 + second;
}

/** Completed years between two days; the birthday itself completes the year (rule-catalogue 1.3). */
export function ageYears(birthDay: number, onDay: number): number {
  const birth = civilFromDay(birthDay);
  const on = civilFromDay(onDay);
  const hadBirthday = on.month > birth.month || (on.month === birth.month && on.day >= birth.day);
  return on.year - birth.year - (hadBirthday ? 0 : 1);
}
