/**
 * F2: a thread that never ends is killed at its time limit, and its place takes claims again within 150 ms. By design in
 * no time at all: a spare that is up already takes them, so nobody waits for a thread to start.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPoolChecker, type PoolChecker } from '../../src/checker/pool-checker.ts';
import { SPARE_THREADS } from '../../src/checker/pool-limits.ts';
import type { CheckReply } from '../../src/intercept/exchange.ts';
import { makeRequest, makeSite, makeSites, makeSnapshot } from '../support/plain-doors.ts';
import { makeThreadGate, type ThreadGate } from '../support/thread-gate.ts';

const DEADLINE_MS = 20_000;
const THREADS = 1 + SPARE_THREADS;

let gate: ThreadGate;
let checker: PoolChecker;

beforeEach(async () => {
  gate = makeThreadGate();
  checker = createPoolChecker({
    threads: 1,
    entry: new URL('../support/poison-worker.ts', import.meta.url),
    taskLimitMs: 600,
  });
  checker.use(makeSnapshot('d1'), makeSites([makeSite('H1')]));
  await checker.ready();
  await vi.waitFor(() => expect(checker.stats().readyThreads).toBe(THREADS), 20_000);
});

afterEach(async () => {
  gate.remove();
  await checker.close();
});

const check = (id: string) => checker.check(makeRequest({ id }), DEADLINE_MS);

const outcomeOf = (reply: CheckReply): string => (reply.kind === 'indeterminate' ? reply.reason : reply.kind);

describe('after a kill (F2)', () => {
  // What loops in microtasks is answered first, and its thread lost over whoever meets it next.
  it.each([
    { how: 'loop', kills: 2, poisoned: 'worker-stuck' },
    { how: 'wait', kills: 2, poisoned: 'worker-stuck' },
    { how: 'microtasks', kills: 1, poisoned: 'answered' },
  ])('$how: the next claims are answered before any new thread is up', async ({ how, kills, poisoned }) => {
    gate.shut();
    expect(outcomeOf(await check(`poison:${how}`))).toBe(poisoned);
    expect(outcomeOf(await check('met'))).toBe('answered');
    await vi.waitFor(() => expect(checker.stats().killed).toBe(kills), 20_000);
    const next = await Promise.all(['a', 'b', 'c'].map(check));
    expect(next.map(outcomeOf)).toEqual(['answered', 'answered', 'answered']);
    expect(checker.stats()).toMatchObject({ workerRestarts: 0, readyThreads: THREADS - kills });
    expect(gate.passed()).toBe(THREADS);
    gate.open();
    await vi.waitFor(
      () => expect(checker.stats()).toMatchObject({ workerRestarts: kills, readyThreads: THREADS }),
      20_000,
    );
  });
});
