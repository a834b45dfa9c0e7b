/** F1 to F3: a claim that kills its thread costs nobody but itself. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPoolChecker, type PoolChecker } from '../../src/checker/pool-checker.ts';
import { SPARE_THREADS } from '../../src/checker/pool-limits.ts';
import type { PoolFault } from '../../src/checker/stats.ts';
import { STRIKES_TO_HOLD } from '../../src/checker/strikes.ts';
import type { CheckReply } from '../../src/intercept/exchange.ts';
import { makeRequest, makeSite, makeSites, makeSnapshot } from '../support/plain-doors.ts';

const DEADLINE_MS = 20_000;
/** Far above what a plain claim takes on a busy machine, so that only poison overruns it. */
const TASK_LIMIT_MS = 600;
const SITES = makeSites([makeSite('H1')]);

let checker: PoolChecker;
let folder: string;
let trail: string;
let faults: PoolFault[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgate-poison-'));
  trail = join(folder, 'judged');
  faults = [];
  checker = createPoolChecker(
    {
      threads: 1,
      entry: new URL('../support/poison-worker.ts', import.meta.url),
      taskLimitMs: TASK_LIMIT_MS,
      overdueAfterMs: TASK_LIMIT_MS / 2,
    },
    { onFault: (fault) => faults.push(fault) },
  );
  checker.use(makeSnapshot('d1'), SITES);
  await checker.ready();
  await vi.waitFor(() => expect(checker.stats().readyThreads).toBe(1 + SPARE_THREADS), 20_000);
});

afterEach(async () => {
  await checker.close();
  rmSync(folder, { recursive: true });
});

const check = (id: string, deadlineMs = DEADLINE_MS): Promise<CheckReply> =>
  checker.check(makeRequest({ id, trail }), deadlineMs);

/** A poison among good claims of the same tick, so of the same batch. */
async function checkAmongOthers(poison: string): Promise<{ poisoned: CheckReply; others: string[] }> {
  const before = ['a', 'b'].map((id) => check(id));
  const poisoned = check(poison);
  const after = ['c', 'd'].map((id) => check(id));
  const others = await Promise.all([...before, ...after]);
  return { poisoned: await poisoned, others: others.map(outcomeOf) };
}

function outcomeOf(reply: CheckReply): string {
  return reply.kind === 'answered' ? reply.summary.outcome : JSON.stringify(reply);
}

/** How often each claim was begun. */
function judgings(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of readFileSync(trail, 'utf8').trim().split('\n')) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

const GOOD = ['allow', 'allow', 'allow', 'allow'];

describe('a claim that breaks its handler (F1)', () => {
  it.each(['throw', 'overflow'])('%s: held, others untouched', async (how) => {
    const { poisoned, others } = await checkAmongOthers(`poison:${how}`);
    expect(poisoned).toEqual({ kind: 'indeterminate', reason: 'internal' });
    expect(others).toEqual(GOOD);
    expect(judgings()).toEqual({ a: 1, b: 1, c: 1, d: 1, [`poison:${how}`]: 2 });
    expect(checker.stats()).toMatchObject({ threw: 2, retried: 1, killed: 0, crashed: 0, workerRestarts: 0 });
  });

  it('says where it broke and nothing of the claim', async () => {
    await check('poison:throw');
    expect(faults[0]).toMatchObject({ kind: 'threw', name: 'TypeError' });
    expect(JSON.stringify(faults)).toMatch(/poison-worker\.ts:\d+:\d+/);
    expect(JSON.stringify(faults)).not.toMatch(/secret/);
  });
});

describe('a claim that ends its thread (F1)', () => {
  it('exit: judged again alone, once, then held; the batch is judged again one by one', async () => {
    const { poisoned, others } = await checkAmongOthers('poison:exit');
    expect(poisoned).toEqual({ kind: 'indeterminate', reason: 'worker-crashed' });
    expect(others).toEqual(GOOD);
    expect(judgings()).toEqual({ a: 2, b: 2, c: 1, d: 1, 'poison:exit': 2 });
    expect(checker.stats()).toMatchObject({ crashed: 2, killed: 0, retried: 5, batches: 6 });
    expect(outcomeOf(await check('next'))).toBe('allow');
  });

  it('costs few threads however many send it at once: copies that wait are held when their turn comes', async () => {
    const replies = await Promise.all(Array.from({ length: 12 }, () => check('poison:exit')));
    for (const reply of replies) expect(reply).toEqual({ kind: 'indeterminate', reason: 'worker-crashed' });
    const { crashed, queued, running } = checker.stats();
    // Those that spare threads were at by then.
    expect(crashed).toBeLessThanOrEqual(STRIKES_TO_HOLD + SPARE_THREADS);
    expect(judgings()['poison:exit']).toBe(crashed);
    expect([queued, running]).toEqual([0, 0]);
    expect(outcomeOf(await check('next'))).toBe('allow');
  });

  it('uncaught error after the answer: nobody else notices', async () => {
    const { others } = await checkAmongOthers('poison:uncaught');
    expect(others).toEqual(GOOD);
    expect(outcomeOf(await check('next'))).toBe('allow');
    for (const count of Object.values(judgings())) expect(count).toBeLessThanOrEqual(2);
  });

  it('every lost thread is replaced', async () => {
    await check('poison:exit');
    await vi.waitFor(
      () => expect(checker.stats()).toMatchObject({ workerRestarts: 2, liveThreads: 3 }),
      20_000,
    );
    expect(checker.stats().threadAlarms).toBe(0);
  });
});

describe('a claim that never ends (F2)', () => {
  it.each(['loop', 'wait'])('%s: killed, judged again alone, held; others are answered', async (how) => {
    const { poisoned, others } = await checkAmongOthers(`poison:${how}`);
    expect(poisoned).toEqual({ kind: 'indeterminate', reason: 'worker-stuck' });
    expect(others).toEqual(GOOD);
    expect(judgings()).toEqual({ a: 2, b: 2, c: 1, d: 1, [`poison:${how}`]: 2 });
    expect(checker.stats()).toMatchObject({ killed: 2, crashed: 0, threadAlarms: 0 });
    expect(outcomeOf(await check('next'))).toBe('allow');
    await vi.waitFor(
      () => expect(checker.stats()).toMatchObject({ workerRestarts: 2, liveThreads: 3 }),
      20_000,
    );
  });

  it('microtask loop: whoever met the thread is answered by another', async () => {
    const { others } = await checkAmongOthers('poison:microtasks');
    expect(others).toEqual(GOOD);
    expect(await Promise.all(['e', 'f', 'g'].map((id) => check(id).then(outcomeOf)))).toEqual(GOOD.slice(1));
    for (const count of Object.values(judgings())) expect(count).toBeLessThanOrEqual(2);
  });

  it('is answered by its own deadline, as stuck and so held, while its thread still runs', async () => {
    const reply = await check('poison:loop', TASK_LIMIT_MS - 100);
    expect(reply).toEqual({ kind: 'indeterminate', reason: 'worker-stuck' });
    expect(checker.stats()).toMatchObject({ killed: 0, running: 1 });
  });

  it('is held without trying when it comes again, until the knowledge changes', async () => {
    await check('poison:loop');
    const startMs = performance.now();
    expect(await check('poison:loop')).toEqual({ kind: 'indeterminate', reason: 'worker-stuck' });
    expect(performance.now() - startMs).toBeLessThan(TASK_LIMIT_MS / 2);
    expect(checker.stats()).toMatchObject({ killed: 2, held: 1 });
    expect(judgings()['poison:loop']).toBe(2);
    checker.use(makeSnapshot('d2'), SITES);
    await check('poison:loop');
    expect(judgings()['poison:loop']).toBe(4);
  });
});
