/** F6, F9, F14: a process with a ledger is killed at every named place, meets a failing disk, or another process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEDGER_FATAL_EXIT_CODE } from '../../src/ledger/errors.ts';
import { decodeRecord } from '../../src/wire/protobuf/record-codec.ts';
import { buildFailingSync } from '../support/failing-sync.ts';
import { openLedgerUnderTest } from '../support/ledger-under-test.ts';

const PROCESS = fileURLToPath(new URL('../support/ledger-process.ts', import.meta.url));
let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgate-ledger-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly lines: string[];
  readonly code: number | null;
}

interface RunOptions {
  readonly env?: Record<string, string>;
  /** Added to each record. */
  readonly bytes?: number;
  /** What becomes of it when it is done; `ends`: it ends by itself. */
  readonly whenDone?: 'killed' | 'stays' | 'ends';
}

/** Runs until it ends by itself, or is done. */
function run(count: number, { env = {}, bytes = 0, whenDone = 'killed' }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [PROCESS, folder, String(count), String(bytes)], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((resolve) => {
    let text = '';
    const lines = () => text.split('\n').slice(0, -1);
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.endsWith('done\n')) return;
      if (whenDone === 'stays') resolve({ lines: lines(), code: null });
      if (whenDone === 'killed') child.kill('SIGKILL');
    });
    child.once('close', (code) => resolve({ lines: lines(), code }));
  });
}

/** Every answer that was printed is in the ledger, under its sequence; records in all. */
async function checkAnswers(lines: readonly string[]): Promise<number> {
  const ledger = await openLedgerUnderTest(folder);
  const { head, records, problems } = await ledger.client.verify();
  expect(problems).toEqual([]);
  expect(head.seq).toBe(records);
  for (const line of lines.filter((one) => one.startsWith('answered '))) {
    const [, seq, ...body] = line.split(' ');
    const record = await ledger.client.readRecord('n1', Number(seq));
    expect(decodeRecord(record!.payload).claimId).toBe(body.join(' '));
  }
  await ledger.client.close();
  return records;
}

describe('kill -9 (F6)', () => {
  it.each([
    // Third group: two were answered; the third is in the ledger once it is committed, and was never answered.
    ['before-commit:3', 2],
    ['after-commit:3', 3],
    ['after-anchor:3', 3],
    ['before-answer:3', 3],
  ])('at %s', async (place, records) => {
    const { lines } = await run(9, { env: { LEDGER_TEST_KILL: place } });
    expect(lines).toEqual(['open 0', 'answered 1 0 0', 'answered 2 0 1']);
    expect(await checkAnswers(lines)).toBe(records);
    const again = await run(2);
    expect(again.lines[0]).toBe(`open ${records}`);
    expect(await checkAnswers([...lines, ...again.lines])).toBe(records + 2);
  });

  it('again and again at the place between commit and anchor', async () => {
    const all: string[] = [];
    for (let cycle = 1; cycle <= 3; cycle++) {
      const { lines } = await run(9, { env: { LEDGER_TEST_KILL: 'after-commit:1' } });
      expect(lines).toEqual([`open ${cycle - 1}`]);
      all.push(...lines);
    }
    expect(await checkAnswers(all)).toBe(3);
  });
});

/** A log of 64 MiB is full after some 130 records. */
const BULK = { bytes: 512 * 1024, whenDone: 'ends' } as const;

describe('kill -9 in a checkpoint (F6)', () => {
  it.each([
    // The thread copies; commits go on beside it.
    ['under load, at its beginning', 'checkpoint:1', 1_000],
    ['under load, at its end or at its second pass', 'checkpoint:2', 1_000],
    ['in a pause', 'checkpoint:1', 20],
  ])('%s', async (_, place, count) => {
    const { lines, code } = await run(count, { ...BULK, env: { LEDGER_TEST_KILL: place } });
    expect(code).toBe(null);
    expect(lines.includes('done')).toBe(count === 20);
    const answered = lines.filter((line) => line.startsWith('answered')).length;
    const records = await checkAnswers(lines);
    expect(records - answered).toBeOneOf([0, 1]);
  });
});

describe('two processes on one ledger (F14)', () => {
  it('the second refuses; after kill -9 of the first it does not', async () => {
    const first = await run(1, { whenDone: 'stays' });
    expect(first.lines).toContain('done');
    expect((await run(1)).lines).toEqual(['refused LEDGER_IN_USE']);
    const ended = new Promise((resolve) => children[0]!.once('close', resolve));
    children[0]!.kill('SIGKILL');
    await ended;
    expect((await run(1)).lines[0]).toBe('open 1');
  });
});

const shim = buildFailingSync();
afterAll(() => shim?.remove());

describe.skipIf(shim === undefined)('a sync that fails with EIO (F9)', () => {
  it.each([
    ['ledger.db-wal', true],
    ['ledger.db-wal', false],
    ['ledger.anchor', true],
    ['ledger.anchor', false],
  ])('of %s, once: %s', async (name, isOnce) => {
    const env = {
      LD_PRELOAD: shim!.library,
      FAIL_NAME: name,
      FAIL_AT: '6',
      ...(isOnce ? { FAIL_ONCE: '1' } : {}),
    };
    const { lines, code } = await run(20, { env });
    expect(code).toBe(LEDGER_FATAL_EXIT_CODE);
    expect(lines.at(-1)).toBe('fatal LEDGER_IO');
    // Not one answer after it, though the disk works again and SQLite would go on.
    expect(lines.filter((line) => line.startsWith('answered')).length).toBeLessThan(7);
    expect(await checkAnswers(lines)).toBeGreaterThanOrEqual(lines.length - 2);
  });

  it.each([
    // A start syncs it once. SQLite syncs at the end of a pass that no commit overtook, the thread at the end of each.
    ['under load', 1_000, '2'],
    ["in a pause, SQLite's own", 20, '2'],
    ["in a pause, the thread's", 20, '3'],
  ])('of the database, in the thread that copies the log, %s', async (_, count, at) => {
    const env = { LD_PRELOAD: shim!.library, FAIL_NAME: '/ledger.db', FAIL_AT: at, FAIL_ONCE: '1' };
    const { lines, code } = await run(count, { ...BULK, env });
    expect(code).toBe(LEDGER_FATAL_EXIT_CODE);
    expect(lines.at(-1)).toBe('fatal LEDGER_IO');
    expect(lines.includes('done')).toBe(count === 20);
    await checkAnswers(lines);
  });
});
