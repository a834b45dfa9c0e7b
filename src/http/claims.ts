/**
 * What can be asked and told about a claim by its id: `GET /v1/claims/{id}`, `POST …/feedback`, `POST …/reversals`. A
 * facility sees its own claims only: another's do not exist for it (guarantee G18).
 */
import type { Clock } from '../base/clock.ts';
import { GatewayError, type WireError } from '../base/errors.ts';
import type { ClaimState, LedgerRecord } from '../claim/record.ts';
import { ledgerAway, notDurable } from '../intercept/check-claim.ts';
import { type FoundClaim, findClaim } from '../intercept/find-claim.ts';
import type { Ledger } from '../intercept/ledger.ts';
import type { ReverseClaim } from '../intercept/reverse-claim.ts';
import type { TakeFeedback } from '../intercept/take-feedback.ts';
import {
  answerProblem,
  type Exchange,
  refuseOtherMethods,
  registerDoor,
  type Server,
} from '../serve/server.ts';
import { writeVerdictJson } from '../wire/json/write-verdict.ts';
import { decodeVerdictProtobuf } from '../wire/protobuf/verdict-codec.ts';
import { readTraceparent } from './caller.ts';
import { REPEAT_HEADER } from './checks.ts';
import type { ClaimDoor, OnAsked } from './observer.ts';
import { readReversal } from './reversal-body.ts';

export interface ClaimsDeps {
  readonly ledger: Ledger;
  readonly takeFeedback: TakeFeedback;
  readonly reverseClaim: ReverseClaim;
  /** Facility of the authenticated caller. */
  readonly facilityOf: (exchange: Exchange) => string;
  readonly clock: Clock;
  readonly onAsked: OnAsked;
}

/** Some thousand answers with their notes: more than anybody gives about one claim. */
const FEEDBACK_MAX_BYTES = 1024 * 1024;
/** A reason and a name. */
const REVERSAL_MAX_BYTES = 16 * 1024;

/** A body to answer with, or what is wrong. */
type Told =
  | {
      readonly outcome: string;
      readonly status: 200 | 201;
      readonly body: string;
      readonly isRepeat?: boolean;
    }
  | { readonly problem: WireError };

export function registerClaims(server: Server, deps: ClaimsDeps): void {
  const { ledger, takeFeedback, reverseClaim, facilityOf, clock } = deps;
  const claimOf = (exchange: Exchange) => ({
    facilityCode: facilityOf(exchange),
    claimId: exchange.params.id!,
  });

  register('claim', '/v1/claims/:id', 'GET', 0, async (exchange) => {
    const { facilityCode, claimId } = claimOf(exchange);
    const found = await findClaim(ledger, facilityCode, claimId);
    if (found === undefined) return { problem: unknownClaim() };
    return { outcome: 'found', status: 200, body: writeClaim(claimId, found) };
  });

  register('feedback', '/v1/claims/:id/feedback', 'POST', FEEDBACK_MAX_BYTES, async (exchange, bytes) => {
    const told = await takeFeedback({ ...claimOf(exchange), body: parse(bytes, 'FEEDBACK_INVALID'), bytes });
    if (told.kind === 'claimUnknown') return { problem: unknownClaim() };
    if (told.kind === 'claimDropped') return { problem: droppedClaim() };
    if (told.kind === 'unavailable') return { problem: notDurable(told.reason).toWire() };
    const { seq: sequence, count: taken, unknownIds } = told;
    return { outcome: 'taken', status: 201, body: JSON.stringify({ sequence, taken, unknownIds }) };
  });

  register('reversal', '/v1/claims/:id/reversals', 'POST', REVERSAL_MAX_BYTES, async (exchange, bytes) => {
    const { claimId, facilityCode } = claimOf(exchange);
    const reversal = readReversal(bytes.byteLength === 0 ? {} : parse(bytes, 'REVERSAL_INVALID'));
    const told = await reverseClaim({ claimId, facilityCode, ...reversal, bytes });
    if (told.kind === 'claimUnknown') return { problem: unknownClaim() };
    if (told.kind === 'claimDropped') return { problem: droppedClaim() };
    if (told.kind === 'notSettled') return { problem: notSettled(told.state) };
    if (told.kind === 'unavailable') return { problem: notDurable(told.reason).toWire() };
    const { revision, isRepeat } = told;
    const body = JSON.stringify({ claimId, revision, state: 'reversed' });
    return { outcome: isRepeat ? 'repeat' : 'reversed', status: 200, body, isRepeat };
  });

  function register(
    door: ClaimDoor,
    url: string,
    method: 'GET' | 'POST',
    bodyMaxBytes: number,
    tell: (exchange: Exchange, bytes: Buffer) => Promise<Told>,
  ): void {
    const handle = (exchange: Exchange, bytes: Buffer) => answer(door, exchange, () => tell(exchange, bytes));
    registerDoor(server, { method, url, bodyMaxBytes, admit: () => {}, handle });
    refuseOtherMethods(server, url, method === 'GET' ? ['GET', 'HEAD'] : ['POST']);
  }

  async function answer(door: ClaimDoor, exchange: Exchange, tell: () => Promise<Told>): Promise<void> {
    const startMs = clock.monotonicMs();
    const told = await tell().catch(problemOf);
    send(told, exchange);
    deps.onAsked({
      door,
      requestId: exchange.id,
      traceparent: readTraceparent(exchange.headers.traceparent),
      facilityCode: facilityOf(exchange),
      status: exchange.statusCode,
      outcome: 'problem' in told ? told.problem.code : told.outcome,
      durationMs: clock.monotonicMs() - startMs,
      bodyBytes: exchange.bodyBytes,
    });
  }
}

function problemOf(error: unknown): { readonly problem: WireError } {
  const problem = ledgerAway(error) ?? (error instanceof GatewayError ? error.toWire() : undefined);
  if (problem === undefined) throw error;
  return { problem };
}

function send(told: Told, exchange: Exchange): void {
  if ('problem' in told) {
    answerProblem(exchange, told.problem);
    return;
  }
  const { status, body, isRepeat } = told;
  if (isRepeat === true) exchange.header(REPEAT_HEADER, 'true');
  exchange.header('content-type', 'application/json; charset=utf-8').code(status).send(body);
}

function parse(bytes: Buffer, code: 'FEEDBACK_INVALID' | 'REVERSAL_INVALID'): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const what = 'the body is not JSON in UTF-8';
    throw new GatewayError(code, { where: '/', what, todo: 'see /v1/openapi.json' });
  }
}

/** What the reasons may be: the bytes of a claim that nobody could judge are not read for its id here. */
function unknownClaim(): WireError {
  return new GatewayError('CLAIM_NOT_FOUND', {
    where: 'id',
    what:
      'nothing of yours is found under this id: it was never sent, could not be judged yet (indeterminate), ' +
      'or was checked so long ago that its record was dropped',
    todo: 'check the id; after an indeterminate answer ask again later, or send the same claim again',
  }).toWire();
}

function droppedClaim(): WireError {
  return new GatewayError('CLAIM_DROPPED', {
    where: 'id',
    what: 'a settlement holds this claim id, but its record is older than what is kept',
    todo: 'ask the platform and the insurance office; the operator has the backups',
  }).toWire();
}

function notSettled(state: ClaimState): WireError {
  return new GatewayError('CLAIM_NOT_SETTLED', {
    where: 'id',
    what: `nothing is settled under this claim id: it is ${state}`,
    todo: 'ask GET /v1/claims/{id} where it stands',
  }).toWire();
}

function writeClaim(claimId: string, { record, revision, state, seq: sequence }: FoundClaim): string {
  const place = { claimId, revision, state, sequence };
  if (record === undefined) return JSON.stringify({ ...place, dropped: true, answer: null });
  const head = JSON.stringify({
    ...place,
    recordedAt: new Date(record.atMs).toISOString(),
    outcome: record.outcome,
    degraded: record.degraded,
    snapshot: record.imageDigest.slice(0, 12),
  });
  return `${head.slice(0, -1)},"answer":${answerJson(record)}}`;
}

/** The answer as JSON, whatever form it was given in. */
function answerJson({ door, answer: bytes }: LedgerRecord): string {
  if (bytes.byteLength === 0) return 'null';
  if (door === 'protobuf') return writeVerdictJson(decodeVerdictProtobuf(bytes));
  return new TextDecoder().decode(bytes);
}
