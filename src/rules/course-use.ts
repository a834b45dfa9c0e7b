/**
 * Counts the days of a course: own days over the limit, where days paid before come first. Pure arithmetic on civil
 * days; whose money it is and what is said of it is the kind's.
 */
import type { DaySpan } from './line-days.ts';

/** A longer pause of use starts a new episode (rule-catalogue DRG-11). */
export const EPISODE_GAP_DAYS = 30;

export interface CourseUse {
  /** Distinct days in the windows that are over, and how many of them earlier encounters had. */
  readonly usedCount: number;
  readonly pastCount: number;
  /** Own days in excess. A day that an earlier encounter had as well adds no day, so it is not among them. */
  readonly overDays: ReadonlySet<number>;
}

/** @param past days of the same course in earlier encounters; only an episode looks back at them. */
export function countUse(
  spans: readonly DaySpan[],
  past: ReadonlySet<number>,
  maxDays: number,
  isEpisodic: boolean,
): CourseUse {
  const distinct = new Set(past);
  for (const { firstDay, lastDay } of spans)
    for (let day = firstDay; day <= lastDay; day++) distinct.add(day);
  const days = Array.from(distinct).sort((a, b) => a - b);
  const use = { usedCount: 0, pastCount: 0, overDays: new Set<number>() };
  let start = 0;
  for (let at = 1; at <= days.length; at++) {
    const isWithin = at < days.length && !(isEpisodic && days[at]! - days[at - 1]! > EPISODE_GAP_DAYS);
    if (isWithin) continue;
    countWindow(use, days.slice(start, at), past, maxDays);
    start = at;
  }
  return use;
}

function countWindow(
  use: { usedCount: number; pastCount: number; readonly overDays: Set<number> },
  days: readonly number[],
  past: ReadonlySet<number>,
  maxDays: number,
): void {
  if (days.length <= maxDays) return;
  const own = days.filter((day) => !past.has(day));
  if (own.length === 0) return;
  const pastCount = days.length - own.length;
  for (const day of own.slice(Math.max(maxDays - pastCount, 0))) use.overDays.add(day);
  use.usedCount += days.length;
  use.pastCount += pastCount;
}

export function countIn({ firstDay, lastDay }: DaySpan, days: ReadonlySet<number>): number {
  let count = 0;
  for (let day = firstDay; day <= lastDay; day++) if (days.has(day)) count++;
  return count;
}

/** Days before the first one in excess: what a shortened line keeps. */
export function daysBeforeOver({ firstDay, lastDay }: DaySpan, over: ReadonlySet<number>): number {
  for (let day = firstDay; day <= lastDay; day++) if (over.has(day)) return day - firstDay;
  return lastDay - firstDay + 1;
}
