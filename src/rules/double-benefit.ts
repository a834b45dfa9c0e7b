/**
 * Double benefit (ELG-04): the same item of the same time was paid before, by another claim or another scheme. A charge
 * has no number of its own in a patient's past, so likeness decides: it is refused only where item, quantity, second
 * and prescriber agree and money was paid. Within some minutes it asks, and only where something besides points to one
 * charge: another facility, another scheme, or the same prescriber. Two visits of one morning rightly have two
 * consultation fees. Dates without an hour prove nothing. Invoice numbers are not kept in a patient's past.
 */
import type { ClaimLine } from '../claim/claim.ts';
import type { PastEntry, PastLine } from '../history/past.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { secondsBetween } from './moments.ts';
import { integerOf } from './parameters.ts';
import { isAtSameFacility, mayBeOwn } from './past-facts.ts';

const DAY_SECONDS = 86_400;

export const doubleBenefit: RuleKind = {
  kind: 'double-benefit',
  title: { zh: '重复享受待遇', en: 'double benefit' },
  table: undefined,
  parameters: [
    {
      name: 'minutes',
      parameter: { type: 'integer', min: 0, max: 120 },
      fallback: 10,
      help: { zh: '视为同一时间的分钟数', en: 'minutes that count as the same time' },
    },
  ],
  messages: {
    hit: {
      zh: '第{line}行{item}与{facility}{day}已结算的一笔项目、时间、数量、医师相同，同一费用不再支付',
      en: 'line {line}, {item}, equals a charge of {facility} on {day} that was settled, in time, quantity and prescriber: not payable twice',
    },
    ask: {
      zh: '第{line}行{item}与{facility}{day}已结算的一笔时间相近、数量相同，请核实是否同一费用',
      en: 'line {line}, {item}, is close in time and equal in quantity to a charge of {facility} on {day} that was settled: please check whether it is the same',
    },
  },
  judgeClaim(context, rule) {
    const { history } = context;
    if (history === undefined || history.entries.length === 0) return;
    const days = daysOfFundLines(context);
    if (days === undefined) return;
    // Nearly all that a patient had lies on other days: then no line is looked up.
    const isNear = history.entries.some((entry) => touches(entry, days.first - 1, days.last + 1));
    if (!isNear) return;
    for (let line = 0; line < context.claim.lines.length; line++) {
      const code = nationalCodeOf(context.line(line));
      if (code !== undefined && context.isFundLine(line))
        judgeLine(context, rule, line, history.linesOf(code));
    }
  },
};

function daysOfFundLines(context: JudgeContext): { first: number; last: number } | undefined {
  let days: { first: number; last: number } | undefined;
  for (let line = 0; line < context.claim.lines.length; line++) {
    const day = context.isFundLine(line) ? context.lineDay(line) : undefined;
    if (day === undefined) continue;
    days ??= { first: day, last: day };
    days.first = Math.min(days.first, day);
    days.last = Math.max(days.last, day);
  }
  return days;
}

/** A visit is of one day unless it says more; a stay without an end may last. */
function touches({ firstDay, end, setting }: PastEntry, first: number, last: number): boolean {
  const lastDay = end?.dayEpoch ?? (setting === undefined || setting === 'inpatient' ? Infinity : firstDay);
  return firstDay <= last && lastDay >= first;
}

function nationalCodeOf({ code }: ClaimLine): string | undefined {
  const tail = code?.indexOf('-') ?? -1;
  return tail > 0 ? code!.slice(0, tail) : code;
}

/** Reports the first charge that is surely the same, else the first that may be. */
function judgeLine(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  pastLines: readonly PastLine[],
): void {
  const one = context.line(line);
  const windowSeconds = integerOf(rule, 'minutes') * 60;
  let doubtful: PastLine | undefined;
  let isHourMissing = false;
  if (one.from === undefined) return;
  // Lines come in time order; what lies further away neither counts nor asks.
  const reachDays = Math.ceil(windowSeconds / DAY_SECONDS) + 1;
  const lastDay = one.from.dayEpoch + reachDays;
  for (let at = firstFrom(pastLines, one.from.dayEpoch - reachDays); at < pastLines.length; at++) {
    const past = pastLines[at]!;
    if (past.dayEpoch !== undefined && past.dayEpoch > lastDay) break;
    if (past.fundFen === 0n || past.quantityE4 === undefined || past.quantityE4 !== one.quantityE4) continue;
    if (past.from === undefined) continue;
    const seconds = secondsBetween(past.from, one.from);
    if (seconds === undefined) {
      isHourMissing ||= past.from.dayEpoch === one.from.dayEpoch && pointsToOne(context, one, past);
      continue;
    }
    if (Math.abs(seconds) > windowSeconds) continue;
    if (isSure(context, one, past, seconds)) {
      report(context, rule, line, past, true);
      return;
    }
    if (doubtful === undefined && pointsToOne(context, one, past)) doubtful = past;
  }
  if (doubtful !== undefined) report(context, rule, line, doubtful, false);
  else if (isHourMissing) context.undecided(rule, line, 'line.from');
}

/** Position of the first line of the day or later; lines without a day stand first and have no time either. */
function firstFrom(pastLines: readonly PastLine[], day: number): number {
  let low = 0;
  let high = pastLines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { dayEpoch } = pastLines[middle]!;
    if (dayEpoch === undefined || dayEpoch < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSure({ claim }: JudgeContext, one: ClaimLine, past: PastLine, seconds: number): boolean {
  const isPaid = past.fundFen !== undefined && past.entry.state !== 'told';
  return seconds === 0 && isPaid && isSamePrescriber(one, past) && !mayBeOwn(claim, past.entry);
}

function isSamePrescriber({ prescriber }: ClaimLine, past: PastLine): boolean {
  return prescriber !== undefined && prescriber === past.prescriber;
}

function pointsToOne({ claim }: JudgeContext, one: ClaimLine, past: PastLine): boolean {
  if (mayBeOwn(claim, past.entry)) return false;
  const { scheme } = claim.patient;
  const isOtherScheme =
    scheme !== undefined && past.entry.scheme !== undefined && scheme !== past.entry.scheme;
  return isOtherScheme || isAtSameFacility(claim, past.entry) === false || isSamePrescriber(one, past);
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  { entry, from }: PastLine,
  isCertain: boolean,
): void {
  const day = { type: 'day', value: from!.dayEpoch } as const;
  const facility = { type: 'text', value: entry.facilityCode ?? '-' } as const;
  context.report(rule, {
    message: isCertain ? 'hit' : 'ask',
    ...(isCertain ? {} : { effect: 'evidence' as const }),
    values: { line: { type: 'number', value: line + 1 }, item: context.itemName(line), facility, day },
    facts: [
      { path: `lines[${line}].from`, value: { type: 'day', value: context.lineDay(line)! } },
      { path: 'history.facility', value: facility },
      ...(entry.claimId === undefined
        ? []
        : [{ path: 'history.claim', value: { type: 'text' as const, value: entry.claimId } }]),
    ],
    lines: [line],
    remedy: { kind: 'removeLine', lines: [line] },
  });
}
