/** Doors over real sockets: whichever way a request finds its door, it is answered once, whole and by the same code. */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createServer,
  type DoorOptions,
  registerDoor,
  ServeError,
  type Server,
} from '../../../src/serve/server.ts';

const LIMIT_BYTES = 64 * 1024;
const LARGE = '医保'.repeat(4_000);

let server: Server;
let base: string;
let entered: string[];
let refused: string[];
let errors: unknown[];

function open(url: string, more: Partial<DoorOptions> = {}): void {
  registerDoor(server, {
    url,
    bodyMaxBytes: LIMIT_BYTES,
    admit: ({ headers }) => {
      if (headers['x-unwanted'] !== undefined)
        throw new ServeError('SERVE_CONTENT_TYPE', { what: 'unwanted', todo: 'leave it out' });
    },
    handle: async (exchange, body) => {
      entered.push(`${url} ${JSON.stringify(exchange.params)}`);
      exchange.header('content-type', 'text/plain; charset=utf-8').send(body);
    },
    ...more,
  });
}

const post = (
  path: string,
  body: string | Uint8Array<ArrayBuffer> = 'x',
  headers: Record<string, string> = {},
) => fetch(base + path, { method: 'POST', body, headers });

beforeEach(() => {
  [entered, refused, errors] = [[], [], []];
  server = createServer({
    bodyMaxBytes: LIMIT_BYTES,
    onRefused: (code) => refused.push(code),
    onError: (error) => errors.push(error),
  });
});
afterEach(() => server.close());

async function listen(): Promise<void> {
  base = await server.listen({ host: '127.0.0.1', port: 0 });
}

describe('a door', () => {
  it('is found by its path as it stands, with a slash or a query too many, by a beginning and by parts', async () => {
    for (const url of ['/fixed', '/open/*', '/things/:id/notes']) open(url);
    await listen();
    for (const path of [
      '/fixed',
      '/fixed/',
      '/fixed?a=1',
      '/open/any/3102',
      '/open/any%20x',
      '/things/7/notes',
    ])
      expect((await post(path)).status, path).toBe(200);
    expect(entered).toEqual([
      '/fixed {}',
      '/fixed {}',
      '/fixed {}',
      '/open/* {}',
      '/open/* {"*":"any x"}',
      '/things/:id/notes {"id":"7"}',
    ]);
    expect((await post('/things/:id/notes')).status).toBe(200);
    expect(entered.at(-1)).toBe('/things/:id/notes {"id":":id"}');
    expect((await post('/fixedly')).status).toBe(404);
    expect((await fetch(`${base}/fixed`)).status).toBe(404);
  });

  it('sends texts and bytes of any size as they are, with their length', async () => {
    open('/echo');
    open('/text', { handle: async (exchange, body) => exchange.send(body.toString('utf8')) });
    await listen();
    const bytes = Uint8Array.from({ length: 700 }, (_, index) => index % 256);
    for (const sent of [bytes, Buffer.from('医保'), Buffer.from(LARGE)]) {
      const answer = await post('/echo', sent);
      expect(answer.headers.get('content-length')).toBe(String(sent.byteLength));
      expect(Buffer.from(await answer.arrayBuffer()).equals(sent)).toBe(true);
    }
    for (const text of ['医保', LARGE]) expect(await (await post('/text', text)).text()).toBe(text);
  });

  it('refuses by the head without a body kept, and says so once; the connection goes on', async () => {
    open('/door');
    await listen();
    const answer = await post('/door', LARGE, { 'x-unwanted': '1', 'x-request-id': 'mine' });
    expect(answer.status).toBe(415);
    expect(answer.headers.get('x-request-id')).toBe('mine');
    expect(await answer.json()).toMatchObject({ code: 'SERVE_CONTENT_TYPE', requestId: 'mine' });
    expect((await post('/door', 'x'.repeat(LIMIT_BYTES + 1))).status).toBe(413);
    expect((await post('/door')).status).toBe(200);
    expect(refused).toEqual(['SERVE_CONTENT_TYPE', 'SERVE_BODY_TOO_LARGE']);
    expect(entered).toEqual(['/door {}']);
  });

  it('answers an error of its handler without a word of it, or lets the door say it its own way', async () => {
    const handle = async () => {
      throw new Error('canary');
    };
    open('/broken', { handle });
    open('/own', { handle, refuse: (exchange, { code }) => exchange.send(code) });
    open('/late', {
      handle: async (exchange) => {
        exchange.send('answered');
        throw new Error('too late');
      },
    });
    await listen();
    const broken = await post('/broken');
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toContain('canary');
    expect(await (await post('/own')).text()).toBe('SERVE_INTERNAL');
    expect(await (await post('/late')).text()).toBe('answered');
    expect(errors).toHaveLength(3);
    expect(refused).toEqual(['SERVE_INTERNAL']);
  });

  it('asks for no body with GET, and HEAD has the same head', async () => {
    const handle: DoorOptions['handle'] = async (exchange) => exchange.send('found');
    open('/things/:id', { method: 'GET', bodyMaxBytes: 0, handle });
    await listen();
    expect(await (await fetch(`${base}/things/7`)).text()).toBe('found');
    const head = await fetch(`${base}/things/7`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', '']);
  });

  it('closes once the server does: what is under way is answered, what comes after is told to go elsewhere', async () => {
    let release = (): void => {};
    const begun = new Promise<void>((begin) => {
      open('/slow', {
        handle: (exchange) =>
          new Promise((resolve) => {
            release = () => resolve(exchange.send('done'));
            begin();
          }),
      });
    });
    await listen();
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    const received: Buffer[] = [];
    socket.on('data', (piece) => received.push(piece));
    const ask = 'POST /slow HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\n\r\nx';
    socket.write(ask);
    await begun;
    const closing = server.close();
    const second = new Promise((resolve) => server.server.once('request', resolve));
    socket.write(ask);
    await second;
    release();
    await new Promise((resolve) => socket.once('close', resolve));
    await closing;
    const statuses = Buffer.concat(received)
      .toString('latin1')
      .match(/HTTP\/1\.1 \d{3}/g);
    expect(statuses).toEqual(['HTTP/1.1 200', 'HTTP/1.1 503']);
  });
});
