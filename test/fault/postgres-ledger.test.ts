/** The ledger on PostgreSQL when the server, the way to it or the node itself fails (faults F14, F26, F27, F29). */
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PostgresStore, PostgresStoreOptions } from '../../src/ledger/postgres/postgres-store.ts';
import { type CuttingProxy, openCuttingProxy } from '../support/cutting-proxy.ts';
import { makeEntry, makeSettlement, patientKey } from '../support/ledger-entry.ts';
import { IDENTITY, postgresStore } from '../support/ledger-stores.ts';
import { makeDatabase, postgresMissing, runSql, type TestDatabase } from '../support/postgres.ts';

/** Short waits; a heartbeat that never comes in a test's time. */
const LIMITS = { statementMs: 400, takeOverMs: 200, backoffMs: 1, backoffMaxMs: 20, heartbeatMs: 600_000 };

describe.skipIf(postgresMissing)('the ledger on PostgreSQL', () => {
  let database: TestDatabase;
  let proxy: CuttingProxy;
  const opened: PostgresStore[] = [];

  beforeEach(async () => {
    database = await makeDatabase();
    proxy = await openCuttingProxy(database.url);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    await proxy.close();
    await database.drop();
  });

  function make(url: string, options: Partial<PostgresStoreOptions> = {}): PostgresStore {
    const store = postgresStore(url, { limits: LIMITS, ...options });
    opened.push(store);
    return store;
  }
  async function open(url: string, options: Partial<PostgresStoreOptions> = {}): Promise<PostgresStore> {
    const store = make(url, options);
    await store.open();
    return store;
  }
  const sql = (text: string) => runSql(database.url, text);
  const isBack = (store: PostgresStore) =>
    vi.waitFor(() => expect(store.stats().unavailable).toBeUndefined(), { timeout: 20_000, interval: 5 });
  const only = async (store: PostgresStore, entry = makeEntry()) =>
    (await store.commit([entry])).outcomes[0]!;

  it('answers what is true wherever the connection is cut during a commit', async () => {
    const store = await open(proxy.url);
    const settlement = (n: number) =>
      makeSettlement({ claimId: `c${n}`, entryName: `e${n}`, body: `b${n}`.padEnd(3_000, '.') });
    proxy.cutAfter('up', Number.MAX_SAFE_INTEGER);
    await only(store, settlement(0));
    await only(store, settlement(1));
    const { up, down } = proxy.passed();
    const kinds = new Set<string>();
    let sent = 2;
    for (const [direction, bytes] of [
      ['up', up / 2],
      ['down', down / 2],
    ] as const) {
      // The last bytes matter most: COMMIT is the last to go up, its answer the last to come down.
      const near = [1, 2, 5, 6, 7, 12, 13, 18, 19].map((back) => Math.floor(bytes) - back);
      const far = Array.from({ length: 8 }, (_, step) => 1 + Math.floor((bytes * step) / 8));
      for (const at of [...far, ...near]) {
        await isBack(store);
        proxy.cutAfter(direction, at);
        const entry = settlement(sent++);
        const outcome = await only(store, entry);
        const [claim] = await store.findClaim(entry.facilityCode, entry.claimId!).catch(async () => {
          await isBack(store);
          return store.findClaim(entry.facilityCode, entry.claimId!);
        });
        expect(outcome.kind === 'committed', `${direction} ${at}: ${outcome.kind}`).toBe(claim !== undefined);
        if (outcome.kind === 'committed') expect(outcome.seq).toBe(claim?.seq);
        kinds.add(outcome.kind);
      }
    }
    expect([...kinds].sort()).toEqual(['committed', 'unavailable']);
    await isBack(store);
    expect(await store.verify()).toMatchObject({ problems: [] });
  });

  it('says that the server is down, refuses at once, and comes back by itself', async () => {
    const store = await open(proxy.url);
    await only(store);
    await proxy.interrupt();
    await vi.waitFor(() => expect(store.stats().unavailable).toBe('down'));
    expect(await only(store)).toEqual({ kind: 'unavailable', reason: 'down' });
    await expect(store.readPages(patientKey(1), 2000, 2100)).rejects.toMatchObject({
      code: 'LEDGER_UNUSABLE',
    });
    await proxy.restore();
    await isBack(store);
    expect(await only(store)).toMatchObject({ kind: 'committed', seq: 2 });
    expect(await store.readPages(patientKey(1), 2000, 2100)).toEqual([]);
  });

  it('comes back after the server ended its sessions', async () => {
    const store = await open(database.url);
    await sql(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await vi.waitFor(async () => expect(await only(store)).toMatchObject({ kind: 'committed', seq: 1 }));
    expect(await store.readAfter(0, 10)).toHaveLength(1);
  });

  it('gives up what takes too long, writes nothing of it, and goes on when the way is free', async () => {
    const store = await open(database.url);
    const other = await open(database.url, { identity: { ...IDENTITY, node: 'n2' } });
    const holder = new pg.Client(database.url);
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE claimgate.pages IN ACCESS EXCLUSIVE MODE');
    expect(await only(store, makeSettlement({}))).toEqual({ kind: 'unavailable', reason: 'slow' });
    expect(store.stats().unavailable).toBe('slow');
    await holder.query('ROLLBACK');
    await holder.end();
    expect(await only(store, makeSettlement({}))).toMatchObject({ kind: 'committed', seq: 1 });
    expect(store.stats().unavailable).toBeUndefined();
    expect(await only(other, makeSettlement({}))).toMatchObject({ kind: 'repeat', seq: 1 });
  });

  it('refuses a second process of the same node, and lets it in when the first is gone', async () => {
    const first = await open(database.url);
    await expect(make(database.url).open()).rejects.toMatchObject({ code: 'LEDGER_IN_USE' });
    expect(await only(first)).toMatchObject({ kind: 'committed' });
    await first.close();
    expect((await make(database.url).open()).head.seq).toBe(1);
  });

  it('lets a node that was cut off and replaced write nothing more', async () => {
    const stale = await open(proxy.url);
    await only(stale);
    await proxy.interrupt();
    await vi.waitFor(() => expect(stale.stats().unavailable).toBe('down'));
    const next = await open(database.url);
    await only(next, makeEntry({ body: 'next' }));
    await proxy.restore();
    await vi.waitFor(async () => {
      await expect(stale.commit([makeEntry({ body: 'stale' })])).rejects.toMatchObject({
        code: 'LEDGER_IN_USE',
      });
    });
    // Also when the new one has gone again.
    await next.close();
    await expect(stale.commit([makeEntry()])).rejects.toMatchObject({ code: 'LEDGER_IN_USE' });
    expect(await sql('SELECT seq FROM claimgate.nodes')).toEqual([{ seq: '2' }]);
  });

  it('compares the epoch in every transaction', async () => {
    const store = await open(database.url);
    await sql('UPDATE claimgate.nodes SET epoch = epoch + 1');
    await expect(store.commit([makeEntry()])).rejects.toMatchObject({ code: 'LEDGER_IN_USE' });
    expect(await sql('SELECT count(*)::int FROM claimgate.frames')).toEqual([{ count: 0 }]);
  });

  it('sees by its heartbeat that it may write again, and that it may not', async () => {
    const store = await open(database.url, { limits: { ...LIMITS, heartbeatMs: 20 } });
    const holder = new pg.Client(database.url);
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE claimgate.pages IN ACCESS EXCLUSIVE MODE');
    expect(await only(store, makeSettlement({}))).toEqual({ kind: 'unavailable', reason: 'slow' });
    await holder.end();
    await isBack(store);
    await sql(`UPDATE claimgate.nodes SET epoch = epoch + 1, owner = 'another'`);
    await vi.waitFor(() => expect(store.stats().unavailable).toBe('down'));
    await vi.waitFor(() =>
      expect(store.commit([makeEntry()])).rejects.toMatchObject({ code: 'LEDGER_IN_USE' }),
    );
  });

  it('stops when records that were answered are no longer there', async () => {
    const store = await open(proxy.url);
    await only(store);
    const [before] = await sql('SELECT seq, hash FROM claimgate.nodes');
    await only(store, makeEntry({ body: 'answered' }));
    await proxy.interrupt();
    await sql(`UPDATE claimgate.nodes SET seq = ${before!.seq}, hash = '\\x${(before!.hash as Buffer).toString('hex')}';
      DELETE FROM claimgate.frames WHERE first_seq = 2; UPDATE claimgate.counter SET position = 1`);
    await proxy.restore();
    await vi.waitFor(async () => {
      await expect(store.commit([makeEntry()])).rejects.toMatchObject({ code: 'LEDGER_BEHIND_ANCHOR' });
    });
  });

  it.each([
    ['synchronous_commit = off', 'LEDGER_UNUSABLE'],
    ['synchronous_commit = local', 'LEDGER_UNUSABLE'],
    ['default_transaction_read_only = on', 'LEDGER_READ_ONLY'],
  ])('does not start with %s', async (setting, code) => {
    const { pathname } = new URL(database.url);
    await sql(`ALTER DATABASE ${pathname.slice(1)} SET ${setting}`);
    await expect(make(database.url).open()).rejects.toMatchObject({ code });
  });

  it('does not start on a newer schema, nor where nobody listens', async () => {
    await (await open(database.url)).close();
    await sql(`UPDATE claimgate.meta SET value = '99' WHERE key = 'schema_version'`);
    await expect(make(database.url).open()).rejects.toMatchObject({ code: 'LEDGER_SCHEMA_UNKNOWN' });
    await proxy.interrupt();
    await expect(make(proxy.url).open()).rejects.toMatchObject({ code: 'LEDGER_UNUSABLE' });
  });

  it('closes while the server is away', async () => {
    const store = await open(proxy.url);
    await proxy.interrupt();
    await store.close();
  });

  it('names what was changed behind its back', async () => {
    const store = await open(database.url);
    for (let n = 1; n <= 3; n++) await only(store, makeSettlement({ claimId: `c${n}`, entryName: `e${n}` }));
    const problems = async () => (await store.verify()).problems.map(({ where }) => where);
    expect(await problems()).toEqual([]);
    const page = `page 2026 of ${Buffer.from(patientKey(1)).toString('hex')}`;
    await sql(`UPDATE claimgate.pages SET version = 9`);
    expect(await problems()).toEqual([page]);
    await sql(`UPDATE claimgate.pages SET version = 3; UPDATE claimgate.frames
      SET bytes = set_byte(bytes, octet_length(bytes) - 9, 255 - get_byte(bytes, octet_length(bytes) - 9)) WHERE first_seq = 2`);
    expect(await problems()).toContain('record 2');
    await sql('DELETE FROM claimgate.frames WHERE first_seq >= 2');
    expect(await problems()).toContain('record 3 of n1');
  });
});
