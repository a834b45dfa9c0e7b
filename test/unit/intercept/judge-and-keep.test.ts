/** What is answered is durable, pages are fetched, stale ones read again, and a claim nobody could judge is remembered. */
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  CheckReply,
  CheckRequest,
  IndeterminateReason,
  KeepOrder,
} from '../../../src/intercept/exchange.ts';
import { createJudgeAndKeep, type KeptAnswer, TRIES_MAX } from '../../../src/intercept/judge-and-keep.ts';
import type { CommitOutcome } from '../../../src/intercept/ledger.ts';
import { patientKey, reserve } from '../../support/ledger-entry.ts';
import {
  makePlainChecker,
  makePlainClock,
  makePlainLedger,
  type PlainLedger,
  replyTo,
} from '../../support/plain-ledger.ts';

const KEY = patientKey(1);
const REQUEST: CheckRequest = {
  ...{ door: 'json', body: Buffer.from('body'), facilityCode: 'H1', pathNumber: undefined },
  ...{ todayDay: 20_600, todaySecond: 0 },
};
const ORDER = { purpose: 'check', requestKey: undefined, atMs: 0 } as const;
const WAIT_MS = 10_000;

let ledger: PlainLedger;
let late: CommitOutcome[];
beforeEach(() => {
  ledger = makePlainLedger();
  late = [];
});

function start(reply: (request: CheckRequest, time: number) => CheckReply, isKept = true) {
  const checker = makePlainChecker(reply);
  const judgeAndKeep = createJudgeAndKeep({
    checker,
    ledger: isKept ? ledger : undefined,
    clock: makePlainClock(),
    onLate: (_, outcome) => late.push(outcome),
  });
  const ask = (order: Partial<KeepOrder> = {}, waitMs = WAIT_MS) =>
    judgeAndKeep(REQUEST, { ...ORDER, ...order }, waitMs);
  return { checker, ask };
}

/** Judges by the pages that come with the request, as a thread does that has no handle on the ledger. */
const byPages = (request: CheckRequest): CheckReply => {
  const [attached] = request.keep!.pages;
  if (attached === undefined)
    return { kind: 'needsHistory', needs: [{ patientKey: KEY, fromYear: 2026, toYear: 2026 }] };
  const version = attached.pages[0]?.version ?? 0;
  return replyTo(request, { patientKey: KEY, pagesRead: [{ patientKey: KEY, year: 2026, version }] });
};

describe('an answer', () => {
  it('is given when it is kept, and once more to the same bytes', async () => {
    const { ask } = start((request) => replyTo(request));
    expect(await ask()).toMatchObject({ kind: 'answered', isRepeat: false, isNamed: true, seq: 1 });
    const again = await ask();
    expect(again).toMatchObject({ kind: 'answered', isRepeat: true, seq: 1 });
    expect(Buffer.from((again as { body: Uint8Array }).body).toString()).toBe('answer to body');
    expect(ledger.records).toHaveLength(1);
  });

  it('without an id is kept and is no repeat', async () => {
    const { ask } = start((request) => replyTo(request, { claimId: undefined }));
    for (const seq of [1, 2]) expect(await ask()).toMatchObject({ isRepeat: false, isNamed: false, seq });
  });

  it('is given and not kept where there is no ledger', async () => {
    const { ask, checker } = start((request) => replyTo(request), false);
    expect(await ask()).toMatchObject({ kind: 'answered', seq: undefined, isNamed: false });
    expect(checker.asked[0]!.keep).toBeUndefined();
  });

  it.each(['full', 'readOnly', 'down', 'slow', 'stopping'] as const)(
    'is not given when the ledger is %s',
    async (reason) => {
      ledger.fail({ kind: 'unavailable', reason });
      expect(await start((request) => replyTo(request)).ask()).toEqual({ kind: 'unavailable', reason });
    },
  );

  it('is not given when other content holds the id', async () => {
    const { ask } = start((request, time) =>
      replyTo(request, time === 1 ? {} : { digest: new Uint8Array(32) }),
    );
    await ask({ purpose: 'settlement' });
    expect(await ask()).toEqual({ kind: 'held', state: 'inFlight' });
  });

  it('that is durable only after the deadline is none, and is told of when it comes', async () => {
    const open = ledger.hold();
    const { ask } = start((request) => replyTo(request));
    expect(await ask({ purpose: 'settlement' }, 20)).toEqual({ kind: 'unavailable', reason: 'slow' });
    expect(late).toEqual([]);
    open();
    await expect.poll(() => late).toMatchObject([{ kind: 'committed', seq: 1 }]);
  });

  it('lies in memory that its thread writes again: what is needed later was copied', async () => {
    for (const purpose of ['check', 'settlement'] as const) {
      const open = ledger.hold();
      let record = new Uint8Array();
      const asked = start((request) => {
        const reply = replyTo(request);
        if (reply.kind === 'answered') record = new Uint8Array(reply.record!);
        return { ...reply, record };
      }).ask({ purpose });
      await expect.poll(() => record.length).toBeGreaterThan(0);
      const written = record.slice();
      await Promise.resolve();
      record.fill(0);
      open();
      const { payload } = (await asked) as KeptAnswer;
      expect(payload).toEqual(purpose === 'check' ? undefined : written);
    }
  });

  it('that is refused is kept nowhere', async () => {
    const refused = {
      kind: 'refused',
      error: { code: 'X', detail: { what: '' }, retryable: false },
      infno: undefined,
    } as const;
    expect(await start(() => refused).ask()).toBe(refused);
    expect(ledger.records).toEqual([]);
  });
});

describe('pages of history', () => {
  it('are fetched for a thread that has none', async () => {
    const { ask, checker } = start(byPages);
    expect(await ask()).toMatchObject({ kind: 'answered' });
    expect(checker.asked).toHaveLength(2);
  });

  it('that changed meanwhile are read again, at one try each', async () => {
    ledger.disturb(3, KEY, 2026);
    const { ask, checker } = start(byPages);
    expect(await ask()).toMatchObject({ kind: 'answered' });
    expect(checker.asked).toHaveLength(1 + 4);
  });

  it('that change again and again end in a claim that is remembered', async () => {
    ledger.disturb(99, KEY, 2026);
    const { ask, checker } = start(byPages);
    expect(await ask()).toEqual({ kind: 'indeterminate', reason: 'contended' });
    expect(checker.asked).toHaveLength(TRIES_MAX);
    expect(ledger.records).toMatchObject([{ kind: 'check', degraded: 'contended: allow and flag' }]);
  });

  it('that cannot be read are no answer', async () => {
    const away = { ...ledger, readPages: () => Promise.reject(new Error('away')) };
    const { checker } = start(byPages);
    const judgeAndKeep = createJudgeAndKeep({
      ...{ checker, ledger: away, clock: makePlainClock(), onLate: () => {} },
    });
    expect(await judgeAndKeep(REQUEST, ORDER, WAIT_MS)).toEqual({ kind: 'unavailable', reason: 'down' });
  });

  it('lets rivals for one patient go one after the other', async () => {
    let serial = 0;
    const { ask, checker } = start((request) => {
      const reply = byPages(request);
      if (reply.kind !== 'answered') return reply;
      const name = `c${serial++}`;
      const version = request.keep!.pages[0]!.pages[0]?.version ?? 0;
      const pagesRead = [{ patientKey: KEY, year: 2026, version }];
      return replyTo(request, { claimId: name, patientKey: KEY, pagesRead, changes: [reserve(name)] });
    });
    const all = await Promise.all(Array.from({ length: 12 }, () => ask({ purpose: 'settlement' })));
    expect(all.map(({ kind }) => kind)).toEqual(Array(12).fill('answered'));
    // Asked for pages, judged in vain, judged in turn: never one try per rival.
    expect(checker.asked.length).toBeLessThanOrEqual(12 * 4);
  });
});

describe('a claim that nobody could judge', () => {
  const lost = (reason: IndeterminateReason) => start(() => ({ kind: 'indeterminate', reason }));

  it.each<[IndeterminateReason, string]>([
    ['deadline', 'deadline: allow and flag'],
    ['worker-crashed', 'worker-crashed: hold'],
  ])('is kept open as a check (%s)', async (reason, degraded) => {
    expect(await lost(reason).ask({ requestKey: 'K-1' })).toEqual({ kind: 'indeterminate', reason });
    expect(ledger.records).toMatchObject([
      { kind: 'check', claimId: 'K-1', degraded, outcome: 'indeterminate', state: 'checked' },
    ]);
    expect(await ledger.openIntents(0, 9)).toHaveLength(1);
  });

  it('is not sent as a settlement, and nothing stays open', async () => {
    await lost('deadline').ask({ purpose: 'settlement' });
    expect(ledger.records).toMatchObject([{ kind: 'settlement', state: 'notSent', changes: [] }]);
    expect(await ledger.openIntents(0, 9)).toEqual([]);
  });

  it.each<[IndeterminateReason, KeepOrder['purpose']]>([
    ['overloaded', 'check'],
    ['deadline', 'rejudged'],
  ])('is not kept when %s as %s', async (reason, purpose) => {
    expect(await lost(reason).ask({ purpose })).toEqual({ kind: 'indeterminate', reason });
    expect(ledger.records).toEqual([]);
  });

  it('is no answer when that cannot be kept', async () => {
    ledger.fail({ kind: 'unavailable', reason: 'full' });
    expect(await lost('deadline').ask()).toEqual({ kind: 'unavailable', reason: 'full' });
  });

  it('gets the answer that its bytes were given before under its key', async () => {
    await start((request) => replyTo(request)).ask({ requestKey: 'K-1' });
    expect(await lost('deadline').ask({ requestKey: 'K-1' })).toMatchObject({
      kind: 'answered',
      isRepeat: true,
    });
  });
});
