/**
 * Whether an illness, or a drug, is acute or chronic, for limits on days of supply: by a table of diagnosis codes (the
 * rule's own) and tables of drug codes (rules of scope `drugClass`). It classifies and limits nothing.
 */
import { ENTRY, ENTRY_STRIDE, POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import { FIRST_DAY, LAST_DAY } from '../knowledge/rule.ts';
import { MATCH_SPACES } from '../knowledge/table-schema.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';

export const COURSES = ['acute', 'chronic'] as const;
export type Course = (typeof COURSES)[number];

/** What the claim's diagnoses say together. */
export interface Courses {
  readonly hasAcute: boolean;
  readonly hasChronic: boolean;
  /** The set is complete and the table classes every diagnosis. */
  readonly areAllKnown: boolean;
  /** A row it rests on: one that may only warn, where there is one; -1 without any. */
  readonly point: number;
}

export interface CoursePoint {
  readonly course: Course;
  readonly point: number;
}

const ITEM = MATCH_SPACES.indexOf('item');
const DIAGNOSIS = MATCH_SPACES.indexOf('diagnosis');
/** A code of 40 characters meets at most its prefixes and itself. */
const ENTRIES_MAX = 41;

export function diagnosisCourses(context: JudgeContext, rule: ActiveRule): Courses {
  const { claim, diagnosisCodes } = context;
  const dayEpoch = claim.encounter.start?.dayEpoch;
  const isOwn = (index: number) => index === rule.index;
  const classed = new Set<number>();
  let hasAcute = false;
  let hasChronic = false;
  let point = -1;
  for (const { code, position } of diagnosisCodes) {
    const found = mostSpecific(context, isOwn, DIAGNOSIS, code, dayEpoch);
    if (found === undefined) continue;
    classed.add(position);
    if (found.course === 'acute') hasAcute = true;
    else hasChronic = true;
    if (point < 0 || !isOfficial(context, found.point)) point = found.point;
  }
  const areAllKnown =
    claim.areDiagnosesComplete && claim.diagnoses.length > 0 && classed.size === claim.diagnoses.length;
  return { hasAcute, hasChronic, areAllKnown, point };
}

/** The class of the line's drug by the tables of `isClassTable`, or undefined where none has it. */
export function drugCourse(
  context: JudgeContext,
  isClassTable: (ruleIndex: number) => boolean,
  line: number,
): CoursePoint | undefined {
  const code = context.line(line).code?.split('-', 1)[0];
  if (code === undefined) return undefined;
  return mostSpecific(context, isClassTable, ITEM, code, context.lineDay(line));
}

/** The row of the longest matching prefix, or of the code itself, in force on the day; an unknown day needs an open row. */
function mostSpecific(
  context: JudgeContext,
  isTable: (ruleIndex: number) => boolean,
  space: number,
  code: string,
  dayEpoch: number | undefined,
): CoursePoint | undefined {
  const { reader } = context;
  const found = new Int32Array(ENTRIES_MAX);
  for (let i = reader.findAll(space, code, code.length, found, 0) - 1; i >= 0; i--) {
    const entry = found[i]! * ENTRY_STRIDE;
    const start = reader.entries[entry + ENTRY.pointStart]!;
    const end = start + reader.entries[entry + ENTRY.pointCount]!;
    for (let point = start; point < end; point++) {
      const base = point * POINT_STRIDE;
      if (!isTable(reader.points[base + POINT.rule]!)) continue;
      if (!isInForce(reader.points[base + POINT.from]!, reader.points[base + POINT.to]!, dayEpoch)) continue;
      const course = COURSES[context.word(point, 0)];
      if (course !== undefined) return { course, point };
    }
  }
  return undefined;
}

function isInForce(fromDay: number, toDay: number, dayEpoch: number | undefined): boolean {
  if (dayEpoch === undefined) return fromDay === FIRST_DAY && toDay === LAST_DAY;
  return dayEpoch >= fromDay && dayEpoch <= toDay;
}

function isOfficial({ reader }: JudgeContext, point: number): boolean {
  return reader.isOfficial(reader.points[point * POINT_STRIDE + POINT.meta]!);
}
