/**
 * Arithmetic (DAT-02): quantity × price must give the amount, and the lines must add up to the claim's total. Integers
 * throughout, nothing is rounded before it is compared. Lines that the patient pays, refunds and context lines are not
 * judged; a value that is not known is not compared. A total of 0 or none is unknown, and a sum is only taken where the
 * claim has all its lines.
 */
import type { Claim, ClaimLine } from '../claim/claim.ts';
import { isProductWithin, multiplyToFen, PRICE_DECIMALS, QUANTITY_DECIMALS } from '../claim/decimal.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

export const arithmetic: RuleKind = {
  kind: 'arithmetic',
  title: { zh: '金额计算', en: 'arithmetic' },
  table: undefined,
  parameters: [],
  messages: {
    line: {
      zh: '第{line}行{item}数量{quantity}×单价{price}应为{expected}元，申报{amount}元',
      en: 'line {line}, {item}: quantity {quantity} × price {price} is {expected} yuan, claimed {amount}',
    },
    total: {
      zh: '各行金额合计{sum}元，与申报总额{total}元不符',
      en: 'the lines add up to {sum} yuan, the claimed total is {total}',
    },
  },
  judgeClaim(context, rule) {
    const { lines } = context.claim;
    let hasWrongLine = false;
    for (let line = 0; line < lines.length; line++) {
      if (!context.isFundLine(line)) continue;
      const one = lines[line]!;
      const missing = missingOf(one);
      if (missing !== undefined) context.undecided(rule, line, missing);
      else if (!isProductRight(one)) {
        hasWrongLine = true;
        reportLine(context, rule, line);
      }
    }
    judgeTotal(context, rule, hasWrongLine);
  },
};

function missingOf({ quantityE4, priceE6, amountFen }: ClaimLine): string | undefined {
  if (amountFen === undefined) return 'line.amount';
  if (quantityE4 === undefined) return 'line.quantity';
  return priceE6 === undefined ? 'line.price' : undefined;
}

/** The unit of each value is that of the decimals which its door carries. */
function isProductRight(line: ClaimLine): boolean {
  const quantityUnit = POWERS_OF_TEN[clamp(QUANTITY_DECIMALS - line.quantityDecimals, QUANTITY_DECIMALS)]!;
  const priceUnit = POWERS_OF_TEN[clamp(PRICE_DECIMALS - line.priceDecimals, PRICE_DECIMALS)]!;
  return isProductWithin(line.quantityE4!, line.priceE6!, line.amountFen!, quantityUnit, priceUnit);
}

function reportLine(context: JudgeContext, rule: ActiveRule, line: number): void {
  const { quantityE4, priceE6, amountFen } = context.line(line);
  const expectedFen = multiplyToFen(quantityE4!, priceE6!);
  const quantity = { type: 'quantity', value: quantityE4! } as const;
  const price = { type: 'price', value: priceE6! } as const;
  const amount = { type: 'fen', value: amountFen! } as const;
  context.report(rule, {
    message: 'line',
    values: {
      line: { type: 'number', value: line + 1 },
      item: context.itemName(line),
      quantity,
      price,
      amount,
      expected: { type: 'fen', value: expectedFen },
    },
    facts: [
      { path: `lines[${line}].quantity`, value: quantity },
      { path: `lines[${line}].price`, value: price },
      { path: `lines[${line}].amount`, value: amount },
    ],
    lines: [line],
    remedy: { kind: 'correctAmount', line, amountFen: expectedFen },
  });
}

function judgeTotal(context: JudgeContext, rule: ActiveRule, hasWrongLine: boolean): void {
  const { claim } = context;
  const { totalFen } = claim;
  if (!claim.areLinesComplete || claim.lines.length === 0 || totalFen === undefined || totalFen <= 0n) return;
  const unknown = claim.lines.findIndex(({ amountFen }) => amountFen === undefined);
  if (unknown >= 0) {
    context.undecided(rule, -1, 'line.amount');
    return;
  }
  // Some senders count context lines into the total and some do not; a right total of either kind is right.
  const sumFen = sumOf(claim, () => true);
  if (totalFen === sumFen || totalFen === sumOf(claim, ({ isJudged }) => isJudged)) return;
  const rightSumFen = hasWrongLine ? sumAsCorrected(context) : sumFen;
  if (totalFen === rightSumFen) return;
  const total = { type: 'fen', value: totalFen } as const;
  context.report(rule, {
    message: 'total',
    values: { sum: { type: 'fen', value: rightSumFen }, total },
    facts: [{ path: 'total', value: total }],
    remedy: { kind: 'correctTotal', totalFen: rightSumFen },
  });
}

/** What a refund takes back is subtracted, however its sign was sent. */
function signedFen({ amountFen, isRefund }: ClaimLine): bigint {
  return isRefund ? -magnitude(amountFen!) : amountFen!;
}

function sumOf({ lines }: Claim, isCounted: (line: ClaimLine) => boolean): bigint {
  return lines.reduce((sum, line) => (isCounted(line) ? sum + signedFen(line) : sum), 0n);
}

/** The sum once every wrong line is corrected: what the total will have to be. */
function sumAsCorrected(context: JudgeContext): bigint {
  return context.claim.lines.reduce((sum, line, position) => {
    const isWrong = context.isFundLine(position) && missingOf(line) === undefined && !isProductRight(line);
    return sum + (isWrong ? multiplyToFen(line.quantityE4!, line.priceE6!) : signedFen(line));
  }, 0n);
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
