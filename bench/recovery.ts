/**
 * (k) Recovery: a ledger of a million records whose process is killed under load, with its last groups in the write-ahead
 * log; from spawn to the first answered /readyz, against the same gateway on an empty ledger.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadPatientSecret } from '../src/config/secrets.ts';
import { applyChange } from '../src/history/apply-change.ts';
import { createPatientKeys } from '../src/history/patient-key.ts';
import { openAnchor } from '../src/ledger/anchor.ts';
import { entryOfRecord } from '../src/ledger/entry-of-record.ts';
import { createSqliteStore } from '../src/ledger/sqlite/sqlite-store.ts';
import { encodeRecord } from '../src/wire/protobuf/record-codec.ts';
import { benchRecord } from './support/bench-record.ts';
import { runClosedLoop } from './support/closed-loop.ts';
import { startGateway } from './support/processes.ts';
import { printTable } from './support/report.ts';
import { spread } from './support/statistics.ts';
import { variedClaims } from './support/varied-claims.ts';

const RECORDS = Number(process.env.BENCH_RECORDS ?? 1_000_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const GROUP = 512;
const CLAIMS_BEFORE_KILL = 3_000;

export async function run(): Promise<void> {
  // Not the system's temporary directory: it may be memory.
  const folder = mkdtempSync(join(process.cwd(), '.bench-recovery-'));
  const { json } = await variedClaims();
  let next = 0;
  const measure = async (dataDir: string): Promise<number[]> => {
    const took: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const gateway = await startGateway({ CLAIMGATE_DATA_DIR: dataDir });
      // The first start is of a ledger that was closed well.
      if (round > 0) took.push(gateway.readyMs);
      const port = Number(new URL(gateway.url).port);
      const load = { port, connections: 64, seconds: 60, count: CLAIMS_BEFORE_KILL, request: json.request };
      next = (await runClosedLoop({ ...load, first: next })).next;
      await gateway.kill();
    }
    return took;
  };
  try {
    const [empty, full] = [join(folder, 'empty'), join(folder, 'full')];
    const few = await measure(empty);
    await (await startGateway({ CLAIMGATE_DATA_DIR: full })).stop();
    await fill(full);
    const many = await measure(full);
    const mb = (dataDir: string) => (statSync(join(dataDir, 'ledger.db')).size / 1e6).toFixed(0);
    printTable(
      `recovery: from spawn to ready after SIGKILL, ${ROUNDS} rounds`,
      ['records', 'MB', 'ms'],
      [
        [`${ROUNDS * CLAIMS_BEFORE_KILL} at most`, mb(empty), spread(few, 0)],
        [RECORDS.toLocaleString('en'), mb(full), spread(many, 0)],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Straight through the store: what a million claims leave behind, without judging them. */
async function fill(dataDir: string): Promise<void> {
  const file = join(dataDir, 'ledger.db');
  const { fingerprint } = createPatientKeys(loadPatientSecret(undefined, dataDir));
  const identity = { node: undefined, patientKeyFingerprint: fingerprint, sealKey: undefined };
  const store = createSqliteStore({ file, identity }, { applyChange, monotonicMs: () => performance.now() });
  const state = await store.open();
  const anchor = openAnchor(join(dataDir, 'ledger.anchor'), state);
  for (let first = 0; first < RECORDS; first += GROUP) {
    const entries = Array.from({ length: Math.min(GROUP, RECORDS - first) }, (_, index) => {
      const claimId = `filled-${String(first + index).padStart(10, '0')}`;
      const text = Buffer.from(JSON.stringify({ claimId, text: 'x'.repeat(200) }));
      return entryOfRecord(encodeRecord(benchRecord('H00000000001', claimId, text, text)));
    });
    anchor.write((await store.commit(entries)).head);
    await store.rest(false);
  }
  anchor.close();
  await store.close();
}
