/**
 * What can be asked and told about a claim by its id: `GET /v1/claims/{id}`, `POST …/feedback`, `POST …/reversals`. A
 * facility sees its own claims only: another's do not exist for it (guarantee G18).
 */
import { GatewayError, type WireError } from '../base/errors.ts';
import type { ClaimState, LedgerRecord } from '../claim/record.ts';
import { ledgerAway, notDurable } from '../intercept/check-claim.ts';
import { type FoundClaim, findClaim } from '../intercept/find-claim.ts';
import type { Ledger } from '../intercept/ledger.ts';
import type { ReverseClaim } from '../intercept/reverse-claim.ts';
import type { TakeFeedback } from '../intercept/take-feedback.ts';
import {
  answerProblem,
  type Reply,
  type Request,
  refuseOtherMethods,
  registerDoor,
  type Server,
} from '../serve/server.ts';
import { writeVerdictJson } from '../wire/json/write-verdict.ts';
import { decodeVerdictProtobuf } from '../wire/protobuf/verdict-codec.ts';
import { REPEAT_HEADER } from './checks.ts';
import { readReversal } from './reversal-body.ts';

export interface ClaimsDeps {
  readonly ledger: Ledger;
  readonly takeFeedback: TakeFeedback;
  readonly reverseClaim: ReverseClaim;
  /** Facility of the authenticated caller. */
  readonly facilityOf: (request: Request) => string;
}

/** Some thousand answers with their notes: more than anybody gives about one claim. */
const FEEDBACK_MAX_BYTES = 1024 * 1024;
/** A reason and a name. */
const REVERSAL_MAX_BYTES = 16 * 1024;

/** A body to answer with, or what is wrong. */
type Told =
  | { readonly status: 200 | 201; readonly body: string; readonly isRepeat?: boolean }
  | { readonly problem: WireError };

export function registerClaims(server: Server, deps: ClaimsDeps): void {
  const { ledger, takeFeedback, reverseClaim, facilityOf } = deps;
  const claimOf = (request: Request) => ({
    facilityCode: facilityOf(request),
    claimId: (request.params as { readonly id: string }).id,
  });

  server.get('/v1/claims/:id', (request, reply) => {
    const { facilityCode, claimId } = claimOf(request);
    return answer(request, reply, async () => {
      const found = await findClaim(ledger, facilityCode, claimId);
      return found === undefined ? { problem: unknownClaim() } : { status: 200, body: writeClaim(found) };
    });
  });
  refuseOtherMethods(server, '/v1/claims/:id', ['GET', 'HEAD']);

  take('/v1/claims/:id/feedback', FEEDBACK_MAX_BYTES, async (request, bytes) => {
    const told = await takeFeedback({ ...claimOf(request), body: parse(bytes, 'FEEDBACK_INVALID'), bytes });
    if (told.kind === 'claimUnknown') return { problem: unknownClaim() };
    if (told.kind === 'unavailable') return { problem: notDurable(told.reason).toWire() };
    const { seq: sequence, count: taken, unknownIds } = told;
    return { status: 201, body: JSON.stringify({ sequence, taken, unknownIds }) };
  });

  take('/v1/claims/:id/reversals', REVERSAL_MAX_BYTES, async (request, bytes) => {
    const { claimId, facilityCode } = claimOf(request);
    const reversal = readReversal(bytes.byteLength === 0 ? {} : parse(bytes, 'REVERSAL_INVALID'));
    const told = await reverseClaim({ claimId, facilityCode, ...reversal, bytes });
    if (told.kind === 'claimUnknown') return { problem: unknownClaim() };
    if (told.kind === 'notSettled') return { problem: notSettled(told.state) };
    if (told.kind === 'unavailable') return { problem: notDurable(told.reason).toWire() };
    const { revision, isRepeat } = told;
    return { status: 200, body: JSON.stringify({ claimId, revision, state: 'reversed' }), isRepeat };
  });

  function take(
    url: string,
    bodyMaxBytes: number,
    tell: (request: Request, bytes: Buffer) => Promise<Told>,
  ): void {
    registerDoor(server, {
      url,
      bodyMaxBytes,
      admit: () => {},
      handle: async (request, reply, bytes) =>
        void (await answer(request, reply, () => tell(request, bytes))),
    });
    refuseOtherMethods(server, url, ['POST']);
  }
}

async function answer(request: Request, reply: Reply, tell: () => Promise<Told>): Promise<Reply> {
  let told: Told;
  try {
    told = await tell();
  } catch (error) {
    const problem = ledgerAway(error);
    if (problem === undefined) throw error;
    told = { problem };
  }
  if ('problem' in told) return answerProblem(reply, told.problem, request.id);
  const { status, body, isRepeat } = told;
  if (isRepeat === true) reply.header(REPEAT_HEADER, 'true');
  reply.header('content-type', 'application/json; charset=utf-8').header('x-request-id', request.id);
  return reply.code(status).send(body);
}

function parse(bytes: Buffer, code: 'FEEDBACK_INVALID' | 'REVERSAL_INVALID'): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const what = 'the body is not JSON in UTF-8';
    throw new GatewayError(code, { where: '/', what, todo: 'see /v1/openapi.json' });
  }
}

function unknownClaim(): WireError {
  return new GatewayError('CLAIM_NOT_FOUND', {
    what: 'no claim of yours was answered under this id',
    todo: 'check the id',
  }).toWire();
}

function notSettled(state: ClaimState): WireError {
  return new GatewayError('CLAIM_NOT_SETTLED', {
    where: 'id',
    what: `nothing is settled under this claim id: it is ${state}`,
    todo: 'ask GET /v1/claims/{id} where it stands',
  }).toWire();
}

function writeClaim({ record, revision, state, seq }: FoundClaim): string {
  const head = JSON.stringify({
    claimId: record.claimId,
    revision,
    state,
    sequence: seq,
    recordedAt: new Date(record.atMs).toISOString(),
    outcome: record.outcome,
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
