/** What a hostile or careless client does to HTTP itself. Each is answered or cut off, and the next claim is served. */
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { auditJson, claimJson } from '../../bench/support/claim-texts.ts';
import {
  BODY_PIECES_FREE,
  FSI_BODY_MAX_BYTES,
  HEADERS_MAX_COUNT,
  PIPELINED_MAX,
} from '../../src/serve/limits.ts';
import { type GatewayUnderTest, rawExchange, startGatewayUnderTest } from '../support/gateway-under-test.ts';

const CODES = ['XC02AAA001A001010100001'];
const GOOD = claimJson(CODES);
const AUDIT = auditJson(CODES);

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest({ CLAIMGATE_LOG_LEVEL: 'silent' });
});
afterAll(() => gateway.stop());
afterEach(async () => {
  const { status, text } = await gateway.post('/v1/checks', GOOD);
  expect([status, JSON.parse(text).outcome]).toEqual([200, expect.stringMatching(/allow|warn/)]);
});

function head(start: string, headers: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${start} HTTP/1.1\r\nhost: localhost\r\n${lines.join('')}\r\n`;
}

/** Sends, and closes once an answer has come. */
async function ask(text: string): Promise<string> {
  const { received } = await rawExchange(gateway.port, (socket) => {
    socket.write(text);
    socket.once('data', () => setImmediate(() => socket.destroy()));
  });
  return received;
}

/** As most clients do: write everything, and only then read. */
function writeThenRead(path: string, sizeBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(gateway.port, '127.0.0.1');
    socket.pause();
    socket.on('error', reject);
    socket.write(head(`POST ${path}`, { 'content-type': 'application/json', 'content-length': sizeBytes }));
    socket.write(Buffer.alloc(sizeBytes, 0x20), () => {
      socket.once('data', (piece) => {
        socket.destroy();
        resolve(piece.toString('utf8'));
      });
      socket.resume();
    });
  });
}

describe('a body that is too large', () => {
  it('is refused in a way that a client sees which reads only after it has written', async () => {
    const audit = await writeThenRead('/fsi/3102', FSI_BODY_MAX_BYTES + 1);
    expect(audit).toMatch(/^HTTP\/1\.1 200 /);
    expect(audit).toContain('"infcode":0');
    expect(await writeThenRead('/v1/checks', 2 * FSI_BODY_MAX_BYTES)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is not waited for where nothing is', async () => {
    const received = await ask(head('POST /nothing', { 'content-length': 3_000_000 }));
    expect(received).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe('odd requests', () => {
  it('with a malformed path get a problem that repeats nothing of it', async () => {
    const received = await ask(head('POST /fsi/%zzcanary', { 'content-length': 0 }));
    expect(received).toMatch(/^HTTP\/1\.1 400 /);
    expect(received).toContain('application/problem+json');
    expect(received).not.toContain('canary');
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not a method of a door', async (method) => {
    for (const path of ['/v1/checks', '/fsi/3102', '/fsi']) {
      const received = await ask(head(`${method} ${path}`, { 'content-length': 0 }));
      expect(received).toMatch(/^HTTP\/1\.1 405 /);
      expect(received).toMatch(/\r\nallow: POST\r\n/i);
    }
  });

  it('with any content type are audits all the same', async () => {
    for (const type of [
      ';;;,,',
      'json',
      'text/plain;charset=GBK',
      'application/json;charset=utf-8;;',
      '中文',
    ]) {
      const length = Buffer.byteLength(AUDIT);
      const received = await ask(
        head('POST /fsi/3102', { 'content-type': type, 'content-length': length }) + AUDIT,
      );
      expect(received).toContain('"infcode":0');
      expect(received).not.toContain('not judged');
    }
  });

  it('with a compressed transfer coding are refused', async () => {
    const received = await ask(
      `${head('POST /v1/checks', { 'content-type': 'application/json', 'transfer-encoding': 'gzip, chunked' })}0\r\n\r\n`,
    );
    expect(received).toMatch(/^HTTP\/1\.1 415 /);
    expect(received).toContain('SERVE_CONTENT_ENCODING');
  });

  it('may carry 64 headers and not one more', async () => {
    const withHeaders = (count: number) => {
      const own = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(GOOD) };
      const more = Array.from({ length: count - 3 }, (_, index) => [`x-${index}`, 1]);
      return head('POST /v1/checks', { ...own, ...Object.fromEntries(more) }) + GOOD;
    };
    expect(await ask(withHeaders(HEADERS_MAX_COUNT))).toMatch(/^HTTP\/1\.1 200 /);
    expect(await ask(withHeaders(HEADERS_MAX_COUNT + 1))).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('floods on one connection', () => {
  it('of one-byte chunks are cut off', async () => {
    const chunked = head('POST /v1/checks', {
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
    });
    for (const path of ['/v1/checks', '/nothing']) {
      const { closedAfterMs } = await rawExchange(gateway.port, (socket) =>
        socket.write(chunked.replace('/v1/checks', path) + '1\r\n \r\n'.repeat(4 * BODY_PIECES_FREE)),
      );
      expect(closedAfterMs).toBeLessThan(4_000);
    }
  });

  it('of pipelined requests are cut off and counted', async () => {
    const one = head('GET /v1/openapi.json', {});
    const { closedAfterMs } = await rawExchange(gateway.port, (socket) =>
      socket.write(one.repeat(4 * PIPELINED_MAX)),
    );
    expect(closedAfterMs).toBeLessThan(4_000);
    expect(await gateway.metric('claimgate_http_connections_closed_total{reason="pipelined"}')).toBe(1);
  });

  it('may pipeline a few, answered in order', async () => {
    const ids = ['a', 'b', 'c'];
    const text = ids.map(
      (id) =>
        head('POST /v1/checks', {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(GOOD),
          'x-request-id': id,
        }) + GOOD,
    );
    text[2] = text[2]!.replace('\r\nhost', '\r\nconnection: close\r\nhost');
    const { received } = await rawExchange(gateway.port, (socket) => socket.write(text.join('')));
    expect(Array.from(received.matchAll(/x-request-id: (\w)/g), ([, id]) => id)).toEqual(ids);
  });
});
