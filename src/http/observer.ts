/** What a door tells about each answered request: counts and codes for metrics and one log line, nothing personal. */
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
}

export type OnAnswered = (answered: Answered) => void;
