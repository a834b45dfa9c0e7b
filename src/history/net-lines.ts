/**
 * What the fund really gives for the lines of a claim (rule-catalogue 1.1a): without self-pay, cancelled and denied
 * lines, refunds of a part taken off their charges. Judges nothing: who denies and what cancels is told.
 */
import type { Claim, ClaimLine, Moment } from '../claim/claim.ts';
import { fundFen, isSelfPay } from '../claim/self-pay.ts';
import type { EntryLine } from './entry.ts';

/** What the caller knows of a claim's lines; history may not ask the rules itself. */
export interface LineFacts {
  /** Positions of charges that a refund takes back whole, and of those refunds (rules/cancelled-lines.ts). */
  readonly findCancelled: (claim: Claim) => readonly number[];
  /** Money denied per line position; what is left out is not denied. */
  readonly deniedFen: readonly bigint[];
}

interface OpenLine {
  readonly line: ClaimLine;
  quantityE4: bigint | undefined;
  fundFen: bigint | undefined;
}

/**
 * The fund's lines in time order, those without a time first. A line that is denied whole is left out; one that is denied
 * in part keeps its quantity, because the patient received it. `isContextCounted`: lines that are not judged count too,
 * as in an earlier encounter, which is all context.
 */
export function netLines(claim: Claim, facts: LineFacts, isContextCounted: boolean): EntryLine[] {
  const { lines } = claim;
  const cancelled = new Set(lines.some(({ isRefund }) => isRefund) ? facts.findCancelled(claim) : []);
  const charges: OpenLine[] = [];
  const refunds: ClaimLine[] = [];
  lines.forEach((line, position) => {
    if (cancelled.has(position) || isSelfPay(line) || !(line.isJudged || isContextCounted)) return;
    if (line.isRefund) {
      refunds.push(line);
      return;
    }
    const asked = fundFen(line);
    const denied = facts.deniedFen[position] ?? 0n;
    if (asked !== undefined && denied > 0n && denied >= asked) return;
    charges.push({
      line,
      quantityE4: line.quantityE4,
      fundFen: asked === undefined ? undefined : asked - denied,
    });
  });
  if (refunds.length > 0) takeOff(charges, refunds);
  return charges
    .filter(({ quantityE4, fundFen }) => quantityE4 !== 0n || fundFen !== 0n)
    .map(toEntryLine)
    .sort((a, b) => compareMoments(a.from, b.from));
}

/** National code without a local tail, upper case; undefined for a line that has only the hospital's own. */
function codeOf({ code }: ClaimLine): string | undefined {
  if (code === undefined) return undefined;
  const tail = code.indexOf('-');
  return (tail > 0 ? code.slice(0, tail) : code).toUpperCase();
}

/** A refund of a part goes off the charges of its item, the last one first; what it has beyond them is another claim's. */
function takeOff(charges: readonly OpenLine[], refunds: readonly ClaimLine[]): void {
  const byCode = Map.groupBy(charges, ({ line }) => codeOf(line));
  for (const refund of refunds) {
    const code = codeOf(refund);
    if (code === undefined) continue;
    let quantityE4 = magnitude(refund.quantityE4 ?? 0n);
    let fen = magnitude(fundFen(refund) ?? 0n);
    for (const charge of (byCode.get(code) ?? []).toReversed()) {
      if (quantityE4 === 0n && fen === 0n) break;
      const quantityTaken = smaller(quantityE4, charge.quantityE4 ?? 0n);
      const fenTaken = smaller(fen, charge.fundFen ?? 0n);
      if (charge.quantityE4 !== undefined) charge.quantityE4 -= quantityTaken;
      if (charge.fundFen !== undefined) charge.fundFen -= fenTaken;
      quantityE4 -= quantityTaken;
      fen -= fenTaken;
    }
  }
}

function toEntryLine({ line, quantityE4, fundFen }: OpenLine): EntryLine {
  const { kind, from, to, daysOfSupply, dosePerDay, prescriber } = line;
  return { code: codeOf(line), kind, from, to, quantityE4, fundFen, daysOfSupply, dosePerDay, prescriber };
}

export function compareMoments(a: Moment | undefined, b: Moment | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  return a.dayEpoch - b.dayEpoch || (a.second ?? 0) - (b.second ?? 0);
}

function smaller(a: bigint, b: bigint): bigint {
  if (b <= 0n) return 0n;
  return a < b ? a : b;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
