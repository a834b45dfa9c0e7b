/** F8: a full disk refuses new claims, keeps what was answered, still takes outcomes of what was sent, and recovers alone. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteStore, type SqliteStoreOptions } from '../../src/ledger/sqlite/sqlite-store.ts';
import type { LedgerStore } from '../../src/ledger/store.ts';
import { applyPlainChange, change, makeEntry, makeSettlement, patientKey } from '../support/ledger-entry.ts';
import { IDENTITY, sqliteStore } from '../support/ledger-stores.ts';
import { volumesMissing } from '../support/small-volume.ts';

const RESERVE_BYTES = 1024 * 1024;
const FULL = { kind: 'unavailable', reason: 'full' } as const;

function run(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let folder: string;
let store: LedgerStore | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgate-ledger-'));
});
afterEach(async () => {
  await store?.close();
  store = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Text that stays large: it fills disks. */
const bulk = (n: number) =>
  Array.from({ length: 3_000 }, (_, k) => Math.imul(n * 9_999 + k, 0x9e3779b1).toString(36)).join('');

/** Commits claims until one is refused; how many were taken. */
async function fill(one: LedgerStore): Promise<number> {
  for (let n = 0; ; n++) {
    const [outcome] = (await one.commit([makeEntry({ body: bulk(n), claimId: `fill ${n}` })])).outcomes;
    if (outcome!.kind === 'committed') continue;
    expect(outcome).toEqual(FULL);
    return n;
  }
}

it('a database that may not grow: refused, rolled back, goes on when it may', async () => {
  const file = join(folder, 'ledger.db');
  store = sqliteStore(file, { maxPages: 60 });
  await store.open();
  const taken = await fill(store);
  expect(store.stats().unavailable).toBe('full');
  expect(await store.verify()).toMatchObject({ records: taken, problems: [] });
  await store.close();
  store = sqliteStore(file);
  expect((await store.open()).head.seq).toBe(taken);
  expect((await store.commit([makeEntry()])).outcomes[0]).toMatchObject({
    kind: 'committed',
    seq: taken + 1,
  });
});

describe.skipIf(volumesMissing)('a small volume', () => {
  let nowMs: number;
  const onVolume = (options: Partial<SqliteStoreOptions> = {}) =>
    createSqliteStore(
      { file: join(folder, 'ledger.db'), identity: IDENTITY, reserveBytes: RESERVE_BYTES, ...options },
      { applyChange: applyPlainChange, monotonicMs: () => nowMs },
    );
  const fillRest = () => {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail > 0) writeFileSync(join(folder, 'others'), new Uint8Array(bavail * bsize));
  };

  beforeEach(() => {
    nowMs = 0;
    run('mount', '-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder);
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
    run('umount', folder);
  });

  it('full: claims refused, outcomes taken out of the reserve, all well when there is room', async () => {
    store = onVolume();
    await store.open();
    await store.commit([makeSettlement({})]);
    fillRest();
    const taken = await fill(store);
    expect(store.stats().unavailable).toBe('full');
    const outcome = makeEntry({
      kind: 'outcome',
      claimId: 'c1',
      patientKey: patientKey(1),
      changes: [change('confirm', 'e1')],
      state: 'settled',
      isRepeatable: false,
    });
    const { outcomes } = await store.commit([makeEntry({ body: 'new' }), outcome]);
    expect(outcomes).toEqual([FULL, { kind: 'committed', seq: taken + 2, revision: 1 }]);
    // While the reserve is gone new claims are not even tried.
    expect((await store.commit([makeEntry({ body: 'new' })])).outcomes).toEqual([FULL]);
    nowMs += 1_000;
    await store.rest(true);
    rmSync(join(folder, 'others'), { force: true });
    nowMs += 1_000;
    expect((await store.commit([makeEntry({ body: 'new' })])).outcomes).toMatchObject([
      { kind: 'committed' },
    ]);
    expect(store.stats().unavailable).toBeUndefined();
    expect(await store.verify()).toMatchObject({ records: taken + 3, problems: [] });
    expect(await store.openIntents(0, 9)).toEqual([]);
  });

  it('full when the log is to be copied: said so by the thread, tried again when there is room', async () => {
    store = onVolume({ walCheckpointBytes: 256 * 1024 });
    await store.open();
    let records = 0;
    while (store.stats().walBytes < 512 * 1024)
      await store.commit([makeEntry({ body: bulk(records), claimId: `log ${records++}` })]);
    fillRest();
    await becomes(() => store!.stats().unavailable === 'full');
    expect(store.stats().checkpoints).toBe(1);
    rmSync(join(folder, 'others'), { force: true });
    nowMs += 1_000;
    await becomes(() => store!.stats().unavailable === undefined && store!.stats().checkpoints > 1);
    expect((await store.commit([makeEntry({ body: 'new' })])).outcomes[0]!.kind).toBe('committed');
    expect(store.stats().walBytes).toBeLessThan(256 * 1024);
    expect(await store.verify()).toMatchObject({ records: records + 1, problems: [] });
  });

  async function becomes(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await setImmediate();
      await store!.rest(true);
    }
  }

  it('killed while full: starts again with all that was answered', async () => {
    store = onVolume();
    await store.open();
    const taken = await fill(store);
    await store.close();
    store = onVolume();
    expect((await store.open()).head.seq).toBe(taken);
  });
});

describe('a directory that cannot be written', () => {
  it.skipIf(process.getuid?.() === 0 && volumesMissing !== undefined)('is refused at start', async () => {
    const file = join(folder, 'ledger.db');
    store = sqliteStore(file);
    await store.open();
    await store.close();
    if (process.getuid?.() === 0) {
      run('mount', '--bind', folder, folder);
      run('mount', '-o', 'remount,bind,ro', folder);
    } else chmodSync(folder, 0o500);
    await expect(store.open()).rejects.toMatchObject({
      code: expect.stringMatching(/^LEDGER_(READ_ONLY|UNUSABLE)$/),
    });
    if (process.getuid?.() === 0) run('umount', folder);
    else chmodSync(folder, 0o700);
    store = sqliteStore(file);
    await store.open();
  });
});
