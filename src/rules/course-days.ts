/**
 * Payable days of a course (DRG-11 for drugs, CHG-04 for services): the fund pays the item on so many distinct days;
 * later days of the window are in excess. The window is the claim's stay, or an episode of illness that a gap of more
 * than 30 days ends; an episode goes across encounters, and what was paid before comes first. Only days that the fund
 * pays count, so a day moved to the patient frees nothing and spends nothing. Where nothing is known of the past, the
 * claim's own days decide; earlier settlements of the same encounter never count, for they may be these very lines.
 */
import type { FactRead, FactValue, Remedy } from '../claim/finding.ts';
import { isSelfPay } from '../claim/self-pay.ts';
import { POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import { type CourseUse, countIn, countUse, daysBeforeOver } from './course-use.ts';
import type { ActiveRule, JudgeContext, Match, RuleKind } from './kind.ts';
import { type DaySpan, dayCount, decidedDaysOf, fundShareFen, LINE_DAYS_MAX } from './line-days.ts';
import { parameterOf } from './parameters.ts';
import { pastCourseDays } from './past-course.ts';
import { itemCode } from './past-lines.ts';
import { keptMoneyFen } from './reduced-line.ts';

const WORD = { days: 0, window: 1 } as const;
const WINDOWS = ['stay', 'episode'] as const;
const EPISODE = WINDOWS.indexOf('episode');

export const courseDays: RuleKind = {
  kind: 'course-days',
  title: { zh: '限支付疗程', en: 'payable days' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'days',
        column: { type: 'integer', min: 1, max: LINE_DAYS_MAX },
        isRequired: true,
        help: { zh: '最多支付天数', en: 'days that are payable' },
      },
      {
        name: 'window',
        column: { type: 'choice', values: WINDOWS },
        isRequired: true,
        help: {
          zh: 'stay：一次住院；episode：一次病程（间隔超过30天为新病程）',
          en: 'stay: one stay; episode: one illness, ended by a pause of more than 30 days',
        },
      },
    ],
  },
  parameters: [
    {
      name: 'sameDisease',
      parameter: { type: 'boolean' },
      fallback: false,
      help: {
        zh: '为 true 时，只累计主要诊断同类目的既往就诊',
        en: 'true: earlier encounters count only where their main diagnosis is of the same category',
      },
    },
  ],
  messages: {
    hit: {
      zh: '{item}已使用{used}天，超过{max}天支付疗程，超出的{over}天基金不予支付',
      en: '{item} was used on {used} days; {max} are payable, {over} are not',
    },
    hitAcross: {
      zh: '{item}本次病程已使用{used}天，其中以往就诊{past}天，超过{max}天支付疗程，本次{over}天基金不予支付',
      en: '{item} was used on {used} days of this illness, {past} of them in earlier encounters; {max} are payable, {over} days here are not',
    },
  },
  judgeMatches(context, rule, matches) {
    for (const [key, course] of groupByItem(context, rule, matches)) {
      course.past = daysBefore(context, rule, course, key);
      judgeCourse(context, rule, course);
    }
  },
};

interface Course {
  readonly point: number;
  /** Days of use by line. A line whose days are not known is left out. */
  readonly days: Map<number, DaySpan>;
  /** Days of the same episode that earlier encounters were paid for. */
  past: ReadonlySet<number>;
  hasOpenRefund: boolean;
}

/** Codes of several makers are one item where the author gave their rows one name, limit and window. */
function groupByItem(
  context: JudgeContext,
  rule: ActiveRule,
  matches: readonly Match[],
): ReadonlyMap<string, Course> {
  const keys = new Map<number, string>();
  const courses = new Map<string, Course>();
  for (const { point, position } of matches) {
    const line = context.line(position);
    if (isSelfPay(line) || context.isCancelled(position)) continue;
    let key = keys.get(point);
    if (key === undefined) {
      key = keyOf(context, point);
      keys.set(point, key);
    }
    let course = courses.get(key);
    if (course === undefined) {
      course = { point, days: new Map(), past: NO_DAYS, hasOpenRefund: false };
      courses.set(key, course);
    }
    if (line.isRefund) course.hasOpenRefund = true;
    else if (!course.days.has(position)) {
      const days = daysOfUse(context, rule, position);
      if (days !== undefined) course.days.set(position, days);
    }
  }
  return courses;
}

const NO_DAYS: ReadonlySet<number> = new Set();

function daysBefore(
  context: JudgeContext,
  rule: ActiveRule,
  { point, days }: Course,
  key: string,
): ReadonlySet<number> {
  if (context.history === undefined || context.word(point, WORD.window) !== EPISODE) return NO_DAYS;
  const codes = new Set<string>();
  for (const line of days.keys()) codes.add(itemCode(context.line(line))!);
  const isOfCourse = (other: number) => keyOf(context, other) === key;
  return pastCourseDays(context, rule, codes, isOfCourse, parameterOf(rule, 'sameDisease') === true);
}

function keyOf(context: JudgeContext, point: number): string {
  return `${context.word(point, WORD.days)} ${context.word(point, WORD.window)} ${nameOf(context, point)}`;
}

function nameOf({ reader }: JudgeContext, point: number): string {
  return reader.meta(reader.points[point * POINT_STRIDE + POINT.meta]!).name || `#${point}`;
}

/** What is taken home on one day is used on the days that it was supplied for. */
function daysOfUse(context: JudgeContext, rule: ActiveRule, line: number): DaySpan | undefined {
  const days = decidedDaysOf(context, rule, line);
  if (days === undefined || dayCount(days) > 1) return days;
  const { daysOfSupply, isDischargeMedication } = context.line(line);
  const { setting } = context.claim.encounter;
  const isTakenHome = isDischargeMedication === true || (setting !== undefined && setting !== 'inpatient');
  if (!isTakenHome || daysOfSupply === undefined || daysOfSupply > LINE_DAYS_MAX) return days;
  return { firstDay: days.firstDay, lastDay: days.firstDay + Math.max(daysOfSupply, 1) - 1 };
}

function judgeCourse(context: JudgeContext, rule: ActiveRule, course: Course): void {
  const all = [...course.days.keys()];
  // A blocked line is told that it is over as well, but spends no day of the others.
  const paid = all.filter((line) => !context.isBlocked(line));
  judgeLines(context, rule, course, paid, paid);
  if (paid.length < all.length)
    judgeLines(
      context,
      rule,
      course,
      all,
      all.filter((line) => context.isBlocked(line)),
    );
}

function judgeLines(
  context: JudgeContext,
  rule: ActiveRule,
  { point, days, past, hasOpenRefund }: Course,
  counted: readonly number[],
  judged: readonly number[],
): void {
  const use = countUse(
    counted.map((line) => days.get(line)!),
    past,
    context.word(point, WORD.days),
    context.word(point, WORD.window) === EPISODE,
  );
  if (use.overDays.size === 0) return;
  const whole: number[] = [];
  for (const line of judged) {
    if (!context.isFundLine(line)) continue;
    const over = countIn(days.get(line)!, use.overDays);
    if (over === 0) continue;
    // Which day's use a refund of a part takes back is not said.
    if (hasOpenRefund) context.undecided(rule, line, 'line.refundOf');
    else if (over === dayCount(days.get(line)!)) whole.push(line);
    else reportPart(context, rule, point, line, over, days.get(line)!, use);
  }
  if (whole.length === 0) return;
  const denied = new Set(whole);
  context.report(rule, {
    ...said(context, point, whole[0]!, use),
    facts: pastRead(use),
    point,
    lines: whole,
    involved: counted.filter((line) => !denied.has(line)),
    remedy: { kind: 'selfPay', lines: whole },
  });
}

/** A line that runs over the limit: its later days are in excess, since days of a window are paid from its begin. */
function reportPart(
  context: JudgeContext,
  rule: ActiveRule,
  point: number,
  line: number,
  over: number,
  days: DaySpan,
  use: CourseUse,
): void {
  const one = context.line(line);
  const { quantityE4, amountFen } = one;
  const count = BigInt(dayCount(days));
  const kept = BigInt(daysBeforeOver(days, use.overDays));
  let remedy: Remedy | undefined;
  if (kept > 0n && quantityE4 !== undefined && amountFen !== undefined) {
    const keptE4 = (quantityE4 * kept) / count;
    const keptFen = keptMoneyFen(one, amountFen, keptE4, kept, count);
    remedy = { kind: 'reduceDays', line, days: Number(kept), quantityE4: keptE4, amountFen: keptFen };
  }
  context.report(rule, {
    ...said(context, point, line, use),
    facts: [
      { path: `lines[${line}].from`, value: { type: 'day', value: days.firstDay } },
      { path: `lines[${line}].to`, value: { type: 'day', value: days.lastDay } },
      ...pastRead(use),
    ],
    point,
    lines: [line],
    amountsFen: [fundShareFen(context, line, BigInt(over), count)],
    remedy: remedy ?? { kind: 'selfPay', lines: [line] },
  });
}

function said(
  context: JudgeContext,
  point: number,
  line: number,
  { usedCount, pastCount, overDays }: CourseUse,
): { readonly message: string; readonly values: Readonly<Record<string, FactValue>> } {
  return {
    message: pastCount === 0 ? 'hit' : 'hitAcross',
    values: {
      item: context.itemName(line, point),
      used: { type: 'number', value: usedCount },
      past: { type: 'number', value: pastCount },
      max: { type: 'number', value: context.word(point, WORD.days) },
      over: { type: 'number', value: overDays.size },
    },
  };
}

function pastRead({ pastCount }: CourseUse): readonly FactRead[] {
  return pastCount === 0 ? [] : [{ path: 'history.days', value: { type: 'number', value: pastCount } }];
}
