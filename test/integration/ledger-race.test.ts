/**
 * Two hospitals at the same second, at two gateways on one PostgreSQL: nobody spends what another spent, nothing that was
 * answered is lost, nobody waits for ever (guarantees G3, G4; design section 7).
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeEntry, makeSettlement, patientKey } from '../support/ledger-entry.ts';
import type { RaceOrder, RaceReport } from '../support/ledger-race-node.ts';
import { IDENTITY, postgresStore } from '../support/ledger-stores.ts';
import { makeDatabase, postgresMissing, runSql, type TestDatabase } from '../support/postgres.ts';

async function runNode(order: RaceOrder): Promise<RaceReport> {
  const child = fork(new URL('../support/ledger-race-node.ts', import.meta.url));
  const said = once(child, 'message');
  child.send(order);
  const ended = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`node ${order.node} ended with ${code}`);
  });
  const [[report]] = (await Promise.all([said, ended])) as [[RaceReport], undefined];
  return report;
}

describe.skipIf(postgresMissing)('two nodes on one PostgreSQL', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await makeDatabase();
  });
  afterEach(() => database.drop());

  it.each([
    { patients: 1, limit: 60, groupSize: 4 },
    { patients: 7, limit: 25, groupSize: 14 },
  ])('never spend more than the limit: %o', async (order) => {
    const reports = await Promise.all(
      ['n1', 'n2', 'n3'].map((node) => runNode({ url: database.url, node, ...order })),
    );
    const settled = reports.flatMap((report) => report.settled).sort();
    const store = postgresStore(database.url);
    await store.open();
    try {
      const kept: string[] = [];
      for (let number = 0; number < order.patients; number++) {
        const [page] = await store.readPages(patientKey(number), 2026, 2026);
        expect(page?.version).toBe(order.limit);
        kept.push(...Buffer.from(page!.bytes).toString().split(','));
      }
      expect(kept).toHaveLength(order.patients * order.limit);
      // What was answered and what is kept are the same.
      expect(kept.map((entry) => entry.split(' ')[0]).sort()).toEqual(settled);
      expect(reports.map(({ unavailable }) => unavailable)).toEqual([0, 0, 0]);
      expect(await store.verify()).toMatchObject({ records: settled.length, problems: [] });
      const positions = (await store.readAfter(0, settled.length + 1)).map(({ position }) => position);
      expect(positions).toEqual(settled.map((_, index) => index + 1));
    } finally {
      await store.close();
    }
    const [row] = await runSql(
      database.url,
      `SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({ deadlocks: 0 });
  });

  it('know each other: repeats, refusals, outcomes, records and positions', async () => {
    const [one, two] = ['n1', 'n2'].map((node) =>
      postgresStore(database.url, { identity: { ...IDENTITY, node } }),
    );
    await Promise.all([one!.open(), two!.open()]);
    const heard: number[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = two!.watch((position) => {
      heard.push(position);
      if (position === 2) resolve();
    });
    try {
      const settlement = makeSettlement({});
      await one!.commit([settlement]);
      expect((await two!.commit([settlement])).outcomes[0]).toEqual({
        kind: 'repeat',
        seq: 1,
        payload: Buffer.from(settlement.payload),
      });
      const other = makeEntry({ claimId: 'c1', body: 'other' });
      expect((await two!.commit([other])).outcomes[0]).toEqual({ kind: 'refused', state: 'inFlight' });
      const outcome = makeEntry({ kind: 'outcome', claimId: 'c1', state: 'rejected', isRepeatable: false });
      expect((await two!.commit([outcome])).outcomes[0]).toMatchObject({ kind: 'committed', seq: 1 });
      expect(await one!.openIntents(0, 10)).toEqual([]);
      expect(await one!.findClaim(settlement.facilityCode, 'c1')).toMatchObject([
        { node: 'n1', state: 'rejected' },
      ]);
      expect(await one!.readRecord('n2', 1)).toMatchObject({ node: 'n2', seq: 1, position: 2 });
      await promise;
      expect(heard).toEqual([...heard].sort((a, b) => a - b));
      await expect(one!.prune(1, 0)).rejects.toMatchObject({ code: 'LEDGER_UNUSABLE' });
      expect(await two!.verify()).toMatchObject({ records: 2, problems: [] });
    } finally {
      await stop();
      await Promise.all([one!.close(), two!.close()]);
    }
  });
});
