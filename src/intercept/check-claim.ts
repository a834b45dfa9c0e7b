/**
 * The check at the counter: bytes in, an answer by the deadline, always. What cannot be judged in time is answered as
 * indeterminate with its reason; policy for that is in degrade.ts, never in an exception path.
 */
import { type Clock, civilNow } from '../base/clock.ts';
import { GatewayError, type WireError } from '../base/errors.ts';
import type { ClaimState } from '../claim/record.ts';
import type { Verdict } from '../claim/verdict.ts';
import { degradedVerdict } from './degrade.ts';
import type { Door, IndeterminateReason } from './exchange.ts';
import type { JudgeAndKeep, KeptAnswer, KeptResult } from './judge-and-keep.ts';
import type { UnavailableReason } from './ledger.ts';
import type { CheckAnswer, Repeats } from './repeats.ts';

export interface CheckInput {
  readonly door: Door;
  readonly body: Uint8Array;
  /** From the credential, never from the body. */
  readonly facilityCode: string;
  readonly pathNumber: string | undefined;
  /** The caller's own key of the request (`Idempotency-Key`), where it sends one. */
  readonly requestKey?: string | undefined;
  /** How long the caller will wait, in milliseconds; undefined takes the configured default. */
  readonly deadlineMs: number | undefined;
}

export type CheckResult =
  | CheckAnswer
  | { readonly kind: 'refused'; readonly error: WireError; readonly infno: string | undefined }
  /** Shed before judging, or not durable: the caller should come again. */
  | { readonly kind: 'shed'; readonly error: WireError }
  | { readonly kind: 'indeterminate'; readonly reason: IndeterminateReason; readonly verdict: Verdict };

export type CheckClaim = (input: CheckInput) => Promise<CheckResult>;

export interface CheckClaimDeps {
  readonly judgeAndKeep: JudgeAndKeep;
  /** Undefined where nothing is kept: then nothing is ever a repeat. */
  readonly repeats: Repeats | undefined;
  readonly clock: Clock;
}

export interface CheckClaimOptions {
  readonly deadlineMs: number;
  readonly zoneMinutes: number;
}

/** Kept back from every deadline for encoding and sending the answer. */
export const ANSWER_MARGIN_MS = 5;

export function createCheckClaim(options: CheckClaimOptions, deps: CheckClaimDeps): CheckClaim {
  const { judgeAndKeep, repeats, clock } = deps;
  return async (input) => {
    const { door, body, facilityCode, pathNumber, requestKey } = input;
    const name = repeats?.nameOf({ purpose: 'check', door, body, facilityCode, requestKey, pathNumber });
    const repeat = name && repeats?.find(name, body);
    if (repeat !== undefined) return repeat;
    const atMs = clock.nowMs();
    const request = { door, body, facilityCode, pathNumber, ...civilNow(atMs, options.zoneMinutes) };
    const waitMs = Math.max(1, (input.deadlineMs ?? options.deadlineMs) - ANSWER_MARGIN_MS);
    const kept = await judgeAndKeep(request, { purpose: 'check', requestKey, atMs }, waitMs);
    if (kept.kind !== 'answered') return unanswered(kept);
    const { contentType, summary, isRepeat, seq } = kept;
    const answer = { kind: 'answered', contentType, body: kept.body, summary, isRepeat, seq } as const;
    // Without an id nothing says that the same bytes are the same claim; what nobody could judge is tried again.
    if (name !== undefined && kept.isNamed && summary?.outcome !== 'indeterminate')
      repeats?.keep(name, body, answer);
    return answer;
  };
}

/** What a door tells of a request that has no answer of its own. */
export function unanswered(
  kept: Exclude<KeptResult, KeptAnswer>,
): Exclude<CheckResult, { kind: 'answered' }> {
  switch (kept.kind) {
    case 'refused':
      return kept;
    case 'held':
      return { kind: 'refused', error: held(kept.state).toWire(), infno: undefined };
    case 'unavailable':
      return { kind: 'shed', error: notDurable(kept.reason).toWire() };
    case 'indeterminate':
      if (kept.reason === 'overloaded') return { kind: 'shed', error: overloaded().toWire() };
      return { kind: 'indeterminate', reason: kept.reason, verdict: degradedVerdict(kept.reason) };
  }
}

function held(state: ClaimState): GatewayError {
  return new GatewayError('CHECK_CLAIM_HELD', {
    where: 'id',
    what: `a settlement under this claim id is ${state}; other content is refused and changed nothing`,
    todo: 'ask GET /v1/claims/{id} for it, reverse it first, or use another id',
  });
}

/** A failure to read the ledger, as a caller is told; undefined: it is another failure. */
export function ledgerAway(error: unknown): WireError | undefined {
  const isLedgers = error instanceof GatewayError && error.code.startsWith('LEDGER_');
  return isLedgers ? notDurable('down').toWire() : undefined;
}

export function notDurable(reason: UnavailableReason): GatewayError {
  return new GatewayError(
    'CHECK_NOT_DURABLE',
    {
      what: `the ledger cannot keep the answer now (${reason}), so there is none`,
      todo: 'send the same request again after Retry-After',
    },
    { retryable: true },
  );
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
