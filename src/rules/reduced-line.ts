/** What is left of a line when a part of its quantity is not payable: the quantity, and the money that goes with it. */
import type { ClaimLine } from '../claim/claim.ts';
import { divideRounded, multiplyToFen } from '../claim/decimal.ts';
import type { Remedy } from '../claim/finding.ts';
import type { ColumnSchema } from '../knowledge/table-schema.ts';
import type { JudgeContext } from './kind.ts';

/** The first column of the tables that hold a quantity against a cap. */
export function capColumn(help: ColumnSchema['help']): ColumnSchema {
  return { name: 'cap', column: { type: 'decimal', decimals: 4 }, isRequired: true, help };
}

/** A smaller quantity, where some of it is left and its money is known; else consent to pay oneself. */
export function reduceQuantity(context: JudgeContext, line: number, keptE4: bigint): Remedy {
  const one = context.line(line);
  const { quantityE4, amountFen } = one;
  if (keptE4 <= 0n || amountFen === undefined) return { kind: 'selfPay', lines: [line] };
  const keptFen = keptMoneyFen(one, amountFen, keptE4, keptE4, quantityE4!);
  return { kind: 'reduceQuantity', line, quantityE4: keptE4, amountFen: keptFen };
}

/** By the price where there is one, else `kept` of `whole` of the amount. */
export function keptMoneyFen(
  { priceE6 }: ClaimLine,
  amountFen: bigint,
  keptE4: bigint,
  kept: bigint,
  whole: bigint,
): bigint {
  return priceE6 === undefined ? divideRounded(amountFen * kept, whole) : multiplyToFen(keptE4, priceE6);
}
