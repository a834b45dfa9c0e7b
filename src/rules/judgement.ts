/** What judging one claim gives: facts by rule, and what could not be decided. Wording and outcome are verdict/'s. */
import type { Finding, Undecided } from '../claim/finding.ts';

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  /** Findings beyond FINDINGS_MAX: not listed, so the claim must not be shown as judged in full. */
  readonly omittedFindings: number;
  /** Lines whose code is unknown, or meets no knowledge point and no code list of the snapshot. */
  readonly unmatchedLineCount: number;
}
