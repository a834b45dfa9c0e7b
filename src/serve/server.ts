/**
 * The HTTP server that every door stands on: limits, raw bodies, request ids, problems. It parses nothing: bodies are
 * bytes for a worker. The only place that knows fastify.
 */
import { randomBytes } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { assert } from '../base/assert.ts';
import { type ErrorDetail, GatewayError, type WireError } from '../base/errors.ts';
import { type BodyBudget, createBodyBudget, discardBody, readBody, ServeError } from './body-reader.ts';
import { type CloseReason, createConnectionGuard } from './connection-guard.ts';
import type { ServeErrorCode } from './errors.ts';
import {
  CONNECTIONS_CHECKING_INTERVAL_MS,
  CONNECTIONS_MAX,
  HEADERS_MAX_BYTES,
  HEADERS_MAX_COUNT,
  HEADERS_TIMEOUT_MS,
  KEEP_ALIVE_TIMEOUT_MS,
  REFUSAL_LINGER_MS,
  REQUEST_TIMEOUT_MS,
} from './limits.ts';
import { makeProblem } from './problems.ts';

export { ServeError } from './body-reader.ts';

export type Server = FastifyInstance;
export type Request = FastifyRequest;
export type Reply = FastifyReply;

export interface ServerOptions {
  readonly bodyMaxBytes: number;
  /** Counts a refused request by its code; metrics are the caller's. */
  readonly onRefused?: (code: string) => void;
  /** Counts a connection that was closed, by the reason. */
  readonly onClosed?: (reason: CloseReason) => void;
  /** Told of every unexpected error, without request data. */
  readonly onError?: (error: unknown) => void;
}

export function createServer(options: ServerOptions): Server {
  const { onRefused = () => {}, onClosed = () => {} } = options;
  const guard = createConnectionGuard({ onClosed });
  const server = fastify({
    logger: false,
    bodyLimit: options.bodyMaxBytes,
    trustProxy: false,
    genReqId: requestId,
    requestIdHeader: false,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: true },
    serverFactory: (handle) =>
      createGuardedServer((request, response) => {
        if (guard.admits(request, response)) handle(request, response);
      }),
    clientErrorHandler(error, socket) {
      onRefused('SERVE_REQUEST_MALFORMED');
      if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
      }
      socket.end(clientErrorAnswer(error.code));
      // Node lets a request go on that has passed its time: who ignores our end and drips would keep the place for ever.
      const isLate = error.code === REQUEST_TIMED_OUT;
      setTimeout(() => socket.destroy(), isLate ? 0 : REFUSAL_LINGER_MS).unref();
    },
    frameworkErrors(_error, request, reply) {
      discardBody(request.raw);
      sendProblem(
        reply,
        request.id,
        makeError('SERVE_REQUEST_MALFORMED', { what: 'the path is malformed', todo: 'correct the path' }),
      );
    },
  });
  guard.watch(server.server);
  server.removeAllContentTypeParsers();
  // Doors read their bodies themselves; anything else that comes with one has no use for it.
  server.addContentTypeParser('*', (_request, payload, done) => {
    discardBody(payload as IncomingMessage);
    done(null);
  });
  server.decorate(BODY_BUDGET, createBodyBudget());
  server.addHook('onRequest', (request, _reply, done) => done(refusalBeforeBody(request)));

  server.setNotFoundHandler((request, reply) => sendProblem(reply, request.id, notFound().toWire()));
  server.setErrorHandler((error, request, reply) => {
    const known = refusalOf(error, request, reply);
    if (known === undefined) options.onError?.(error);
    return sendProblem(
      reply,
      request.id,
      known ?? makeError('SERVE_INTERNAL', { what: 'unexpected error; it was logged' }),
    );
  });
  return server;

  function sendProblem(reply: Reply, id: string, error: WireError): Reply {
    onRefused(error.code);
    return answerProblem(reply, error, id);
  }
}

/** One path that takes messages. */
export interface DoorOptions {
  readonly url: string;
  readonly bodyMaxBytes: number;
  /** Looks at the head, before a byte of the body is kept; throws what it refuses. */
  readonly admit: (request: Request) => void;
  /** Answers, now or later; what it throws or rejects with is answered as a problem. */
  readonly handle: (request: Request, reply: Reply, body: Buffer) => Promise<void>;
}

/**
 * Takes POSTs at a path. The whole exchange happens in Fastify's first hook, which may answer by itself: its own body
 * parsing, validation and promise handling, of which nothing is needed here, cost a fifth of a small claim's way.
 */
export function registerDoor(server: Server, { url, bodyMaxBytes, admit, handle }: DoorOptions): void {
  const budget = server.getDecorator<BodyBudget>(BODY_BUDGET);
  server.route({
    method: 'POST',
    url,
    onRequest(request, reply, done) {
      admit(request);
      readBody(request.raw, bodyMaxBytes, budget, (error, body) => {
        if (error === null) {
          request.body = body;
          handle(request, reply, body!).catch((failure) => reply.send(failure));
          return;
        }
        // What more the client sends would be taken for its next request.
        reply.header('connection', 'close');
        done(error);
      });
    },
    handler: () => assert(false, 'the hook answers'),
  });
}

/** Sends a problem document; the one way in which a door refuses. */
export function answerProblem(reply: Reply, error: WireError, requestId: string): Reply {
  const { status, headers, body } = makeProblem(error, requestId);
  return reply.code(status).headers(headers).header('x-request-id', requestId).send(body);
}

export function makeError(code: ServeErrorCode, detail: ErrorDetail): WireError {
  return { code, detail, retryable: false };
}

/** Answers every other method of a path with 405 and the methods that it has. */
export function refuseOtherMethods(server: Server, url: string, allowed: readonly string[]): void {
  server.route({
    method: METHODS.filter((method) => !allowed.includes(method)),
    url,
    onRequest: (_request, reply, done) => {
      reply.header('allow', allowed.join(', '));
      const detail = { what: 'this path does not have this method', todo: `use ${allowed.join(' or ')}` };
      done(new ServeError('SERVE_METHOD_NOT_ALLOWED', detail));
    },
    handler: () => {},
  });
}

/**
 * What to tell the caller about an error, and prepares the connection for it: the rest of a body that was not read is
 * taken and dropped, because most clients read nothing before they have sent everything.
 * @returns undefined for an error that is ours.
 */
export function refusalOf(error: unknown, request: Request, reply: Reply): WireError | undefined {
  const known = describe(error);
  // A client that sends crumbs is cut off; Fastify has set `connection: close` for every error while a body is read.
  if (known?.code !== 'SERVE_REQUEST_MALFORMED') {
    reply.removeHeader('connection');
    discardBody(request.raw);
  }
  return known;
}

/** Name under which a server keeps the memory that bodies at its doors share. */
const BODY_BUDGET = 'bodyBudget';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

function createGuardedServer(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createHttpServer(
    {
      maxHeaderSize: HEADERS_MAX_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      connectionsCheckingInterval: CONNECTIONS_CHECKING_INTERVAL_MS,
      joinDuplicateHeaders: false,
    },
    handle,
  );
  server.maxHeadersCount = HEADERS_MAX_COUNT;
  server.maxConnections = CONNECTIONS_MAX;
  return server;
}

/** Known before a byte of the body is kept. */
function refusalBeforeBody(request: Request): ServeError | undefined {
  if (request.is404) return notFound();
  // A body has no meaning for these; nobody reads it.
  if (request.method === 'GET' || request.method === 'HEAD') discardBody(request.raw);
  const coding = request.headers['transfer-encoding'];
  if (coding === undefined || coding.toLowerCase() === 'chunked') return undefined;
  return new ServeError('SERVE_CONTENT_ENCODING', {
    where: 'transfer-encoding',
    what: 'compressed bodies are not accepted',
    todo: 'send the body as it is',
  });
}

function notFound(): ServeError {
  return new ServeError('SERVE_NOT_FOUND', { what: 'no such path', todo: 'see /v1/openapi.json' });
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

function describe(error: unknown): WireError | undefined {
  if (error instanceof GatewayError) return error.toWire();
  const code = (error as { code?: unknown })?.code;
  switch (code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_ROUTE_MISSING_CONTENT_TYPE':
      return makeError('SERVE_CONTENT_TYPE', {
        what: 'this content type is not accepted',
        todo: 'see /v1/openapi.json',
      });
    case 'ECONNRESET':
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return makeError('SERVE_REQUEST_MALFORMED', {
        what: 'the request was cut',
        todo: 'send it again whole',
      });
    default:
      return undefined;
  }
}

const REQUEST_TIMED_OUT = 'ERR_HTTP_REQUEST_TIMEOUT';

function clientErrorAnswer(code: string | undefined): string {
  const status =
    code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : code === REQUEST_TIMED_OUT
        ? '408 Request Timeout'
        : '400 Bad Request';
  return `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;
}
