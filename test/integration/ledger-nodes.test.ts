/** Commands that write, on a PostgreSQL that nodes share: under the name of the node that they are run for. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLedgerAnchor } from '../../src/cli/ledger-anchor.ts';
import { placeOf } from '../../src/cli/ledger-place.ts';
import { prune } from '../../src/cli/ledger-prune.ts';
import { loadConfig } from '../../src/config/config.ts';
import { readEnvironment } from '../../src/config/env.ts';
import { loadNodeName } from '../../src/config/node-name.ts';
import { createPatientKeys } from '../../src/history/patient-key.ts';
import { openLedger } from '../../src/ledger/ledger-client.ts';
import { encodeRecord } from '../../src/wire/protobuf/record-codec.ts';
import { buildRecord } from '../support/build-record.ts';
import { makeDatabase, postgresMissing, runSql, type TestDatabase } from '../support/postgres.ts';
import { runOn } from '../support/recorded-ledger.ts';
import { makeSettlingPlace, type SettlingPlace } from '../support/settling.ts';

const COUNT = 6;
/** Civil day far behind all that is recorded here. */
const DAY = 40_000;

describe.skipIf(postgresMissing)('a ledger that nodes share', () => {
  let database: TestDatabase;
  let shared: SettlingPlace;
  beforeEach(async () => {
    database = await makeDatabase();
    shared = makeSettlingPlace(database);
  });
  afterEach(() => shared.remove());

  const placeFor = (node: string) => placeOf(loadConfig(readEnvironment(shared.environment(node))).config!);

  /** Starts as the gateway of this data directory does, and writes so many records, each a group. */
  async function work(node: string, count: number): Promise<string> {
    const { store, anchorFile, sealKey, dataDir, readPatientSecret } = placeFor(node);
    const { fingerprint: patientKeyFingerprint } = createPatientKeys(readPatientSecret());
    const identity = { node: loadNodeName(undefined, dataDir), patientKeyFingerprint, sealKey };
    const options = { store, identity, anchorFile: anchorFile!, hooksModule: undefined };
    const ledger = await openLedger(options, { onFatal: () => {} });
    for (let index = 0; index < count; index++) {
      const record = buildRecord({
        claimId: `${node} ${index}`,
        patientKey: undefined,
        changes: [],
        pagesRead: [],
      });
      expect((await ledger.commit(encodeRecord(record))).kind).toBe('committed');
    }
    await ledger.close();
    return ledger.node;
  }
  const nodes = async () =>
    (await runSql(database.url, 'SELECT node FROM claimgate.nodes ORDER BY node')).length;

  it('is pruned of what this node wrote, though another one has been there and wrote nothing', async () => {
    await work('one', COUNT);
    await work('two', 0);
    expect(await prune(placeFor('one'), DAY, 0)).toMatchObject({ dropped: COUNT, through: COUNT, held: 0 });
    expect(await nodes()).toBe(2);
  });

  it('is pruned of nothing once several nodes wrote, and says which and why', async () => {
    const own = await work('one', COUNT);
    const other = await work('two', 1);
    await expect(prune(placeFor('one'), DAY, 0)).rejects.toMatchObject({
      code: 'LEDGER_UNUSABLE',
      detail: { what: expect.stringContaining(`${own} and ${other}`), todo: 'keep all records' },
    });
    const [row] = await runSql(database.url, 'SELECT max(base_seq)::int AS base FROM claimgate.nodes');
    expect(row).toEqual({ base: 0 });
  });

  it('is accepted as the node that it is, whoever else wrote and though its anchor is gone', async () => {
    const own = await work('one', COUNT);
    await work('two', 1);
    const place = placeFor('one');
    rmSync(place.anchorFile!);
    const { code, text } = await runOn(() => place, runLedgerAnchor, '--accept', '--json');
    expect(code, text).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ node: own, anchor: 'none', headSeq: COUNT });
  });

  it('gets no node from where none ever started', async () => {
    await work('one', COUNT);
    await expect(prune(placeFor('elsewhere'), DAY, 0)).rejects.toMatchObject({
      code: 'CLI_CONFIGURATION',
      detail: { where: 'CLAIMGATE_NODE' },
    });
    expect(await nodes()).toBe(1);
  });
});
