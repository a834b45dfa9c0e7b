/**
 * `POST /v1/checks` and `POST /v1/settlements`: our own contract, as JSON or protobuf. A blocked claim is a 200 with a
 * verdict; only requests that cannot be judged as a claim are problems. A settlement whose outcome is not known is a 202
 * that says where to ask. Parses nothing here: the body goes to a worker as bytes.
 */
import type { Clock } from '../base/clock.ts';
import type { WireError } from '../base/errors.ts';
import type { ClaimState } from '../claim/record.ts';
import { type CheckClaim, type CheckInput, type CheckResult, unanswered } from '../intercept/check-claim.ts';
import type { Door } from '../intercept/exchange.ts';
import type { SettleClaim } from '../intercept/settle-claim.ts';
import { V1_BODY_MAX_BYTES } from '../serve/limits.ts';
import {
  answerProblem,
  type Exchange,
  makeError,
  refuseOtherMethods,
  registerDoor,
  ServeError,
  type Server,
} from '../serve/server.ts';
import { writeVerdictJson } from '../wire/json/write-verdict.ts';
import { encodeVerdictProtobuf } from '../wire/protobuf/verdict-codec.ts';
import { readDeadline, readRequestKey, readTraceparent } from './caller.ts';
import { doorOf, isIdentityEncoding, JSON_TYPE, PROTOBUF_TYPE } from './content.ts';
import { type OnAnswered, observedOf } from './observer.ts';

/** On the answer to a request that was answered before: the same bytes. */
export const REPEAT_HEADER = 'claimgate-repeat';
/** Where a settlement stands: a word of `ClaimState`. */
export const STATE_HEADER = 'claimgate-state';

export interface ChecksDeps {
  readonly checkClaim: CheckClaim;
  /** Undefined: nothing is kept, so nothing can be settled. */
  readonly settleClaim: SettleClaim | undefined;
  /** Facility of the authenticated caller. */
  readonly facilityOf: (exchange: Exchange) => string;
  readonly clock: Clock;
  readonly onAnswered: OnAnswered;
}

/** Where a settlement stands, beside its verdict. */
interface Standing {
  readonly claimId?: string;
  readonly state?: ClaimState;
}
interface Purpose {
  readonly isSettlement: boolean;
  ask(input: CheckInput): Promise<CheckResult & Standing>;
}

export function registerChecks(server: Server, deps: ChecksDeps): void {
  const { checkClaim, settleClaim } = deps;
  register('/v1/checks', { isSettlement: false, ask: checkClaim });
  if (settleClaim === undefined) return;
  register('/v1/settlements', {
    isSettlement: true,
    async ask(input) {
      const settled = await settleClaim(input);
      if (settled.kind === 'answered') return settled;
      const result = unanswered(settled);
      // Nobody could judge it, so it was not sent: the same request may be sent again.
      return result.kind === 'indeterminate' ? { ...result, state: 'notSent' } : result;
    },
  });

  function register(url: string, purpose: Purpose): void {
    registerDoor(server, {
      url,
      bodyMaxBytes: V1_BODY_MAX_BYTES,
      admit: refuseUnreadable,
      handle: (exchange, body) => handleClaim(exchange, body, purpose, deps),
    });
    refuseOtherMethods(server, url, ['POST']);
  }
}

/** Content type and encoding are known before the body: refuse before a byte of it is kept. */
function refuseUnreadable({ headers }: Exchange): void {
  if (!isIdentityEncoding(headers['content-encoding'])) {
    throw new ServeError('SERVE_CONTENT_ENCODING', {
      where: 'content-encoding',
      what: 'compressed bodies are not accepted',
      todo: 'send the body as it is',
    });
  }
  if (doorOf(headers['content-type']) === undefined) {
    throw new ServeError('SERVE_CONTENT_TYPE', {
      where: 'content-type',
      what: 'not a content type of this path',
      todo: `send ${JSON_TYPE} or ${PROTOBUF_TYPE}`,
    });
  }
}

async function handleClaim(
  exchange: Exchange,
  body: Buffer,
  { isSettlement, ask }: Purpose,
  deps: ChecksDeps,
): Promise<void> {
  const startMs = deps.clock.monotonicMs();
  const { headers, bodyBytes } = exchange;
  const door = doorOf(headers['content-type'])!;
  const facilityCode = deps.facilityOf(exchange);
  const traceparent = readTraceparent(headers.traceparent);

  const answer = (outcome: string, result: (CheckResult & Standing) | undefined): void =>
    deps.onAnswered({
      door,
      requestId: exchange.id,
      traceparent,
      facilityCode,
      status: exchange.statusCode,
      outcome,
      durationMs: deps.clock.monotonicMs() - startMs,
      bodyBytes,
      ...observedOf(result),
      settlement: isSettlement ? (result?.state ?? outcome) : undefined,
    });
  const refuse = (error: WireError): void => {
    answerProblem(exchange, error);
    answer(error.code, undefined);
  };

  if (bodyBytes === 0) {
    return refuse(makeError('SERVE_BODY_MISSING', { what: 'the body is empty', todo: 'send a claim' }));
  }
  const deadlineMs = readDeadline(headers['claimgate-deadline-ms']);
  const requestKey = readRequestKey(headers['idempotency-key']);
  const result = await ask({ door, body, facilityCode, pathNumber: undefined, requestKey, deadlineMs });
  switch (result.kind) {
    case 'refused':
    case 'shed':
      return refuse(result.error);
    case 'indeterminate':
      tellStanding(exchange, { ...result, isRepeat: false });
      sendVerdict(exchange, traceparent, ...encode(door, result.verdict));
      answer('indeterminate', result);
      return;
    case 'answered':
      tellStanding(exchange, result);
      sendVerdict(exchange, traceparent, result.contentType, result.body);
      answer(result.summary?.outcome ?? 'repeat', result);
  }
}

/** In headers, because a repeat has the same bytes whatever became of the claim since. */
function tellStanding(
  exchange: Exchange,
  { isRepeat, claimId, state }: Standing & { readonly isRepeat: boolean },
): void {
  if (isRepeat) exchange.header(REPEAT_HEADER, 'true');
  if (state !== undefined) exchange.header(STATE_HEADER, state);
  if (claimId !== undefined) exchange.header('location', `/v1/claims/${encodeURIComponent(claimId)}`);
  if (state === 'unknown' || state === 'inFlight') exchange.code(202);
}

function sendVerdict(
  exchange: Exchange,
  traceparent: string | undefined,
  type: string,
  body: Uint8Array | string,
): void {
  exchange.header('content-type', type);
  if (traceparent !== undefined) exchange.header('traceparent', traceparent);
  exchange.send(body);
}

function encode(door: Door, verdict: Parameters<typeof writeVerdictJson>[0]): [string, Uint8Array | string] {
  return door === 'protobuf'
    ? [PROTOBUF_TYPE, encodeVerdictProtobuf(verdict)]
    : [`${JSON_TYPE}; charset=utf-8`, writeVerdictJson(verdict)];
}
