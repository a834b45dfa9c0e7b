/** Faults F42 and G12: what arrives is bounded in size, in pieces and in memory over all requests together. */
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createBodyBudget, discardBody, readBody, type ServeError } from '../../../src/serve/body-reader.ts';
import {
  BODY_FREE_BYTES,
  BODY_PIECE_MEAN_MIN_BYTES,
  BODY_PIECES_FREE,
  DISCARD_MAX_BYTES,
} from '../../../src/serve/limits.ts';

const LIMIT_BYTES = 4 * BODY_FREE_BYTES;

function makeMessage(declaredBytes?: number): PassThrough & IncomingMessage {
  const headers = declaredBytes === undefined ? {} : { 'content-length': String(declaredBytes) };
  return Object.assign(new PassThrough(), { headers }) as unknown as PassThrough & IncomingMessage;
}

function read(message: IncomingMessage, budget = createBodyBudget()): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    readBody(message, LIMIT_BYTES, budget, (error, body) =>
      error === null ? resolve(body!) : reject(error),
    );
  });
}

const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: ServeError) => error.code,
  );

describe('reading a body', () => {
  it('keeps the bytes in order, whatever the pieces, declared or not', async () => {
    const sent = Buffer.from(Array.from({ length: BODY_FREE_BYTES * 3 }, (_, index) => index % 251));
    for (const declared of [sent.length, undefined]) {
      for (const pieceBytes of [1_000, 7_919, sent.length]) {
        const message = makeMessage(declared);
        const reading = read(message);
        for (let at = 0; at < sent.length; at += pieceBytes)
          message.write(sent.subarray(at, at + pieceBytes));
        message.end();
        expect((await reading).equals(sent)).toBe(true);
      }
    }
  });

  it('takes exactly the limit and refuses a byte more, declared or found out', async () => {
    const exact = makeMessage();
    exact.end(Buffer.alloc(LIMIT_BYTES));
    expect((await read(exact)).length).toBe(LIMIT_BYTES);
    expect(await codeOf(read(makeMessage(LIMIT_BYTES + 1)))).toBe('SERVE_BODY_TOO_LARGE');
    const more = makeMessage();
    more.end(Buffer.alloc(LIMIT_BYTES + 1));
    expect(await codeOf(read(more))).toBe('SERVE_BODY_TOO_LARGE');
  });

  it('refuses crumbs and cuts their sender off', async () => {
    const message = makeMessage();
    const reading = codeOf(read(message));
    for (let i = 0; i <= BODY_PIECES_FREE; i++) message.write(' ');
    expect(await reading).toBe('SERVE_REQUEST_MALFORMED');
    expect(message.destroyed).toBe(true);
    const fair = makeMessage();
    for (let i = 0; i <= BODY_PIECES_FREE; i++) fair.write(Buffer.alloc(BODY_PIECE_MEAN_MIN_BYTES));
    fair.end();
    expect(await codeOf(read(fair))).toBe('read');
  });

  it('lets large bodies share a budget, small ones always in, and gives back what a body held', async () => {
    const budget = createBodyBudget(2 * BODY_FREE_BYTES);
    const holder = makeMessage();
    const held = read(holder, budget);
    holder.write(Buffer.alloc(3 * BODY_FREE_BYTES));
    const second = makeMessage();
    const refused = codeOf(read(second, budget));
    second.write(Buffer.alloc(2 * BODY_FREE_BYTES));
    expect(await refused).toBe('SERVE_OVERLOADED');
    const small = makeMessage();
    small.end(Buffer.alloc(BODY_FREE_BYTES));
    expect((await read(small, budget)).length).toBe(BODY_FREE_BYTES);
    holder.end();
    await held;
    expect(budget.take(2 * BODY_FREE_BYTES)).toBe(true);
  });

  it('gives its share back when the sender is cut', async () => {
    const budget = createBodyBudget(BODY_FREE_BYTES);
    const message = makeMessage();
    const reading = codeOf(read(message, budget));
    message.write(Buffer.alloc(2 * BODY_FREE_BYTES));
    message.destroy(new Error('aborted'));
    expect(await reading).toBe('SERVE_REQUEST_MALFORMED');
    expect(budget.take(BODY_FREE_BYTES)).toBe(true);
  });
});

describe('discarding a body', () => {
  it('takes what an honest client still sends and cuts off the endless', async () => {
    const honest = makeMessage();
    discardBody(honest);
    honest.end(Buffer.alloc(1_000_000));
    await new Promise((resolve) => honest.once('end', resolve));
    const endless = makeMessage();
    discardBody(endless);
    const piece = Buffer.alloc(4 * 1024 * 1024);
    for (let sent = 0; sent <= DISCARD_MAX_BYTES; sent += piece.length) endless.write(piece);
    await new Promise((resolve) => endless.once('close', resolve));
    expect(endless.destroyed).toBe(true);
  });
});
