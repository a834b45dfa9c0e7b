/**
 * One node of a race in a process of its own: settles for few patients whose pages have room for few entries, until all
 * are full. Tells its parent what it was told.
 */
import { createPostgresStore } from '../../src/ledger/postgres/postgres-store.ts';
import { applyPlainChange, makeSettlement, patientKey } from './ledger-entry.ts';
import { IDENTITY } from './ledger-stores.ts';

export interface RaceOrder {
  readonly url: string;
  readonly node: string;
  readonly patients: number;
  /** Entries that a page may hold at most. */
  readonly limit: number;
  /** Claims that wait at once. */
  readonly groupSize: number;
}

export interface RaceReport {
  /** Of each entry that was answered as committed. */
  readonly settled: readonly string[];
  readonly stale: number;
  readonly unavailable: number;
}

/** What the rule sees: entries on the page, and its version. */
async function race({ url, node, patients, limit, groupSize }: RaceOrder): Promise<RaceReport> {
  const store = createPostgresStore(
    { url, identity: { ...IDENTITY, node } },
    { applyChange: applyPlainChange },
  );
  await store.open();
  const settled: string[] = [];
  let [stale, unavailable, serial] = [0, 0, 0];
  for (;;) {
    const entries = await Promise.all(
      Array.from({ length: groupSize }, async (_, index) => {
        const number = index % patients;
        const key = patientKey(number);
        const [page] = await store.readPages(key, 2026, 2026);
        const spent = page === undefined ? 0 : Buffer.from(page.bytes).toString().split(',').length;
        if (spent >= limit) return undefined;
        const entryName = `${node}-${number}-${++serial}`;
        return {
          entryName,
          entry: makeSettlement({
            claimId: entryName,
            facilityCode: `H-${node}`,
            patientKey: key,
            entryName,
            pagesRead: [{ patientKey: key, year: 2026, version: page?.version ?? 0 }],
          }),
        };
      }),
    );
    const asked = entries.filter((one) => one !== undefined);
    if (asked.length === 0) break;
    const { outcomes } = await store.commit(asked.map(({ entry }) => entry));
    for (const [index, { kind }] of outcomes.entries()) {
      if (kind === 'committed') settled.push(asked[index]!.entryName);
      else if (kind === 'stale') stale++;
      else unavailable++;
    }
  }
  await store.close();
  return { settled, stale, unavailable };
}

process.once('message', (order: RaceOrder) => {
  race(order).then(
    (report) => process.send!(report, () => process.exit(0)),
    (error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
});
