/** What a door tells about each answered request: counts and codes for metrics and one log line, nothing personal. */
import type { CheckResult } from '../intercept/check-claim.ts';
import type { CheckSummary, Door } from '../intercept/exchange.ts';

export interface Answered {
  readonly door: Door;
  readonly requestId: string;
  readonly traceparent: string | undefined;
  readonly facilityCode: string;
  readonly status: number;
  /** `allow`, `warn`, `block`, `indeterminate`, `shed` or an error code. */
  readonly outcome: string;
  readonly durationMs: number;
  readonly bodyBytes: number;
  readonly summary: CheckSummary | undefined;
  /** Of the ledger's record; undefined where nothing was kept. */
  readonly seq: number | undefined;
  /** The answer was given before. */
  readonly isRepeat: boolean;
}

export type OnAnswered = (answered: Answered) => void;

/** What a result says besides its outcome. */
export function observedOf(result: CheckResult | undefined): Pick<Answered, 'summary' | 'seq' | 'isRepeat'> {
  if (result?.kind !== 'answered') return { summary: undefined, seq: undefined, isRepeat: false };
  const { summary, seq, isRepeat } = result;
  return { summary, seq, isRepeat };
}
