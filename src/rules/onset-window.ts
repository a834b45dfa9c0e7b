/**
 * Onset window (DRG-19): the drug is payable where treatment began within so many hours of the onset; a course that began
 * too late is not payable at all. The first dose is the earliest of the claim, whoever pays it, or of an encounter since
 * the onset. That nothing was given elsewhere before is only certain where the past is known since the onset; else, and
 * where times are too coarse to tell or the onset is unknown, evidence is asked for. Among rows for several diseases
 * those of the claim's diagnoses count, and of these the longest window.
 */
import type { Moment } from '../claim/claim.ts';
import type { FactRead } from '../claim/finding.ts';
import { isKnownFrom } from '../history/past.ts';
import { forEachLine } from './by-line.ts';
import { isEvident } from './evidence.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { DAY_SECONDS, hasHour } from './moments.ts';
import { mayBeOwn } from './past-facts.ts';
import { itemCode, itemKey, pastLinesOf } from './past-lines.ts';

const WORD = { hours: 0, diseases: 2 } as const;
/** Seconds in a tenth of an hour, the unit of the column. */
const TENTH_SECONDS = 360;

/** Evidence flag: treatment began in time; `…:<code>` for one drug. */
export const IN_TIME_EVIDENCE = 'treated_in_time';

export const onsetWindow: RuleKind = {
  kind: 'onset-window',
  title: { zh: '限发病时间窗', en: 'onset window' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'hours',
        column: { type: 'decimal', decimals: 1 },
        isRequired: true,
        help: { zh: '发病后多少小时内开始使用', en: 'hours after the onset within which treatment begins' },
      },
      {
        name: 'diseases',
        column: { type: 'prefixes' },
        isRequired: false,
        isKey: true,
        help: {
          zh: '时间窗对应的诊断编码前缀，空格分隔；空为不限',
          en: 'diagnosis prefixes that the window is for, blank-separated; empty for any',
        },
      },
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{item}须在发病{window}小时内开始使用，本次发病至首次用药已{hours}小时，基金不予支付',
      en: '{item} is payable when begun within {window} hours of the onset; the first dose was {hours} hours after it: not payable',
    },
    unsure: {
      zh: '{item}须在发病{window}小时内开始使用，所报首次用药距发病{hours}小时，请补充首次用药时间的依据',
      en: '{item} is payable when begun within {window} hours of the onset; the first dose told is {hours} hours after it: please add evidence of when treatment began',
    },
    unknown: {
      zh: '{item}须在发病{window}小时内开始使用，未报发病时间，请补充',
      en: '{item} is payable when begun within {window} hours of the onset, which is not given: please add it',
    },
  },
  judgeMatches(context, rule, matches) {
    const courses = new Map<string, Course>();
    forEachLine(context, matches, (line, points) => {
      const code = itemCode(context.line(line))!;
      if (isEvident(context.claim, IN_TIME_EVIDENCE, code)) return;
      const point = longestWindow(context, points);
      if (point === undefined) return;
      const course = courses.get(itemKey(code));
      if (course === undefined) courses.set(itemKey(code), { point, code, lines: [line] });
      else course.lines.push(line);
    });
    for (const course of courses.values()) judgeCourse(context, rule, course);
  },
};

interface Course {
  readonly point: number;
  readonly code: string;
  /** The fund's lines of the drug. */
  readonly lines: number[];
}

function longestWindow(context: JudgeContext, points: readonly number[]): number | undefined {
  let longest: number | undefined;
  for (const point of points) {
    const list = context.word(point, WORD.diseases);
    const diseases = list < 0 ? [] : context.reader.list(list);
    const isMet =
      diseases.length === 0 ||
      context.diagnosisCodes.some(({ code }) => diseases.some((prefix) => code.startsWith(prefix)));
    if (isMet && (longest === undefined || tenthsOf(context, point) > tenthsOf(context, longest)))
      longest = point;
  }
  return longest;
}

function tenthsOf(context: JudgeContext, point: number): number {
  return Number(context.decimal(point, WORD.hours));
}

function judgeCourse(context: JudgeContext, rule: ActiveRule, { point, code, lines }: Course): void {
  const { onset } = context.claim.encounter;
  const windowSeconds = tenthsOf(context, point) * TENTH_SECONDS;
  if (onset === undefined) {
    report(context, rule, { message: 'unknown', point, lines, code, seconds: 0, facts: [] });
    return;
  }
  const first = firstDose(context, code, onset);
  if (first === undefined) {
    context.undecided(rule, lines[0]!, 'line.from');
    return;
  }
  // A day without an hour is as near to the onset, or as far from it, as it can be.
  const apart = (first.dayEpoch - onset.dayEpoch) * DAY_SECONDS;
  const most =
    apart + (hasHour(first) ? first.second! : DAY_SECONDS - 1) - (hasHour(onset) ? onset.second! : 0);
  if (most <= windowSeconds) return;
  const least =
    apart + (hasHour(first) ? first.second! : 0) - (hasHour(onset) ? onset.second! : DAY_SECONDS - 1);
  const isLate = least > windowSeconds && isKnownFrom(context.history, onset.dayEpoch);
  report(context, rule, {
    message: isLate ? 'hit' : 'unsure',
    point,
    lines,
    code,
    seconds: Math.max(least, 0),
    facts: [
      { path: 'encounter.onset', value: { type: 'day', value: onset.dayEpoch } },
      { path: `lines[${lines[0]}].from`, value: { type: 'day', value: first.dayEpoch } },
    ],
  });
}

/** The earliest dose since the onset; undefined where no line of the claim has a day. */
function firstDose(context: JudgeContext, code: string, onset: Moment): Moment | undefined {
  const { claim, history } = context;
  let first: Moment | undefined;
  for (let line = 0; line < claim.lines.length; line++) {
    const one = claim.lines[line]!;
    const other = itemCode(one);
    if (other === undefined || itemKey(other) !== itemKey(code) || one.isRefund || context.isCancelled(line))
      continue;
    const at = context.lineMoment(line);
    if (at !== undefined && (first === undefined || isBefore(at, first))) first = at;
  }
  if (first === undefined) return undefined;
  for (const { dayEpoch, from, entry } of pastLinesOf(history, code)) {
    if (dayEpoch === undefined || dayEpoch < onset.dayEpoch || mayBeOwn(claim, entry)) continue;
    const at = from ?? { dayEpoch, second: undefined };
    if (isBefore(at, first)) first = at;
  }
  return first;
}

/** An hour that is not known may be the first of its day. */
function isBefore(a: Moment, b: Moment): boolean {
  return a.dayEpoch < b.dayEpoch || (a.dayEpoch === b.dayEpoch && (a.second ?? 0) < (b.second ?? 0));
}

interface Late {
  readonly message: 'hit' | 'unsure' | 'unknown';
  readonly point: number;
  readonly lines: readonly number[];
  readonly code: string;
  readonly seconds: number;
  readonly facts: readonly FactRead[];
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  { message, point, lines, code, seconds, facts }: Late,
): void {
  const path = message === 'unknown' ? 'encounter.onset' : `evidence.${IN_TIME_EVIDENCE}:${code}`;
  context.report(rule, {
    message,
    ...(message === 'hit' ? {} : { effect: 'evidence' as const }),
    values: {
      item: context.itemName(lines[0]!, point),
      window: { type: 'quantity', value: context.decimal(point, WORD.hours) * 1000n },
      hours: { type: 'number', value: Math.floor(seconds / 3600) },
    },
    facts,
    point,
    lines,
    remedy: message === 'hit' ? { kind: 'selfPay', lines } : { kind: 'supply', path },
  });
}
