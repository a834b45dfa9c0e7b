/**
 * `POST /fsi/**`: the national interface. Business failures are HTTP 200 (interface section 6: clients lose the body of
 * anything else), and an audit that could not be judged is `infcode` 0 with a hint, because many clients take a failed
 * audit for a block (guarantees section 1).
 */
import { type Clock, civilNow } from '../base/clock.ts';
import type { CheckClaim, CheckResult } from '../intercept/check-claim.ts';
import { isHeld } from '../intercept/degrade.ts';
import { FSI_BODY_MAX_BYTES } from '../serve/limits.ts';
import {
  type Reply,
  type Request,
  refusalOf,
  refuseOtherMethods,
  registerDoor,
  ServeError,
  type Server,
} from '../serve/server.ts';
import type { Dialect } from '../wire/nhsa/dialect.ts';
import { numberOfUnreadable } from '../wire/nhsa/numbers.ts';
import { writeFailure, writeNotJudged } from '../wire/nhsa/write-answer.ts';
import { readTraceparent } from './caller.ts';
import { isIdentityEncoding } from './content.ts';
import { type OnAnswered, observedOf } from './observer.ts';

export interface FsiDeps {
  readonly checkClaim: CheckClaim;
  readonly facilityOf: (request: Request) => string;
  readonly clock: Clock;
  readonly zoneMinutes: number;
  /** How the caller's system bends the interface: decides the form of an empty result. */
  readonly dialectOf: (request: Request) => Dialect;
  readonly onAnswered: OnAnswered;
  /** Told of every unexpected error, without request data. */
  readonly onError: (error: unknown) => void;
}

/** Numbers in a path: `/fsi/3102`, or the service path of interface section 1.5. */
const NUMBER_IN_PATH = /\/(\d{4,6}[A-Z]?)\/?$/;
const NUMBER_OF_METHOD: ReadonlyMap<string, string> = new Map([
  ['beforeAnalyze', '3101'],
  ['courseAnalyze', '3102'],
]);
/** Nothing is at stake in these, nor where nobody can say which number it is. */
const AUDITS: ReadonlySet<string | undefined> = new Set(['3101', '3102', '3103', '3660', '3661', undefined]);

export const HINTS = {
  shed: '医保智能审核繁忙，本次未审核，可继续办理 / not judged: the gateway is busy',
  late: '医保智能审核超时，本次未审核，可继续办理 / not judged in time',
  held: '本次未审核，结算前请人工核对 / not judged: have it checked before it is settled',
  unreadable: '报文无法解析，本次未审核 / not judged: the message could not be read',
  large: '报文过大，本次未审核 / not judged: the message is too large',
  compressed: '不支持压缩报文，本次未审核 / not judged: compressed bodies are not accepted',
} as const;

const HINT_OF_CODE: ReadonlyMap<string, string> = new Map([
  ['SERVE_BODY_TOO_LARGE', HINTS.large],
  ['SERVE_CONTENT_ENCODING', HINTS.compressed],
  ['SERVE_OVERLOADED', HINTS.shed],
]);

export function registerFsi(server: Server, deps: FsiDeps): void {
  server.register(async (scope) => {
    // Anything that goes wrong before the handler is an audit that was not judged, never an HTTP error.
    scope.setErrorHandler((error, request, reply) => {
      const refusal = refusalOf(error, request, reply);
      if (refusal === undefined) deps.onError(error);
      const code = refusal?.code ?? 'SERVE_INTERNAL';
      return answer(request, reply, deps, code, 0, HINT_OF_CODE.get(code) ?? HINTS.unreadable);
    });
    for (const url of ['/fsi/*', '/fsi']) {
      registerDoor(scope, {
        url,
        bodyMaxBytes: FSI_BODY_MAX_BYTES,
        admit: refuseCompressed,
        handle: (request, reply, body) => handleFsi(request, reply, body, deps),
      });
    }
  });
  for (const url of ['/fsi/*', '/fsi']) refuseOtherMethods(server, url, ['POST']);
}

/** The content type is not looked at: clients name all sorts, some malformed, and the interface has one form. */
function refuseCompressed(request: Request): void {
  if (isIdentityEncoding(request.headers['content-encoding'])) return;
  throw new ServeError('SERVE_CONTENT_ENCODING', {
    where: 'content-encoding',
    what: 'compressed bodies are not accepted',
    todo: 'send the body as it is',
  });
}

async function handleFsi(request: Request, reply: Reply, body: Buffer, deps: FsiDeps): Promise<void> {
  const startMs = deps.clock.monotonicMs();
  const pathNumber = numberInPath(request);
  const result = await deps.checkClaim({
    door: 'fsi',
    body,
    facilityCode: deps.facilityOf(request),
    pathNumber,
    deadlineMs: undefined,
  });
  if (result.kind === 'answered') {
    send(reply, request, result.contentType, result.body);
    note(request, reply, deps, result.summary?.outcome ?? 'repeat', startMs, result);
    return;
  }
  // Where nobody has read the body, its first bytes tell an audit from a message that may move money.
  const infno = ('infno' in result ? result.infno : undefined) ?? numberOfUnreadable(body, pathNumber);
  const [outcome, hint] = unjudged(result);
  answer(request, reply, deps, outcome, startMs, hint, infno);
}

/** What is counted, and what an audit is told. */
function unjudged(result: Exclude<CheckResult, { kind: 'answered' }>): [outcome: string, hint: string] {
  switch (result.kind) {
    case 'shed':
      return [result.error.code, HINTS.shed];
    case 'indeterminate':
      return ['indeterminate', isHeld(result.reason) ? HINTS.held : HINTS.late];
    case 'refused':
      return [result.error.code, HINTS.unreadable];
  }
}

/** An audit that was not judged is taken; anything else is told that it went nowhere, in words that every client shows. */
function answer(
  request: Request,
  reply: Reply,
  deps: FsiDeps,
  outcome: string,
  startMs: number,
  hint: string,
  infno: string | undefined = numberInPath(request),
): Reply {
  const now = civilNow(deps.clock.nowMs(), deps.zoneMinutes);
  const isTaken = AUDITS.has(infno) && outcome !== 'WIRE_NUMBER_UNSUPPORTED';
  const text = isTaken
    ? writeNotJudged(infno, undefined, hint, now, deps.dialectOf(request))
    : writeFailure(notSent(infno), now);
  send(reply.code(200), request, 'application/json;charset=UTF-8', text);
  note(request, reply, deps, outcome, startMs, undefined);
  return reply;
}

function notSent(infno = ''): string {
  return `交易${infno}未送出：网关未配置转发平台，请将该交易直接发往平台 / not sent: forwarding is not configured`;
}

function send(reply: Reply, request: Request, type: string, body: Uint8Array | string): void {
  reply.header('content-type', type).header('x-request-id', request.id).send(body);
}

function note(
  request: Request,
  reply: Reply,
  deps: FsiDeps,
  outcome: string,
  startMs: number,
  result: Extract<CheckResult, { kind: 'answered' }> | undefined,
): void {
  deps.onAnswered({
    door: 'fsi',
    requestId: request.id,
    traceparent: readTraceparent(request.headers.traceparent),
    facilityCode: deps.facilityOf(request),
    status: reply.statusCode,
    outcome,
    durationMs: startMs === 0 ? 0 : deps.clock.monotonicMs() - startMs,
    bodyBytes: (request.body as Buffer | undefined)?.byteLength ?? 0,
    settlement: undefined,
    ...observedOf(result),
  });
}

/** The number in the path, or in the CSB gateway's `_api_name` header (interface 1.4). */
function numberInPath(request: Request): string | undefined {
  const path = request.url.split('?', 1)[0]!;
  const inPath =
    NUMBER_IN_PATH.exec(path)?.[1] ?? NUMBER_OF_METHOD.get(path.slice(path.lastIndexOf('/') + 1));
  if (inPath !== undefined) return inPath;
  const name = request.headers._api_name;
  return typeof name === 'string' && /^\d{4,6}[A-Z]?$/.test(name) ? name : undefined;
}
