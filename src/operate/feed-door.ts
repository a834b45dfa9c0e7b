/**
 * `GET /feed` on the operators' port: recorded verdicts as server-sent events, resumable by position. Writes only what the
 * socket takes: nothing is buffered for a reader but one batch. Decides nothing about records.
 */
import type { Writable } from 'node:stream';
import { createFeed, type Feed, type FeedBatch, type FeedEnd, type FeedReader } from '../review/feed.ts';
import type { FeedSource, NamedRecord } from '../review/feed-source.ts';
import { viewRecord } from '../review/feed-view.ts';
import { type Request, refuseOtherMethods, ServeError, type Server } from '../serve/server.ts';

/** Proxies close what is silent for some tens of seconds; the reader, too, knows by it that all is well. */
export const FEED_BEAT_MS = 10_000;
/** A socket that takes nothing of a batch for so long is stuck; until then a slow line is waited for. */
export const FEED_STALL_MAX_MS = 30_000;
/** A stop does not wait longer for readers that do not take their last event. */
const LAST_EVENT_MAX_MS = 1_000;
/** What browsers wait before they come back. */
const RETRY_MS = 2_000;

/** One event of the feed, encoded once for all readers. */
export interface FeedEvent {
  readonly position: number;
  readonly text: string;
}

/** `view` is what `data` says, as JSON: it holds no line break. */
export function makeFeedEvent(position: number, view: object): FeedEvent {
  return { position, text: `id: ${position}\ndata: ${JSON.stringify(view)}\n\n` };
}

export function createRecordFeed(source: FeedSource<NamedRecord>): Feed<FeedEvent> {
  return createFeed(source, (stored) => {
    const view = viewRecord(stored);
    return view === undefined ? undefined : makeFeedEvent(stored.position, view);
  });
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  connection: 'close',
};

export function registerFeed(server: Server, feed: Feed<FeedEvent>): void {
  server.get('/feed', { exposeHeadRoute: false }, async (request, reply) => {
    const asked = cursorOf(request);
    const cursor = asked === 'now' ? await endOf(feed) : asked;
    let onEnd = (): void => {};
    const reader = feed.open(cursor, () => onEnd());
    if (reader.end !== undefined) {
      const what = 'too many readers of the feed, or the gateway is stopping';
      throw new ServeError('SERVE_OVERLOADED', { what, todo: 'come back later' });
    }
    reply.hijack();
    reply.raw.writeHead(200, HEADERS);
    // Whoever comes back before the first event goes on from here, not from another now.
    if (asked === 'now') reply.raw.write(`id: ${cursor}\n\n`);
    void streamFeed(reader, reply.raw, (listener) => {
      onEnd = listener;
    });
  });
  refuseOtherMethods(server, '/feed', ['GET']);
}

/** Browsers that come back name the last event in the header; the query is what they began with. */
function cursorOf(request: Request): number | 'now' {
  const { after, from } = request.query as { after?: unknown; from?: unknown };
  const resumed = request.headers['last-event-id'];
  if (resumed === undefined && from !== undefined) {
    if (from === 'now' && after === undefined) return 'now';
    throw malformed('from', 'from is now, and then there is no after', 'send from=now or after=POSITION');
  }
  const text = resumed ?? after ?? '0';
  if (typeof text === 'string' && /^\d{1,15}$/.test(text)) return Number(text);
  throw malformed('after', 'the position is no number', 'resume with the id of an event');
}

function malformed(where: string, what: string, todo: string): ServeError {
  return new ServeError('SERVE_REQUEST_MALFORMED', { where, what, todo });
}

async function endOf(feed: Feed<FeedEvent>): Promise<number> {
  try {
    return await feed.end();
  } catch {
    throw new ServeError('SERVE_OVERLOADED', {
      what: 'the ledger cannot be read now',
      todo: 'come back later',
    });
  }
}

/** Resolves when the last event was handed over or the reader's connection is gone. Never rejects. */
export async function streamFeed(
  reader: FeedReader<FeedEvent>,
  to: Writable,
  listenToEnd: (listener: () => void) => void,
): Promise<void> {
  let wake = (): void => {};
  listenToEnd(() => wake());
  const leave = (): void => {
    reader.close();
    wake();
  };
  to.on('close', leave);
  // Gone while the place to begin was looked for: that is not told again.
  if (to.destroyed) leave();
  // Its close follows.
  to.on('error', () => {});
  to.on('drain', () => wake());
  const beat = setInterval(() => {
    // A reader that is stuck is not given more.
    if (!to.writableNeedDrain && !to.destroyed) to.write(': beat\n\n');
  }, FEED_BEAT_MS);
  to.write(`retry: ${RETRY_MS}\n\n`);
  for (let batch = await reader.take(); batch !== undefined; batch = await reader.take()) {
    // A batch may come when the end is near: its cursor counts it as given, so it is written all the same.
    if (to.destroyed || to.write(textOf(batch)) || reader.end !== undefined) continue;
    const stall = setTimeout(() => reader.close('slow'), FEED_STALL_MAX_MS);
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    clearTimeout(stall);
  }
  clearInterval(beat);
  if (!to.destroyed) sayEnd(reader.end!, to);
}

function textOf({ views, cursor }: FeedBatch<FeedEvent>): string {
  let text = '';
  for (const event of views) text += event.text;
  // Behind records that are not shown the place moves as well: an id without data is no event.
  return views.at(-1)?.position === cursor ? text : `${text}id: ${cursor}\n\n`;
}

function sayEnd(end: FeedEnd, to: Writable): void {
  to.end(`event: end\nid: ${end.cursor}\ndata: ${JSON.stringify(end)}\n\n`);
  if (end.reason !== 'closed') return;
  const timer = setTimeout(() => to.destroy(), LAST_EVENT_MAX_MS);
  to.on('close', () => clearTimeout(timer));
}
