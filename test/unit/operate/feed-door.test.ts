/** The feed's door over real sockets and a ledger in memory: resuming, slow readers, limits; its clock is a fake one. */
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  FEED_BEAT_MS,
  FEED_STALL_MAX_MS,
  type FeedEvent,
  makeFeedEvent,
  registerFeed,
  streamFeed,
} from '../../../src/operate/feed-door.ts';
import { createFeed, type Feed, type FeedOptions, type FeedReader } from '../../../src/review/feed.ts';
import { createServer } from '../../../src/serve/server.ts';
import { openEventStream, type StreamEvent } from '../../support/event-stream.ts';
import { createMemorySource, settle } from '../../support/memory-source.ts';

/** Large enough that a few hundred fill what systems buffer for a socket. */
const FILLER = 'x'.repeat(64 * 1024);
const HIDDEN = 3;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0).reverse()) await close();
});

function makeFeed(options: FeedOptions = {}, filler = '') {
  const source = createMemorySource();
  const feed: Feed<FeedEvent> = createFeed(
    source,
    ({ position }) => (position === HIDDEN ? undefined : makeFeedEvent(position, { position, filler })),
    options,
  );
  closing.push(() => feed.close());
  return { source, feed };
}

async function serve(feed: Feed<FeedEvent>): Promise<string> {
  const server = createServer({ bodyMaxBytes: 1024 });
  registerFeed(server, feed);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  closing.push(() => server.close());
  closing.push(() => feed.close());
  return `${url}/feed`;
}

const idsOf = (events: readonly StreamEvent[]): string[] => events.map(({ id }) => id);

describe('GET /feed', () => {
  it('gives what is there, then what comes, and resumes by header or query', async () => {
    const { source, feed } = makeFeed();
    const url = await serve(feed);
    source.commit(5);
    const stream = await openEventStream(url);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(idsOf(await stream.take(4))).toEqual(['1', '2', '4', '5']);
    source.commit();
    expect(await stream.take(1)).toEqual([{ name: 'message', id: '6', data: { position: 6, filler: '' } }]);
    // The header is what a browser adds to the address that it began with.
    const resumed = await openEventStream(`${url}?after=1`, { 'last-event-id': '4' });
    expect(idsOf(await resumed.take(2))).toEqual(['5', '6']);
    const asked = await openEventStream(`${url}?after=5`);
    expect(idsOf(await asked.take(1))).toEqual(['6']);
    feed.close();
    for (const one of [stream, resumed, asked])
      expect(await one.rest()).toEqual([{ name: 'end', id: '6', data: { reason: 'closed', cursor: 6 } }]);
    expect((await fetch(url)).status).toBe(503);
  });

  it('begins with what comes, from now on, and says where that is', async () => {
    const { source, feed } = makeFeed();
    const url = await serve(feed);
    source.commit(6);
    const stream = await openEventStream(`${url}?from=now`);
    source.commit(2);
    expect(idsOf(await stream.take(2))).toEqual(['7', '8']);
    const silent = await openEventStream(`${url}?from=now`);
    await expect.poll(() => feed.stats().readers).toBe(2);
    feed.close();
    await silent.rest();
    expect(silent.lastId()).toBe('8');
  });

  it('names the place before anything came, and a browser that comes back goes on from there', async () => {
    const { source, feed } = makeFeed();
    const url = `${await serve(feed)}?from=now`;
    source.commit(6);
    const response = await fetch(url);
    const { value } = await response.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toContain('id: 6\n\n');
    source.commit(2);
    const back = await openEventStream(url, { 'last-event-id': '6' });
    expect(idsOf(await back.take(2))).toEqual(['7', '8']);
  });

  it('keeps no reader that left while the place to begin was looked for', async () => {
    const { source, feed } = makeFeed();
    const url = await serve(feed);
    source.isHeld = true;
    const leaving = new AbortController();
    const gone = fetch(`${url}?from=now`, { signal: leaving.signal }).catch(() => 'gone');
    await expect.poll(() => source.reads).toBe(1);
    leaving.abort();
    expect(await gone).toBe('gone');
    // Seen by the server before it goes on.
    const other = await fetch(url.replace('/feed', '/nothing'));
    expect(other.status).toBe(404);
    source.isHeld = false;
    source.release();
    await expect.poll(() => feed.stats()).toMatchObject({ readers: 0, ended: { closed: 1 } });
  });

  it('refuses another beginning, two of them, and says when it cannot look', async () => {
    const { source, feed } = makeFeed();
    const url = await serve(feed);
    for (const query of ['?from=then', '?from=now&after=3', '?from=now&from=now'])
      expect((await fetch(url + query)).status).toBe(400);
    source.isBroken = true;
    expect((await fetch(`${url}?from=now`)).status).toBe(503);
    expect(feed.stats().readers).toBe(0);
  });

  it('moves the place of who comes back over records that are not shown', async () => {
    const { source, feed } = makeFeed();
    const url = await serve(feed);
    source.commit(HIDDEN);
    const stream = await openEventStream(url);
    expect(idsOf(await stream.take(2))).toEqual(['1', '2']);
    source.commit();
    await stream.take(1);
    const before = await openEventStream(`${url}?after=2`);
    feed.close();
    await before.rest();
    expect(before.lastId()).toBe('4');
  });

  it('says why it cannot go on, and where to resume', async () => {
    const { source, feed } = makeFeed();
    const url = await serve(feed);
    source.commit(10);
    source.drop(5);
    const ends = await Promise.all(
      [11, 3].map(async (after) => (await openEventStream(`${url}?after=${after}`)).rest()),
    );
    expect(ends.flat().map(({ name, data }) => ({ name, data }))).toEqual([
      { name: 'end', data: { reason: 'ahead', cursor: 11 } },
      { name: 'end', data: { reason: 'dropped', cursor: 5 } },
    ]);
  });

  it('refuses what is no position, another method, and one reader too many', async () => {
    const { feed } = makeFeed({ readersMax: 2 });
    const url = await serve(feed);
    for (const after of ['-1', 'x', '1.5', '1e3', ''])
      expect((await fetch(`${url}?after=${after}`)).status).toBe(400);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    const [first] = await Promise.all([openEventStream(url), openEventStream(url)]);
    const refused = await fetch(url);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect(feed.stats()).toMatchObject({ readers: 2, ended: { full: 1 } });
    first!.close();
    await vi.waitFor(() => expect(feed.stats().readers).toBe(1));
    expect((await openEventStream(url)).status).toBe(200);
  });

  it('cuts off a reader that takes nothing, while another goes on; it resumes without gap or doubling', async () => {
    const { source, feed } = makeFeed({ tailMaxRecords: 40 }, FILLER);
    const url = await serve(feed);
    const [slow, fast] = await Promise.all([openEventStream(url), openEventStream(url)]);
    source.commit(2);
    expect(idsOf(await slow.take(2))).toEqual(['1', '2']);
    expect(idsOf(await fast.take(2))).toEqual(['1', '2']);
    let last = 2;
    while (feed.stats().ended.slow === 0) {
      source.commit(20);
      expect(await fast.take(last < HIDDEN ? 19 : 20)).toHaveLength(last < HIDDEN ? 19 : 20);
      last += 20;
    }
    const taken = await slow.rest();
    const end = taken.pop()!;
    expect(end).toMatchObject({ name: 'end', data: { reason: 'slow' } });
    expect(end.id).toBe(taken.at(-1)!.id);
    const cursor = (end.data as { cursor: number }).cursor;
    const shown = Array.from({ length: cursor - 3 }, (_, index) => String(index + 4));
    expect(idsOf(taken)).toEqual(shown);
    const back = await openEventStream(`${url}?after=${cursor}`);
    const missed = Array.from({ length: last - cursor }, (_, index) => String(cursor + 1 + index));
    expect(idsOf(await back.take(missed.length))).toEqual(missed);
    expect(feed.stats()).toMatchObject({ readers: 2, ended: { slow: 1 } });
  });
});

describe('a stream', () => {
  /** A socket whose other end takes nothing until somebody reads it. */
  function open(feed: Feed<FeedEvent>, highWaterMark: number) {
    const to = new PassThrough({ highWaterMark });
    let onEnd = (): void => {};
    const reader: FeedReader<FeedEvent> = feed.open(0, () => onEnd());
    const done = streamFeed(reader, to, (listener) => {
      onEnd = listener;
    });
    const read = (): string => String(to.read() ?? '');
    return { to, done, read, reader };
  }

  it('beats while nothing comes, so that nobody on the way closes it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    const { feed } = makeFeed();
    const { read, done, to } = open(feed, 1024);
    await settle();
    expect(read()).toMatch(/^retry: \d+\n\n$/);
    vi.advanceTimersByTime(FEED_BEAT_MS - 1);
    expect(read()).toBe('');
    vi.advanceTimersByTime(1);
    expect(read()).toBe(': beat\n\n');
    to.destroy();
    await done;
    expect(feed.stats()).toMatchObject({ readers: 0, ended: { closed: 1 } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives up a socket that takes nothing of a batch for too long, and gives it no beats', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    const { source, feed } = makeFeed({}, FILLER);
    source.commit(2);
    const { read, done } = open(feed, 1024);
    await settle();
    vi.advanceTimersByTime(FEED_STALL_MAX_MS - 1);
    expect(feed.stats().readers).toBe(1);
    vi.advanceTimersByTime(1);
    await done;
    expect(feed.stats()).toMatchObject({ readers: 0, ended: { slow: 1 } });
    let text = '';
    for (let more = read(); more !== ''; more = read()) text += more;
    expect(text).not.toContain('beat');
    expect(text).toContain('id: 2\n');
    expect(text).toMatch(/event: end\nid: 2\ndata: \{"reason":"slow","cursor":2\}\n\n$/);
  });

  it('does not wait for a reader that leaves its last event when the gateway stops', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    const { source, feed } = makeFeed({}, FILLER);
    source.commit(2);
    const { done, to } = open(feed, 1024);
    await settle();
    feed.close();
    await done;
    expect(to.destroyed).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(to.destroyed).toBe(true);
  });
});
