/** How the pool batches, shares, refuses and keeps time. `poison:busy:<ms>` is a claim that takes that long. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPoolChecker, type PoolChecker } from '../../src/checker/pool-checker.ts';
import {
  ALONE_BYTES,
  BATCH_MAX_REQUESTS,
  type PoolOptions,
  SPARE_THREADS,
} from '../../src/checker/pool-limits.ts';
import type { CheckReply } from '../../src/intercept/exchange.ts';
import { makeRequest, makeSite, makeSites, makeSnapshot } from '../support/plain-doors.ts';

const DEADLINE_MS = 20_000;
let checker: PoolChecker;

async function start(options: Partial<PoolOptions> = {}): Promise<PoolChecker> {
  checker = createPoolChecker({
    threads: 1,
    entry: new URL('../support/poison-worker.ts', import.meta.url),
    taskLimitMs: 10_000,
    // No help from the spare, unless a test is about it.
    slowAfterMs: 60_000,
    overdueAfterMs: 60_000,
    ...options,
  });
  checker.use(makeSnapshot('d1'), makeSites([makeSite('H1')]));
  await checker.ready();
  await vi.waitFor(
    () => expect(checker.stats().readyThreads).toBe((options.threads ?? 1) + SPARE_THREADS),
    20_000,
  );
  return checker;
}

afterEach(() => checker.close());

const check = (id: string, facilityCode = 'H1', deadlineMs = DEADLINE_MS): Promise<CheckReply> =>
  checker.check(makeRequest({ id }, { facilityCode }), deadlineMs);

/** Resolves when the one thread is busy: what is asked from then on waits. */
async function occupy(milliseconds: number, facilityCode = 'H1'): Promise<Promise<CheckReply>[]> {
  const busy = check(`poison:busy:${milliseconds}`, facilityCode);
  while (checker.stats().running === 0) await new Promise((resolve) => setImmediate(resolve));
  return [busy];
}

const reasonOf = (reply: CheckReply): string => (reply.kind === 'indeterminate' ? reply.reason : reply.kind);

describe('pool', () => {
  it('sends what came in one tick together, in bounded batches', async () => {
    await start();
    const count = BATCH_MAX_REQUESTS * 2 + 1;
    const replies = await Promise.all(Array.from({ length: count }, (_, i) => check(`c${i}`)));
    expect(replies.every(({ kind }) => kind === 'answered')).toBe(true);
    expect(checker.stats()).toMatchObject({ batches: 3, batchedRequests: count, queued: 0, running: 0 });
  });

  it('shares a tick among its threads', async () => {
    await start({ threads: 2 });
    await Promise.all([check('c1'), check('c2'), check('c3')]);
    expect(checker.stats().batches).toBe(2);
  });

  it('lets a big body travel alone', async () => {
    await start();
    const big = { id: 'big', padding: 'x'.repeat(ALONE_BYTES) };
    await Promise.all([check('c1'), checker.check(makeRequest(big), DEADLINE_MS), check('c2')]);
    // The two small ones share the other batch, whichever side of the big one they came in on.
    expect(checker.stats().batches).toBe(2);
  });

  it('collects while all threads are busy and sends one batch then', async () => {
    await start();
    const busy = await occupy(20);
    const waiting = [check('c1'), check('c2')];
    await Promise.all(waiting.concat(check('c3'), busy));
    expect(checker.stats().batches).toBe(2);
  });

  it('answers in time even while its only thread is busy', async () => {
    await start();
    const busy = await occupy(500);
    const startMs = performance.now();
    expect(reasonOf(await check('late', 'H1', 20))).toBe('deadline');
    expect(performance.now() - startMs).toBeLessThan(400);
    expect(checker.stats()).toMatchObject({ deadlineMisses: 1, queued: 0 });
    // The one that runs is answered by its deadline as well.
    expect(reasonOf(await busy[0]!)).toBe('answered');
  });

  it('lets the spare thread serve others while a claim is slow', async () => {
    await start({ slowAfterMs: 10 });
    const order: string[] = [];
    const [slow] = await occupy(1_500);
    await Promise.all([slow!.then(() => order.push('slow')), check('c1').then(() => order.push('c1'))]);
    expect(order).toEqual(['c1', 'slow']);
  });

  it('judges elsewhere who waits in a batch behind a slow claim, and lets the slow one end', async () => {
    await start({ slowAfterMs: 10, overdueAfterMs: 50 });
    const order: string[] = [];
    const replies = await Promise.all(
      ['c1', 'poison:busy:1500', 'c2'].map(async (id) => {
        const reply = await check(id);
        order.push(id);
        return reasonOf(reply);
      }),
    );
    expect(replies).toEqual(['answered', 'answered', 'answered']);
    expect(order.at(-1)).toBe('poison:busy:1500');
    expect(checker.stats()).toMatchObject({ killed: 0, retried: 2, batches: 3 });
  });

  it('takes a batch back that waits behind a slow one, as if it had never been sent', async () => {
    await start({ slowAfterMs: 30 });
    const [slow] = await occupy(1_500);
    const order: string[] = [];
    await Promise.all([
      slow!.then(() => order.push('slow')),
      ...['c1', 'c2'].map((id) => check(id).then(() => order.push(id))),
    ]);
    expect(order).toEqual(['c1', 'c2', 'slow']);
    expect(checker.stats()).toMatchObject({ batches: 2, batchedRequests: 3, retried: 0, queued: 0 });
  });

  it('leaves no batch behind a slow one to its fate when the thread is killed', async () => {
    await start({ taskLimitMs: 100 });
    const stuck = check('poison:loop');
    while (checker.stats().running === 0) await new Promise((resolve) => setImmediate(resolve));
    const replies = await Promise.all(['c1', 'c2'].map((id) => check(id)));
    expect(replies.map(reasonOf)).toEqual(['answered', 'answered']);
    expect(reasonOf(await stuck)).toBe('worker-stuck');
    expect(checker.stats()).toMatchObject({ killed: 2, crashed: 0, retried: 1, batchedRequests: 4 });
  });

  it('serves who needs a thread alone although others never cease', async () => {
    await start();
    let isOver = false;
    const crowd = Array.from({ length: 40 }, async (_, i) => {
      while (!isOver) await check(`c${i}`);
    });
    const big = { id: 'big', padding: 'x'.repeat(ALONE_BYTES) };
    expect(reasonOf(await checker.check(makeRequest(big), DEADLINE_MS))).toBe('answered');
    isOver = true;
    await Promise.all(crowd);
  });

  it('refuses at once when the queue is full, and counts it', async () => {
    await start({ queueMax: 2 });
    const busy = await occupy(50);
    const replies = [check('c1'), check('c2'), check('c3')];
    expect(reasonOf(await replies[2]!)).toBe('overloaded');
    expect(checker.stats()).toMatchObject({ overloaded: 1, queueFull: 1, queued: 2, queueMax: 2 });
    await Promise.all([...replies, ...busy]);
  });

  it('gives a quiet facility its place in a full queue', async () => {
    await start({ queueMax: 3 });
    const busy = await occupy(50, 'FLOOD');
    const flood = [check('f1', 'FLOOD'), check('f2', 'FLOOD'), check('f3', 'FLOOD')];
    const quiet = check('q1', 'QUIET');
    expect((await Promise.all(flood)).map(reasonOf)).toEqual(['answered', 'answered', 'overloaded']);
    expect(reasonOf(await quiet)).toBe('answered');
    await Promise.all(busy);
  });

  it('refuses early what would wait beyond its deadline', async () => {
    await start();
    // Teaches the pool that work takes long here: about 100 ms a claim.
    for (let i = 0; i < 20; i++) await check('poison:busy:30');
    const busy = await occupy(100);
    const waiting = Array.from({ length: 20 }, (_, i) => check(`c${i}`));
    expect(reasonOf(await check('hurried', 'H1', 60))).toBe('overloaded');
    expect(reasonOf(await check('hurried elsewhere', 'H2', DEADLINE_MS))).toBe('answered');
    expect(checker.stats().queueFull).toBe(0);
    await Promise.all([...waiting, ...busy]);
  });
});
