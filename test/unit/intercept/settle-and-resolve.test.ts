/** What becomes of a settlement after it was kept: sent once, its outcome kept, and asked about when nobody knows. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../../src/claim/record.ts';
import type { CheckReply, CheckRequest } from '../../../src/intercept/exchange.ts';
import { createJudgeAndKeep } from '../../../src/intercept/judge-and-keep.ts';
import { createKeepOutcome } from '../../../src/intercept/keep-outcome.ts';
import type { PlatformOutcome } from '../../../src/intercept/ports.ts';
import {
  createResolveIntents,
  LOOKS_AT_ONCE,
  PAUSE_MAX_MS,
  PAUSE_MIN_MS,
} from '../../../src/intercept/resolve-intents.ts';
import { createSettleClaim } from '../../../src/intercept/settle-claim.ts';
import { patientKey, reserve } from '../../support/ledger-entry.ts';
import {
  makePlainChecker,
  makePlainClock,
  makePlainLedger,
  type PlainLedger,
  replyTo,
} from '../../support/plain-ledger.ts';
import { type PlantedPlatform, plantPlatform } from '../../support/settling.ts';

const ZONE = { zoneMinutes: 480 };
const NO_LOOKS = { same: 0, different: 0, waiting: 0 };
const BODY = Buffer.from('body');
const spending = { patientKey: patientKey(1), changes: [reserve('e1')] };

let ledger: PlainLedger;
let platform: PlantedPlatform;
let clock: ReturnType<typeof makePlainClock>;
let reply: (request: CheckRequest) => CheckReply;
beforeEach(() => {
  ledger = makePlainLedger();
  platform = plantPlatform();
  clock = makePlainClock();
  reply = (request) => replyTo(request, request.keep!.purpose === 'settlement' ? spending : {});
});

function start() {
  const checker = makePlainChecker((request) => reply(request));
  const underWay = new Set<number>();
  const keepOutcome = createKeepOutcome(ZONE, { ledger, clock });
  const judgeAndKeep = createJudgeAndKeep({ checker, ledger, clock, onLate: () => {} });
  const deps = { ledger, platform, keepOutcome, judgeAndKeep, clock, underWay };
  const settleClaim = createSettleClaim({ deadlineMs: 5_000, ...ZONE }, deps);
  const settle = (deadlineMs?: number) =>
    settleClaim({ door: 'json', body: BODY, facilityCode: 'H1', pathNumber: undefined, deadlineMs });
  return { settle, resolve: createResolveIntents(deps), judgeAndKeep, underWay };
}

const kinds = (): string[] => ledger.records.map(({ kind, state }) => `${kind} ${state}`);
const changesOf = ({ changes }: LedgerRecord) => changes.map(({ kind }) => kind);

describe('a settlement', () => {
  it.each<[PlatformOutcome['kind'], string[]]>([
    ['settled', ['confirm']],
    ['rejected', ['release']],
    ['notSent', ['release']],
    ['unknown', []],
  ])('that is %s says so, and its reservation follows', async (kind, changes) => {
    platform.answer(kind);
    expect(await start().settle()).toMatchObject({ kind: 'answered', claimId: 'c1', state: kind });
    expect(kinds()).toEqual(['settlement inFlight', `outcome ${kind}`]);
    expect(ledger.records[1]).toMatchObject({ about: { node: 'n1', seq: 1 }, facilityCode: 'H1' });
    expect(changesOf(ledger.records[1]!)).toEqual(changes);
  });

  it('is in the ledger before a byte of it is sent', async () => {
    const before: string[][] = [];
    platform = plantPlatform(() => before.push(kinds()));
    await start().settle();
    expect(before).toEqual([['settlement inFlight']]);
  });

  it('is not sent when it cannot be kept', async () => {
    ledger.fail({ kind: 'unavailable', reason: 'full' });
    expect(await start().settle()).toEqual({ kind: 'unavailable', reason: 'full' });
    expect(platform.sent).toEqual([]);
  });

  it('is unknown when its outcome cannot be kept in time', async () => {
    platform = plantPlatform(() => ledger.fail({ kind: 'unavailable', reason: 'full' }));
    expect(await start().settle()).toMatchObject({ state: 'unknown' });
  });
});

describe('a look at what is open', () => {
  it('asks about what is unknown, never sends it again, and less and less often', async () => {
    platform.answer('unknown');
    const { settle, resolve } = start();
    await settle();
    expect(await resolve()).toEqual({ resolved: 0, rejudged: 0, open: 1, looks: NO_LOOKS });
    expect(platform.asked).toHaveLength(1);
    // Not due yet, then due, then twice as late.
    for (const [ms, asked] of [
      [PAUSE_MIN_MS - 1, 1],
      [1, 2],
      [PAUSE_MIN_MS, 2],
      [PAUSE_MIN_MS, 3],
      [PAUSE_MAX_MS, 4],
    ] as const) {
      clock.advance(ms);
      await resolve();
      expect(platform.asked).toHaveLength(asked);
    }
    platform.answer('settled', 'settled');
    clock.advance(PAUSE_MAX_MS);
    expect(await resolve()).toEqual({ resolved: 1, rejudged: 0, open: 0, looks: NO_LOOKS });
    expect(kinds()).toEqual(['settlement inFlight', 'outcome unknown', 'outcome settled']);
    expect(platform.sent).toHaveLength(1);
    expect(await resolve()).toEqual({ resolved: 0, rejudged: 0, open: 0, looks: NO_LOOKS });
  });

  it('leaves alone what this process is sending', async () => {
    const { settle, resolve } = start();
    const release = platform.hold();
    const settling = settle();
    await expect.poll(() => platform.sent).toHaveLength(1);
    expect(await resolve()).toEqual({ resolved: 0, rejudged: 0, open: 0, looks: NO_LOOKS });
    release();
    expect(await settling).toMatchObject({ state: 'settled' });
  });

  it('judges a check that nobody could judge, and closes it', async () => {
    reply = () => ({ kind: 'indeterminate', reason: 'deadline' });
    const { judgeAndKeep, resolve } = start();
    const request = { door: 'json', body: BODY, facilityCode: 'H1', pathNumber: undefined } as const;
    const order = { purpose: 'check', requestKey: undefined, atMs: 0 } as const;
    await judgeAndKeep({ ...request, todayDay: 20_000, todaySecond: 7 }, order, 1_000);
    expect(await resolve()).toEqual({ resolved: 0, rejudged: 0, open: 1, looks: NO_LOOKS });
    const asked: CheckRequest[] = [];
    reply = (again) => {
      asked.push(again);
      return replyTo(again);
    };
    clock.advance(PAUSE_MIN_MS);
    expect(await resolve()).toEqual({ resolved: 0, rejudged: 1, open: 0, looks: NO_LOOKS });
    expect(asked).toMatchObject([{ todayDay: 20_000, todaySecond: 7, keep: { purpose: 'rejudged' } }]);
    expect(kinds()).toEqual(['check checked', 'rejudged checked']);
    expect(ledger.records[1]!.about).toEqual({ node: 'n1', seq: 1 });
    expect(await ledger.findClaim('H1', 'c1')).toMatchObject([{ seq: 2, state: 'checked' }]);
  });

  it('closes what turns out to be no claim', async () => {
    reply = () => ({ kind: 'indeterminate', reason: 'deadline' });
    const { judgeAndKeep, resolve } = start();
    const request = { door: 'json', body: BODY, facilityCode: 'H1', pathNumber: undefined } as const;
    const order = { purpose: 'check', requestKey: 'K', atMs: 0 } as const;
    await judgeAndKeep({ ...request, todayDay: 20_000, todaySecond: 7 }, order, 1_000);
    const error = { code: 'WIRE_JSON_MALFORMED', detail: { what: '' }, retryable: false };
    reply = () => ({ kind: 'refused', error, infno: undefined });
    expect(await resolve()).toEqual({ resolved: 0, rejudged: 1, open: 0, looks: NO_LOOKS });
    expect(ledger.records[1]).toMatchObject({ kind: 'rejudged', reason: 'WIRE_JSON_MALFORMED' });
    expect(await resolve()).toEqual({ resolved: 0, rejudged: 0, open: 0, looks: NO_LOOKS });
  });

  it('looks at so many settled verdicts in one go, and at the others in the next', async () => {
    await start().settle();
    const stored = await ledger.readRecord('n1', 1);
    const { facilityCode, claimId, digest } = ledger.records[0]!;
    const about = { node: 'n1', facilityCode, claimId, digest, state: 'settled' } as const;
    let left = Array.from({ length: LOOKS_AT_ONCE + 2 }, (_, index) => ({ ...about, seq: index + 1 }));
    const queue = {
      ...ledger,
      openIntents: async (afterSeq: number, limit: number) =>
        left.filter(({ seq }) => seq > afterSeq).slice(0, limit),
      readRecord: async () => stored,
    };
    const { judgeAndKeep } = start();
    const resolve = createResolveIntents({
      ...{ ledger: queue, platform, clock, underWay: new Set<number>() },
      keepOutcome: async () => 'settled',
      judgeAndKeep: async (request, order, waitMs, shorten) => {
        left = left.slice(1);
        return judgeAndKeep(request, { ...order, purpose: 'check' }, waitMs, shorten);
      },
    });
    expect((await resolve()).looks).toEqual({ same: LOOKS_AT_ONCE, different: 0, waiting: 2 });
    expect((await resolve()).looks).toEqual({ same: 2, different: 0, waiting: 0 });
  });
});
