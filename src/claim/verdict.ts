/** The answer for a claim, complete: what every door encodes in its own form and the ledger keeps. */
import type { Decision, Effect, FactRead, Remedy, Severity } from './finding.ts';

export type VerdictOutcome = Decision | 'indeterminate';

/** Both languages, always: the door picks. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export interface VerdictSource {
  /** Document, batch and number of the knowledge point: `NHSA KP 5`. */
  readonly citation: string;
  readonly pack: string;
  readonly table: string | undefined;
  /** Row of that table, 1 for the first row after the header; undefined for a rule without a table. */
  readonly row: number | undefined;
}

export interface VerdictFinding {
  /** Stable within facility, encounter, line and rule: the same finding at every stage (design section 6). ≤ 40 characters. */
  readonly id: string;
  readonly ruleId: string;
  readonly ruleName: Sentence;
  readonly decision: Decision;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly lines: readonly number[];
  readonly involved: readonly number[];
  /** Per line of `lines`; for warnings the contested money. */
  readonly amountsFen: readonly bigint[];
  readonly amountFen: bigint;
  readonly sentence: Sentence;
  readonly remedy: Remedy | undefined;
  readonly remedySentence: Sentence | undefined;
  readonly facts: readonly FactRead[];
  readonly source: VerdictSource;
  /** Shadow findings are recorded and never shown, counted or charged to the claim. */
  readonly isShadow: boolean;
}

export interface VerdictLine {
  readonly decision: Decision;
  readonly effect: Effect | undefined;
  /** Money of the blocked part, each fen denied once however many rules say so. */
  readonly deniedFen: bigint;
  readonly ruleIds: readonly string[];
}

/** Rules that could not decide, grouped by rule and missing fact. */
export interface VerdictUndecided {
  readonly ruleId: string;
  readonly missing: string;
  readonly lines: readonly number[];
}

export interface SnapshotName {
  readonly profile: string;
  readonly edition: string;
  readonly digest: string;
}

/** The knowledge that judged this claim, all of it, and how old it is here (guarantee G16). */
export interface VerdictSnapshot extends SnapshotName {
  /** Civil days since this node began to judge with it; undefined where nothing serves (command line, tests). */
  readonly ageDays: number | undefined;
  /** True when newer rule packs could not be used, so that the last good ones judge on. */
  readonly isStale: boolean;
}

export interface Verdict {
  readonly claimId: string | undefined;
  readonly outcome: VerdictOutcome;
  readonly effect: Effect | undefined;
  readonly deniedFen: bigint;
  readonly contestedFen: bigint;
  readonly lines: readonly VerdictLine[];
  readonly findings: readonly VerdictFinding[];
  readonly undecided: readonly VerdictUndecided[];
  readonly snapshot: VerdictSnapshot;
  /** Why judging was impossible, when the outcome is indeterminate. */
  readonly degraded: string | undefined;
}
