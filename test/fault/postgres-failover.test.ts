/** F28: the primary is killed under a gateway that stays, and nothing that was answered is lost. Longer: npm run crash. */
import { describe, expect, it } from 'vitest';
import { runFailoverLoop } from '../support/crash/failover-loop.ts';
import { clusterMissing } from '../support/postgres-cluster.ts';

describe.skipIf(clusterMissing)('the primary is killed and its standby promoted, under load', () => {
  it('loses and invents nothing, with the old primary gone and with the old primary back', async () => {
    const report = await runFailoverLoop({ failovers: 2, seed: 1 });
    expect(report.violations).toEqual([]);
    expect(report).toMatchObject({ failovers: 2, returns: 1 });
    expect(report.answers.size).toBeGreaterThan(0);
  }, 180_000);
});
