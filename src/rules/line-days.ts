/**
 * The civil days that a line covers (rule-catalogue 1.3): rules per day divide its quantity over them. An unknown begin
 * or end is unknown, never the day of the visit: its quantity may belong to other days.
 */
import type { ClaimLine } from '../claim/claim.ts';
import { divideRounded, QUANTITY_DECIMALS } from '../claim/decimal.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';

/** A stay is settled once a year at the latest; a longer line is a date that is wrong, and would cost a look per day. */
export const LINE_DAYS_MAX = 366;

const ONE_E4 = 10n ** BigInt(QUANTITY_DECIMALS);

/** Closed interval of civil days, at most LINE_DAYS_MAX of them. */
export interface DaySpan {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The days of a line, or the path of what is not known about them. */
export function daysOf(line: ClaimLine): DaySpan | string {
  const { from, to } = line;
  if (from === undefined) return 'line.from';
  if (to === undefined) return 'line.to';
  const count = to.dayEpoch - from.dayEpoch + 1;
  if (count < 1 || count > LINE_DAYS_MAX) return 'line.to';
  return { firstDay: from.dayEpoch, lastDay: isStoppedOnly(line, count) ? to.dayEpoch - 1 : to.dayEpoch };
}

/**
 * True where nothing was given on the last day: the order stops there before the hour at which it began, and its
 * quantity is so much a day on the days before, but not with the last one.
 */
function isStoppedOnly({ from, to, quantityE4 }: ClaimLine, count: number): boolean {
  if (count < 2 || !from?.second || !to?.second || to.second > from.second) return false;
  if (quantityE4 === undefined || quantityE4 <= 0n) return false;
  const isWholeOver = (days: number) => quantityE4 % (ONE_E4 * BigInt(days)) === 0n;
  return isWholeOver(count - 1) && !isWholeOver(count);
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
