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
  /** Where a settlement stands, or the outcome where it has no state; undefined for a check. */
  readonly settlement: string | undefined;
}

export type OnAnswered = (answered: Answered) => void;

/** What is asked or told about a claim by its id. */
export const CLAIM_DOORS = ['claim', 'feedback', 'reversal'] as const;
export type ClaimDoor = (typeof CLAIM_DOORS)[number];

/** Of such a request: nothing in it names the claim. */
export interface Asked
  extends Pick<
    Answered,
    'requestId' | 'traceparent' | 'facilityCode' | 'status' | 'durationMs' | 'bodyBytes'
  > {
  readonly door: ClaimDoor;
  /** `found`, `taken`, `reversed`, `repeat` or an error code. */
  readonly outcome: string;
}

export type OnAsked = (asked: Asked) => void;

/** What a result says besides its outcome. */
export function observedOf(result: CheckResult | undefined): Pick<Answered, 'summary' | 'seq' | 'isRepeat'> {
  if (result?.kind !== 'answered') return { summary: undefined, seq: undefined, isRepeat: false };
  const { summary, seq, isRepeat } = result;
  return { summary, seq, isRepeat };
}
