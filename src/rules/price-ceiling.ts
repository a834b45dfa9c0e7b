/**
 * Price ceiling (CHG-05): what a line costs above ceiling × quantity is not payable. A row for the facility's level
 * beats a row for all levels; where levels matter and the level is unknown, only a price above no row's ceiling is
 * decided (as payable). The product is rounded to fen, half away from zero.
 */
import { multiplyToFen, PRICE_DECIMALS } from '../claim/decimal.ts';
import type { FactRead } from '../claim/finding.ts';
import { EMPTY_WORD } from '../knowledge/table-schema.ts';
import { forEachLine } from './by-line.ts';
import { deniedExcess } from './fund-lines.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

/** The ceiling takes two words. */
const WORD = { ceiling: 0, level: 2 } as const;

export const priceCeiling: RuleKind = {
  kind: 'price-ceiling',
  title: { zh: '超限价', en: 'price ceiling' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'ceiling',
        column: { type: 'decimal', decimals: PRICE_DECIMALS },
        isRequired: true,
        help: { zh: '最高单价（元）', en: 'highest unit price in yuan' },
      },
      {
        name: 'level',
        column: { type: 'integer', min: 0, max: 3 },
        isRequired: false,
        isKey: true,
        help: { zh: '适用的机构级别；空为所有级别', en: 'facility level it holds for; empty for all levels' },
      },
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{item}单价{price}元，高于最高限价{ceiling}元，超出的{excess}元不在基金支付范围',
      en: '{item} costs {price} yuan a unit, above the ceiling of {ceiling}; the {excess} yuan above it is not payable',
    },
    amount: {
      zh: '{item}数量{quantity}、金额{amount}元，高于最高限价{ceiling}元，超出的{excess}元不在基金支付范围',
      en: '{item}: {quantity} for {amount} yuan is above the ceiling of {ceiling} a unit; the {excess} yuan above it is not payable',
    },
  },
  judgeMatches(context, rule, matches) {
    forEachLine(context, matches, (line, points) => judgePrice(context, rule, line, points));
  },
};

function judgePrice(context: JudgeContext, rule: ActiveRule, line: number, points: readonly number[]): void {
  const { priceE6, quantityE4, amountFen } = context.line(line);
  const { level } = context.claim.facility;
  const isLevelled = (point: number) => context.word(point, WORD.level) !== EMPTY_WORD;
  const isUnsure = level === undefined && points.some(isLevelled);
  const own = points.filter((point) => context.word(point, WORD.level) === level);
  const candidates = isUnsure ? points : own.length > 0 ? own : points.filter((point) => !isLevelled(point));
  const lowest = lowestCeiling(context, candidates);
  if (lowest === undefined || (priceE6 !== undefined && priceE6 <= lowest.ceilingE6)) return;
  const missing =
    amountFen === undefined
      ? 'line.amount'
      : quantityE4 === undefined || quantityE4 <= 0n
        ? 'line.quantity'
        : undefined;
  if (missing !== undefined) {
    context.undecided(rule, line, missing);
    return;
  }
  const payableFen = multiplyToFen(quantityE4!, lowest.ceilingE6);
  const excessFen = amountFen! - payableFen;
  if (excessFen <= 0n) return;
  if (isUnsure) {
    context.undecided(rule, line, 'facility.level');
    return;
  }
  report(context, rule, line, lowest, excessFen);
}

interface Ceiling {
  readonly point: number;
  readonly ceilingE6: bigint;
}

function lowestCeiling(context: JudgeContext, points: readonly number[]): Ceiling | undefined {
  let lowest: Ceiling | undefined;
  for (const point of points) {
    const ceilingE6 = context.decimal(point, WORD.ceiling);
    if (lowest === undefined || ceilingE6 < lowest.ceilingE6) lowest = { point, ceilingE6 };
  }
  return lowest;
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  { point, ceilingE6 }: Ceiling,
  excessFen: bigint,
): void {
  const { priceE6, quantityE4, amountFen, priceDecimals } = context.line(line);
  const quantity = { type: 'quantity', value: quantityE4! } as const;
  const amount = { type: 'fen', value: amountFen! } as const;
  const facts: FactRead[] = [
    { path: `lines[${line}].quantity`, value: quantity },
    { path: `lines[${line}].amount`, value: amount },
  ];
  if (priceE6 !== undefined)
    facts.unshift({ path: `lines[${line}].price`, value: { type: 'price', value: priceE6 } });
  // The door may carry fewer decimals than the ceiling has: the next lower price that it can write.
  const unitE6 = 10n ** BigInt(PRICE_DECIMALS - Math.min(Math.max(priceDecimals, 0), PRICE_DECIMALS));
  const payablePriceE6 = ceilingE6 - (ceilingE6 % unitE6);
  context.report(rule, {
    message: priceE6 === undefined ? 'amount' : 'hit',
    values: {
      item: context.itemName(line, point),
      ...(priceE6 === undefined ? { quantity, amount } : { price: { type: 'price', value: priceE6 } }),
      ceiling: { type: 'price', value: ceilingE6 },
      excess: { type: 'fen', value: excessFen },
    },
    facts,
    point,
    lines: [line],
    amountsFen: [deniedExcess(context, line, excessFen)],
    remedy: {
      kind: 'reducePrice',
      line,
      priceE6: payablePriceE6,
      amountFen: multiplyToFen(quantityE4!, payablePriceE6),
    },
  });
}
