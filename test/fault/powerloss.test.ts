/** F7: the power is cut under load; only synced bytes remain, and every answer with them. A sync that is missing must show. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCrashLoop } from '../support/crash/crash-loop.ts';
import type { Kill } from '../support/crash/kills.ts';
import { buildPowerloss, makePowerPlace, powerlossMissing } from '../support/powerloss/power-place.ts';
import type { Random } from '../support/random.ts';

/** Two runs side by side. */
const CYCLES = 5;

describe.skipIf(powerlossMissing)('power loss under load', () => {
  let shim: ReturnType<typeof buildPowerloss>;
  beforeAll(() => {
    shim = buildPowerloss();
  });
  afterAll(() => shim?.remove());
  const makePlace = () => makePowerPlace(shim.library);

  it('loses nothing that was answered', async () => {
    const reports = await Promise.all(
      [71, 72].map((seed) => runCrashLoop({ store: 'sqlite', cycles: CYCLES, seed, makePlace })),
    );
    for (const { violations, answers } of reports) {
      expect(violations).toEqual([]);
      expect(answers.size).toBeGreaterThan(0);
    }
  }, 180_000);

  it('after a kill between write and sync starts again, whatever the anchor was told meanwhile', async () => {
    const load: Kill = { point: 'random', times: 10_000, stallMs: 0, requestsMax: 200, pauseMs: 0 };
    const atStart: Kill = { ...load, point: 'before-commit', times: 1 };
    let starts = 0;
    let ends = 0;
    async function makeStoppedPlace() {
      const place = await makePlace();
      return {
        ...place,
        // The first process dies with a group that is written and not synced; the system still has it.
        environment: (facility: string) => ({
          ...place.environment(facility),
          ...(starts++ === 0 ? { POWERLOSS_STOP: 'ledger.db-wal:12' } : {}),
        }),
        // The second one has seen it when the power goes.
        afterKill(random: Random) {
          if (ends++ > 0) place.afterKill(random);
        },
      };
    }
    const kills = [load, atStart];
    const options = { store: 'sqlite', cycles: 2, seed: 74, kills, stopsAtFirst: true } as const;
    const { violations } = await runCrashLoop({ ...options, makePlace: makeStoppedPlace });
    expect(violations).toEqual([]);
  }, 120_000);

  it('is seen to lose answers when commits are not synced', async () => {
    const kill: Kill = { point: 'random', times: 60, stallMs: 0, requestsMax: 80, pauseMs: 0 };
    const { violations } = await runCrashLoop({
      ...{ store: 'sqlite', cycles: 1, seed: 73, makePlace, kills: [kill], stopsAtFirst: true },
      plants: ['synchronous normal'],
    });
    expect(violations.join('\n')).toMatch(/G3 lost|LEDGER_BEHIND_ANCHOR/);
  }, 120_000);
});
