/** What metrics and the log line may know of a judged claim: counts and codes. Nothing here can name a person. */
import type { Claim } from '../claim/claim.ts';
import type { Effect } from '../claim/finding.ts';
import type { Verdict, VerdictOutcome } from '../claim/verdict.ts';
import type { CheckSummary, CheckTimings } from '../intercept/exchange.ts';
import type { Judgement } from '../rules/judgement.ts';

/** One claim of a message with what came out of it; a national message may carry several. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly judgement: Pick<Judgement, 'undecided' | 'unmatchedLineCount'>;
}

type FindingCount = CheckSummary['findings'][number];

/** The message's outcome is its worst; a claim that could not be judged is worse than a warning about another. */
const OUTCOME_RANK = { allow: 0, warn: 1, indeterminate: 2, block: 3 } as const satisfies Record<
  VerdictOutcome,
  number
>;

/** Enough to tell images apart in a log. */
const DIGEST_SHOWN = 12;

/** @param digest of the snapshot that judged, whole. */
export function summarise(
  judged: readonly JudgedClaim[],
  digest: string,
  infno: string | undefined,
  notes: readonly string[],
  timings: CheckTimings,
): CheckSummary {
  let outcome: VerdictOutcome = 'allow';
  let lineCount = 0;
  let unmatchedLineCount = 0;
  let undecidedCount = 0;
  let deniedFen = 0n;
  for (const { claim, judgement, verdict } of judged) {
    if (OUTCOME_RANK[verdict.outcome] > OUTCOME_RANK[outcome]) outcome = verdict.outcome;
    lineCount += claim.lines.length;
    unmatchedLineCount += judgement.unmatchedLineCount;
    undecidedCount += judgement.undecided.length;
    deniedFen += verdict.deniedFen;
  }
  return {
    outcome,
    digest: digest.slice(0, DIGEST_SHOWN),
    infno,
    lineCount,
    unmatchedLineCount,
    undecidedCount,
    findings: countFindings(judged),
    deniedFen,
    notes,
    timings,
  };
}

function countFindings(judged: readonly JudgedClaim[]): FindingCount[] {
  const counts = new Map<string, { ruleId: string; effect: Effect; isShadow: boolean; count: number }>();
  for (const { verdict } of judged) {
    for (const { ruleId, effect, isShadow } of verdict.findings) {
      const key = `${ruleId} ${effect} ${isShadow}`;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { ruleId, effect, isShadow, count: 1 });
      else known.count++;
    }
  }
  return [...counts.values()];
}
