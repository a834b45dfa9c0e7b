/**
 * Daily cap (CHG-02): the quantity of an item that the fund pays per civil day. A line over several days divides its
 * quantity evenly over them (rule-catalogue 1.3). What spends the cap is what the fund is asked to pay: the patient's
 * own lines do not, lines blocked by another rule do not, context lines do. Within a day lines spend in the order in
 * which they stand. A refund of a part gives back on its own day, else against the excess of any day.
 */
import { divideRounded } from '../claim/decimal.ts';
import type { FactValue } from '../claim/finding.ts';
import { isSelfPay } from '../claim/self-pay.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { type DaySpan, dayCount, decidedDaysOf, fundShareFen } from './line-days.ts';
import { capColumn, reduceQuantity } from './reduced-line.ts';

const WORD = { cap: 0, unit: 2 } as const;
const UNITS = ['hour', 'time', 'day'] as const;

/**
 * Shares of a day are kept finer than a quantity and rounded down, so that three thirds never exceed one. Excess is
 * rounded to a quantity once, at the end.
 */
const SHARE_SCALE = 100_000_000n;

export const dailyCap: RuleKind = {
  kind: 'daily-cap',
  title: { zh: '单日数量上限', en: 'daily cap' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      capColumn({ zh: '每日最多支付数量', en: 'quantity payable per day' }),
      {
        name: 'unit',
        column: { type: 'choice', values: UNITS },
        isRequired: true,
        help: { zh: '计价单位', en: 'unit of the quantity' },
      },
    ],
  },
  parameters: [],
  messages: {
    hour: {
      zh: '{item}{date}计{used}小时，每日上限{cap}小时，超出的{over}小时基金不予支付',
      en: '{item}: {used} hours on {date}, at most {cap} a day; {over} hours are not payable',
    },
    time: {
      zh: '{item}{date}计{used}次，每日上限{cap}次，超出的{over}次基金不予支付',
      en: '{item}: {used} on {date}, at most {cap} a day; {over} are not payable',
    },
    day: {
      zh: '{item}{date}计{used}日，每日上限{cap}日，超出的{over}日基金不予支付',
      en: '{item}: {used} day units on {date}, at most {cap} a day; {over} are not payable',
    },
  },
  judgeMatches(context, rule, matches) {
    const linesOf = new Map<number, number[]>();
    for (const { point, position } of matches) {
      const lines = linesOf.get(point);
      if (lines === undefined) linesOf.set(point, [position]);
      else lines.push(position);
    }
    for (const [point, lines] of linesOf) judgeItem(context, rule, point, lines);
  },
};

/** What is spent per civil day, in quantity × SHARE_SCALE; below 0 where a refund gives back more than was charged. */
interface Spent {
  readonly byDay: Map<number, bigint>;
  /** Given back on days that have no charge, still to be set against an excess. */
  creditE4: bigint;
}

function judgeItem(context: JudgeContext, rule: ActiveRule, point: number, lines: readonly number[]): void {
  const capE4 = context.decimal(point, WORD.cap);
  if (lines.length === 1 && isBelowAlone(context, rule, lines[0]!, capE4)) return;
  const cap = capE4 * SHARE_SCALE;
  const spent = giveBack(context, lines);
  for (const line of lines) {
    const one = context.line(line);
    if (isSelfPay(one) || one.isRefund || context.isCancelled(line)) continue;
    const { quantityE4 } = one;
    if (quantityE4 === undefined) {
      if (context.isFundLine(line)) context.undecided(rule, line, 'line.quantity');
      continue;
    }
    const days = quantityE4 <= 0n ? undefined : decidedDaysOf(context, rule, line);
    if (days === undefined) continue;
    const share = (quantityE4 * SHARE_SCALE) / BigInt(dayCount(days));
    const overrun = spend(spent, days, share, cap, !context.isBlocked(line));
    const overE4 = takeCredit(spent, divideRounded(overrun.over, SHARE_SCALE));
    if (overE4 > 0n && context.isFundLine(line))
      report(context, rule, point, line, {
        ...overrun,
        overE4,
        keptE4: keptOf(quantityE4, days, overrun, overE4),
      });
  }
}

/** True for the only line of an item when its whole quantity is within the cap of one day; asks for its days first. */
function isBelowAlone(context: JudgeContext, rule: ActiveRule, line: number, capE4: bigint): boolean {
  const one = context.line(line);
  const { quantityE4, isRefund } = one;
  if (isRefund || quantityE4 === undefined || quantityE4 > capE4) return false;
  if (quantityE4 > 0n && !isSelfPay(one) && !context.isCancelled(line)) decidedDaysOf(context, rule, line);
  return true;
}

/** Refunds that pair with no charge of the claim. */
function giveBack(context: JudgeContext, lines: readonly number[]): Spent {
  const spent: Spent = { byDay: new Map(), creditE4: 0n };
  const chargedDays = new Set<number>();
  for (const line of lines) {
    const { isRefund, from } = context.line(line);
    if (!isRefund && from !== undefined) chargedDays.add(from.dayEpoch);
  }
  for (const line of lines) {
    const { isRefund, quantityE4, from } = context.line(line);
    if (!isRefund || quantityE4 === undefined || context.isCancelled(line)) continue;
    const magnitudeE4 = quantityE4 < 0n ? -quantityE4 : quantityE4;
    if (from === undefined || !chargedDays.has(from.dayEpoch)) spent.creditE4 += magnitudeE4;
    else {
      const before = spent.byDay.get(from.dayEpoch) ?? 0n;
      spent.byDay.set(from.dayEpoch, before - magnitudeE4 * SHARE_SCALE);
    }
  }
  return spent;
}

function takeCredit(spent: Spent, overE4: bigint): bigint {
  const taken = overE4 < spent.creditE4 ? overE4 : spent.creditE4;
  if (taken <= 0n) return overE4;
  spent.creditE4 -= taken;
  return overE4 - taken;
}

interface Overrun {
  /** Above the cap, over all days of the line, in quantity × SHARE_SCALE. */
  readonly over: bigint;
  /** The first day above the cap and what is charged on it up to this line. */
  readonly day: number;
  readonly used: bigint;
  /** What the fullest day still has room for. */
  readonly room: bigint;
}

/** Adds a line's share to each of its days; a blocked line only looks. */
function spend(
  spent: Spent,
  { firstDay, lastDay }: DaySpan,
  share: bigint,
  cap: bigint,
  isSpending: boolean,
): Overrun {
  let over = 0n;
  let overDay = firstDay;
  let used = 0n;
  let room = cap;
  for (let day = firstDay; day <= lastDay; day++) {
    const before = spent.byDay.get(day) ?? 0n;
    const after = before + share;
    const left = before < cap ? cap - before : 0n;
    if (left < room) room = left;
    if (after > cap) {
      if (over === 0n) {
        overDay = day;
        used = after;
      }
      over += share < after - cap ? share : after - cap;
    }
    if (isSpending) spent.byDay.set(day, after);
  }
  return { over, day: overDay, used, room };
}

/** The most that passes on the line's days: spread evenly, the fullest day decides. */
function keptOf(quantityE4: bigint, days: DaySpan, { room }: Overrun, overE4: bigint): bigint {
  const evenE4 = (room * BigInt(dayCount(days))) / SHARE_SCALE;
  const leastE4 = quantityE4 - overE4;
  return dayCount(days) === 1 ? leastE4 : evenE4 < leastE4 ? evenE4 : leastE4;
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  point: number,
  line: number,
  { day, used, overE4, keptE4 }: Overrun & { readonly overE4: bigint; readonly keptE4: bigint },
): void {
  const { quantityE4 } = context.line(line);
  const quantity = { type: 'quantity', value: quantityE4! } as const;
  const values: Record<string, FactValue> = {
    item: context.itemName(line, point),
    date: { type: 'day', value: day },
    used: { type: 'quantity', value: divideRounded(used, SHARE_SCALE) },
    cap: { type: 'quantity', value: context.decimal(point, WORD.cap) },
    over: { type: 'quantity', value: overE4 },
  };
  context.report(rule, {
    message: UNITS[context.word(point, WORD.unit)]!,
    values,
    facts: [{ path: `lines[${line}].quantity`, value: quantity }],
    point,
    lines: [line],
    amountsFen: [fundShareFen(context, line, overE4, quantityE4!)],
    remedy: reduceQuantity(context, line, keptE4),
  });
}
