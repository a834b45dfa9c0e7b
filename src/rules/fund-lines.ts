/**
 * Which lines of a claim the fund is asked to pay (rule-catalogue 1.1a), for kinds that judge the claim as a whole.
 * It only lists; isFundLine of the context decides for one line.
 */
import { divideRounded } from '../claim/decimal.ts';
import type { JudgeContext } from './kind.ts';

/** Positions of all judged lines that the fund is asked to pay, in line order. */
export function fundLines(context: JudgeContext): number[] {
  const lines: number[] = [];
  for (let line = 0; line < context.claim.lines.length; line++)
    if (context.isFundLine(line)) lines.push(line);
  return lines;
}

/**
 * False when the claim has lines and none of them is the fund's: a patient who pays everything, or a pure refund, is
 * not stopped by a rule about payment. A claim without lines is judged by what it says.
 */
export function asksTheFund(context: JudgeContext): boolean {
  const { lines } = context.claim;
  if (lines.length === 0) return true;
  for (let line = 0; line < lines.length; line++) if (context.isFundLine(line)) return true;
  return false;
}

/**
 * The fund's part of money above a limit, in fen, half a fen rounded away from zero: the patient's own share of a line
 * is spread over it evenly, as it is when the excess is taken off.
 */
export function deniedExcess(context: JudgeContext, line: number, excessFen: bigint): bigint {
  const { amountFen } = context.line(line);
  const asked = context.fundFen(line);
  if (excessFen <= 0n || asked <= 0n || amountFen === undefined || amountFen <= 0n) return 0n;
  return excessFen >= amountFen ? asked : divideRounded(asked * excessFen, amountFen);
}
