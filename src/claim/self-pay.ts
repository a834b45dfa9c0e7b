/** Who is asked to pay a line (rule-catalogue 1.1a): rules judge only what the fund is asked to pay. */
import type { ClaimLine } from './claim.ts';

/**
 * True when the line is the patient's: declared so, catalogue level C, or own pay equal to the amount.
 * A declared `false` is not proof of the contrary where the level or the money says otherwise.
 */
export function isSelfPay(line: ClaimLine): boolean {
  if (line.isDeclaredSelfPay === true || line.level === 'C') return true;
  const { ownPayFen, amountFen } = line;
  // Neither unknown nor 0, as it mostly is.
  if (!ownPayFen || amountFen === undefined) return false;
  return amountFen > 0n && ownPayFen >= amountFen;
}

/** What the fund is asked to pay for the line, in fen: the amount less the patient's own pay; undefined when unknown. */
export function fundFen(line: ClaimLine): bigint | undefined {
  if (line.amountFen === undefined) return undefined;
  if (isSelfPay(line)) return 0n;
  const { ownPayFen } = line;
  return ownPayFen && ownPayFen > 0n ? line.amountFen - ownPayFen : line.amountFen;
}
