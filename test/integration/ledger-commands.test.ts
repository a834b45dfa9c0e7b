/** `claimgate ledger …` and `claimgate replay` on a ledger as a gateway leaves it, beside it and after it. */
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { runLedgerBackup } from '../../src/cli/ledger-backup.ts';
import { runLedgerExport } from '../../src/cli/ledger-export.ts';
import { runLedgerPrune } from '../../src/cli/ledger-prune.ts';
import { runLedgerVerify } from '../../src/cli/ledger-verify.ts';
import { runReplay } from '../../src/cli/replay.ts';
import { applyChange } from '../../src/history/apply-change.ts';
import { entryOfRecord } from '../../src/ledger/entry-of-record.ts';
import { createPostgresStore } from '../../src/ledger/postgres/postgres-store.ts';
import { createImageStore } from '../../src/library/image-store.ts';
import { encodeRecord } from '../../src/wire/protobuf/record-codec.ts';
import { useRecordedLedger } from '../support/ledger-command.ts';
import { IDENTITY } from '../support/ledger-stores.ts';
import { makeDatabase, postgresMissing } from '../support/postgres.ts';
import { makeRecordedLedger, type RunCommand, runOn } from '../support/recorded-ledger.ts';

const ledger = useRecordedLedger();
const { run, inDir, last } = ledger;
const COUNT = 10;

/** Changes one byte of a group in the middle, as a bad sector would. */
function damage(file: string): void {
  const database = new DatabaseSync(file);
  const row = database.prepare('SELECT first_seq, bytes FROM frames WHERE first_seq = 4').get() as {
    bytes: Uint8Array;
  };
  row.bytes[row.bytes.length - 3]! ^= 1;
  database.prepare('UPDATE frames SET bytes = ? WHERE first_seq = 4').run(row.bytes);
  database.close();
}

describe('ledger verify', () => {
  it('finds nothing wrong beside a running gateway, and says what it saw', async () => {
    const close = await ledger.hold();
    const { code, text } = await run(runLedgerVerify);
    expect(text).toMatch(/^records 记录 {3}10\npages 病历页 {3}1\nhead 链尾 {6}10 [0-9a-f]{64}\nno problems/);
    expect(code).toBe(0);
    await close();
    const { text: json } = await run(runLedgerVerify, '--json');
    expect(JSON.parse(json)).toMatchObject({ records: COUNT, pages: 1, head: { seq: 10 }, problems: [] });
  });

  it('names a damaged record, and what does not follow from the rest', async () => {
    damage(inDir('ledger.db'));
    const { code, text } = await run(runLedgerVerify);
    expect(code).toBe(1);
    expect(text).toContain('record 4');
    expect(text).toMatch(/problems \/ \d+ 个问题/);
  });

  it('holds the ledger against its anchor', async () => {
    copyFileSync(inDir('ledger.anchor'), inDir('kept.anchor'));
    rmSync(inDir('ledger.anchor'));
    expect((await run(runLedgerVerify)).text).toContain('missing or damaged');
    copyFileSync(inDir('kept.anchor'), inDir('ledger.anchor'));
    const other = await makeRecordedLedger();
    copyFileSync(join(other.place.dataDir, 'ledger.db'), inDir('ledger.db'));
    other.remove();
    const same = await run(runLedgerVerify);
    expect(same.code, same.text).toBe(0);
    const database = new DatabaseSync(inDir('ledger.db'));
    database.exec('DELETE FROM frames WHERE first_seq > 8');
    database.close();
    const { code, text } = await run(runLedgerVerify);
    expect(code).toBe(1);
    expect(text).toContain('it names record 10 of n1, which the ledger does not have');
  });

  it('says what is wrong with its command line', async () => {
    expect((await run(runLedgerVerify, 'a', 'b')).code).toBe(2);
    expect((await run(runLedgerVerify, '--jsn')).text).toContain("Unknown option '--jsn'");
    await expect(run(runLedgerVerify, inDir('none.db'))).rejects.toMatchObject({ code: 'LEDGER_UNUSABLE' });
  });
});

describe('ledger backup', () => {
  it('makes a verified copy beside a running gateway, which verifies and replays by itself', async () => {
    const close = await ledger.hold();
    const copy = inDir('copy.db');
    const { code, text } = await run(runLedgerBackup, copy);
    await close();
    expect(code, text).toBe(0);
    expect(text).toContain(`file 文件      ${copy}`);
    expect(readdirSync(ledger.place.dataDir).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
    expect((await run(runLedgerVerify, copy)).code).toBe(0);
    expect((await run(runReplay, copy)).code).toBe(0);
  });

  it('a copy of a damaged ledger never gets the name', async () => {
    // A start reads the last groups back; this damage lies before them.
    await ledger.append(Array.from({ length: 9 }, (_, index) => ({ ...last(), claimId: `later ${index}` })));
    damage(inDir('ledger.db'));
    const { code, text } = await run(runLedgerBackup, inDir('copy.db'));
    expect(code, text).toBe(1);
    expect(text).toContain('record 4');
    expect(existsSync(inDir('copy.db'))).toBe(false);
  });

  it('is the server’s work where the ledger is on PostgreSQL', async () => {
    const place = { ...ledger.place, store: { kind: 'postgres', url: 'postgres://x' } } as const;
    await expect(
      runLedgerBackup(
        ['f'],
        () => {},
        () => place,
      ),
    ).rejects.toMatchObject({
      code: 'CLI_BACKUP_ELSEWHERE',
    });
    expect((await run(runLedgerBackup)).code).toBe(2);
  });
});

describe('replay', () => {
  it('judges everything again and finds no difference', async () => {
    const { code, text } = await run(runReplay);
    expect(text).toContain('10 records, 5 judged again, 0 different, 0 not replayable, 1 never judged');
    expect(code).toBe(0);
  });

  it('names a record whose answer is not what comes out, and its finding', async () => {
    const first = last();
    const altered = Buffer.from(first.answer).toString().replace('"severity":1', '"severity":2');
    const wrong = { ...first, claimId: 'c9', answer: Buffer.from(altered) };
    await ledger.append([wrong]);
    const { code, text } = await run(runReplay, '--after', '10');
    expect(code).toBe(1);
    expect(text).toMatch(/11 n1\/11: findings\/0\/severity \(\S+\): recorded 2, now 1/);
    expect(text).toContain('1 records, 1 judged again, 1 different');
  });

  it('says which image and which sites are missing', async () => {
    rmSync(inDir(`images/${ledger.imageDigest}.image`));
    const unknown = 'c'.repeat(64);
    await ledger.append([{ ...last(), claimId: 'c9', sitesDigest: unknown }]);
    const { code, text } = await run(runReplay);
    expect(code).toBe(1);
    expect(text).toContain(`image ${ledger.imageDigest}: 6 not replayable, first 3`);
    const json = JSON.parse((await run(runReplay, '--json', '--through', '4')).text);
    expect(json).toMatchObject({ records: 4, notReplayable: 2, reasons: [{ what: 'image', count: 2 }] });
  });
});

describe.skipIf(postgresMissing)('a ledger on PostgreSQL', () => {
  it('is verified, exported and replayed beside its gateway', async () => {
    const database = await makeDatabase();
    const store = createPostgresStore({ url: database.url, identity: IDENTITY }, { applyChange });
    await store.open();
    for (const record of ledger.records) await store.commit([entryOfRecord(encodeRecord(record))]);
    const place = { ...ledger.place, store: { kind: 'postgres', url: database.url } as const };
    const ranOn = (command: RunCommand, ...args: string[]) =>
      runOn(() => ({ ...place, anchorFile: undefined }), command, ...args);
    const verified = await ranOn(runLedgerVerify);
    expect(verified.code, verified.text).toBe(0);
    expect(verified.text).toContain('records 记录   10');
    expect((await ranOn(runLedgerExport, '--after', '3')).text.trim().split('\n')).toHaveLength(7);
    const replayed = await ranOn(runReplay);
    expect(replayed.text).toContain('10 records, 5 judged again, 0 different, 0 not replayable');
    await store.close();
    await database.drop();
  });
});

describe('ledger prune', () => {
  it('leaves a running gateway alone', async () => {
    const close = await ledger.hold();
    await expect(run(runLedgerPrune, '--before', '2026-03-12')).rejects.toMatchObject({
      code: 'LEDGER_IN_USE',
    });
    await close();
  });

  it('drops what is older, keeps what the rest needs, and the ledger verifies and replays as before', async () => {
    const images = createImageStore(ledger.place.dataDir);
    await images.keepByDigest('image', Buffer.from('used by nothing'));
    // The activation, and three checks of 10, 11 and 12 March.
    const { code, text } = await run(runLedgerPrune, '--before', '2026-03-13');
    expect(code).toBe(0);
    expect(text).toContain(
      '5 records dropped, through 5; 0 older ones stay (still open, or in the newest group); 1 images',
    );
    const verified = await run(runLedgerVerify);
    expect(verified.code, verified.text).toBe(0);
    // A retention record came behind the others; sites of the dropped activation are in the library.
    const replayed = await run(runReplay);
    expect(replayed.text).toContain(
      '6 records, 2 judged again, 0 different, 0 not replayable, 1 never judged',
    );
    const close = await ledger.hold();
    await close();
  });

  it('keeps what is still open and everything behind it', async () => {
    const check = last();
    await ledger.append([
      { ...check, claimId: 'later' },
      { ...check, claimId: 'last', atMs: Date.UTC(2026, 5, 1) },
    ]);
    // Record 8 was never judged, and is to be judged after all.
    const { text } = await run(runLedgerPrune, '--before', '2026-06-01', '--json');
    expect(JSON.parse(text)).toMatchObject({ dropped: 7, through: 7, held: 4 });
    expect((await run(runLedgerPrune, '--before', 'soon')).code).toBe(2);
  });
});
