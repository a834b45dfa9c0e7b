/**
 * Receives the bytes of a body, bounded in size, in pieces and, over all requests together, in memory. Parses nothing.
 * One growing buffer instead of a list of pieces, because a piece of one byte costs two hundred in a list.
 */
import type { IncomingMessage } from 'node:http';
import { GatewayError } from '../base/errors.ts';
import type { ServeErrorCode } from './errors.ts';
import {
  BODIES_MAX_BYTES,
  BODY_FREE_BYTES,
  BODY_PIECE_MEAN_MIN_BYTES,
  BODY_PIECES_FREE,
  DISCARD_MAX_BYTES,
} from './limits.ts';

export class ServeError extends GatewayError<ServeErrorCode> {}

/** Memory that large bodies share while they arrive. */
export interface BodyBudget {
  /** False when there is not that much left; nothing is taken then. */
  take(bytes: number): boolean;
  give(bytes: number): void;
}

export function createBodyBudget(maxBytes: number = BODIES_MAX_BYTES): BodyBudget {
  let usedBytes = 0;
  return {
    take(bytes) {
      if (usedBytes + bytes > maxBytes) return false;
      usedBytes += bytes;
      return true;
    },
    give(bytes) {
      usedBytes -= bytes;
    },
  };
}

/**
 * Reads a body of at most `limitBytes` and hands it over once, or an error: SERVE_BODY_TOO_LARGE, SERVE_OVERLOADED when
 * the budget is spent, SERVE_REQUEST_MALFORMED when it was cut or comes in crumbs. What follows an error is not kept.
 */
export function readBody(
  raw: IncomingMessage,
  limitBytes: number,
  budget: BodyBudget,
  done: (error: ServeError | null, body?: Buffer) => void,
): void {
  const declaredBytes = Number(raw.headers['content-length'] ?? Number.NaN);
  if (declaredBytes > limitBytes) {
    done(tooLarge(limitBytes));
    return;
  }
  let body: Buffer = NOTHING;
  let length = 0;
  let pieces = 0;
  let heldBytes = 0;
  let isFinished = false;

  /** The listeners stay: taking four off costs more than what they still hear. */
  function finish(error: ServeError | null): void {
    isFinished = true;
    budget.give(heldBytes);
    if (error === null) done(null, length === body.length ? body : body.subarray(0, length));
    else done(error);
    body = NOTHING;
  }

  function grow(neededBytes: number): boolean {
    const most = Number.isNaN(declaredBytes) ? limitBytes : declaredBytes;
    const capacity = Math.max(neededBytes, Math.min(Math.max(body.length * 2, BODY_FREE_BYTES), most));
    const toHoldBytes = Math.max(0, capacity - BODY_FREE_BYTES);
    if (!budget.take(toHoldBytes - heldBytes)) return false;
    heldBytes = toHoldBytes;
    const grown = Buffer.allocUnsafe(capacity);
    body.copy(grown, 0, 0, length);
    body = grown;
    return true;
  }

  function onData(piece: Buffer): void {
    if (isFinished) return;
    pieces++;
    const neededBytes = length + piece.length;
    if (neededBytes > limitBytes) finish(tooLarge(limitBytes));
    else if (areCrumbs(pieces, neededBytes)) {
      finish(crumbs());
      // At once and without an answer: what was read with this piece would be handed over crumb by crumb.
      raw.destroy();
    } else if (length === 0 && piece.length === declaredBytes && piece.length <= BODY_FREE_BYTES) {
      // The parser's own copy, whole: how ordinary claims come.
      body = piece;
      length = neededBytes;
    } else if (neededBytes > body.length && !grow(neededBytes)) finish(overloaded());
    else {
      piece.copy(body, length);
      length = neededBytes;
    }
  }

  function onEnd(): void {
    if (!isFinished) finish(null);
  }

  function onCut(): void {
    if (isFinished) return;
    finish(malformed('the request was cut', 'send it again whole'));
  }

  raw.on('data', onData);
  raw.on('end', onEnd);
  raw.on('error', onCut);
  raw.on('close', onCut);
}

const NOTHING = Buffer.alloc(0);

/** Takes what a refused client goes on sending and drops it, within limits; past them it is cut off. */
export function discardBody(raw: IncomingMessage): void {
  if (raw.readableEnded || raw.destroyed) return;
  let sizeBytes = 0;
  let pieces = 0;
  raw.on('data', (piece: Buffer) => {
    sizeBytes += piece.length;
    pieces++;
    if (sizeBytes > DISCARD_MAX_BYTES || areCrumbs(pieces, sizeBytes)) raw.destroy();
  });
  raw.resume();
}

function areCrumbs(pieces: number, sizeBytes: number): boolean {
  return pieces > BODY_PIECES_FREE && sizeBytes < pieces * BODY_PIECE_MEAN_MIN_BYTES;
}

function tooLarge(limit: number): ServeError {
  return new ServeError('SERVE_BODY_TOO_LARGE', {
    what: 'the body is longer than this path accepts',
    todo: 'split the claim',
    limit,
  });
}

function overloaded(): ServeError {
  const detail = {
    what: 'too many large bodies are arriving at once',
    todo: 'send the same request again after Retry-After',
  };
  return new ServeError('SERVE_OVERLOADED', detail, { retryable: true });
}

function crumbs(): ServeError {
  return malformed('the body comes in too many small pieces', 'send it in larger chunks');
}

function malformed(what: string, todo: string): ServeError {
  return new ServeError('SERVE_REQUEST_MALFORMED', { what, todo });
}
