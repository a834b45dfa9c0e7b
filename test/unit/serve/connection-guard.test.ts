/** Fault F41: what Node's own time-outs do not see. The clock is the argument of `sweep`. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createConnectionGuard } from '../../../src/serve/connection-guard.ts';
import { ANSWER_TIMEOUT_MS, IDLE_MAX_MS, PIPELINED_MAX } from '../../../src/serve/limits.ts';

function makeGuard(answersMaxBytes?: number) {
  const reasons: string[] = [];
  const guard = createConnectionGuard({
    onClosed: (reason) => reasons.push(reason),
    ...(answersMaxBytes === undefined ? {} : { answersMaxBytes }),
  });
  const server = new EventEmitter();
  guard.watch(server as Server);
  const connect = (writableLength = 0) => {
    const socket = Object.assign(new EventEmitter(), {
      writableLength,
      isDestroyed: false,
      destroy() {
        socket.isDestroyed = true;
        socket.emit('close');
      },
    });
    server.emit('connection', socket);
    const ask = () => {
      const response = Object.assign(new EventEmitter(), { writableEnded: false });
      const isAdmitted = guard.admits(
        { socket } as unknown as IncomingMessage,
        response as unknown as ServerResponse,
      );
      return { response, isAdmitted };
    };
    return { socket, ask };
  };
  return { guard, server, reasons, connect };
}

const NOW_MS = performance.now();

describe('connection guard', () => {
  it('closes a connection that stays without a request', () => {
    const { guard, reasons, connect } = makeGuard();
    const { socket } = connect();
    guard.sweep(NOW_MS + IDLE_MAX_MS - 1_000);
    expect(socket.isDestroyed).toBe(false);
    guard.sweep(performance.now() + IDLE_MAX_MS + 1);
    expect([socket.isDestroyed, reasons]).toEqual([true, ['idle']]);
  });

  it('closes one whose answer is not taken, counted from when it was handed over', () => {
    const { guard, reasons, connect } = makeGuard();
    const { socket, ask } = connect();
    const { response } = ask();
    guard.sweep(NOW_MS + 10 * ANSWER_TIMEOUT_MS);
    response.writableEnded = true;
    guard.sweep(NOW_MS + 11 * ANSWER_TIMEOUT_MS);
    guard.sweep(NOW_MS + 12 * ANSWER_TIMEOUT_MS);
    expect(socket.isDestroyed).toBe(false);
    guard.sweep(NOW_MS + 12 * ANSWER_TIMEOUT_MS + 1);
    expect([socket.isDestroyed, reasons]).toEqual([true, ['answer-not-taken']]);
  });

  it('leaves a stream alone for as long as it is written', () => {
    const { guard, reasons, connect } = makeGuard();
    const { socket, ask } = connect();
    ask();
    guard.sweep(NOW_MS + 100 * (ANSWER_TIMEOUT_MS + IDLE_MAX_MS));
    expect([socket.isDestroyed, reasons]).toEqual([false, []]);
  });

  it('counts each answer anew', () => {
    const { guard, connect } = makeGuard();
    const { socket, ask } = connect();
    for (let i = 0; i < 5; i++) {
      const { response } = ask();
      response.writableEnded = true;
      guard.sweep(NOW_MS + i * ANSWER_TIMEOUT_MS);
      response.emit('close');
    }
    expect(socket.isDestroyed).toBe(false);
  });

  it('admits so many pipelined requests and closes for one more', () => {
    const { reasons, connect } = makeGuard();
    const { socket, ask } = connect();
    const admitted = Array.from({ length: PIPELINED_MAX }, () => ask().isAdmitted);
    expect(new Set(admitted)).toEqual(new Set([true]));
    expect([ask().isAdmitted, socket.isDestroyed]).toEqual([false, true]);
    expect(ask().isAdmitted).toBe(false);
    expect(reasons).toEqual(['pipelined']);
  });

  it('cuts off whoever holds most when answers together are too many', () => {
    const { guard, reasons, connect } = makeGuard(1_000);
    const [small, largest, large] = [connect(100), connect(900), connect(500)];
    guard.sweep(NOW_MS);
    expect([small, largest, large].map(({ socket }) => socket.isDestroyed)).toEqual([false, true, false]);
    expect(reasons).toEqual(['answers-full']);
  });

  it('counts connections beyond the limit', () => {
    const { server, reasons } = makeGuard();
    server.emit('drop');
    expect(reasons).toEqual(['limit']);
  });
});
