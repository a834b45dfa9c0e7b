/**
 * Days on which earlier encounters used the items of a course. Presence alone counts, so a past that is known in parts
 * can only miss days, never invent them. A line without a day says nothing; one without an end counts its first day.
 */
import type { PastEntry, PastLine } from '../history/past.ts';
import { ENTRY, ENTRY_STRIDE, POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import { MATCH_SPACES } from '../knowledge/table-schema.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';
import { LINE_DAYS_MAX } from './line-days.ts';
import { categoryOf, mainDiagnosisOf, mayBeOwn } from './past-facts.ts';
import { itemKey, pastLinesOf } from './past-lines.ts';

const ITEM = MATCH_SPACES.indexOf('item');
/** A code of 40 characters meets at most its prefixes and itself. */
const ENTRIES_MAX = 41;

/**
 * @param codes the claim's own items of the course.
 * @param isOfCourse tells by a point of the rule whether an item belongs to the course.
 * @param isSameDisease true: only encounters with the claim's main disease count; an unknown one does not.
 */
export function pastCourseDays(
  context: JudgeContext,
  rule: ActiveRule,
  codes: Iterable<string>,
  isOfCourse: (point: number) => boolean,
  isSameDisease: boolean,
): ReadonlySet<number> {
  const days = new Set<number>();
  if (context.history === undefined) return days;
  const keys = new Set<string>();
  const main = mainDiagnosisOf(context.claim);
  if (isSameDisease && main === undefined) return days;
  for (const code of codes) {
    if (keys.has(itemKey(code))) continue;
    keys.add(itemKey(code));
    for (const line of pastLinesOf(context.history, code)) {
      if (mayBeOwn(context.claim, line.entry)) continue;
      if (isSameDisease && !areOneDisease(main!, line.entry.mainDiagnosis)) continue;
      if (line.code === code || isItemOf(context, rule, line.code!, isOfCourse)) addDays(days, line);
    }
  }
  return days;
}

function areOneDisease(main: string, past: string | undefined): boolean {
  return past !== undefined && categoryOf(past) === categoryOf(main);
}

/** Neighbours under one prefix may be another catalogue entry: the rule's own rows tell. */
function isItemOf(
  { reader }: JudgeContext,
  rule: ActiveRule,
  code: string,
  isOfCourse: (point: number) => boolean,
): boolean {
  const found = new Int32Array(ENTRIES_MAX);
  const end = reader.findAll(ITEM, code, code.length, found, 0);
  for (let at = 0; at < end; at++) {
    const entry = found[at]! * ENTRY_STRIDE;
    const start = reader.entries[entry + ENTRY.pointStart]!;
    const count = reader.entries[entry + ENTRY.pointCount]!;
    for (let point = start; point < start + count; point++)
      if (reader.points[point * POINT_STRIDE + POINT.rule] === rule.index && isOfCourse(point)) return true;
  }
  return false;
}

function addDays(days: Set<number>, { dayEpoch, to, daysOfSupply, entry }: PastLine): void {
  if (dayEpoch === undefined) return;
  const isTold = to !== undefined && to.dayEpoch >= dayEpoch && to.dayEpoch - dayEpoch < LINE_DAYS_MAX;
  let lastDay = isTold ? to.dayEpoch : dayEpoch;
  // What is taken home on one day is used on the days that it was supplied for.
  if (
    lastDay === dayEpoch &&
    isTakenHome(entry) &&
    daysOfSupply !== undefined &&
    daysOfSupply <= LINE_DAYS_MAX
  )
    lastDay = dayEpoch + Math.max(daysOfSupply, 1) - 1;
  for (let day = dayEpoch; day <= lastDay; day++) days.add(day);
}

function isTakenHome({ setting }: PastEntry): boolean {
  return setting !== undefined && setting !== 'inpatient';
}
