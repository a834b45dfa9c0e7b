/**
 * Moments in time order, as far as they are known. Midnight sharp is taken as a bare date, since that is how many
 * systems write one: then the day is known and the hour is not.
 */
import type { Moment } from '../claim/claim.ts';

export const DAY_SECONDS = 86_400;

export function hasHour({ second }: Moment): boolean {
  return second !== undefined && second !== 0;
}

/** Seconds since 1970-01-01, civil; of a day without an hour the first. */
export function secondOf({ dayEpoch, second }: Moment): number {
  return dayEpoch * DAY_SECONDS + (second ?? 0);
}

/** Negative, zero or positive as `a` is before, at or after `b`; undefined on one day without both hours. */
export function compareMoments(a: Moment, b: Moment): number | undefined {
  return a.dayEpoch === b.dayEpoch ? secondsBetween(b, a) : a.dayEpoch - b.dayEpoch;
}

/** Seconds from `earlier` to `later`, negative where they are the other way round; undefined without both hours. */
export function secondsBetween(earlier: Moment, later: Moment): number | undefined {
  if (!hasHour(earlier) || !hasHour(later)) return undefined;
  return (later.dayEpoch - earlier.dayEpoch) * DAY_SECONDS + later.second! - earlier.second!;
}
