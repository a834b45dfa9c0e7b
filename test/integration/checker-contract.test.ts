/** What every checker promises, whether it has threads or not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInlineChecker } from '../../src/checker/inline-checker.ts';
import { createPoolChecker } from '../../src/checker/pool-checker.ts';
import type { CheckReply } from '../../src/intercept/exchange.ts';
import type { Checker } from '../../src/intercept/ports.ts';
import {
  LIMITED_CODE,
  makePlainHandler,
  makeRequest,
  makeSite,
  makeSites,
  makeSnapshot,
  type PlainAnswer,
} from '../support/plain-doors.ts';

const POISON_WORKER = new URL('../support/poison-worker.ts', import.meta.url);
const DEADLINE_MS = 20_000;

const poisoned = () =>
  makePlainHandler(({ id }) => {
    if (id === 'poison:throw') throw new TypeError('planted');
  });

const CHECKERS = [
  {
    name: 'inline',
    create: async (): Promise<Checker> => createInlineChecker({ createHandler: poisoned }),
  },
  {
    name: 'pool',
    create: async (): Promise<Checker> =>
      createPoolChecker({ threads: 2, entry: POISON_WORKER, taskLimitMs: 5_000 }),
  },
];

const SITES = [
  makeSite('H1'),
  makeSite('SHADOW', { defaultMode: 'shadow' }),
  makeSite('LEVEL2', { facts: { level: 2 } }),
  makeSite('OBJECT', { dialect: { ...makeSite('').dialect, resultShape: 'object' } }),
];

function answerOf(reply: CheckReply): PlainAnswer {
  if (reply.kind !== 'answered') throw new Error(JSON.stringify(reply));
  return JSON.parse(Buffer.from(reply.body).toString()) as PlainAnswer;
}

describe.each(CHECKERS)('checker contract: $name', ({ create }) => {
  let checker: Checker;
  beforeAll(async () => {
    checker = await create();
    checker.use(makeSnapshot('d1'), makeSites(SITES));
  });
  afterAll(() => checker.close());

  const limited = { id: 'c1', level: 1, codes: [LIMITED_CODE, 'UNKNOWN'] };

  it('answers JSON with verdict and summary', async () => {
    const reply = await checker.check(makeRequest(limited), DEADLINE_MS);
    expect(answerOf(reply)).toEqual({ claimId: 'c1', outcome: 'block', digest: 'd1', deniedFen: '12000' });
    expect(reply).toMatchObject({
      contentType: 'application/json; charset=utf-8',
      summary: {
        outcome: 'block',
        infno: undefined,
        lineCount: 2,
        digest: 'd1',
        unmatchedLineCount: 1,
        undecidedCount: 0,
        findings: [{ ruleId: 'DRG-08', effect: 'line', isShadow: false, count: 1 }],
        deniedFen: 12000n,
        notes: [],
      },
    });
    if (reply.kind !== 'answered') return;
    for (const us of Object.values(reply.summary.timings)) expect(us).toBeGreaterThanOrEqual(0);
  });

  it('answers protobuf', async () => {
    const reply = await checker.check(makeRequest(limited, { door: 'protobuf' }), DEADLINE_MS);
    expect(reply).toMatchObject({ kind: 'answered', contentType: 'application/x-protobuf' });
    expect(answerOf(reply).outcome).toBe('block');
  });

  it('answers an audit of several claims by its worst, in the shape of the facility', async () => {
    const body = Buffer.from(JSON.stringify({ infno: '3102', claims: [{ id: 'clean' }, limited] }));
    const reply = await checker.check(
      makeRequest({ id: '' }, { door: 'fsi', facilityCode: 'OBJECT', body }),
      DEADLINE_MS,
    );
    expect(answerOf(reply)).toMatchObject({
      number: '3102',
      resultShape: 'object',
      results: [{ outcome: 'allow' }, { outcome: 'block' }],
    });
    expect(reply).toMatchObject({
      summary: { outcome: 'block', infno: '3102', lineCount: 2, deniedFen: 12000n, notes: ['plain'] },
    });
  });

  it('refuses what is not an audit, by number', async () => {
    const body = Buffer.from(JSON.stringify({ infno: '2207', claims: [] }));
    const reply = await checker.check(makeRequest({ id: '' }, { door: 'fsi', body }), DEADLINE_MS);
    expect(reply).toMatchObject({
      kind: 'refused',
      infno: '2207',
      error: { code: 'WIRE_NUMBER_UNSUPPORTED', retryable: false },
    });
  });

  it('hands no text of the sender on as a number', async () => {
    const body = Buffer.from(JSON.stringify({ infno: '31 Zhang San', claims: [] }));
    const reply = await checker.check(makeRequest({ id: '' }, { door: 'fsi', body }), DEADLINE_MS);
    expect(reply).toMatchObject({ kind: 'answered', summary: { infno: undefined } });
  });

  it('refuses unreadable bytes with the reader’s own words, and serves the next', async () => {
    const request = makeRequest({ id: '' }, { door: 'fsi', body: Buffer.from('{'), pathNumber: '3101' });
    expect(await checker.check(request, DEADLINE_MS)).toEqual({
      kind: 'refused',
      infno: '3101',
      error: { code: 'WIRE_JSON_MALFORMED', detail: { where: '0', what: 'not JSON' }, retryable: false },
    });
    expect(answerOf(await checker.check(makeRequest({ id: 'next' }), DEADLINE_MS)).outcome).toBe('allow');
  });

  it('judges by the modes of the calling facility, not of the one in the message', async () => {
    const request = makeRequest({ ...limited, facility: 'H1' }, { facilityCode: 'SHADOW' });
    const reply = await checker.check(request, DEADLINE_MS);
    expect(reply).toMatchObject({
      summary: { outcome: 'allow', deniedFen: 0n, findings: [{ ruleId: 'DRG-08', isShadow: true }] },
    });
  });

  it('believes the registry before the message', async () => {
    const reply = await checker.check(makeRequest(limited, { facilityCode: 'LEVEL2' }), DEADLINE_MS);
    expect(answerOf(reply).outcome).toBe('allow');
  });

  it('judges an unregistered facility in shadow and says so', async () => {
    const reply = await checker.check(makeRequest(limited, { facilityCode: 'constructor' }), DEADLINE_MS);
    expect(reply).toMatchObject({ summary: { outcome: 'allow', notes: ['facility-unregistered'] } });
  });

  it('holds a claim on which the handler throws, and serves the next', async () => {
    const reply = await checker.check(makeRequest({ id: 'poison:throw' }), DEADLINE_MS);
    expect(reply).toEqual({ kind: 'indeterminate', reason: 'internal' });
    expect(answerOf(await checker.check(makeRequest({ id: 'next' }), DEADLINE_MS)).outcome).toBe('allow');
  });

  it('says when a deadline was missed', async () => {
    expect(await checker.check(makeRequest({ id: 'late' }), 0)).toEqual({
      kind: 'indeterminate',
      reason: 'deadline',
    });
  });

  it('judges each claim by exactly one snapshot while they are swapped', async () => {
    const open = makeSnapshot('open', 1);
    const strict = makeSnapshot('strict', 2);
    const other = makeSnapshot('other', 2);
    const replies: Promise<CheckReply>[] = [];
    for (let i = 0; i < 300; i++) {
      if (i % 7 === 0) checker.use([open, strict, other][(i / 7) % 3]!, makeSites(SITES, i + 2));
      replies.push(checker.check(makeRequest({ ...limited, id: `c${i}` }), DEADLINE_MS));
      if (i % 50 === 49) await replies.at(-1);
    }
    const seen = new Set<string>();
    for (const [i, reply] of (await Promise.all(replies)).entries()) {
      const { claimId, outcome, digest } = answerOf(reply);
      expect({ claimId, outcome }).toEqual({
        claimId: `c${i}`,
        outcome: digest === 'open' ? 'allow' : 'block',
      });
      seen.add(digest);
    }
    expect([...seen].sort()).toEqual(['open', 'other', 'strict']);
  });
});

describe.each(CHECKERS)('checker life: $name', ({ create }) => {
  it('wants knowledge before claims', async () => {
    const checker = await create();
    await expect(checker.check(makeRequest({ id: 'c1' }), DEADLINE_MS)).rejects.toThrow(/use\(\)/);
    await checker.close();
  });

  it('answers what is under way when it closes, and refuses what comes after', async () => {
    const checker = await create();
    checker.use(makeSnapshot('d1'), makeSites(SITES));
    const underWay = checker.check(makeRequest({ id: 'c1' }), DEADLINE_MS);
    const closed = checker.close();
    const after = await checker.check(makeRequest({ id: 'c2' }), DEADLINE_MS);
    expect(after).toEqual({ kind: 'indeterminate', reason: 'overloaded' });
    expect(answerOf(await underWay).outcome).toBe('allow');
    await closed;
    expect(checker.depth).toBe(0);
  });
});
