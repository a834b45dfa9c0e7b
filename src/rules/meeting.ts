/**
 * Whether lines meet within a window of time (pair rules, rule-catalogue CHG-01): the hour, six hours, the civil day,
 * the encounter. What is not known about a time makes a meeting possible, never certain. Times only; who loses is the
 * rule's.
 */
import type { ClaimLine } from '../claim/claim.ts';
import type { ColumnSchema } from '../knowledge/table-schema.ts';
import type { JudgeContext } from './kind.ts';
import { daysOf } from './line-days.ts';
import { DAY_SECONDS } from './moments.ts';

export const MEETING_WINDOWS = ['hour', 'sixHours', 'day', 'encounter'] as const;
export type MeetingWindow = (typeof MEETING_WINDOWS)[number];

/** The column of tables that say within what time two things meet. */
export const WINDOW_COLUMN: ColumnSchema = {
  name: 'window',
  column: { type: 'choice', values: MEETING_WINDOWS },
  isRequired: true,
  help: {
    zh: '同一小时（60分钟内）、6小时内、同日、同次就诊',
    en: 'within the hour, six hours, the day, the encounter',
  },
};

const REACH_SECONDS: Readonly<Record<MeetingWindow, number>> = {
  hour: 3_600,
  sixHours: 6 * 3_600,
  day: 0,
  encounter: 0,
};

/** How the contained line meets the lines of a crowd. */
export type Meeting =
  /** `sharedDays` of its own days, where the window is a day; otherwise all of it. */
  | { readonly kind: 'certain'; readonly with: number; readonly sharedDays: number; readonly days: number }
  | { readonly kind: 'possible'; readonly missing: string }
  | { readonly kind: 'none' };

/** Lines that one line may meet, ordered so that a meeting is found in logarithmic time. */
export interface Crowd {
  meet(line: number): Meeting;
}

interface Interval {
  readonly begin: number;
  readonly end: number;
  readonly line: number;
}

const NONE: Meeting = { kind: 'none' };

/** @param lines positions, ascending; lines that are not present when the crowd is made are not in it. */
export function makeCrowd(context: JudgeContext, window: MeetingWindow, lines: readonly number[]): Crowd {
  const present = lines.filter((line) => context.isPresent(line));
  if (window === 'encounter') return { meet: (line) => meetInEncounter(present, line) };
  const reach = REACH_SECONDS[window];
  const certain = makeIndex(present, (line) => widen(certainTime(context, window, line), reach));
  const possible = makeIndex(present, (line) => widen(possibleTime(context, window, line), reach));
  return {
    meet(line) {
      const at = certainTime(context, window, line);
      const other = at === undefined ? -1 : certain.find(at, line);
      const one = context.line(line);
      if (other >= 0) {
        const days = window === 'day' ? daysOf(one) : undefined;
        // Part of a line whose end is open lies in the window: how much of it cannot be said.
        if (typeof days === 'string' && one.from !== undefined) return { kind: 'possible', missing: days };
        if (typeof days !== 'object') return { kind: 'certain', with: other, sharedDays: 1, days: 1 };
        let sharedDays = 0;
        for (let day = days.firstDay; day <= days.lastDay; day++)
          if (certain.find(wholeDay(day), line) >= 0) sharedDays++;
        return { kind: 'certain', with: other, sharedDays, days: days.lastDay - days.firstDay + 1 };
      }
      return possible.find(possibleTime(context, window, line), line) < 0
        ? NONE
        : { kind: 'possible', missing: at === undefined ? missingOf(one) : 'line.from' };
    },
  };
}

function meetInEncounter(present: readonly number[], line: number): Meeting {
  const other = present[0] === line ? present[1] : present[0];
  return other === undefined ? NONE : { kind: 'certain', with: other, sharedDays: 1, days: 1 };
}

function missingOf({ from, to }: ClaimLine): string {
  return from !== undefined && from.second !== undefined && to === undefined ? 'line.to' : 'line.from';
}

interface Time {
  readonly begin: number;
  readonly end: number;
}

const ALWAYS: Time = { begin: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

function wholeDay(day: number): Time {
  return { begin: day * DAY_SECONDS, end: day * DAY_SECONDS + DAY_SECONDS - 1 };
}

/** Midnight sharp is how many systems write a bare date. */
function hasClock(second: number | undefined): second is number {
  return second !== undefined && second !== 0;
}

/** When the line surely runs: for a day its known days, for hours its clock times; undefined when nothing is sure. */
function certainTime(context: JudgeContext, window: MeetingWindow, line: number): Time | undefined {
  const { from, to } = context.line(line);
  if (window === 'day') {
    const day = context.lineDay(line);
    if (day === undefined) return undefined;
    if (from === undefined || to === undefined) return wholeDay(day);
    const days = daysOf(context.line(line));
    const last = typeof days === 'string' ? to.dayEpoch : days.lastDay;
    return { begin: day * DAY_SECONDS, end: wholeDay(Math.max(last, day)).end };
  }
  if (from === undefined || !hasClock(from.second)) return undefined;
  const begin = from.dayEpoch * DAY_SECONDS + from.second;
  const isEndKnown = to !== undefined && hasClock(to.second);
  return { begin, end: isEndKnown ? Math.max(to.dayEpoch * DAY_SECONDS + to.second, begin) : begin };
}

/** All the time in which the line may lie. */
function possibleTime(context: JudgeContext, window: MeetingWindow, line: number): Time {
  const { from, to } = context.line(line);
  const day = context.lineDay(line);
  if (day === undefined) return ALWAYS;
  const isClock = window !== 'day' && from !== undefined && hasClock(from.second);
  const begin = isClock ? from.dayEpoch * DAY_SECONDS + from.second : day * DAY_SECONDS;
  if (from === undefined) return { begin, end: wholeDay(day).end };
  if (to === undefined) return { begin, end: Number.POSITIVE_INFINITY };
  const end =
    window !== 'day' && hasClock(to.second)
      ? to.dayEpoch * DAY_SECONDS + to.second
      : wholeDay(to.dayEpoch).end;
  return { begin, end: Math.max(end, begin) };
}

function widen(time: Time | undefined, reach: number): Time | undefined {
  return time === undefined || reach === 0 ? time : { begin: time.begin - reach, end: time.end + reach };
}

interface IntervalIndex {
  /** A line other than `except` whose interval overlaps `time`, or -1. */
  find(time: Time, except: number): number;
}

function makeIndex(lines: readonly number[], timeOf: (line: number) => Time | undefined): IntervalIndex {
  const intervals: Interval[] = [];
  for (const line of lines) {
    const time = timeOf(line);
    if (time !== undefined) intervals.push({ ...time, line });
  }
  intervals.sort((a, b) => a.begin - b.begin || a.line - b.line);
  /** Positions of the two intervals that end last among those up to each position: one may be the asking line. */
  const latest = new Int32Array(intervals.length);
  const second = new Int32Array(intervals.length);
  let best = -1;
  let next = -1;
  intervals.forEach(({ end }, at) => {
    if (best < 0 || end > intervals[best]!.end) {
      next = best;
      best = at;
    } else if (next < 0 || end > intervals[next]!.end) next = at;
    latest[at] = best;
    second[at] = next;
  });
  return {
    find(time, except) {
      let low = 0;
      let high = intervals.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (intervals[middle]!.begin <= time.end) low = middle + 1;
        else high = middle;
      }
      if (low === 0) return -1;
      for (const at of [latest[low - 1]!, second[low - 1]!]) {
        const interval = at < 0 ? undefined : intervals[at]!;
        if (interval !== undefined && interval.line !== except && interval.end >= time.begin)
          return interval.line;
      }
      return -1;
    },
  };
}
