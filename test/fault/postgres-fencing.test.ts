/** F28 seen from a gateway: a primary without its standby, one of the past that still runs, settings that lose answers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PostgresStore } from '../../src/ledger/postgres/postgres-store.ts';
import { makeEntry } from '../support/ledger-entry.ts';
import { postgresStore } from '../support/ledger-stores.ts';
import {
  type ClusterServer,
  clusterMissing,
  type PostgresCluster,
  startCluster,
} from '../support/postgres-cluster.ts';
import {
  claimNumber,
  type SpawnedGateway,
  spawnGateway,
  startedGateway,
} from '../support/spawned-gateway.ts';

const WAIT = { timeout: 40_000, interval: 20 };
/** A client that does not wait for a failover. */
const HASTY = { 'claimgate-deadline-ms': '300' };

describe.skipIf(clusterMissing)('a primary that no standby confirms', () => {
  let cluster: PostgresCluster;
  let folder: string;
  const stores: PostgresStore[] = [];
  const gateways: SpawnedGateway[] = [];

  beforeEach(async () => {
    cluster = await startCluster();
    folder = mkdtempSync(join(tmpdir(), 'claimgate-test-'));
    writeFileSync(join(folder, 'patient.key'), '5a'.repeat(32));
  }, 60_000);
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await Promise.all(gateways.splice(0).map((gateway) => gateway.end('SIGKILL')));
    await cluster?.remove();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  const environmentOf = (node: string, url: string) => ({
    CLAIMGATE_LEDGER_URL: url,
    CLAIMGATE_NODE: node,
    CLAIMGATE_PATIENT_KEY_FILE: join(folder, 'patient.key'),
  });
  async function start(node: string): Promise<SpawnedGateway> {
    const gateway = await startedGateway(join(folder, node), environmentOf(node, cluster.url));
    gateways.push(gateway);
    return gateway;
  }
  const becomes = (gateway: SpawnedGateway, expected: readonly string[]) =>
    vi.waitFor(async () => expect(await gateway.reasons()).toEqual(expected), WAIT);
  async function set(server: ClusterServer, setting: string): Promise<void> {
    await cluster.sql(server, `ALTER SYSTEM ${setting}`);
    await cluster.sql(server, 'SELECT pg_reload_conf()');
  }
  const nodeOf = async (server: ClusterServer, node: string) =>
    (await cluster.sql(server, `SELECT epoch, seq FROM claimgate.nodes WHERE node = '${node}'`))[0];

  it('is not answered for: 503, never 200; and an old one is never gone back to', async () => {
    const gateway = await start('n1');
    const check = async (name: string, headers = {}) =>
      (await gateway.check(claimNumber(name), headers)).status;
    expect(await check('before')).toBe(200);
    expect(await gateway.warnings()).toEqual([]);

    const old = cluster.primary();
    await cluster.end(cluster.standby(), 'immediate');
    expect(await check('alone', HASTY)).toBe(503);
    await becomes(gateway, ['ledger-slow']);
    await cluster.start(cluster.standby());
    await becomes(gateway, []);
    expect(await check('alone')).toBe(200);

    // Nobody stops the old primary. Neither has a standby now.
    await cluster.promote();
    const next = cluster.primary();
    // Who knows only the old one gets no place there.
    const refused = spawnGateway(join(folder, 'n2'), environmentOf('n2', old.url));
    expect(await check('between', HASTY)).toBe(503);
    const before = await nodeOf(old, 'n1');
    await set(next, `SET synchronous_standby_names = ''`);
    await becomes(gateway, []);
    expect(await check('after')).toBe(200);
    expect(await gateway.warnings()).toEqual(['ledger-unreplicated']);
    expect(await gateway.metric('claimgate_ledger_unreplicated')).toBe(1);
    await vi.waitFor(() => expect(gateway.output()).toContain('ledger-unreplicated'), WAIT);
    const epoch = (await nodeOf(next, 'n1'))?.epoch;
    expect(await nodeOf(old, 'n1')).toEqual(before);

    const refusal = await refused;
    if (!('code' in refusal)) gateways.push(refusal);
    expect(refusal).toMatchObject({ code: 78, output: expect.stringContaining('LEDGER_UNUSABLE') });
    expect(await check('last')).toBe(200);
    expect((await nodeOf(next, 'n1'))?.epoch).toBe(epoch);
  }, 60_000);

  it('keeps what was checked of its settings, and refuses those that lose answers', async () => {
    const limits = {
      statementMs: 500,
      takeOverMs: 200,
      backoffMs: 1,
      backoffMaxMs: 20,
      heartbeatMs: 600_000,
    };
    const make = (more = {}): PostgresStore => {
      const identity = { node: 's1', patientKeyFingerprint: 'f1', sealKey: undefined };
      const store = postgresStore(cluster.url, { schema: 'settings', identity, limits, ...more });
      stores.push(store);
      return store;
    };
    const only = async (store: PostgresStore) => (await store.commit([makeEntry()])).outcomes[0]!;
    const store = make({ limits: { ...limits, heartbeatMs: 50 } });
    await store.open();
    const primary = cluster.primary();

    await set(primary, 'SET synchronous_commit = off');
    await expect(make().open()).rejects.toMatchObject({ code: 'LEDGER_UNUSABLE' });
    // The session before still waits for the standby. A wait that somebody cancels is no confirmation: neither of a group
    // nor of the place that it is read back from.
    await cluster.end(cluster.standby(), 'immediate');
    let isAnswered = false;
    const waiting = only(store).finally(() => {
      isAnswered = true;
    });
    const cancel = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'`;
    for (let cancelled = 0; cancelled < 3 && !isAnswered; ) {
      cancelled += (await cluster.sql(primary, cancel)).length;
      if (cancelled > 0) await set(primary, 'RESET synchronous_commit');
    }
    expect(isAnswered).toBe(false);
    await cluster.start(cluster.standby());
    expect(await waiting).toMatchObject({ kind: 'committed', seq: 1 });
    await vi.waitFor(() => expect(store.stats().unavailable).toBeUndefined(), WAIT);

    await set(primary, `SET synchronous_standby_names = ''`);
    await vi.waitFor(() => expect(store.stats().isUnreplicated).toBe(true), WAIT);
    await set(primary, 'RESET synchronous_standby_names');
    await vi.waitFor(() => expect(store.stats().isUnreplicated).toBe(false), WAIT);

    await set(primary, 'SET fsync = off');
    await vi.waitFor(() => expect(store.stats().unavailable).toBe('down'), WAIT);
    expect(await only(store)).toEqual({ kind: 'unavailable', reason: 'down' });
    await set(primary, 'RESET fsync');
    await vi.waitFor(() => expect(store.stats().unavailable).toBeUndefined(), WAIT);
    expect(await store.verify()).toMatchObject({ problems: [] });

    // Whoever listens to a primary of the past, which still runs, hears of what is kept on its successor.
    const heard: number[] = [];
    store.watch((position) => heard.push(position));
    await vi.waitFor(() => expect(heard).toContain(1), WAIT);
    await cluster.promote();
    await set(cluster.primary(), `SET synchronous_standby_names = ''`);
    const other = make({ identity: { node: 's2', patientKeyFingerprint: 'f1', sealKey: undefined } });
    await other.open();
    expect(await only(other)).toMatchObject({ kind: 'committed' });
    await vi.waitFor(() => expect(heard).toContain(2), WAIT);
  }, 60_000);
});
