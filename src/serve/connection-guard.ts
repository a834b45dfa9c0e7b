/**
 * Watches what Node's own time-outs do not see (fault F41): connections kept open by blank lines, clients that never
 * take their answer, floods of pipelined requests. Closes such connections and says why; knows nothing of requests.
 */
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import {
  ANSWER_TIMEOUT_MS,
  ANSWERS_MAX_BYTES,
  CONNECTIONS_CHECKING_INTERVAL_MS,
  IDLE_MAX_MS,
  PIPELINED_MAX,
} from './limits.ts';

/** Why a connection was closed: `limit` is one too many, the others name what it did. */
export const CLOSE_REASONS = ['limit', 'pipelined', 'idle', 'answer-not-taken', 'answers-full'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export interface ConnectionGuard {
  /** False for a request that must not be looked at: its connection is closed. */
  admits(request: IncomingMessage, response: ServerResponse): boolean;
  watch(server: HttpServer): void;
  /** One look at all connections; `watch` does it twice a second. */
  sweep(nowMs: number): void;
}

export interface GuardOptions {
  readonly onClosed: (reason: CloseReason) => void;
  readonly answersMaxBytes?: number;
}

interface Connection {
  /** Answers not yet taken, in the order in which they leave. */
  readonly answers: ServerResponse[];
  /** Listens to the close of each of them: one function a connection, because one a request costs a microsecond. */
  readonly onAnswerClosed: (this: ServerResponse) => void;
  idleSinceMs: number;
  /** The first answer, once it was handed over, and since when. */
  waiting: ServerResponse | undefined;
  waitingSinceMs: number;
}

export function createConnectionGuard(options: GuardOptions): ConnectionGuard {
  const { onClosed, answersMaxBytes = ANSWERS_MAX_BYTES } = options;
  const connections = new Map<Socket, Connection>();

  function add(socket: Socket): void {
    const answers: ServerResponse[] = [];
    const connection: Connection = {
      answers,
      onAnswerClosed() {
        const position = answers.indexOf(this);
        if (position >= 0) answers.splice(position, 1);
        connection.waiting = undefined;
        connection.idleSinceMs = performance.now();
      },
      idleSinceMs: performance.now(),
      waiting: undefined,
      waitingSinceMs: 0,
    };
    connections.set(socket, connection);
    socket.once('close', () => connections.delete(socket));
  }

  function close(socket: Socket, reason: CloseReason): void {
    onClosed(reason);
    connections.delete(socket);
    socket.destroy();
  }

  function reasonToClose(connection: Connection, nowMs: number): CloseReason | undefined {
    const [first] = connection.answers;
    if (first === undefined) return nowMs - connection.idleSinceMs > IDLE_MAX_MS ? 'idle' : undefined;
    if (!first.writableEnded) return undefined;
    if (connection.waiting !== first) {
      connection.waiting = first;
      connection.waitingSinceMs = nowMs;
    }
    return nowMs - connection.waitingSinceMs > ANSWER_TIMEOUT_MS ? 'answer-not-taken' : undefined;
  }

  function closeLargest(excessBytes: number): void {
    const bySize = [...connections.keys()].sort((a, b) => b.writableLength - a.writableLength);
    for (const socket of bySize) {
      if (excessBytes <= 0) return;
      excessBytes -= socket.writableLength;
      close(socket, 'answers-full');
    }
  }

  function sweep(nowMs: number): void {
    let waitingBytes = 0;
    for (const [socket, connection] of connections) {
      const reason = reasonToClose(connection, nowMs);
      if (reason === undefined) waitingBytes += socket.writableLength;
      else close(socket, reason);
    }
    if (waitingBytes > answersMaxBytes) closeLargest(waitingBytes - answersMaxBytes);
  }

  return {
    admits(request, response) {
      const { socket } = request;
      const connection = connections.get(socket);
      if (connection === undefined) return false;
      const { answers } = connection;
      if (answers.length >= PIPELINED_MAX) {
        close(socket, 'pipelined');
        return false;
      }
      answers.push(response);
      response.on('close', connection.onAnswerClosed);
      return true;
    },
    watch(server) {
      server.on('connection', add);
      server.on('drop', () => onClosed('limit'));
      const timer = setInterval(() => sweep(performance.now()), CONNECTIONS_CHECKING_INTERVAL_MS);
      timer.unref();
      server.once('close', () => clearInterval(timer));
    },
    sweep,
  };
}
