/** A settled claim is judged once more (fault F32): what is kept of it, and what closes it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckReply, CheckRequest } from '../../../src/intercept/exchange.ts';
import { createJudgeAndKeep } from '../../../src/intercept/judge-and-keep.ts';
import { createKeepOutcome } from '../../../src/intercept/keep-outcome.ts';
import { createLookAgain, type LookResult } from '../../../src/intercept/look-again.ts';
import { createReverseClaim } from '../../../src/intercept/reverse-claim.ts';
import { createSettleClaim } from '../../../src/intercept/settle-claim.ts';
import { patientKey, reserve } from '../../support/ledger-entry.ts';
import {
  makePlainChecker,
  makePlainClock,
  makePlainLedger,
  type PlainLedger,
  replyTo,
} from '../../support/plain-ledger.ts';
import { plantPlatform } from '../../support/settling.ts';

const ZONE = { zoneMinutes: 480 };
const KEY = patientKey(1);
const answerOf = (verdict: object) => Buffer.from(JSON.stringify(verdict));
const GIVEN = answerOf({ outcome: 'allow', findings: [], snapshot: { digest: 'a', ageDays: 1 } });
const LATER = answerOf({ outcome: 'allow', findings: [], snapshot: { digest: 'b', ageDays: 9 } });
const OTHER = answerOf({ outcome: 'block', findings: [{ id: 'f1' }], snapshot: { digest: 'a' } });

let ledger: PlainLedger;
let reply: (request: CheckRequest) => CheckReply;
let asked: CheckRequest[];
beforeEach(() => {
  ledger = makePlainLedger();
  asked = [];
  reply = (request) => replyTo(request, { patientKey: KEY, changes: [reserve('e1')], answer: GIVEN });
});

/** A claim is settled; `look` has it judged again by what `reply` says then. */
async function settled() {
  const clock = makePlainClock();
  const checker = makePlainChecker((request) => {
    asked.push(request);
    return reply(request);
  });
  const keepOutcome = createKeepOutcome(ZONE, { ledger, clock });
  const judgeAndKeep = createJudgeAndKeep({ checker, ledger, clock, onLate: () => {} });
  const deps = { ledger, platform: plantPlatform(), keepOutcome, judgeAndKeep, clock };
  const settle = createSettleClaim({ deadlineMs: 5_000, ...ZONE }, { ...deps, underWay: new Set() });
  const input = { door: 'json', body: Buffer.from('body'), facilityCode: 'H1' } as const;
  await settle({ ...input, pathNumber: undefined, deadlineMs: undefined });
  const lookAgain = createLookAgain({ ledger, judgeAndKeep, clock });
  const look = (): Promise<LookResult> => lookAgain(ledger.records[0]!, { node: 'n1', seq: 1 });
  const reverse = createReverseClaim(ZONE, { ledger, clock });
  return { look, reverse };
}

/** What the checker says of a second look. */
function again(answer: Uint8Array): void {
  const version = 1;
  reply = (request) =>
    replyTo(request, { state: 'settled', answer, pagesRead: [{ patientKey: KEY, year: 2026, version }] });
}

describe('a second look', () => {
  it.each<[LookResult, string, Buffer, boolean]>([
    ['same', 'the same bytes', GIVEN, false],
    ['same', 'other knowledge that says the same', LATER, false],
    ['different', 'something else', OTHER, true],
  ])('is %s for %s', async (result, _, answer, isWhole) => {
    const { look } = await settled();
    again(answer);
    expect(await look()).toBe(result);
    const record = ledger.records[2]!;
    expect(record).toMatchObject({ kind: 'rejudged', state: 'settled', about: { node: 'n1', seq: 1 } });
    expect(Buffer.from(record.answer)).toEqual(isWhole ? answer : Buffer.alloc(0));
    expect(record.request.byteLength > 0).toBe(isWhole);
    // What it says holds for the history that it read.
    expect(record.pagesRead).toMatchObject([{ year: 2026, version: 1 }]);
    const { todayDay, todaySecond } = ledger.records[0]!;
    expect(asked.at(-1)).toMatchObject({
      ...{ todayDay, todaySecond },
      keep: { purpose: 'secondLook', requestKey: 'c1' },
    });
  });

  it.each<[string, () => void]>([
    ['nobody can judge', () => (reply = () => ({ kind: 'indeterminate', reason: 'deadline' }))],
    ['nothing can be kept', () => ledger.fail({ kind: 'unavailable', reason: 'full' })],
  ])('waits while %s', async (_, spoil) => {
    const { look } = await settled();
    again(OTHER);
    spoil();
    expect(await look()).toBe('waiting');
    expect(ledger.records).toHaveLength(2);
  });

  it('of a claim that was taken back meanwhile says nothing', async () => {
    const { look, reverse } = await settled();
    const names = { facilityCode: 'H1', claimId: 'c1', reason: undefined, actor: undefined };
    await reverse({ ...names, bytes: Buffer.alloc(0) });
    again(OTHER);
    reply = (request) => replyTo(request, { state: 'settled', answer: OTHER });
    expect(await look()).toBe('waiting');
    expect(ledger.records.map(({ kind }) => kind)).toEqual(['settlement', 'outcome', 'reversal']);
  });

  it('of bytes that are no claim any more says so, and that closes it', async () => {
    const { look } = await settled();
    const error = { code: 'WIRE_JSON_MALFORMED', detail: { what: '' }, retryable: false };
    reply = () => ({ kind: 'refused', error, infno: undefined });
    expect(await look()).toBe('different');
    expect(ledger.records[2]).toMatchObject({
      ...{ kind: 'rejudged', state: 'settled', reason: 'WIRE_JSON_MALFORMED', outcome: undefined },
      ...{ changes: [], pagesRead: [], about: { node: 'n1', seq: 1 } },
    });
  });
});
