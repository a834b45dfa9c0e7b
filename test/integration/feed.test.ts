/** The feed of a real gateway: claims are posted, readers see each verdict once and in order, over breaks and restarts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEED_READERS_MAX } from '../../src/review/feed.ts';
import { openEventStream, type StreamEvent } from '../support/event-stream.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { SETTLING_STORES, type SettlingPlace, useJson } from '../support/settling.ts';

const ONCE = 25;

describe.each(SETTLING_STORES)('on $name', ({ makePlace, skipped }) => {
  let place: SettlingPlace;
  let gateway: GatewayUnderTest;
  const start = () => startGatewayUnderTest(place.environment());
  beforeAll(async () => {
    if (skipped !== undefined) return;
    place = await makePlace();
    gateway = await start();
  });
  afterAll(async () => {
    await gateway?.stop();
    await place?.remove();
  });
  const test = it.skipIf(skipped !== undefined);

  let claims = 0;
  const posted: string[] = [];

  /** Posts claims side by side: the ledger decides the order. */
  async function post(count: number): Promise<void> {
    const ids = Array.from({ length: count }, () => `feed-${++claims}`);
    const answers = await Promise.all(
      ids.map((id) => gateway.post('/v1/checks', useJson({ id, quantity: 4 }))),
    );
    for (const { status, text } of answers) expect(status, text).toBe(200);
    posted.push(...ids);
  }

  const claimIdsOf = (events: readonly StreamEvent[]): string[] =>
    events.map(({ data }) => (data as { claimId: string }).claimId);
  const open = (after = '') => openEventStream(`${gateway.operateUrl}/feed${after}`);
  const seen: StreamEvent[] = [];
  let cursor = '';

  test('gives every verdict while claims are posted', async () => {
    const stream = await open();
    await Promise.all([post(ONCE), stream.take(ONCE).then((events) => seen.push(...events))]);
    expect(claimIdsOf(seen).sort()).toEqual([...posted].sort());
    expect(seen[0]).toMatchObject({
      name: 'message',
      data: {
        kind: 'check',
        facility: 'DEMO',
        state: 'checked',
        seq: expect.any(Number),
        rules: expect.any(Array),
      },
    });
    const { text } = await gateway.post('/v1/claims/feed-1/feedback', '{}');
    expect(text).toContain('FEEDBACK_INVALID');
    cursor = stream.lastId();
    stream.close();
  });

  test('goes on behind the last event after a break, and over a restart of the gateway', async () => {
    await post(ONCE);
    const stream = await open(`?after=${cursor}`);
    seen.push(...(await stream.take(ONCE)));
    cursor = stream.lastId();
    await gateway.stop();
    expect(await stream.rest()).toEqual([
      { name: 'end', id: cursor, data: { reason: 'closed', cursor: Number(cursor) } },
    ]);
    gateway = await start();
    await post(ONCE);
    const back = await openEventStream(`${gateway.operateUrl}/feed`, { 'last-event-id': cursor });
    seen.push(...(await back.take(ONCE)));
    await Promise.all([post(ONCE), back.take(ONCE).then((events) => seen.push(...events))]);
    back.close();
    expect(claimIdsOf(seen).sort()).toEqual([...posted].sort());
    const positions = seen.map(({ id }) => Number(id));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    // From the beginning it is the same.
    const again = await open();
    expect(await again.take(seen.length)).toEqual(seen);
    again.close();
  });

  test('shows settlements with their outcome', async () => {
    const stream = await open(`?after=${seen.at(-1)!.id}`);
    const { text } = await gateway.post('/v1/settlements', useJson({ id: 'feed-settled' }));
    expect(JSON.parse(text)).toMatchObject({ outcome: 'allow' });
    const [settlement, outcome] = (await stream.take(2)).map(({ data }) => data);
    expect(settlement).toMatchObject({ kind: 'settlement', claimId: 'feed-settled', state: 'inFlight' });
    const { node, seq } = settlement as { node: string; seq: number };
    expect(outcome).toMatchObject({ kind: 'outcome', state: 'settled', about: { node, seq } });
    stream.close();
  });

  test('begins with now for whoever asks for that', async () => {
    const stream = await open('?from=now');
    await gateway.post('/v1/checks', useJson({ id: 'feed-now' }));
    expect(claimIdsOf(await stream.take(1))).toEqual(['feed-now']);
    stream.close();
  });

  test('takes so many readers and refuses one more, which metrics tell', async () => {
    const streams = await Promise.all(Array.from({ length: FEED_READERS_MAX }, () => open()));
    expect((await open()).status).toBe(503);
    expect(await gateway.metric('claimgate_feed_readers')).toBe(FEED_READERS_MAX);
    expect(await gateway.metric('claimgate_feed_ended_total{reason="full"}')).toBe(1);
    expect(await gateway.metric('claimgate_feed_ended_total{reason="slow"}')).toBe(0);
    for (const stream of streams) stream.close();
  });
});
