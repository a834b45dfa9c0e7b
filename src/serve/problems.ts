/**
 * Every error code and what it is over HTTP: the one table (RFC 9457). A code without a row does not compile.
 * A problem body says what, where and what to do; it never repeats request data.
 */
import { randomInt } from 'node:crypto';
import type { ErrorDetail, WireError } from '../base/errors.ts';
import type { InterceptErrorCode } from '../intercept/errors.ts';
import type { WireErrorCode } from '../wire/errors.ts';
import type { ServeErrorCode } from './errors.ts';
import type { Exchange } from './exchange.ts';

export type ErrorCode = WireErrorCode | InterceptErrorCode | ServeErrorCode;

export interface ProblemKind {
  readonly status: number;
  readonly title: { readonly zh: string; readonly en: string };
}

export const PROBLEMS = {
  WIRE_JSON_MALFORMED: { status: 400, title: { zh: 'JSON 格式错误', en: 'The body is not valid JSON' } },
  WIRE_JSON_TOO_DEEP: { status: 422, title: { zh: '嵌套过深', en: 'The message is nested too deep' } },
  WIRE_JSON_TOO_WIDE: { status: 422, title: { zh: '报文元素过多', en: 'The message has too many values' } },
  WIRE_TEXT_ENCODING: { status: 400, title: { zh: '字符编码错误', en: 'The text encoding is not valid' } },
  WIRE_PROTOBUF_MALFORMED: {
    status: 400,
    title: { zh: 'Protobuf 格式错误', en: 'The body is not a valid protobuf message' },
  },
  WIRE_PROTOBUF_TOO_DEEP: { status: 422, title: { zh: '嵌套过深', en: 'The message is nested too deep' } },
  WIRE_PROTOBUF_TOO_WIDE: {
    status: 422,
    title: { zh: '报文字段过多', en: 'The message has too many fields' },
  },
  WIRE_FIELD_TYPE: { status: 422, title: { zh: '字段类型错误', en: 'A field has the wrong type' } },
  WIRE_FIELD_RANGE: { status: 422, title: { zh: '字段超出范围', en: 'A field is out of range' } },
  WIRE_FIELD_REQUIRED: { status: 422, title: { zh: '缺少必填字段', en: 'A required field is missing' } },
  WIRE_FIELD_AMBIGUOUS: {
    status: 422,
    title: { zh: '重复字段取值不一', en: 'A field is given twice with different values' },
  },
  WIRE_TOO_MANY_LINES: { status: 422, title: { zh: '明细行过多', en: 'The claim has too many lines' } },
  WIRE_NUMBER_UNSUPPORTED: {
    status: 422,
    title: { zh: '交易号未配置', en: 'This transaction number is not served here' },
  },
  CHECK_OVERLOADED: { status: 503, title: { zh: '系统繁忙', en: 'The gateway is busy' } },
  CHECK_DEADLINE_INVALID: {
    status: 400,
    title: { zh: '时限请求头无效', en: 'The deadline header is not valid' },
  },
  CHECK_CLAIM_HELD: {
    status: 409,
    title: { zh: '该单据正在结算或已结算', en: 'A settlement of this claim is under way or done' },
  },
  CHECK_NOT_DURABLE: { status: 503, title: { zh: '结果暂时无法保存', en: 'The answer cannot be kept now' } },
  CHECK_KEY_INVALID: { status: 400, title: { zh: '幂等键无效', en: 'The idempotency key is not valid' } },
  CLAIM_NOT_FOUND: { status: 404, title: { zh: '没有该单据', en: 'There is no such claim' } },
  CLAIM_DROPPED: {
    status: 410,
    title: { zh: '该单据的记录已清理', en: 'The record of this claim was dropped' },
  },
  CLAIM_NOT_SETTLED: {
    status: 409,
    title: { zh: '该单据没有可冲正的结算', en: 'Nothing of this claim is settled' },
  },
  FEEDBACK_INVALID: { status: 422, title: { zh: '反馈内容无效', en: 'The feedback is not valid' } },
  REVERSAL_INVALID: { status: 422, title: { zh: '冲正内容无效', en: 'The reversal is not valid' } },
  SERVE_NOT_FOUND: { status: 404, title: { zh: '路径不存在', en: 'There is nothing at this path' } },
  SERVE_METHOD_NOT_ALLOWED: {
    status: 405,
    title: { zh: '方法不允许', en: 'This method is not allowed here' },
  },
  SERVE_BODY_TOO_LARGE: { status: 413, title: { zh: '请求体过大', en: 'The body is too large' } },
  SERVE_CONTENT_TYPE: {
    status: 415,
    title: { zh: '内容类型不支持', en: 'The content type is not supported' },
  },
  SERVE_CONTENT_ENCODING: {
    status: 415,
    title: { zh: '不接受压缩请求体', en: 'Compressed bodies are not accepted' },
  },
  SERVE_BODY_MISSING: { status: 400, title: { zh: '请求体为空', en: 'The body is empty' } },
  SERVE_REQUEST_MALFORMED: { status: 400, title: { zh: '请求格式错误', en: 'The request is malformed' } },
  SERVE_OVERLOADED: { status: 503, title: { zh: '系统繁忙', en: 'The gateway is busy' } },
  SERVE_INTERNAL: { status: 500, title: { zh: '内部错误', en: 'Something went wrong inside the gateway' } },
} as const satisfies Record<ErrorCode, ProblemKind>;

export interface Problem {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Base of problem types: a name, not an address. The last part is the code. */
const TYPE_BASE = 'urn:claimgate:problem:';

/** Seconds a shed caller should wait; spread so that callers do not come back together (fault F40). */
const RETRY_AFTER_MIN_S = 1;
const RETRY_AFTER_MAX_S = 4;

export function makeProblem(error: WireError, requestId: string): Problem {
  const code = Object.hasOwn(PROBLEMS, error.code) ? (error.code as ErrorCode) : 'SERVE_INTERNAL';
  const { status, title } = PROBLEMS[code];
  const { where, what, todo, limit } =
    code === error.code
      ? error.detail
      : { what: title.en, todo: undefined, where: undefined, limit: undefined };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8' };
  if (status === 503) headers['retry-after'] = String(randomInt(RETRY_AFTER_MIN_S, RETRY_AFTER_MAX_S));
  const body = JSON.stringify({
    type: TYPE_BASE + code,
    title: title.en,
    title_zh: title.zh,
    status,
    detail: what,
    where,
    todo,
    limit,
    code,
    retryable: error.retryable,
    requestId,
  });
  return { status, headers, body };
}

export function makeError(code: ServeErrorCode, detail: ErrorDetail): WireError {
  return { code, detail, retryable: false };
}

/** Sends a problem document; the one way in which a door refuses. */
export function answerProblem(exchange: Exchange, error: WireError): void {
  const { status, headers, body } = makeProblem(error, exchange.id);
  exchange.code(status).headersOf(headers).send(body);
}

/** For an error of ours: what it was is for the log. */
export function unexpected(): WireError {
  return makeError('SERVE_INTERNAL', { what: 'unexpected error; it was logged' });
}
