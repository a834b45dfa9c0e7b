/**
 * Reports the days of a supply above a limit, priced and with the remedy. All of it is exact: the denied money is what
 * the fund is asked to pay × excess days / days, rounded to fen half away from zero; the kept quantity is rounded down
 * to what the door can write, so that the remedy passes when it is applied.
 */
import { divideRounded, multiplyToFen, QUANTITY_DECIMALS } from '../claim/decimal.ts';
import type { Effect, FactRead, FactValue, Remedy } from '../claim/finding.ts';
import { diagnosesRead } from './diagnoses-read.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';
import { fundShareFen } from './line-days.ts';

export interface ExcessDays {
  readonly line: number;
  /** Days supplied, and the most that are payable. */
  readonly days: number;
  readonly maxDays: number;
  readonly message: string;
  readonly words: Readonly<Record<string, FactValue>>;
  readonly effect?: Effect;
  readonly point?: number;
  /** What decided besides the days; default: the diagnoses. */
  readonly facts?: readonly FactRead[];
}

/** Days may be sent with decimals; four of them are more than anyone writes. */
const DAYS_SCALE = 10_000;

/** Says nothing when the days are within the limit. */
export function reportExcessDays(context: JudgeContext, rule: ActiveRule, excess: ExcessDays): void {
  const { line, days, maxDays } = excess;
  const daysE4 = Math.round(days * DAYS_SCALE);
  if (!Number.isSafeInteger(daysE4)) {
    context.undecided(rule, line, 'line.daysOfSupply');
    return;
  }
  const excessE4 = BigInt(daysE4) - BigInt(maxDays) * BigInt(DAYS_SCALE);
  const { amountFen } = context.line(line);
  if (excessE4 <= 0n || amountFen === 0n) return;
  context.report(rule, {
    message: excess.message,
    values: {
      item: context.itemName(line),
      days: { type: 'quantity', value: BigInt(daysE4) },
      max: { type: 'number', value: maxDays },
      excess: { type: 'quantity', value: excessE4 },
      ...excess.words,
    },
    facts: [
      { path: `lines[${line}].daysOfSupply`, value: { type: 'quantity', value: BigInt(daysE4) } },
      ...(excess.facts ?? diagnosesRead(context.claim)),
    ],
    ...(excess.effect === undefined ? {} : { effect: excess.effect }),
    point: excess.point ?? -1,
    lines: [line],
    amountsFen: [fundShareFen(context, line, excessE4, BigInt(daysE4))],
    remedy: reducedTo(context, line, maxDays, daysE4, excessE4),
  });
}

/** Fewer days, with as much less of quantity and money; where the quantity is unknown or none is left, consent. */
function reducedTo(
  context: JudgeContext,
  line: number,
  maxDays: number,
  daysE4: number,
  excessE4: bigint,
): Remedy {
  const { quantityE4, quantityDecimals, priceE6, amountFen } = context.line(line);
  if (quantityE4 === undefined || amountFen === undefined || maxDays <= 0)
    return { kind: 'selfPay', lines: [line] };
  const exactE4 = (quantityE4 * BigInt(maxDays) * BigInt(DAYS_SCALE)) / BigInt(daysE4);
  const unitE4 =
    10n ** BigInt(QUANTITY_DECIMALS - Math.min(Math.max(quantityDecimals, 0), QUANTITY_DECIMALS));
  const keptE4 = exactE4 - (exactE4 % unitE4);
  return {
    kind: 'reduceDays',
    line,
    days: maxDays,
    quantityE4: keptE4,
    amountFen:
      priceE6 === undefined
        ? amountFen - divideRounded(amountFen * excessE4, BigInt(daysE4))
        : multiplyToFen(keptE4, priceE6),
  };
}
