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
import { indexPaidCharges, type PaidCharges } from './paid-charges.ts';
import { integerOf } from './parameters.ts';
import { recall } from './recall.ts';

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
    const paidOf = new Map<string, PaidCharges>();
    for (let line = 0; line < context.claim.lines.length; line++) {
      const code = nationalCodeOf(context.line(line));
      if (code === undefined || !context.isFundLine(line)) continue;
      const paid = recall(paidOf, code, () =>
        indexPaidCharges(context, history.linesOf(code), days.first - 1, days.last + 1),
      );
      judgeLine(context, rule, line, paid);
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
function judgeLine(context: JudgeContext, rule: ActiveRule, line: number, paid: PaidCharges): void {
  const one = context.line(line);
  const same = paid.same(one);
  const found = same ?? paid.near(one, integerOf(rule, 'minutes') * 60);
  if (found !== undefined) report(context, rule, line, found, same !== undefined);
  else if (paid.isOnDayWithoutHour(one)) context.undecided(rule, line, 'line.from');
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
