/**
 * The HTTP server that every door stands on: limits, raw bodies, request ids, problems. It parses nothing: bodies are
 * bytes for a worker. The only place that knows fastify.
 */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { assert } from '../base/assert.ts';
import { GatewayError, type WireError } from '../base/errors.ts';
import { discardBody, ServeError } from './body-reader.ts';
import { type CloseReason, createConnectionGuard } from './connection-guard.ts';
import { createDoorway, type DoorOptions, type Doorway, refuseCoding } from './doorway.ts';
import { type PathParts, requestId } from './exchange.ts';
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
import { makeError, makeProblem, unexpected } from './problems.ts';

export { ServeError } from './body-reader.ts';
export type { DoorOptions } from './doorway.ts';
export { Exchange } from './exchange.ts';
export { answerProblem, makeError } from './problems.ts';

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
  const { onRefused = () => {}, onClosed = () => {}, onError = () => {} } = options;
  const guard = createConnectionGuard({ onClosed });
  const doorway = createDoorway({ onRefused, onError });
  let isClosing = false;
  const server = fastify({
    logger: false,
    bodyLimit: options.bodyMaxBytes,
    trustProxy: false,
    genReqId: requestId,
    requestIdHeader: false,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    // Without these two it loads compilers of its own, a tenth of a start.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: true },
    serverFactory: (handle) =>
      createGuardedServer((request, response) => {
        if (!guard.admits(request, response)) return;
        const enter = isClosing ? undefined : doorway.find(request);
        if (enter === undefined) handle(request, response);
        else enter(request, response, NO_PARTS);
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
  server.decorate(DOORWAY, doorway);
  // While the server closes, the router tells new requests so.
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onRequest', (request, _reply, done) => {
    refuseBeforeBody(request);
    done();
  });

  server.setNotFoundHandler((request, reply) => sendProblem(reply, request.id, notFound().toWire()));
  server.setErrorHandler((error, request, reply) => {
    const known = describe(error);
    if (known === undefined) onError(error);
    // Fastify closes the connection after every error; here the rest of the body is taken and dropped instead.
    if (known?.code !== 'SERVE_REQUEST_MALFORMED') {
      reply.removeHeader('connection');
      discardBody(request.raw);
    }
    return sendProblem(reply, request.id, known ?? unexpected());
  });
  return server;

  function sendProblem(reply: Reply, id: string, error: WireError): Reply {
    onRefused(error.code);
    const { status, headers, body } = makeProblem(error, id);
    return reply.code(status).headers(headers).header('x-request-id', id).send(body);
  }
}

/** Takes messages at a path; beside what `Doorway.find` finds, the router leads here. */
export function registerDoor(server: Server, door: DoorOptions): void {
  const enter = server.getDecorator<Doorway>(DOORWAY).add(door);
  server.route({
    method: door.method ?? 'POST',
    url: door.url,
    config: { isDoor: true },
    onRequest(request, reply) {
      reply.hijack();
      enter(request.raw, reply.raw, request.params as PathParts);
    },
    handler: () => assert(false, 'the door answers'),
  });
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

/** Name under which a server keeps its doors. */
const DOORWAY = 'doorway';

const NO_PARTS: PathParts = {};

/** Bodies are read elsewhere and answers are bytes: no route has a schema. */
function noSchemas(): never {
  assert(false, 'a route without a schema needs no compiler');
}

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

/** Known before a byte of the body is kept. Doors look for themselves. */
function refuseBeforeBody(request: Request): void {
  if (request.is404) throw notFound();
  if ((request.routeOptions.config as { isDoor?: boolean }).isDoor === true) return;
  // A body has no meaning for these; nobody reads it.
  if (request.method === 'GET' || request.method === 'HEAD') discardBody(request.raw);
  refuseCoding(request.raw);
}

function notFound(): ServeError {
  return new ServeError('SERVE_NOT_FOUND', { what: 'no such path', todo: 'see /v1/openapi.json' });
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
