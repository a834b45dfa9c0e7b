/** Fault F41 and the header limits: slow, silent and oversized clients are cut off; everybody else is served meanwhile. */
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { claimJson } from '../../bench/support/claim-texts.ts';
import {
  ANSWER_TIMEOUT_MS,
  CONNECTIONS_CHECKING_INTERVAL_MS,
  CONNECTIONS_MAX,
  HEADERS_MAX_BYTES,
  IDLE_MAX_MS,
  REQUEST_TIMEOUT_MS,
} from '../../src/serve/limits.ts';
import { type GatewayUnderTest, rawExchange, startGatewayUnderTest } from '../support/gateway-under-test.ts';

/** The promise is 6 s; the rest is for a busy test machine. */
const CLOSED_WITHIN_MS = REQUEST_TIMEOUT_MS + CONNECTIONS_CHECKING_INTERVAL_MS + 1_500;
const HEAD = 'POST /v1/checks HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
const SLOW_SOCKETS = 200;

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

describe('slow clients', () => {
  it('are closed within 6 s, however they drip, and a normal claim is answered all the while', async () => {
    const kinds = [
      () => rawExchange(gateway.port, (socket) => socket.write(HEAD)),
      () => drip(HEAD, 'x'),
      () => drip(`${HEAD}content-length: 5000\r\n\r\n{`, ' '),
      () =>
        rawExchange(gateway.port, (socket) => socket.write(`${HEAD}content-length: 5000\r\n\r\n{"lines":[`)),
      () => drip(`${HEAD}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
    ];
    const slow = Array.from({ length: SLOW_SOCKETS }, (_, index) => kinds[index % kinds.length]!());
    let isOver = false;
    const all = Promise.all(slow).then((exchanges) => {
      isOver = true;
      return exchanges;
    });
    let served = 0;
    while (!isOver) {
      const { status } = await gateway.post('/v1/checks', claimJson(['XC02AAA001A001010100001']));
      expect(status).toBe(200);
      served++;
    }
    const exchanges = await all;
    expect(Math.max(...exchanges.map(({ closedAfterMs }) => closedAfterMs))).toBeLessThan(CLOSED_WITHIN_MS);
    expect(exchanges.filter(({ received }) => received.startsWith('HTTP/1.1 200'))).toEqual([]);
    expect(served).toBeGreaterThan(20);
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
