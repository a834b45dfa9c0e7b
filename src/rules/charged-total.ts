/** What a claim charges in all, whoever pays: what the screening rules measure. It adds and decides nothing. */
import type { Claim } from '../claim/claim.ts';
import type { ParameterSchema } from '../knowledge/kind-schema.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';
import { integerOf } from './parameters.ts';

const LIMIT = 'limitYuan';
const FEN_PER_YUAN = 100n;

/** The amount from which on a total is listed. */
export function limitYuan(max: number): ParameterSchema {
  return {
    name: LIMIT,
    parameter: { type: 'integer', min: 1, max },
    fallback: undefined,
    help: { zh: '达到即列出的金额（元）', en: 'amount in yuan from which on it is listed' },
  };
}

export function limitFenOf(rule: ActiveRule): bigint {
  return BigInt(integerOf(rule, LIMIT)) * FEN_PER_YUAN;
}

export interface ChargedTotal {
  readonly fen: bigint;
  /** False where more may have been charged: amounts are missing, or all of it. */
  readonly isWhole: boolean;
}

/**
 * The sender's total, else the sum of the claim's lines, refunds taken off. A total of 0 or none is unknown (DAT-02).
 * Whether the encounter had other lines does not matter: they are of another claim.
 */
export function chargedTotal(context: JudgeContext): ChargedTotal {
  return context.ofClaim(chargedTotal, () => addUp(context.claim));
}

function addUp({ totalFen, lines }: Claim): ChargedTotal {
  if (totalFen !== undefined && totalFen !== 0n) return { fen: totalFen, isWhole: true };
  let fen = 0n;
  let isWhole = lines.length > 0;
  for (const { amountFen, isRefund } of lines) {
    if (amountFen === undefined) isWhole = false;
    else fen += isRefund && amountFen > 0n ? -amountFen : amountFen;
  }
  return { fen, isWhole };
}
