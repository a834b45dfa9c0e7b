/**
 * Doors: paths that take messages as bytes. One with a fixed path or a fixed beginning is found here by the path as it
 * was sent; the router's way leads to the same door, for paths with parts, a query or a slash too many. Parses nothing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GatewayError, type WireError } from '../base/errors.ts';
import { createBodyBudget, discardBody, readBody, ServeError } from './body-reader.ts';
import { Exchange, type PathParts } from './exchange.ts';
import { answerProblem, unexpected } from './problems.ts';

export interface DoorOptions {
  readonly method?: 'GET' | 'POST';
  /** A path of the router: fixed, with parts (`/:id`), or with an open end (`/*`). */
  readonly url: string;
  readonly bodyMaxBytes: number;
  /** Looks at the head, before a byte of the body is kept; throws what it refuses. */
  readonly admit: (exchange: Exchange) => void;
  /** Answers, now or later; what it throws or rejects with is refused. */
  readonly handle: (exchange: Exchange, body: Buffer) => Promise<void>;
  /** Answers what went wrong: a refusal, or an error of ours, of which `onError` was told. Problem documents by default. */
  readonly refuse?: (exchange: Exchange, error: WireError) => void;
}

export type Enter = (raw: IncomingMessage, response: ServerResponse, params: PathParts) => void;

export interface Doorway {
  add(door: DoorOptions): Enter;
  /** The door for a POST whose path needs no router. */
  find(raw: IncomingMessage): Enter | undefined;
}

export interface DoorwayDeps {
  /** Counts a refused request by its code. */
  readonly onRefused: (code: string) => void;
  /** Told of every unexpected error, without request data. */
  readonly onError: (error: unknown) => void;
}

export function createDoorway({ onRefused, onError }: DoorwayDeps): Doorway {
  const budget = createBodyBudget();
  const byPath = new Map<string, Enter>();
  const byBeginning: [beginning: string, enter: Enter][] = [];

  function refuseAsProblem(exchange: Exchange, error: WireError): void {
    onRefused(error.code);
    answerProblem(exchange, error);
  }

  /**
   * Answers an error, and prepares the connection for it: the rest of a body that was not read is taken and dropped,
   * because most clients read nothing before they have sent everything; who sends crumbs is cut off.
   */
  function fail(exchange: Exchange, error: unknown, refuse: NonNullable<DoorOptions['refuse']>): void {
    const known = error instanceof GatewayError ? error.toWire() : undefined;
    if (known === undefined) onError(error);
    if (exchange.isAnswered) return;
    if (known?.code === 'SERVE_REQUEST_MALFORMED') exchange.header('connection', 'close');
    else discardBody(exchange.raw);
    refuse(exchange, known ?? unexpected());
  }

  function enterBy({ method, bodyMaxBytes, admit, handle, refuse = refuseAsProblem }: DoorOptions): Enter {
    const answer = (exchange: Exchange, body: Buffer): void => {
      exchange.bodyBytes = body.byteLength;
      handle(exchange, body).catch((error) => fail(exchange, error, refuse));
    };
    return (raw, response, params) => {
      const exchange = new Exchange(raw, response, params);
      try {
        refuseCoding(raw);
        admit(exchange);
      } catch (error) {
        fail(exchange, error, refuse);
        return;
      }
      if (method === 'GET') {
        discardBody(raw);
        answer(exchange, NOTHING);
        return;
      }
      readBody(raw, bodyMaxBytes, budget, (error, body) => {
        if (error === null) answer(exchange, body!);
        else fail(exchange, error, refuse);
      });
    };
  }

  return {
    add(door) {
      const { url, method = 'POST' } = door;
      const enter = enterBy(door);
      if (method === 'POST' && !url.includes(':')) {
        if (url.endsWith('*')) byBeginning.push([url.slice(0, -1), enter]);
        else byPath.set(url, enter);
      }
      return enter;
    },
    find({ method, url = '' }) {
      if (method !== 'POST') return undefined;
      const enter = byPath.get(url);
      if (enter !== undefined) return enter;
      // What a path with escapes means is the router's to say.
      if (url.includes('%')) return undefined;
      for (const [beginning, open] of byBeginning) if (url.startsWith(beginning)) return open;
      return undefined;
    },
  };
}

const NOTHING = Buffer.alloc(0);

/** Known before a byte of the body is kept. */
export function refuseCoding({ headers }: IncomingMessage): void {
  const coding = headers['transfer-encoding'];
  if (coding === undefined || coding.toLowerCase() === 'chunked') return;
  throw new ServeError('SERVE_CONTENT_ENCODING', {
    where: 'transfer-encoding',
    what: 'compressed bodies are not accepted',
    todo: 'send the body as it is',
  });
}
