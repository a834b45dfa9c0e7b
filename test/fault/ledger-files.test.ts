/** F11, F12: what a start makes of files that were cut, damaged, deleted or put back. SQLite alone hides most of it. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnchor } from '../../src/ledger/anchor.ts';
import type { LedgerStore } from '../../src/ledger/store.ts';
import { makeEntry } from '../support/ledger-entry.ts';
import { sqliteStore } from '../support/ledger-stores.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgate-ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES = ['ledger.db', 'ledger.db-wal', 'ledger.anchor'];
const inFolder = (name: string) => join(folder, name);
/** Text that zstd cannot make small: groups then fill several pages. */
const noise = (seed: number) =>
  Array.from({ length: 900 }, (_, n) => Math.imul(seed * 1_000 + n, 0x9e3779b1).toString(36)).join('');
const group = (n: number) => [makeEntry({ body: `${n} ${noise(n)}` }), makeEntry({ body: `${n}b` })];

/** Opens store and anchor as the thread does. The head's sequence, or why not. */
async function start(at = folder): Promise<number | string> {
  const store = sqliteStore(join(at, 'ledger.db'));
  try {
    const state = await store.open();
    openAnchor(join(at, 'ledger.anchor'), state).close();
    return state.head.seq;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await store.close();
  }
}

/** A ledger that stands as a killed process leaves it: groups in the log, anchor behind each. */
async function runAndKill(groups: number, isLastAnchored = true): Promise<{ walBytes: number[] }> {
  const live = mkdtempSync(join(tmpdir(), 'claimgate-live-'));
  for (const name of FILES.filter((one) => existsSync(inFolder(one))))
    copyFileSync(inFolder(name), join(live, name));
  const store = sqliteStore(join(live, 'ledger.db'));
  const anchor = openAnchor(join(live, 'ledger.anchor'), await store.open());
  const walBytes: number[] = [];
  for (let n = 1; n <= groups; n++) {
    const { head } = await store.commit(group(n));
    if (n < groups || isLastAnchored) anchor.write(head);
    walBytes.push(statSync(join(live, 'ledger.db-wal')).size);
  }
  for (const name of FILES) copyFileSync(join(live, name), inFolder(name));
  anchor.close();
  await store.close();
  rmSync(live, { recursive: true });
  return { walBytes };
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at]! ^= 0x01;
  writeFileSync(path, bytes);
}

describe('a torn tail (F11)', () => {
  it('cut anywhere in the last group, which was never answered, the rest stands', async () => {
    const { walBytes } = await runAndKill(4, false);
    const [from, to] = [walBytes[2]!, walBytes[3]!];
    const cuts = [from, from + 1, from + 24, to - 4096, to - 1, to];
    for (let at = from; at < to; at += 499) cuts.push(at);
    for (const cut of cuts) {
      const copy = mkdtempSync(join(tmpdir(), 'claimgate-cut-'));
      for (const name of FILES) copyFileSync(inFolder(name), join(copy, name));
      truncateSync(join(copy, 'ledger.db-wal'), cut);
      expect(await start(copy), `cut at ${cut}`).toBe(cut === to ? 8 : 6);
      rmSync(copy, { recursive: true });
    }
  });

  it('a group that was answered is missed', async () => {
    const { walBytes } = await runAndKill(4);
    truncateSync(inFolder('ledger.db-wal'), walBytes[3]! - 1);
    expect(await start()).toBe('LEDGER_BEHIND_ANCHOR');
  });
});

describe('a lost tail (F12)', () => {
  it('the write-ahead log deleted', async () => {
    await runAndKill(3);
    rmSync(inFolder('ledger.db-wal'));
    expect(await start()).toBe('LEDGER_BEHIND_ANCHOR');
  });

  it('one bit of the write-ahead log flipped: SQLite drops every later commit', async () => {
    const { walBytes } = await runAndKill(4);
    flip(inFolder('ledger.db-wal'), walBytes[1]! + 600);
    expect(await start()).toBe('LEDGER_BEHIND_ANCHOR');
  });

  it('an old copy put back', async () => {
    await runAndKill(2);
    expect(await start()).toBe(4);
    copyFileSync(inFolder('ledger.db'), inFolder('old.db'));
    await runAndKill(2);
    expect(await start()).toBe(8);
    copyFileSync(inFolder('old.db'), inFolder('ledger.db'));
    expect(await start()).toBe('LEDGER_BEHIND_ANCHOR');
  });

  it('the anchor of another ledger, or none', async () => {
    await runAndKill(2);
    copyFileSync(inFolder('ledger.anchor'), inFolder('old.anchor'));
    await runAndKill(2);
    copyFileSync(inFolder('old.anchor'), inFolder('ledger.anchor'));
    expect(await start()).toBe('LEDGER_ANCHOR_WRONG');
    rmSync(inFolder('ledger.anchor'));
    expect(await start()).toBe('LEDGER_ANCHOR_WRONG');
  });

  it('a damaged slot of the anchor falls back to the other one', async () => {
    await runAndKill(3);
    for (const at of [40, 4096 + 40]) {
      const whole = readFileSync(inFolder('ledger.anchor'));
      flip(inFolder('ledger.anchor'), at);
      expect(await start(), `slot at ${at}`).toBe(6);
      writeFileSync(inFolder('ledger.anchor'), whole);
    }
  });
});

describe('damage in the middle (F12)', () => {
  const GROUPS = 12;
  let store: LedgerStore;

  /** Where the request of a record stands in the database file. */
  function placeOf(text: string): number {
    const at = readFileSync(inFolder('ledger.db')).indexOf(text);
    expect(at).toBeGreaterThan(0);
    return at;
  }

  beforeEach(async () => {
    store = sqliteStore(inFolder('ledger.db'));
    await store.open();
    // One record a group, too small to be compressed away.
    for (let n = 1; n <= GROUPS; n++) await store.commit([makeEntry({ body: `<<${n}>>` })]);
    await store.close();
  });

  it('in the last groups: the start refuses and names the record', async () => {
    flip(inFolder('ledger.db'), placeOf(`<<${GROUPS - 2}>>`) + 3);
    await expect(store.open()).rejects.toMatchObject({
      code: 'LEDGER_DAMAGED',
      detail: { where: `record ${GROUPS - 2}` },
    });
  });

  it('further back: verify names the record and goes on, a read refuses, others are served', async () => {
    flip(inFolder('ledger.db'), placeOf('<<2>>') + 2);
    await store.open();
    const { problems, records } = await store.verify();
    expect(problems[0]).toMatchObject({ where: 'record 2' });
    expect(records).toBe(GROUPS - 1);
    await expect(store.readRecord('n1', 2)).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' });
    expect(await store.readRecord('n1', 3)).toMatchObject({ seq: 3 });
    await store.close();
  });
});
