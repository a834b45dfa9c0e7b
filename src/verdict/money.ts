/**
 * What the findings cost (rule-catalogue 1.1): each fen is denied once, however many rules say so. All amounts in fen;
 * money that is unknown counts 0 here and is named by `unpricedLines`.
 */
import type { Claim, ClaimLine } from '../claim/claim.ts';
import type { Effect } from '../claim/finding.ts';
import { fundFen, isSelfPay } from '../claim/self-pay.ts';

/** The part of a shown finding that moves money. */
export interface PricedFinding {
  readonly effect: Effect;
  readonly lines: readonly number[];
  readonly amountsFen: readonly bigint[];
}

export interface DeniedMoney {
  /** Per line: the part its own findings deny. */
  readonly deniedFen: readonly bigint[];
  /** Sum over the lines; under a stay or claim block, all that the claim asks of the fund, `askedFen`. */
  readonly totalFen: bigint;
  /** Held by evidence warnings and not denied already. */
  readonly contestedFen: bigint;
}

/** What the claim asks of the fund: judged lines that are not the patient's own, refunds taken off; never below 0. */
export function askedFen(claim: Claim): bigint {
  let sum = 0n;
  for (const line of claim.lines) {
    if (line.isJudged) sum += line.isRefund ? -refundedFen(line) : (fundFen(line) ?? 0n);
  }
  return sum > 0n ? sum : 0n;
}

/** Fund money of one line that can be denied: none for context and refund lines. */
export function deniableFen(claim: Claim, position: number): bigint {
  const line = claim.lines[position]!;
  if (!line.isJudged || line.isRefund) return 0n;
  const fund = fundFen(line) ?? 0n;
  return fund > 0n ? fund : 0n;
}

/**
 * Several excesses on one line deny the largest of them, not their sum: each names what lies above its own limit, the
 * parts overlap (the units above a daily cap are also above a price ceiling), and the amounts alone do not say by how
 * much. The largest is certain; what a second limit still objects to shows when the corrected line is judged again.
 */
export function priceFindings(claim: Claim, findings: readonly PricedFinding[]): DeniedMoney {
  const deniedFen = claim.lines.map(() => 0n);
  const contestedFen = claim.lines.map(() => 0n);
  let isClaimDenied = false;
  let isClaimContested = false;
  for (const { effect, lines, amountsFen } of findings) {
    if (effect === 'stay' || effect === 'claim') isClaimDenied = true;
    if (effect === 'evidence') {
      raise(contestedFen, lines, (at) => amountsFen[at] ?? 0n);
      if (lines.length === 0) isClaimContested = true;
    } else if (effect === 'excess') raise(deniedFen, lines, (at) => amountsFen[at] ?? 0n);
    else if (effect === 'line' || effect === 'stay' || effect === 'claim')
      raise(deniedFen, lines, (at) => deniableFen(claim, lines[at]!));
  }
  const capped = deniedFen.map((denied, line) => min(denied, deniableFen(claim, line)));
  const asked = askedFen(claim);
  // Refunds can leave the claim asking for less than its lines: no more can be denied than is asked.
  const totalFen = isClaimDenied ? asked : min(sum(capped), asked);
  const contested = isClaimContested
    ? asked - totalFen
    : sum(contestedFen.map((fen, line) => min(fen, deniableFen(claim, line) - capped[line]!)));
  return { deniedFen: capped, totalFen, contestedFen: min(contested, asked - totalFen) };
}

/** What a refund gives back to the fund. Senders write refunds with either sign. */
function refundedFen(line: ClaimLine): bigint {
  if (isSelfPay(line) || line.amountFen === undefined) return 0n;
  const fen = magnitude(line.amountFen) - magnitude(line.ownPayFen ?? 0n);
  return fen > 0n ? fen : 0n;
}

function raise(amounts: bigint[], lines: readonly number[], amountAt: (at: number) => bigint): void {
  lines.forEach((line, at) => {
    const amount = amountAt(at);
    if (amount > amounts[line]!) amounts[line] = amount;
  });
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, one) => total + one, 0n);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
