/**
 * `POST /fsi/**`: the national interface. Business failures are HTTP 200 (interface section 6: clients lose the body of
 * anything else), and an audit that could not be judged is `infcode` 0 with a hint, because many clients take a failed
 * audit for a block (guarantees section 1).
 */
import { type Clock, civilNow } from '../base/clock.ts';
import type { CheckClaim, CheckResult } from '../intercept/check-claim.ts';
import { isHeld } from '../intercept/degrade.ts';
import { FSI_BODY_MAX_BYTES } from '../serve/limits.ts';
import { type Exchange, refuseOtherMethods, registerDoor, ServeError, type Server } from '../serve/server.ts';
import type { Dialect } from '../wire/nhsa/dialect.ts';
import { numberOfUnreadable } from '../wire/nhsa/numbers.ts';
import { writeFailure, writeNotJudged } from '../wire/nhsa/write-answer.ts';
import { readTraceparent } from './caller.ts';
import { isIdentityEncoding } from './content.ts';
import { type OnAnswered, observedOf } from './observer.ts';

export interface FsiDeps {
  readonly checkClaim: CheckClaim;
  readonly facilityOf: (exchange: Exchange) => string;
  readonly clock: Clock;
  readonly zoneMinutes: number;
  /** How the caller's system bends the interface: decides the form of an empty result. */
  readonly dialectOf: (exchange: Exchange) => Dialect;
  readonly onAnswered: OnAnswered;
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
  for (const url of ['/fsi/*', '/fsi']) {
    registerDoor(server, {
      url,
      bodyMaxBytes: FSI_BODY_MAX_BYTES,
      admit: refuseCompressed,
      handle: (exchange, body) => handleFsi(exchange, body, deps),
      // Anything that goes wrong before the handler is an audit that was not judged, never an HTTP error.
      refuse: (exchange, { code }) =>
        answer(exchange, deps, code, 0, HINT_OF_CODE.get(code) ?? HINTS.unreadable),
    });
    refuseOtherMethods(server, url, ['POST']);
  }
}

/** The content type is not looked at: clients name all sorts, some malformed, and the interface has one form. */
function refuseCompressed({ headers }: Exchange): void {
  if (isIdentityEncoding(headers['content-encoding'])) return;
  throw new ServeError('SERVE_CONTENT_ENCODING', {
    where: 'content-encoding',
    what: 'compressed bodies are not accepted',
    todo: 'send the body as it is',
  });
}

async function handleFsi(exchange: Exchange, body: Buffer, deps: FsiDeps): Promise<void> {
  const startMs = deps.clock.monotonicMs();
  const pathNumber = numberInPath(exchange);
  const result = await deps.checkClaim({
    door: 'fsi',
    body,
    facilityCode: deps.facilityOf(exchange),
    pathNumber,
    deadlineMs: undefined,
  });
  if (result.kind === 'answered') {
    send(exchange, result.contentType, result.body);
    note(exchange, deps, result.summary?.outcome ?? 'repeat', startMs, result);
    return;
  }
  // Where nobody has read the body, its first bytes tell an audit from a message that may move money.
  const infno = ('infno' in result ? result.infno : undefined) ?? numberOfUnreadable(body, pathNumber);
  const [outcome, hint] = unjudged(result);
  answer(exchange, deps, outcome, startMs, hint, infno);
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
  exchange: Exchange,
  deps: FsiDeps,
  outcome: string,
  startMs: number,
  hint: string,
  infno: string | undefined = numberInPath(exchange),
): void {
  const now = civilNow(deps.clock.nowMs(), deps.zoneMinutes);
  const isTaken = AUDITS.has(infno) && outcome !== 'WIRE_NUMBER_UNSUPPORTED';
  const text = isTaken
    ? writeNotJudged(infno, undefined, hint, now, deps.dialectOf(exchange))
    : writeFailure(notSent(infno), now);
  send(exchange, 'application/json;charset=UTF-8', text);
  note(exchange, deps, outcome, startMs, undefined);
}

function notSent(infno = ''): string {
  return `交易${infno}未送出：网关未配置转发平台，请将该交易直接发往平台 / not sent: forwarding is not configured`;
}

function send(exchange: Exchange, type: string, body: Uint8Array | string): void {
  exchange.header('content-type', type).send(body);
}

function note(
  exchange: Exchange,
  deps: FsiDeps,
  outcome: string,
  startMs: number,
  result: Extract<CheckResult, { kind: 'answered' }> | undefined,
): void {
  deps.onAnswered({
    door: 'fsi',
    requestId: exchange.id,
    traceparent: readTraceparent(exchange.headers.traceparent),
    facilityCode: deps.facilityOf(exchange),
    status: exchange.statusCode,
    outcome,
    durationMs: startMs === 0 ? 0 : deps.clock.monotonicMs() - startMs,
    bodyBytes: exchange.bodyBytes,
    settlement: undefined,
    ...observedOf(result),
  });
}

/** The number in the path, or in the CSB gateway's `_api_name` header (interface 1.4). */
function numberInPath({ url, headers }: Exchange): string | undefined {
  const path = url.split('?', 1)[0]!;
  const inPath =
    NUMBER_IN_PATH.exec(path)?.[1] ?? NUMBER_OF_METHOD.get(path.slice(path.lastIndexOf('/') + 1));
  if (inPath !== undefined) return inPath;
  const name = headers._api_name;
  return typeof name === 'string' && /^\d{4,6}[A-Z]?$/.test(name) ? name : undefined;
}
