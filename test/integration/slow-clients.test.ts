/** Fault F41 and the header limits: slow, silent and oversized clients are cut off; everybody else is served meanwhile. */
import { fork } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { claimJson } from '../../bench/support/claim-texts.ts';
import {
  ANSWER_TIMEOUT_MS,
  CONNECTIONS_MAX,
  HEADERS_MAX_BYTES,
  IDLE_MAX_MS,
  REQUEST_TIMEOUT_MS,
} from '../../src/serve/limits.ts';
import { openCounterWindow } from '../support/counter-window.ts';
import { type ForkedGateway, forkGateway } from '../support/forked-gateway.ts';
import { type GatewayUnderTest, rawExchange, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import type { SlowSocket } from '../support/slow-sockets-process.ts';
import { watchStarvation } from '../support/starvation.ts';

const SLOW_SOCKETS_PROCESS = fileURLToPath(new URL('../support/slow-sockets-process.ts', import.meta.url));

/** The promise (fault F41). */
const CLOSED_WITHIN_MS = 6_000;
const DEADLINE_MS = 1_000;
/** What is closed or answered in a burst; what others took of the machine meanwhile is not counted. */
const LATE_MAX_MS = 200;
const SLOW_SOCKETS = 2_000;
/** Windows at which patients are served meanwhile, each with a connection that it keeps. */
const WINDOWS = 8;
const HEAD = 'POST /v1/checks HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest({ CLAIMGATE_LOG_LEVEL: 'silent' });
});
afterAll(() => gateway.stop());

/** Sends `text` and then one byte every 400 ms until the other side closes. */
function drip(text: string, byte: string) {
  return rawExchange(gateway.port, (socket) => {
    socket.write(text);
    const timer = setInterval(() => socket.write(byte), 400);
    socket.on('close', () => clearInterval(timer));
  });
}

function slowSockets({ port, pid }: ForkedGateway): Promise<readonly SlowSocket[]> {
  const numbers = [port, pid, SLOW_SOCKETS, CLOSED_WITHIN_MS].map(String);
  const child = fork(SLOW_SOCKETS_PROCESS, numbers, { execArgv: [] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as readonly SlowSocket[]));
    child.once('disconnect', () => reject(new Error('the slow sockets ended without a word')));
  });
}

describe('slow clients', () => {
  it('are closed within 6 s, 2,000 at once, and normal claims are answered in time all the while', async () => {
    const besieged = await forkGateway();
    onTestFinished(() => besieged.stop());
    const windows = await Promise.all(
      Array.from({ length: WINDOWS }, () => openCounterWindow(besieged.port, DEADLINE_MS)),
    );
    const starvation = watchStarvation(besieged.pid);
    const sockets = await slowSockets(besieged);
    const answers = (await Promise.all(windows.map((one) => one.close()))).flat();
    starvation.stop();
    const closedForLimit = await besieged.metric('claimgate_http_connections_closed_total{reason="limit"}');

    expect(sockets.filter(({ ownLateMs }) => ownLateMs > LATE_MAX_MS)).toEqual([]);
    // They were there together: of all connections only those beyond the limit were closed before their time.
    const early = sockets.filter(({ closedAfterMs }) => closedAfterMs < REQUEST_TIMEOUT_MS);
    expect([early.length, closedForLimit]).toEqual([WINDOWS, WINDOWS]);
    const told = new Set(sockets.map(({ answer }) => answer));
    expect([...told].sort()).toEqual(['', 'HTTP/1.1 408 Request Timeout']);

    expect(answers.length).toBeGreaterThan(100);
    // The disk that all tests share may stand still for longer than a deadline: that one is refused, but in time.
    const judged = answers.filter(({ status, body }) => status === 200 && !body.includes('"indeterminate"'));
    expect(judged.length / answers.length).toBeGreaterThan(0.9);
    const lateMs = answers.map((one) => starvation.ownLateMs(one, DEADLINE_MS));
    expect(Math.max(...lateMs)).toBeLessThan(LATE_MAX_MS);
  });

  it('are closed when they never take their answer, or keep an idle connection with blank lines', async () => {
    const lines = Array.from({ length: 10_000 }, () => 'ZA09HAC0101010100430');
    const claim = JSON.parse(claimJson(lines)) as { facility: { level: number } };
    claim.facility.level = 1;
    const body = JSON.stringify(claim);
    const large = `${HEAD}claimgate-deadline-ms: 10000\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const deaf = connect(gateway.port, '127.0.0.1', () => deaf.write(large));
    deaf.pause().on('error', () => {});
    const small = claimJson(['XC02AAA001A001010100001']);
    const blank = drip(`${HEAD}content-length: ${Buffer.byteLength(small)}\r\n\r\n${small}`, '\r\n');
    const closed = (reason: string) =>
      gateway.metric(`claimgate_http_connections_closed_total{reason="${reason}"}`);
    await vi.waitFor(async () => expect(await closed('answer-not-taken')).toBe(1), {
      timeout: 3 * ANSWER_TIMEOUT_MS,
      interval: 500,
    });
    deaf.destroy();
    expect((await blank).closedAfterMs).toBeLessThan(IDLE_MAX_MS + 3_000);
    expect(await closed('idle')).toBe(1);
  });

  it('beyond 2,000 connections are closed at once and counted; then there is room again', async () => {
    const more = 20;
    const sockets: Socket[] = [];
    // In waves, because the queue of connections not yet accepted is shorter than all of them.
    while (sockets.length < CONNECTIONS_MAX + more) {
      const wave = Array.from({ length: 202 }, () =>
        connect(gateway.port, '127.0.0.1').on('error', () => {}),
      );
      sockets.push(...wave);
      await Promise.all(wave.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    }
    await vi.waitFor(async () =>
      expect(
        await gateway.metric('claimgate_http_connections_closed_total{reason="limit"}'),
      ).toBeGreaterThanOrEqual(more),
    );
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(async () => {
      const { status } = await gateway.post('/v1/checks', claimJson(['XC02AAA001A001010100001']));
      expect(status).toBe(200);
    });
  });

  it('cannot send headers beyond 16 KiB', async () => {
    const { received } = await rawExchange(gateway.port, (socket) => {
      socket.write(`${HEAD}x-large: ${'a'.repeat(HEADERS_MAX_BYTES)}\r\n\r\n`);
    });
    expect(received).toMatch(/^HTTP\/1\.1 431 /);
    expect(
      await gateway.metric('claimgate_http_rejected_total{code="SERVE_REQUEST_MALFORMED"}'),
    ).toBeGreaterThan(0);
  });

  it('get a clean refusal for what is not HTTP', async () => {
    for (const garbage of [
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
      'HELO\r\n\r\n',
      'POST /v1/checks HTTP/1.1\r\ncontent-length: -1\r\n\r\n',
    ]) {
      const { received } = await rawExchange(gateway.port, (socket) => socket.write(garbage));
      expect(received).toMatch(/^HTTP\/1\.1 400 /);
    }
    const smuggled = `${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`;
    const { received } = await rawExchange(gateway.port, (socket) => socket.write(smuggled));
    expect(received).toMatch(/^HTTP\/1\.1 400 /);
  });
});
