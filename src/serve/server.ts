/**
 * The HTTP server that every door stands on: limits, raw bodies, request ids, problems. It parses nothing: bodies are
 * bytes for a worker. The only place that knows fastify.
 */
import { randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type ErrorDetail, GatewayError, type WireError } from '../base/errors.ts';
import type { ServeErrorCode } from './errors.ts';
import {
  CONNECTIONS_CHECKING_INTERVAL_MS,
  CONNECTIONS_MAX,
  HEADERS_MAX_BYTES,
  HEADERS_MAX_COUNT,
  HEADERS_TIMEOUT_MS,
  KEEP_ALIVE_TIMEOUT_MS,
  REQUEST_TIMEOUT_MS,
} from './limits.ts';
import { makeProblem } from './problems.ts';

export type Server = FastifyInstance;
export type Request = FastifyRequest;
export type Reply = FastifyReply;

export interface ServerOptions {
  readonly bodyMaxBytes: number;
  /** Counts a refused request by its code; metrics are the caller's. */
  readonly onRefused?: (code: string) => void;
  /** Told of every unexpected error, without request data. */
  readonly onError?: (error: unknown) => void;
}

export class ServeError extends GatewayError<ServeErrorCode> {}

export function createServer(options: ServerOptions): Server {
  const server = fastify({
    logger: false,
    bodyLimit: options.bodyMaxBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    connectionTimeout: 0,
    trustProxy: false,
    genReqId: requestId,
    requestIdHeader: false,
    exposeHeadRoutes: false,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: true },
    http: {
      maxHeaderSize: HEADERS_MAX_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: CONNECTIONS_CHECKING_INTERVAL_MS,
      joinDuplicateHeaders: false,
    },
    clientErrorHandler(error, socket) {
      options.onRefused?.('SERVE_REQUEST_MALFORMED');
      if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
      }
      socket.end(clientErrorAnswer(error.code));
    },
  });
  server.server.maxHeadersCount = HEADERS_MAX_COUNT;
  server.server.maxConnections = CONNECTIONS_MAX;
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  server.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      request.id,
      makeError('SERVE_NOT_FOUND', { what: 'no such path', todo: 'see /v1/openapi.json' }),
    ),
  );
  server.setErrorHandler((error, request, reply) => {
    const known = fromFastify(error);
    if (known === undefined) options.onError?.(error);
    return sendProblem(
      reply,
      request.id,
      known ?? makeError('SERVE_INTERNAL', { what: 'unexpected error; it was logged' }),
    );
  });
  return server;

  function sendProblem(reply: Reply, id: string, error: WireError): Reply {
    options.onRefused?.(error.code);
    return answerProblem(reply, error, id);
  }
}

/** Sends a problem document; the one way in which a door refuses. */
export function answerProblem(reply: Reply, error: WireError, requestId: string): Reply {
  const { status, headers, body } = makeProblem(error, requestId);
  return reply.code(status).headers(headers).header('x-request-id', requestId).send(body);
}

export function makeError(code: ServeErrorCode, detail: ErrorDetail): WireError {
  return { code, detail, retryable: false };
}

const REQUEST_ID = /^[\w.-]{1,64}$/;
const ID_PREFIX = randomBytes(6).toString('hex');
let sequence = 0;

/** The caller's `X-Request-Id` where it is tame, else one of ours: unique per process start and request. */
function requestId(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  if (typeof given === 'string' && REQUEST_ID.test(given)) return given;
  sequence = (sequence + 1) % Number.MAX_SAFE_INTEGER;
  return `${ID_PREFIX}-${sequence.toString(36)}`;
}

function fromFastify(error: unknown): WireError | undefined {
  if (error instanceof GatewayError) return error.toWire();
  const code = (error as { code?: unknown })?.code;
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return makeError('SERVE_BODY_TOO_LARGE', {
        what: 'the body is longer than this path accepts',
        todo: 'split the claim',
      });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return makeError('SERVE_CONTENT_TYPE', {
        what: 'this content type is not accepted',
        todo: 'see /v1/openapi.json',
      });
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_CTP_EMPTY_TYPE':
    case 'FST_ERR_BAD_URL':
    case 'ECONNRESET':
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return makeError('SERVE_REQUEST_MALFORMED', {
        what: 'the request is malformed or was cut',
        todo: 'send it again whole',
      });
    default:
      return undefined;
  }
}

function clientErrorAnswer(code: string | undefined): string {
  const status =
    code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  return `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;
}
