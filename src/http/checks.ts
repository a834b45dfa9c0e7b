/**
 * `POST /v1/checks`: our own contract, as JSON or protobuf. A blocked claim is a 200 with a verdict; only requests that
 * cannot be judged as a claim are problems. Parses nothing here: the body goes to a worker as bytes.
 */
import type { Clock } from '../base/clock.ts';
import type { WireError } from '../base/errors.ts';
import type { CheckClaim, CheckResult } from '../intercept/check-claim.ts';
import type { Door } from '../intercept/exchange.ts';
import { V1_BODY_MAX_BYTES } from '../serve/limits.ts';
import {
  answerProblem,
  makeError,
  type Reply,
  type Request,
  refuseOtherMethods,
  ServeError,
  type Server,
} from '../serve/server.ts';
import { writeVerdictJson } from '../wire/json/write-verdict.ts';
import { encodeVerdictProtobuf } from '../wire/protobuf/verdict-codec.ts';
import { readDeadline, readTraceparent } from './caller.ts';
import { doorOf, isIdentityEncoding, JSON_TYPE, PROTOBUF_TYPE } from './content.ts';
import type { OnAnswered } from './observer.ts';

export interface ChecksDeps {
  readonly checkClaim: CheckClaim;
  /** Facility of the authenticated caller. */
  readonly facilityOf: (request: Request) => string;
  readonly clock: Clock;
  readonly onAnswered: OnAnswered;
}

export function registerChecks(server: Server, deps: ChecksDeps): void {
  server.route({
    method: 'POST',
    url: '/v1/checks',
    bodyLimit: V1_BODY_MAX_BYTES,
    onRequest(request, _reply, done) {
      refuseUnreadable(request);
      done();
    },
    handler: (request, reply) => handleCheck(request, reply, deps),
  });
  refuseOtherMethods(server, '/v1/checks', ['POST']);
}

/** Content type and encoding are known before the body: refuse before a byte of it is kept. */
function refuseUnreadable(request: Request): void {
  const { headers } = request;
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

async function handleCheck(request: Request, reply: Reply, deps: ChecksDeps): Promise<Reply> {
  const startMs = deps.clock.monotonicMs();
  const door = doorOf(request.headers['content-type'])!;
  const body = request.body as Buffer | undefined;
  const facilityCode = deps.facilityOf(request);
  const traceparent = readTraceparent(request.headers.traceparent);
  const bodyBytes = body?.byteLength ?? 0;

  const answer = (outcome: string, result: CheckResult | undefined): void =>
    deps.onAnswered({
      door,
      requestId: request.id,
      traceparent,
      facilityCode,
      status: reply.statusCode,
      outcome,
      durationMs: deps.clock.monotonicMs() - startMs,
      bodyBytes,
      summary: result?.kind === 'answered' ? result.summary : undefined,
    });
  const refuse = (error: WireError): Reply => {
    answerProblem(reply, error, request.id);
    answer(error.code, undefined);
    return reply;
  };

  if (body === undefined || bodyBytes === 0) {
    return refuse(makeError('SERVE_BODY_MISSING', { what: 'the body is empty', todo: 'send a claim' }));
  }
  const deadlineMs = readDeadline(request.headers['claimgate-deadline-ms']);
  const result = await deps.checkClaim({ door, body, facilityCode, pathNumber: undefined, deadlineMs });
  switch (result.kind) {
    case 'refused':
    case 'shed':
      return refuse(result.error);
    case 'indeterminate':
      sendVerdict(reply, request.id, traceparent, ...encode(door, result.verdict));
      answer('indeterminate', result);
      return reply;
    case 'answered':
      sendVerdict(reply, request.id, traceparent, result.contentType, result.body);
      answer(result.summary.outcome, result);
      return reply;
  }
}

function sendVerdict(
  reply: Reply,
  requestId: string,
  traceparent: string | undefined,
  type: string,
  body: Uint8Array | string,
): void {
  reply.header('content-type', type).header('x-request-id', requestId);
  if (traceparent !== undefined) reply.header('traceparent', traceparent);
  reply.send(body);
}

function encode(door: Door, verdict: Parameters<typeof writeVerdictJson>[0]): [string, Uint8Array | string] {
  return door === 'protobuf'
    ? [PROTOBUF_TYPE, encodeVerdictProtobuf(verdict)]
    : [`${JSON_TYPE}; charset=utf-8`, writeVerdictJson(verdict)];
}
