/**
 * One request at a door and its one answer, on Node's own objects: a framework's wrappers around both cost a tenth of
 * what a small claim costs the main thread. Reads no body and knows no doors.
 */
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { assert } from '../base/assert.ts';

/** A body up to this long leaves in one piece with its head; beyond, turning it into a text costs more than it saves. */
const ONE_PIECE_MAX_BYTES = 8 * 1024;

const REQUEST_ID = /^[\w.-]{1,64}$/;
const ID_PREFIX = randomBytes(6).toString('hex');
let sequence = 0;

/** The caller's `X-Request-Id` where it is tame, else one of ours: unique per process start and request. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  if (typeof given === 'string' && REQUEST_ID.test(given)) return given;
  sequence = (sequence + 1) % Number.MAX_SAFE_INTEGER;
  return `${ID_PREFIX}-${sequence.toString(36)}`;
}

/** Parts of a path that its door names. */
export type PathParts = Readonly<Record<string, string>>;

export class Exchange {
  /** On every answer. */
  readonly id: string;
  readonly raw: IncomingMessage;
  readonly params: PathParts;
  /** Length of the body, in bytes; 0 until it is there. */
  bodyBytes = 0;
  statusCode = 200;
  isAnswered = false;
  readonly #response: ServerResponse;
  readonly #head: string[];

  constructor(raw: IncomingMessage, response: ServerResponse, params: PathParts) {
    this.id = requestId(raw);
    this.raw = raw;
    this.params = params;
    this.#response = response;
    this.#head = ['x-request-id', this.id];
  }

  get headers(): IncomingHttpHeaders {
    return this.raw.headers;
  }

  /** Path and query, as they were sent. */
  get url(): string {
    return this.raw.url!;
  }

  code(status: number): this {
    this.statusCode = status;
    return this;
  }

  /** Adds a header to the answer; a name must not come twice. */
  header(name: string, value: string): this {
    this.#head.push(name, value);
    return this;
  }

  headersOf(headers: Readonly<Record<string, string>>): this {
    for (const name in headers) this.#head.push(name, headers[name]!);
    return this;
  }

  send(body: Uint8Array | string): void {
    assert(!this.isAnswered, 'an exchange has one answer');
    this.isAnswered = true;
    const isText = typeof body === 'string';
    const length = isText ? Buffer.byteLength(body) : body.byteLength;
    this.#head.push('content-length', String(length));
    this.#response.writeHead(this.statusCode, this.#head);
    if (isText || length > ONE_PIECE_MAX_BYTES) this.#response.end(body);
    // As a text of one byte a character it is written together with the head.
    else this.#response.end(Buffer.from(body.buffer, body.byteOffset, length).toString('latin1'), 'latin1');
  }
}
