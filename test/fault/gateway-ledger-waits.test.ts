/** F10, F17, F26, G17 through a whole gateway: a ledger that is slow or away, a clock that jumps, an end under load. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SYSTEM_CLOCK } from '../../src/base/clock.ts';
import { LEDGER_FILE } from '../../src/config/file-names.ts';
import { openLedgerReader } from '../../src/ledger/ledger-reader.ts';
import { decodeRecord } from '../../src/wire/protobuf/record-codec.ts';
import { type CuttingProxy, openCuttingProxy } from '../support/cutting-proxy.ts';
import { makeDataDir } from '../support/data-dir.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { makeDatabase, postgresMissing, runSql, type TestDatabase } from '../support/postgres.ts';
import { claimNumber, type SpawnedGateway, startedGateway } from '../support/spawned-gateway.ts';

const HOUR_MS = 3_600_000;
let dataDir: string;
let gateway: GatewayUnderTest | undefined;
beforeEach(() => {
  dataDir = makeDataDir();
});
afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

const reasons = async (): Promise<string[]> => {
  const response = await fetch(`${gateway!.operateUrl}/readyz`);
  return ((await response.json()) as { reasons: string[] }).reasons;
};
const becomes = (expected: readonly string[]) =>
  vi.waitFor(async () => expect(await reasons()).toEqual(expected), { timeout: 30_000, interval: 20 });
const codeOf = (text: string) => (JSON.parse(text) as { code: string }).code;

describe('a disk that does not come back (F10)', () => {
  afterEach(() => {
    delete process.env.LEDGER_TEST_GATE;
  });

  it('the main loop stays free, what waits gets 503 at its deadline, then all is well again', async () => {
    const gate = join(dataDir, 'gate');
    process.env.LEDGER_TEST_GATE = gate;
    writeFileSync(gate, '');
    gateway = await startGatewayUnderTest(
      { CLAIMGATE_DATA_DIR: dataDir },
      { ledgerHooks: new URL('../support/ledger-hooks.ts', import.meta.url).href },
    );
    const first = await gateway.post('/v1/checks', claimNumber(0));
    expect(first.status).toBe(200);
    rmSync(gate);
    rmSync(`${gate}.waits`);
    const waiting = Array.from({ length: 20 }, (_, n) =>
      gateway!.post('/v1/checks', claimNumber(`slow-${n}`), { 'claimgate-deadline-ms': '500' }),
    );
    await vi.waitFor(() => expect(existsSync(`${gate}.waits`)).toBe(true), { timeout: 30_000 });
    // The disk stands still; the loop answers whoever needs no disk, a repeat too.
    expect((await fetch(`${gateway.operateUrl}/livez`)).status).toBe(200);
    expect((await gateway.post('/v1/checks', claimNumber(0))).text).toBe(first.text);
    for (const { status, text, headers } of await Promise.all(waiting)) {
      expect([status, codeOf(text)]).toEqual([503, 'CHECK_NOT_DURABLE']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await becomes(['ledger-slow']);
    expect(await gateway.metric('claimgate_ledger_unavailable{reason="slow"}')).toBe(1);
    expect(await gateway.metric('claimgate_ledger_waiting_records')).toBeGreaterThan(0);
    writeFileSync(gate, '');
    await becomes([]);
    expect((await gateway.post('/v1/checks', claimNumber('slow-0'))).status).toBe(200);
  });
});

describe('a clock that goes back an hour (G17)', () => {
  it('while it runs and across a restart: order by sequence, nothing repeats, nothing expires', async () => {
    let laterMs = 0;
    const clock = { ...SYSTEM_CLOCK, nowMs: () => SYSTEM_CLOCK.nowMs() + laterMs };
    const environment = { CLAIMGATE_DATA_DIR: dataDir };
    const settle = (n: number) => gateway!.post('/v1/settlements', claimNumber(`t${n}`));
    const sequences: number[] = [];
    const seqOf = async (n: number): Promise<number> => {
      const response = await fetch(`${gateway!.httpUrl}/v1/claims/claim-t${n}`);
      return ((await response.json()) as { sequence: number }).sequence;
    };
    const answers: string[] = [];
    for (const [n, jumpMs] of [0, -HOUR_MS, 24 * HOUR_MS, -HOUR_MS].entries()) {
      if (n % 2 === 0) gateway = await startGatewayUnderTest(environment, { clock });
      laterMs = jumpMs;
      const { status, text, headers } = await settle(n);
      expect([status, headers.get('claimgate-repeat')]).toEqual([200, null]);
      answers.push(text);
      sequences.push(await seqOf(n));
      // The one before is a repeat, whatever the clock says now.
      if (n > 0) {
        const again = await settle(n - 1);
        expect([again.text, again.headers.get('claimgate-repeat')]).toEqual([answers[n - 1], 'true']);
      }
      if (n % 2 === 1) await gateway!.stop();
    }
    gateway = undefined;
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect(new Set(sequences).size).toBe(4);
  });
});

describe('SIGTERM under load (F17)', () => {
  it('what was answered is recorded, the rest is refused, and the process ends by itself', async () => {
    const running = await startedGateway(dataDir);
    const asked = Array.from({ length: 200 }, (_, n) => n);
    const answered: number[] = [];
    const all = Promise.all(
      asked.map(async (n) => {
        const answer = await running.check(claimNumber(`term-${n}`)).catch(() => undefined);
        if (answer === undefined) return;
        expect([200, 503]).toContain(answer.status);
        if (answer.status === 200) answered.push(n);
      }),
    );
    await vi.waitFor(() => expect(answered.length).toBeGreaterThan(0), { timeout: 30_000, interval: 1 });
    // 1 is the end after EXIT_MAX_MS of main.ts, which is below ten seconds.
    expect(await running.end('SIGTERM')).toBe(0);
    await all;
    const claimIds = await recordedClaims(dataDir);
    for (const n of answered) expect(claimIds).toContain(`claim-term-${n}`);
  });
});

async function recordedClaims(folder: string): Promise<Set<string | undefined>> {
  const ledger = await openLedgerReader({ kind: 'sqlite', file: join(folder, LEDGER_FILE) }, undefined);
  const records = await ledger.readAfter(0, 10_000);
  await ledger.close();
  return new Set(records.map(({ payload }) => decodeRecord(payload).claimId));
}

describe.skipIf(postgresMissing)('PostgreSQL behind a running gateway (F26)', () => {
  let database: TestDatabase;
  let proxy: CuttingProxy;
  let gateway: SpawnedGateway;
  beforeEach(async () => {
    database = await makeDatabase();
    proxy = await openCuttingProxy(database.url);
    const key = join(dataDir, 'patient.key');
    writeFileSync(key, '5a'.repeat(32));
    // A process of its own: this one has the proxy, which must not stand still while packs are compiled.
    gateway = await startedGateway(dataDir, {
      CLAIMGATE_LEDGER_URL: proxy.url,
      CLAIMGATE_PATIENT_KEY_FILE: key,
    });
  });
  afterEach(async () => {
    await gateway.end('SIGKILL');
    await proxy.close();
    await database.drop();
  });
  const check = (name: string, headers = {}) => gateway.check(claimNumber(name), headers);
  const becomes = (expected: readonly string[]) =>
    vi.waitFor(async () => expect(await gateway.reasons()).toEqual(expected), {
      timeout: 30_000,
      interval: 20,
    });
  const isKept = async (name: string) =>
    (await fetch(`${gateway.url}/v1/claims/claim-${name}`)).status === 200;

  it('down: 503 and not ready, nothing is kept locally, and it comes back by itself', async () => {
    expect((await check('before')).status).toBe(200);
    await proxy.interrupt();
    await becomes(['ledger-down']);
    const refused = await check('during');
    expect([refused.status, codeOf(refused.body)]).toEqual([503, 'CHECK_NOT_DURABLE']);
    await proxy.restore();
    await becomes([]);
    expect(await isKept('during')).toBe(false);
    const after = await check('after');
    expect([after.status, await isKept('after')]).toEqual([200, true]);
  });

  it('restarted: its sessions end under load; every answer is kept', async () => {
    const asked = Array.from({ length: 40 }, (_, n) => `restart-${n}`);
    const answers = Promise.all(asked.map(async (name) => [name, (await check(name)).status] as const));
    await runSql(
      database.url,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    for (const [name, status] of await answers) {
      expect([200, 503]).toContain(status);
      if (status === 200) expect(await isKept(name)).toBe(true);
    }
    await becomes([]);
    expect((await check('after')).status).toBe(200);
  });

  it('slow: 503 at the deadline, then it goes on', async () => {
    const holder = new pg.Client(database.url);
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE claimgate.frames IN ACCESS EXCLUSIVE MODE');
    const headers = { 'claimgate-deadline-ms': '300' };
    const late = await check('late', headers);
    expect([late.status, codeOf(late.body)]).toEqual([503, 'CHECK_NOT_DURABLE']);
    await becomes(['ledger-slow']);
    await holder.query('ROLLBACK');
    await holder.end();
    await becomes([]);
    expect((await check('after')).status).toBe(200);
  });
});
