/** `claimgate ledger anchor --accept`: what a person may decide after a restore, and what that does to sequences. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { runLedgerAnchor } from '../../src/cli/ledger-anchor.ts';
import { runLedgerBackup } from '../../src/cli/ledger-backup.ts';
import { runLedgerVerify } from '../../src/cli/ledger-verify.ts';
import { runReplay } from '../../src/cli/replay.ts';
import { acceptLedger } from '../../src/ledger/accept-ledger.ts';
import { openLedger } from '../../src/ledger/ledger-client.ts';
import { readAnchorFile } from '../../src/ledger/ledger-reader.ts';
import { GROUP_MAX_RECORDS } from '../../src/ledger/serve-ledger.ts';
import { createFeed } from '../../src/review/feed.ts';
import { useRecordedLedger } from '../support/ledger-command.ts';
import { makeEntry } from '../support/ledger-entry.ts';
import { IDENTITY } from '../support/ledger-stores.ts';
import { makeDatabase, postgresMissing, runSql } from '../support/postgres.ts';

const ledger = useRecordedLedger();
const { run, inDir, last } = ledger;
const accept = (...args: string[]) => run(runLedgerAnchor, '--accept', ...args);
const later = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...last(), claimId: `later ${index}` }));
const anchorSeq = (): number | undefined => readAnchorFile(ledger.place.anchorFile!)?.head.seq;

/** The ledger has 10 records, its anchor knows of 13. */
async function restoreOld(): Promise<void> {
  expect((await run(runLedgerBackup, inDir('copy.db'))).code).toBe(0);
  await ledger.append(later(3));
  for (const name of ['ledger.db', 'ledger.db-wal', 'ledger.db-shm']) rmSync(inDir(name), { force: true });
  copyFileSync(inDir('copy.db'), inDir('ledger.db'));
}

describe('ledger anchor --accept', () => {
  it('says what was lost, and never gives a lost sequence to another record', async () => {
    await restoreOld();
    await expect(ledger.hold()).rejects.toMatchObject({ code: 'LEDGER_BEHIND_ANCHOR' });
    const { code, text } = await accept();
    expect(code, text).toBe(0);
    expect(text).toContain('3 answered records are lost, 11 to 13');
    const end = 13 + GROUP_MAX_RECORDS;
    expect(text).toContain(`it goes on behind ${end}`);
    const verified = await run(runLedgerVerify);
    expect(verified.code, verified.text).toBe(0);
    const replayed = await run(runReplay);
    expect(replayed.text).toContain('5 judged again, 0 different, 0 not replayable');
    await ledger.append(later(1));
    expect(anchorSeq()).toBe(end + 1);
    expect(existsSync(`${ledger.place.anchorFile}.replaced`)).toBe(true);
    // Once more there is nothing to accept.
    expect((await accept()).text).toContain('nothing is lost');
    expect(anchorSeq()).toBe(end + 1);
  });

  it('a reader of the feed that saw a lost record goes on with the first new one', async () => {
    await restoreOld();
    await accept();
    const { store, anchorFile } = ledger.place;
    const identity = { node: 'n1', patientKeyFingerprint: await fingerprint(), sealKey: undefined };
    const client = await openLedger(
      { store, identity, anchorFile: anchorFile!, hooksModule: undefined },
      { onFatal: () => {} },
    );
    await client.commit(makeEntry({ body: 'new' }).payload);
    const feed = createFeed(client, ({ payload, position }) =>
      Buffer.from(payload).includes('H00000000001') ? position : undefined,
    );
    const reader = feed.open(13);
    const views: number[] = [];
    while (views.length === 0) views.push(...(await reader.take())!.views);
    expect(views).toEqual([14 + GROUP_MAX_RECORDS]);
    feed.close();
    await client.close();
  });

  it('killed half way it is run again', async () => {
    await restoreOld();
    const before = readFileSync(ledger.place.anchorFile!);
    await accept();
    writeFileSync(ledger.place.anchorFile!, before);
    expect((await accept()).text).toContain('3 answered records are lost, 11 to 13');
    expect((await run(runLedgerVerify)).code).toBe(0);
    expect(anchorSeq()).toBe(13 + GROUP_MAX_RECORDS);
  });

  it('takes the newest known sequence where the anchor is gone', async () => {
    rmSync(ledger.place.anchorFile!);
    await expect(ledger.hold()).rejects.toMatchObject({ code: 'LEDGER_ANCHOR_WRONG' });
    const { code, text } = await accept('--known', '40', '--json');
    expect([code, JSON.parse(text)]).toMatchObject([0, { anchor: 'none', headSeq: 10, head: { seq: 40 } }]);
    await ledger.append(later(1));
    expect(anchorSeq()).toBe(41);
  });

  it('refuses beside a running gateway, an anchor of another node, and a damaged ledger', async () => {
    const close = await ledger.hold();
    await expect(accept()).rejects.toMatchObject({ code: 'LEDGER_IN_USE' });
    await close();
    const kept = readFileSync(ledger.place.anchorFile!);
    await openOther(ledger.place.anchorFile!);
    await expect(accept()).rejects.toMatchObject({ code: 'LEDGER_ANCHOR_WRONG' });
    writeFileSync(ledger.place.anchorFile!, kept);
    await ledger.append(later(9));
    const database = new DatabaseSync(inDir('ledger.db'));
    database.exec('DELETE FROM frames WHERE first_seq = 4');
    database.close();
    const { code, text } = await accept();
    expect([code, text]).toEqual([1, expect.stringContaining('not accepted')]);
    expect(anchorSeq()).toBe(19);
    expect((await run(runLedgerAnchor)).code).toBe(2);
  });
});

async function fingerprint(): Promise<string> {
  const database = new DatabaseSync(inDir('ledger.db'), { readOnly: true });
  const row = database.prepare("SELECT value FROM meta WHERE name = 'patient_key_fingerprint'").get();
  database.close();
  return String(row?.value);
}

/** Puts the anchor of a ledger of another node there. */
async function openOther(anchorFile: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-other-'));
  const store = { kind: 'sqlite', file: join(folder, 'ledger.db') } as const;
  const identity = { ...IDENTITY, node: 'n2' };
  const own = join(folder, 'own.anchor');
  const client = await openLedger(
    { store, identity, anchorFile: own, hooksModule: undefined },
    { onFatal: () => {} },
  );
  await client.commit(makeEntry().payload);
  await client.close();
  copyFileSync(own, anchorFile);
  rmSync(folder, { recursive: true, force: true });
}

it.skipIf(postgresMissing)('on PostgreSQL the anchor says which node goes on', async () => {
  const database = await makeDatabase();
  const store = { kind: 'postgres', url: database.url } as const;
  const open = (node: string) =>
    openLedger(
      { store, identity: { ...IDENTITY, node }, anchorFile: inDir(`${node}.anchor`), hooksModule: undefined },
      { onFatal: () => {} },
    );
  for (const node of ['n1', 'n2']) {
    const client = await open(node);
    for (const body of ['a', 'b']) await client.commit(makeEntry({ body: `${node} ${body}` }).payload);
    await client.close();
  }
  // As a backup from before n2: its anchor knows of records that the server never had.
  await runSql(
    database.url,
    "DELETE FROM claimgate.frames WHERE node_id = (SELECT id FROM claimgate.nodes WHERE node = 'n2')",
  );
  await runSql(database.url, "DELETE FROM claimgate.nodes WHERE node = 'n2'");
  await runSql(database.url, 'UPDATE claimgate.counter SET position = 2');
  await expect(open('n2')).rejects.toMatchObject({ code: 'LEDGER_BEHIND_ANCHOR' });
  const identity = { ...IDENTITY, node: undefined };
  const accepted = await acceptLedger({
    store,
    identity,
    anchorFile: inDir('n2.anchor'),
    knownSeq: 0,
    nowMs: 0,
  });
  expect(accepted).toMatchObject({ node: 'n2', anchor: 'behind', lost: 2, headSeq: 0, problems: [] });
  const again = await open('n2');
  expect(await again.commit(makeEntry({ body: 'new' }).payload)).toMatchObject({
    seq: 3 + GROUP_MAX_RECORDS,
  });
  await again.close();
  await database.drop();
});
