/** Limits of the pool and of the way out (guarantees section 6), each hit through the door of a whole gateway. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimJson } from '../../bench/support/claim-texts.ts';
import { DEFAULT_POOL_OPTIONS, SPARE_THREADS, SUSPECTS_MAX } from '../../src/checker/pool-limits.ts';
import { DRAIN_MAX_MS, V1_BODY_MAX_BYTES } from '../../src/serve/limits.ts';
import { type Answer, type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { plantPlatform } from '../support/settling.ts';
import { makeThreadGate, type ThreadGate } from '../support/thread-gate.ts';

const ITEM = 'XC02AAA001A001010100001';
const LONGEST = { 'claimgate-deadline-ms': '10000' };

let gateway: GatewayUnderTest;
const event = (name: string) => gateway.metric(`claimgate_checker_events_total{event="${name}"}`);
const claimOf = (id: string): string => claimJson([ITEM]).replace('"bench-1"', `"${id}"`);
/** As many bytes as a body may have: blanks follow the claim. */
function largest(claim: string): Buffer {
  const body = Buffer.alloc(V1_BODY_MAX_BYTES, ' ');
  body.write(claim);
  return body;
}
const outcomeOf = ({ status, text }: Answer) => {
  const { outcome, code, degraded } = JSON.parse(text) as Record<string, string | undefined>;
  return `${status} ${outcome ?? code}${degraded === undefined ? '' : ` ${degraded}`}`;
};

describe('a pool', () => {
  let gate: ThreadGate;
  beforeEach(async () => {
    gate = makeThreadGate();
    gateway = await startGatewayUnderTest(
      { CLAIMGATE_WORKERS: '1', CLAIMGATE_LOG_LEVEL: 'silent' },
      { workerEntry: new URL('../support/poisonable-worker.ts', import.meta.url) },
    );
    await vi.waitFor(() => expect(gate.passed()).toBe(1 + SPARE_THREADS), 20_000);
  });
  afterEach(async () => {
    gate.remove();
    await gateway.stop();
  });

  const poison = (id: string, deadlineMs: number) =>
    gateway.post('/v1/checks', claimOf(`poison:exit:${id}`), { 'claimgate-deadline-ms': String(deadlineMs) });

  /** A thread that keeps its compiled code when it ends may be given up before it has. */
  const lost = async () => (await event('crashed')) + (await event('killed'));
  const allLost = () =>
    vi.waitFor(async () => expect(await lost()).toBe(1 + SPARE_THREADS), { timeout: 5_000, interval: 10 });

  it('lets 64 MiB of large claims wait, refuses what is more, and takes small ones beside them', async () => {
    gate.shut();
    // Two threads are lost over the first, the last over the second: from then on whatever comes waits.
    await poison('a', 10_000);
    await poison('b', 1_000);
    await allLost();
    const waiting: Promise<Answer>[] = [];
    const send = (body: string | Buffer) => waiting.push(gateway.post('/v1/checks', body, LONGEST));
    const fits = DEFAULT_POOL_OPTIONS.queueMaxBytes / V1_BODY_MAX_BYTES;
    for (let index = 0; index < fits; index++) send(largest(claimOf(`large-${index}`)));
    const depth = (count: number) =>
      vi.waitFor(async () => expect(await gateway.metric('claimgate_checker_queue_requests')).toBe(count), {
        timeout: 9_000,
        interval: 10,
      });
    await depth(fits);
    const refused = await gateway.post('/v1/checks', largest(claimOf('one-more')), LONGEST);
    expect(outcomeOf(refused)).toBe('503 CHECK_OVERLOADED');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await event('queue_full')).toBe(1);
    send(claimOf('small'));
    await depth(fits + 1);
    gate.open();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(waiting.map(() => 200));
    expect(outcomeOf(await gateway.post('/v1/checks', claimOf('next'), LONGEST))).toBe('200 allow');
  });

  it('lets 32 suspected claims wait for a thread that may be risked, and holds what is more at once', async () => {
    const more = 8;
    gate.shut();
    await poison('a', 10_000);
    // The last thread is lost over the next one, which is suspected from then on, whoever sends it.
    const order: number[] = [];
    const suspect = async (number: number) => {
      const answer = await poison('b', 3_000);
      order.push(number);
      return answer;
    };
    const first = suspect(0);
    await allLost();
    const others = Array.from({ length: SUSPECTS_MAX - 1 + more }, (_, index) => suspect(1 + index));
    const answers = await Promise.all([first, ...others]);
    for (const answer of answers)
      expect(outcomeOf(answer)).toMatch(/^200 indeterminate worker-(crashed|stuck): hold$/);
    // Those beyond the limit are not kept until their deadline, as the first one is.
    expect(order.indexOf(0)).toBeGreaterThanOrEqual(more);
    gate.open();
    expect(outcomeOf(await gateway.post('/v1/checks', claimOf('next'), LONGEST))).toBe('200 allow');
  });
});

describe('a stop', () => {
  it('waits 8 s for what is under way, and no longer', async () => {
    const platform = plantPlatform();
    const release = platform.hold();
    gateway = await startGatewayUnderTest({ CLAIMGATE_LOG_LEVEL: 'silent' }, { platform });
    const settlement = gateway.post('/v1/settlements', claimOf('s-1'), LONGEST).catch(() => 'cut');
    await vi.waitFor(() => expect(platform.sent.length).toBe(1));
    const startMs = performance.now();
    await gateway.stop();
    const tookMs = performance.now() - startMs;
    expect(tookMs).toBeGreaterThanOrEqual(DRAIN_MAX_MS - 1);
    expect(tookMs).toBeLessThan(DRAIN_MAX_MS + 1_500);
    release();
    await settlement;
  });
});
