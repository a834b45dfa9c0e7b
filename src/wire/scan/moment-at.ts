/** Days and moments straight from the bytes of a message: the two common forms without making a text. */
import type { Moment } from '../../claim/claim.ts';
import { dayFromCivil } from '../../claim/day.ts';

/**
 * `yyyy-MM-dd` or `yyyy-MM-dd HH:mm[:ss]` (blank or `T` between) at `start`. Undefined for everything else, also for
 * what `parseMoment` may still read: ask that one then.
 */
export function momentFromBytes(bytes: Uint8Array, start: number, length: number): Moment | undefined {
  if (length !== 10 && length !== 16 && length !== 19) return undefined;
  if (bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return undefined;
  const century = twoDigits(bytes, start);
  const year = twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  if (century < 0 || year < 0 || month < 0 || day < 0) return undefined;
  const dayEpoch = dayFromCivil(century * 100 + year, month, day);
  if (dayEpoch === undefined) return undefined;
  if (length === 10) return { dayEpoch, second: undefined };
  const second = secondFromBytes(bytes, start, length);
  return second < 0 ? undefined : { dayEpoch, second };
}

/** The second of the day that stands behind a day at `start`, or -1. Only for a `length` of 16 or 19. */
export function secondFromBytes(bytes: Uint8Array, start: number, length: number): number {
  const separator = bytes[start + 10];
  if ((separator !== 32 && separator !== 84) || bytes[start + 13] !== 58) return -1;
  const hour = twoDigits(bytes, start + 11);
  const minute = twoDigits(bytes, start + 14);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return -1;
  if (length === 16) return hour * 3600 + minute * 60;
  const second = twoDigits(bytes, start + 17);
  if (bytes[start + 16] !== 58 || second < 0 || second > 59) return -1;
  return hour * 3600 + minute * 60 + second;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const units = bytes[at + 1]! - 48;
  return tens < 0 || tens > 9 || units < 0 || units > 9 ? -1 : tens * 10 + units;
}
