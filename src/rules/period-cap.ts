/**
 * Period cap (CHG-03): the quantity of an item that the fund pays within the n × 24 hours before each use, whoever
 * charged it (rule-catalogue 1.3). What was paid before comes first; what is in excess spends nothing, so a test between
 * two that are far enough apart is denied alone. Two uses count as close only where that is certain: without an hour
 * (or at midnight sharp) a day is taken as long as it can be. An order over days is held only against the most that its
 * days can pay, since its hours are not known. A past use later than the line is the later claim's affair.
 */
import type { Moment } from '../claim/claim.ts';
import type { FactRead, FactValue } from '../claim/finding.ts';
import { isSelfPay } from '../claim/self-pay.ts';
import type { ActiveRule, JudgeContext, Match, RuleKind } from './kind.ts';
import { dayCount, decidedDaysOf, fundShareFen } from './line-days.ts';
import { DAY_SECONDS, hasHour, secondOf } from './moments.ts';
import { mayBeOwn } from './past-facts.ts';
import { itemCode, pastLinesOf } from './past-lines.ts';
import { capColumn, reduceQuantity } from './reduced-line.ts';
import { createSpendings, type Spendings } from './spendings.ts';

const WORD = { cap: 0, days: 2 } as const;

export const periodCap: RuleKind = {
  kind: 'period-cap',
  title: { zh: '周期频次上限', en: 'period cap' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      capColumn({ zh: '周期内最多支付数量', en: 'quantity payable per period' }),
      {
        name: 'days',
        column: { type: 'integer', min: 1, max: 366 },
        isRequired: true,
        help: {
          zh: '周期天数（每天24小时，向前滚动）',
          en: 'days of the period, of 24 hours each, looking back',
        },
      },
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{item}{days}天内计{used}次，上限{cap}次，超出的{over}次基金不予支付',
      en: '{item}: {used} within {days} days, at most {cap}; {over} are not payable',
    },
    hitAcross: {
      zh: '{item}{days}天内计{used}次（以往就诊最近一次为{last}），上限{cap}次，超出的{over}次基金不予支付',
      en: '{item}: {used} within {days} days (in an earlier encounter last on {last}), at most {cap}; {over} are not payable',
    },
    order: {
      zh: '{item}本医嘱计{used}次，每{days}天最多{cap}次，超出的{over}次基金不予支付',
      en: '{item}: this order has {used}, at most {cap} per {days} days; {over} are not payable',
    },
  },
  judgeMatches(context, rule, matches) {
    for (const [code, uses] of Map.groupBy(matches, ({ position }) => itemCode(context.line(position))!))
      judgeItem(context, rule, code, uses);
  },
};

/** What the fund paid before the claim, and pays for the lines so far, each by the earliest second it can be of. */
interface Spent {
  readonly past: Spendings;
  readonly own: Spendings;
}

function judgeItem(context: JudgeContext, rule: ActiveRule, code: string, matches: readonly Match[]): void {
  const spent: Spent = { past: createSpendings(), own: createSpendings() };
  const hasOpenRefund = matches.some(
    ({ position }) => context.line(position).isRefund && !context.isCancelled(position),
  );
  const charged = matches.filter(({ position }) => {
    const line = context.line(position);
    return !line.isRefund && !isSelfPay(line) && !context.isCancelled(position);
  });
  if (charged.length === 0) return;
  for (const { entry, dayEpoch, from, to, quantityE4 } of pastLinesOf(context.history, code)) {
    if (dayEpoch === undefined || quantityE4 === undefined || quantityE4 <= 0n) continue;
    // Which of its days an order over several used is not said.
    if ((to !== undefined && to.dayEpoch !== dayEpoch) || mayBeOwn(context.claim, entry)) continue;
    spent.past.add(secondOf(from ?? { dayEpoch, second: undefined }), quantityE4);
  }
  charged.sort((a, b) => inTime(context.line(a.position).from, context.line(b.position).from));
  for (const { point, position } of charged) judgeUse(context, rule, point, position, spent, hasOpenRefund);
}

function judgeUse(
  context: JudgeContext,
  rule: ActiveRule,
  point: number,
  line: number,
  spent: Spent,
  hasOpenRefund: boolean,
): void {
  const { quantityE4, from } = context.line(line);
  if (quantityE4 === undefined) {
    if (context.isFundLine(line)) context.undecided(rule, line, 'line.quantity');
    return;
  }
  const span = quantityE4 <= 0n ? undefined : decidedDaysOf(context, rule, line);
  if (span === undefined) return;
  const capE4 = context.decimal(point, WORD.cap);
  const days = context.word(point, WORD.days);
  const isOrder = dayCount(span) > 1;
  // Certainly at or after a use, and less than so many times 24 hours after it.
  const until = lastSecond(from!);
  const after = until - days * DAY_SECONDS;
  const usedE4 = isOrder ? 0n : spent.past.sumE4(after, until) + spent.own.sumE4(after, until);
  const mostE4 = isOrder ? capE4 * BigInt(Math.ceil(dayCount(span) / days)) : capE4 - usedE4;
  const keptE4 = mostE4 < 0n ? 0n : mostE4 < quantityE4 ? mostE4 : quantityE4;
  if (!isOrder && !context.isBlocked(line)) {
    const paidE4 = context.isFundLine(line) ? keptE4 : quantityE4;
    if (paidE4 > 0n) spent.own.add(secondOf(from!), paidE4);
  }
  if (keptE4 === quantityE4 || !context.isFundLine(line)) return;
  // Which use a refund of a part takes back is not said.
  if (hasOpenRefund) context.undecided(rule, line, 'line.refundOf');
  else {
    const last = isOrder ? undefined : spent.past.last(after, until);
    report(context, rule, point, line, { keptE4, usedE4: usedE4 + quantityE4, last, isOrder });
  }
}

interface Excess {
  readonly keptE4: bigint;
  readonly usedE4: bigint;
  /** The second of the last past use that counts. */
  readonly last: number | undefined;
  readonly isOrder: boolean;
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  point: number,
  line: number,
  { keptE4, usedE4, last, isOrder }: Excess,
): void {
  const { quantityE4 } = context.line(line);
  const overE4 = quantityE4! - keptE4;
  const values: Record<string, FactValue> = {
    item: context.itemName(line, point),
    days: { type: 'number', value: context.word(point, WORD.days) },
    used: { type: 'quantity', value: usedE4 },
    cap: { type: 'quantity', value: context.decimal(point, WORD.cap) },
    over: { type: 'quantity', value: overE4 },
  };
  const facts: FactRead[] = [
    { path: `lines[${line}].quantity`, value: { type: 'quantity', value: quantityE4! } },
  ];
  if (last !== undefined) {
    values.last = { type: 'day', value: Math.floor(last / DAY_SECONDS) };
    facts.push({ path: 'history.last', value: values.last });
  }
  context.report(rule, {
    message: isOrder ? 'order' : last === undefined ? 'hit' : 'hitAcross',
    values,
    facts,
    point,
    lines: [line],
    amountsFen: [fundShareFen(context, line, overE4, quantityE4!)],
    remedy: reduceQuantity(context, line, keptE4),
  });
}

/** Of a day without an hour the last second. */
function lastSecond(at: Moment): number {
  return at.dayEpoch * DAY_SECONDS + (hasHour(at) ? at.second! : DAY_SECONDS - 1);
}

function inTime(a: Moment | undefined, b: Moment | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  return a.dayEpoch - b.dayEpoch || (a.second ?? 0) - (b.second ?? 0);
}
