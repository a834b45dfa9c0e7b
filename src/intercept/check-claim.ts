/**
 * The check at the counter: bytes in, an answer by the deadline, always. What cannot be judged in time is answered as
 * indeterminate with its reason; policy for that is in degrade.ts, never in an exception path.
 */
import { type Clock, civilNow } from '../base/clock.ts';
import { GatewayError, type WireError } from '../base/errors.ts';
import type { Verdict } from '../claim/verdict.ts';
import { degradedVerdict } from './degrade.ts';
import type { CheckRequest, CheckSummary, Door, IndeterminateReason } from './exchange.ts';
import type { Checker } from './ports.ts';

export interface CheckInput {
  readonly door: Door;
  readonly body: Uint8Array;
  /** From the credential, never from the body. */
  readonly facilityCode: string;
  readonly pathNumber: string | undefined;
  /** How long the caller will wait, in milliseconds; undefined takes the configured default. */
  readonly deadlineMs: number | undefined;
}

export type CheckResult =
  | {
      readonly kind: 'answered';
      readonly contentType: string;
      readonly body: Uint8Array;
      readonly summary: CheckSummary;
    }
  | { readonly kind: 'refused'; readonly error: WireError; readonly infno: string | undefined }
  /** Shed before judging: the caller should come again. */
  | { readonly kind: 'shed'; readonly error: WireError }
  | { readonly kind: 'indeterminate'; readonly reason: IndeterminateReason; readonly verdict: Verdict };

export type CheckClaim = (input: CheckInput) => Promise<CheckResult>;

export interface CheckClaimDeps {
  readonly checker: Checker;
  readonly clock: Clock;
}

export interface CheckClaimOptions {
  readonly deadlineMs: number;
  readonly zoneMinutes: number;
}

/** Kept back from every deadline for encoding and sending the answer. */
export const ANSWER_MARGIN_MS = 5;

export function createCheckClaim(options: CheckClaimOptions, deps: CheckClaimDeps): CheckClaim {
  return async (input) => {
    const { door, body, facilityCode, pathNumber } = input;
    const request: CheckRequest = {
      door,
      body,
      facilityCode,
      pathNumber,
      ...civilNow(deps.clock.nowMs(), options.zoneMinutes),
    };
    const waitMs = Math.max(1, (input.deadlineMs ?? options.deadlineMs) - ANSWER_MARGIN_MS);
    const reply = await deps.checker.check(request, waitMs);
    if (reply.kind !== 'indeterminate') return reply;
    if (reply.reason === 'overloaded') return { kind: 'shed', error: overloaded().toWire() };
    return { kind: 'indeterminate', reason: reply.reason, verdict: degradedVerdict(reply.reason) };
  };
}

function overloaded(): GatewayError {
  return new GatewayError(
    'CHECK_OVERLOADED',
    {
      what: 'more claims are waiting than can be judged in time',
      todo: 'send the same request again after Retry-After',
    },
    { retryable: true },
  );
}
