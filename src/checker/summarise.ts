/** What metrics and the log line may know of a judged claim: counts and codes. Nothing here can name a person. */
import type { Claim } from '../claim/claim.ts';
import type { Effect } from '../claim/finding.ts';
import type { Verdict, VerdictOutcome } from '../claim/verdict.ts';
import type { CheckSummary, CheckTimings } from '../intercept/exchange.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import { MATCH_SPACES } from '../knowledge/table-schema.ts';

/** One claim of a message with what came out of it; a national message may carry several. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly undecidedCount: number;
}

type FindingCount = CheckSummary['findings'][number];

const ITEM = MATCH_SPACES.indexOf('item');

/** The message's outcome is its worst; a claim that could not be judged is worse than a warning about another. */
const OUTCOME_RANK = { allow: 0, warn: 1, indeterminate: 2, block: 3 } as const satisfies Record<
  VerdictOutcome,
  number
>;

export function summarise(
  judged: readonly JudgedClaim[],
  reader: KnowledgeReader,
  infno: string | undefined,
  notes: readonly string[],
  timings: CheckTimings,
): CheckSummary {
  let outcome: VerdictOutcome = 'allow';
  let lineCount = 0;
  let unmatchedLineCount = 0;
  let undecidedCount = 0;
  let deniedFen = 0n;
  for (const { claim, verdict, undecidedCount: count } of judged) {
    if (OUTCOME_RANK[verdict.outcome] > OUTCOME_RANK[outcome]) outcome = verdict.outcome;
    lineCount += claim.lines.length;
    unmatchedLineCount += countUnmatched(claim, reader);
    undecidedCount += count;
    deniedFen += verdict.deniedFen;
  }
  return {
    outcome,
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

const found = new Int32Array(64);

/** Lines whose code is unknown, or meets no knowledge point and no code list of the image. */
function countUnmatched(claim: Claim, reader: KnowledgeReader): number {
  let count = 0;
  for (const { code } of claim.lines) {
    if (code === undefined) {
      count++;
      continue;
    }
    // A local tail after the national code does not count (interface 2.14 no. 11).
    const tail = code.indexOf('-');
    const bare = tail > 0 ? code.slice(0, tail) : code;
    if (reader.findAll(ITEM, bare, bare.length, found, 0) === 0) count++;
  }
  return count;
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
