/** F6: kill -9 of a real gateway under load, again and again; nothing that was answered is lost (guarantees G3 to G6, G9). */
import { describe, expect, it } from 'vitest';
import { runCrashLoop } from '../support/crash/crash-loop.ts';
import { postgresMissing } from '../support/postgres.ts';

/** Two runs side by side: most of a cycle is a start. */
const CYCLES = 10;
const CYCLES_ON_POSTGRES = 4;

/** Everything that a hospital sends was answered, and so checked. */
const KINDS = [
  'audit fsi',
  'check json',
  'check protobuf',
  'feedback json',
  'nationalFeedback fsi',
  'read',
  'reversal json',
  'settlement json',
  'settlement protobuf',
];

describe('kill -9 under load', () => {
  it('loses and invents nothing on SQLite', async () => {
    const reports = await Promise.all(
      [20_260, 20_261].map((seed) => runCrashLoop({ store: 'sqlite', cycles: CYCLES, seed })),
    );
    for (const { violations, cycles, answers } of reports) {
      expect(violations).toEqual([]);
      expect(cycles).toBe(CYCLES);
      expect([...answers.keys()].sort()).toEqual(KINDS);
    }
  }, 180_000);

  it.skipIf(postgresMissing)(
    'loses and invents nothing on PostgreSQL',
    async () => {
      const report = await runCrashLoop({ store: 'postgres', cycles: CYCLES_ON_POSTGRES, seed: 20_262 });
      expect(report.violations).toEqual([]);
      expect([...report.answers.keys()].sort()).toEqual(KINDS);
    },
    120_000,
  );
});
