/**
 * The civil days that a line covers (rule-catalogue 1.3): rules per day divide its quantity over them. An unknown begin
 * or end is unknown, never the day of the visit: its quantity may belong to other days.
 */
import type { ClaimLine } from '../claim/claim.ts';
import { divideRounded } from '../claim/decimal.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';

/** A stay is settled once a year at the latest; a longer line is a date that is wrong, and would cost a look per day. */
export const LINE_DAYS_MAX = 366;

/** Closed interval of civil days, at most LINE_DAYS_MAX of them. */
export interface DaySpan {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The days of a line, or the path of what is not known about them. */
export function daysOf({ from, to }: ClaimLine): DaySpan | string {
  if (from === undefined) return 'line.from';
  if (to === undefined) return 'line.to';
  const count = to.dayEpoch - from.dayEpoch + 1;
  return count < 1 || count > LINE_DAYS_MAX ? 'line.to' : { firstDay: from.dayEpoch, lastDay: to.dayEpoch };
}

/** The days of a line; when they are not known, says that the rule cannot judge it. */
export function decidedDaysOf(context: JudgeContext, rule: ActiveRule, line: number): DaySpan | undefined {
  const days = daysOf(context.line(line));
  if (typeof days !== 'string') return days;
  if (context.isFundLine(line)) context.undecided(rule, line, days);
  return undefined;
}

export function dayCount({ firstDay, lastDay }: DaySpan): number {
  return lastDay - firstDay + 1;
}

/** The part of what the fund is asked to pay for a line, in fen, half a fen rounded away from zero. */
export function fundShareFen(context: JudgeContext, line: number, part: bigint, whole: bigint): bigint {
  const fen = context.fundFen(line);
  return fen <= 0n || whole <= 0n ? 0n : divideRounded(fen * part, whole);
}
