/** One claim, one snapshot (guarantee G16): images change every few claims under load, and no answer mixes two. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPoolChecker } from '../../src/checker/pool-checker.ts';
import type { CheckReply } from '../../src/intercept/exchange.ts';
import type { Checker } from '../../src/intercept/ports.ts';
import { LIMITED_CODE, makeSite, makeSites, makeSnapshot } from '../support/plain-doors.ts';

const SITES = makeSites([makeSite('H1', { defaultMode: 'enforce', facts: { level: 2 } })]);
const SINCE_DAY = 20_600;
/** The same rows but for the level from which the item is payable; a level 2 facility passes one and not the other. */
const IMAGES = {
  open: { ...makeSnapshot('open', 1), sinceDay: SINCE_DAY, isStale: false },
  strict: { ...makeSnapshot('strict', 3), sinceDay: SINCE_DAY - 7, isStale: true },
};
const EXPECTED = {
  open: { outcome: 'allow', rules: [], stale: false, ageDays: 1 },
  strict: { outcome: 'block', rules: ['DRG-08'], stale: true, ageDays: 8 },
};
const CLAIMS = 1_500;
const SENDERS = 12;
/** Swaps fall within batches and while batches are under way. */
const CLAIMS_PER_SWAP = 4;

interface Answer {
  readonly claimId: string;
  readonly outcome: string;
  readonly findings: readonly { readonly rule: string }[];
  readonly snapshot: {
    readonly digest: 'open' | 'strict';
    readonly stale: boolean;
    readonly ageDays: number;
  };
}

function bodyOf(id: string): Uint8Array {
  const lines = [{ id: 'L1', kind: 'drug', code: LIMITED_CODE, name: 'invented', amount: '120.00' }];
  const encounter = { setting: 'outpatient', start: '2026-03-10' };
  return Buffer.from(JSON.stringify({ id, patient: { idKind: 'local', id: 'P1' }, encounter, lines }));
}

describe('knowledge swapped under load', () => {
  let checker: Checker;
  beforeAll(() => {
    checker = createPoolChecker({ threads: 2 });
    checker.use(IMAGES.open, SITES);
  });
  afterAll(() => checker.close());

  function check(id: string): Promise<CheckReply> {
    return checker.check(
      {
        door: 'json',
        body: bodyOf(id),
        facilityCode: 'H1',
        pathNumber: undefined,
        todayDay: SINCE_DAY + 1,
        todaySecond: 0,
      },
      30_000,
    );
  }

  it('answers every claim, each by one image, named with its age', async () => {
    const count = { open: 0, strict: 0 };
    let sent = 0;
    let swaps = 0;
    async function send(): Promise<void> {
      while (sent < CLAIMS) {
        const id = `C${sent++}`;
        if (sent % CLAIMS_PER_SWAP === 0) checker.use(++swaps % 2 === 0 ? IMAGES.open : IMAGES.strict, SITES);
        const reply = await check(id);
        if (reply.kind !== 'answered') throw new Error(JSON.stringify(reply));
        const answer = JSON.parse(Buffer.from(reply.body).toString()) as Answer;
        const { digest, stale, ageDays } = answer.snapshot;
        expect(answer.claimId).toBe(id);
        expect({
          outcome: answer.outcome,
          rules: answer.findings.map(({ rule }) => rule),
          stale,
          ageDays,
        }).toEqual(EXPECTED[digest]);
        expect(reply.summary).toMatchObject({ digest, outcome: answer.outcome });
        count[digest]++;
      }
    }
    await Promise.all(Array.from({ length: SENDERS }, send));
    expect(count.open + count.strict).toBe(CLAIMS);
    expect(Math.min(count.open, count.strict)).toBeGreaterThan(CLAIMS / 10);
    expect(swaps).toBeGreaterThan(300);
  });
});
