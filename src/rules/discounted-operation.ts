/**
 * Operations through one incision (CHG-07): of the operations of one group the dearest is payable in full, every further
 * one at a rate of its price. What a further one costs in full is not in a claim, so an excess must be provable:
 *
 * - by the catalogue price of the line: anything above rate × catalogue price × quantity is in excess;
 * - else by the dearest operation: no further one can cost more in full than it does, so a charge above rate × its
 *   price was not discounted, and what lies above rate × the line's own price is in excess.
 *
 * A charge that either allows passes. Whether one without a catalogue price, small beside the dearest, was discounted
 * cannot be told: undecided. One incision: the same incision id where lines carry one; without ids the same day, unless
 * the claim's operations name several incisions.
 */
import { divideRounded, multiplyToFen } from '../claim/decimal.ts';
import type { FactRead } from '../claim/finding.ts';
import type { ActiveRule, JudgeContext, Match, RuleKind } from './kind.ts';
import { fundShareFen } from './line-days.ts';
import { integerOf } from './parameters.ts';

const WORD = { group: 0 } as const;
const QUANTITY_ONE_E4 = 10_000n;
/** A group and a day share one exact double: a day is less than half of it from 1970. */
const DAY_SPAN = 2 ** 20;

export const discountedOperation: RuleKind = {
  kind: 'discounted-operation',
  title: { zh: '同切口手术未折价', en: 'operations through one incision' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'group',
        column: { type: 'text' },
        isRequired: true,
        // An appendicectomy is in the group of the stomach and in that of the rectum.
        isKey: true,
        help: { zh: '同切口手术组名称', en: 'name of the group that shares an incision' },
      },
    ],
  },
  parameters: [
    {
      name: 'ratePercent',
      parameter: { type: 'integer', min: 0, max: 100 },
      fallback: 50,
      help: {
        zh: '第二项及以后手术的支付比例（%）',
        en: 'percent of the price payable for the second and later operations',
      },
    },
  ],
  messages: {
    hit: {
      zh: '同一切口第{place}项手术{item}应按{rate}%收费，超出的{excess}元基金不予支付',
      en: '{item} is operation {place} through one incision and payable at {rate} %; {excess} yuan is above that',
    },
  },
  judgeMatches(context, rule, matches) {
    for (const operations of groupByIncision(context, rule, matches)) judgeGroup(context, rule, operations);
  },
};

interface OperationLine {
  readonly line: number;
  readonly point: number;
  /** What the line would cost in full as far as is known: its catalogue price, else its price, for one. */
  readonly fullE6: bigint;
}

function groupByIncision(
  context: JudgeContext,
  rule: ActiveRule,
  matches: readonly Match[],
): Iterable<OperationLine[]> {
  const known: OperationLine[] = [];
  const areIncisionsMixed = namesSeveralIncisions(context);
  for (const { point, position: line } of matches) {
    if (!context.isPresent(line)) continue;
    const { incisionId, priceE6, listPriceE6 } = context.line(line);
    const day = context.lineDay(line);
    const fullE6 = listPriceE6 ?? priceE6;
    const missing =
      day === undefined
        ? 'line.from'
        : fullE6 === undefined
          ? 'line.price'
          : incisionId === undefined && areIncisionsMixed
            ? 'line.incisionId'
            : undefined;
    if (missing !== undefined || fullE6 === undefined) {
      if (context.isFundLine(line)) context.undecided(rule, line, missing ?? 'line.price');
      continue;
    }
    known.push({ line, point, fullE6 });
  }
  // One alone is payable in full.
  if (known.length < 2) return [];
  const groups = new Map<number | string, OperationLine[]>();
  for (const operation of known) {
    const { line, point } = operation;
    const { incisionId } = context.line(line);
    const groupAndDay = context.word(point, WORD.group) * DAY_SPAN + context.lineDay(line)!;
    const key = incisionId === undefined ? groupAndDay : `${groupAndDay} ${incisionId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [operation]);
    // Rows of one line come one after the other.
    else if (group[group.length - 1]!.line !== line) group.push(operation);
  }
  return groups.values();
}

function namesSeveralIncisions({ claim }: JudgeContext): boolean {
  if (claim.operations.length < 2) return false;
  const named = new Set(claim.operations.map(({ incisionGroup }) => incisionGroup));
  named.delete(undefined);
  return named.size > 1;
}

function judgeGroup(context: JudgeContext, rule: ActiveRule, operations: OperationLine[]): void {
  if (operations.length < 2) return;
  operations.sort((a, b) => (a.fullE6 === b.fullE6 ? a.line - b.line : a.fullE6 > b.fullE6 ? -1 : 1));
  operations.forEach((operation, at) => {
    if (at > 0 && context.isFundLine(operation.line))
      judgeFurther(context, rule, operations[0]!, operation, at + 1);
  });
}

function judgeFurther(
  context: JudgeContext,
  rule: ActiveRule,
  first: OperationLine,
  { line, point }: OperationLine,
  place: number,
): void {
  const { amountFen, quantityE4, listPriceE6, priceE6 } = context.line(line);
  if (amountFen === undefined || quantityE4 === undefined || quantityE4 <= 0n) {
    context.undecided(rule, line, amountFen === undefined ? 'line.amount' : 'line.quantity');
    return;
  }
  const rate = BigInt(integerOf(rule, 'ratePercent'));
  const times = wholeTimesE4(quantityE4);
  const payableOf = (fullE6: bigint) => divideRounded(multiplyToFen(times, fullE6) * rate, 100n);
  let payableFen = payableOf(listPriceE6 ?? first.fullE6);
  if (amountFen <= payableFen) {
    // Half the quantity at the full price is a discount that shows; otherwise it may or may not have been given.
    if (listPriceE6 === undefined && quantityE4 >= QUANTITY_ONE_E4)
      context.undecided(rule, line, 'line.listPrice');
    return;
  }
  // Above what the dearest would cost at the rate: charged in full.
  if (listPriceE6 === undefined && priceE6 !== undefined) payableFen = payableOf(priceE6);
  report(context, rule, { line, point, place, rate, payableFen, first: first.line });
}

/** A discount is also written as a part of a quantity: 0.5 is one operation, charged at half. */
function wholeTimesE4(quantityE4: bigint): bigint {
  return ((quantityE4 + QUANTITY_ONE_E4 - 1n) / QUANTITY_ONE_E4) * QUANTITY_ONE_E4;
}

interface Excess {
  readonly line: number;
  readonly point: number;
  readonly place: number;
  readonly rate: bigint;
  readonly payableFen: bigint;
  readonly first: number;
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  { line, point, place, rate, payableFen, first }: Excess,
): void {
  const { amountFen, listPriceE6, priceE6 } = context.line(line);
  const overFen = amountFen! - payableFen;
  const excessFen = fundShareFen(context, line, overFen, amountFen!);
  const facts: FactRead[] = [{ path: `lines[${line}].amount`, value: { type: 'fen', value: amountFen! } }];
  if (listPriceE6 !== undefined)
    facts.push({ path: `lines[${line}].listPrice`, value: { type: 'price', value: listPriceE6 } });
  else if (priceE6 !== undefined)
    facts.push({ path: `lines[${line}].price`, value: { type: 'price', value: priceE6 } });
  context.report(rule, {
    message: 'hit',
    values: {
      item: context.itemName(line, point),
      place: { type: 'number', value: place },
      rate: { type: 'number', value: Number(rate) },
      excess: { type: 'fen', value: excessFen },
    },
    facts,
    point,
    lines: [line],
    involved: [first],
    amountsFen: [excessFen],
    remedy: { kind: 'reduceAmount', line, amountFen: payableFen },
  });
}
