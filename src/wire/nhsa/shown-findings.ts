/** Which findings an audit answer shows, and in which order. It drops nothing that could stop or warn. */
import type { Claim } from '../../claim/claim.ts';
import { EFFECT_RANK } from '../../claim/finding.ts';
import type { Verdict, VerdictFinding } from '../../claim/verdict.ts';
import type { NhsaMessage } from './message.ts';

export interface ShownFinding {
  readonly finding: VerdictFinding;
  /** Position of its claim in the message. */
  readonly position: number;
}

/**
 * Warnings and blocks in force, clearest first: some users see the first one only (section 5 no. 5). What is allowed
 * (`screen`, `priorStay`) never shows at the counter: clients that stop on any result would stop a payable claim.
 */
export function shownFindings(message: NhsaMessage, verdicts: readonly Verdict[]): ShownFinding[] {
  const shown: ShownFinding[] = [];
  message.claims.forEach((_, position) => {
    for (const finding of verdicts[position]?.findings ?? [])
      if (!finding.isShadow && finding.decision !== 'allow') shown.push({ finding, position });
  });
  return shown.sort((a, b) => compareFindings(a.finding, b.finding));
}

function compareFindings(a: VerdictFinding, b: VerdictFinding): number {
  if (a.severity !== b.severity) return a.severity - b.severity;
  const byEffect = EFFECT_RANK[b.effect] - EFFECT_RANK[a.effect];
  if (byEffect !== 0) return byEffect;
  return a.amountFen === b.amountFen ? 0 : a.amountFen > b.amountFen ? -1 : 1;
}

/** False when the money of a line the finding is about is unknown: `vola_amt_stas` 0. */
export function isAmountKnown(claim: Claim, finding: VerdictFinding): boolean {
  if (finding.lines.length > 0)
    return finding.lines.every((line) => claim.lines[line]?.amountFen !== undefined);
  return (
    finding.amountFen > 0n ||
    finding.decision === 'warn' ||
    (claim.lines.length > 0 && claim.lines.every((line) => line.amountFen !== undefined))
  );
}
