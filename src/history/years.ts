/** Which years of a patient's history a claim is judged with, from the claim alone. */
import type { Claim, ClaimLine, Encounter } from '../claim/claim.ts';
import { civilFromDay } from '../claim/day.ts';

/**
 * Years before the first day that are read. Rules look back twelve months, which reaches into the year before; an entry
 * stands in the year in which its encounter began, and a stay may have run since the year before that.
 */
export const YEARS_BACK = 2;
/** Visits that began after this encounter's last day are there when claims arrive late (fault F32). */
export const YEARS_AHEAD = 1;
/**
 * Years that an encounter may touch: stays are settled once a year at the latest. A longer one has a wrong date, and
 * would read a page per year for nothing; then the years are counted from its first day.
 */
export const ENCOUNTER_YEARS_MAX = 3;

export interface Years {
  readonly fromYear: number;
  /** Included. */
  readonly toYear: number;
}

/** `todayDay` ends an encounter whose end is unknown, and stands for a claim without any day. */
export function yearsToRead({ encounter, lines }: Claim, todayDay: number): Years {
  const firstDay = firstDayOf(encounter, lines) ?? todayDay;
  const lastDay = Math.max(firstDay, encounter.end?.dayEpoch ?? todayDay);
  const first = civilFromDay(firstDay).year;
  const last = Math.min(civilFromDay(lastDay).year, first + ENCOUNTER_YEARS_MAX - 1);
  return { fromYear: first - YEARS_BACK, toYear: last + YEARS_AHEAD };
}

/** The day an encounter is placed on: its start, else its first line; undefined when neither is known. */
export function firstDayOf(encounter: Encounter, lines: readonly ClaimLine[]): number | undefined {
  if (encounter.start !== undefined) return encounter.start.dayEpoch;
  let first: number | undefined;
  for (const { from } of lines)
    if (from !== undefined && (first === undefined || from.dayEpoch < first)) first = from.dayEpoch;
  return first;
}
