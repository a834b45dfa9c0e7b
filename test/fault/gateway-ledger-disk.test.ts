/** F8, F9, F12, F14 through a whole gateway: what its callers and its operator see when the ledger's disk fails. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEDGER_FATAL_EXIT_CODE } from '../../src/ledger/errors.ts';
import { makeDataDir } from '../support/data-dir.ts';
import { buildFailingSync } from '../support/failing-sync.ts';
import { makeSmallVolume, type SmallVolume, volumesMissing } from '../support/small-volume.ts';
import {
  claimNumber,
  type SpawnedGateway,
  spawnGateway,
  startedGateway,
} from '../support/spawned-gateway.ts';

const EXIT_CONFIGURATION = 78;
/** Program, image, reserve, and some claims. */
const VOLUME_MIB = 48;

let dataDir: string;
const started: SpawnedGateway[] = [];
beforeEach(() => {
  dataDir = makeDataDir();
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.end('SIGKILL')));
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(at = dataDir, environment: Record<string, string> = {}): Promise<SpawnedGateway> {
  const gateway = await startedGateway(at, environment);
  started.push(gateway);
  return gateway;
}

/** Sends claims until one is not answered with 200; answers by claim, and that status. */
async function checkUntilRefused(gateway: SpawnedGateway, name: string) {
  const answers = new Map<string, string>();
  for (let n = 0; ; n++) {
    const body = claimNumber(`${name}-${n}`);
    const { status, body: answer, headers } = await gateway.check(body);
    if (status !== 200) return { answers, status, answer, headers };
    answers.set(body, answer);
  }
}

/** Each was durable: it comes back byte for byte, marked as a repeat. */
async function expectDurable(gateway: SpawnedGateway, answers: ReadonlyMap<string, string>): Promise<void> {
  for (const [body, answer] of answers) {
    const again = await gateway.check(body);
    expect([again.status, again.body]).toEqual([200, answer]);
    expect(again.headers.get('claimgate-repeat')).toBe('true');
  }
}

const becomes = (gateway: SpawnedGateway, reasons: readonly string[]) =>
  vi.waitFor(async () => expect(await gateway.reasons()).toEqual(reasons), { timeout: 30_000, interval: 20 });

describe.skipIf(volumesMissing)('a small volume', () => {
  let volume: SmallVolume;
  beforeEach(() => {
    volume = makeSmallVolume(VOLUME_MIB);
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((one) => one.end('SIGKILL')));
    volume.remove();
  });

  it('full: 503 and not ready, nothing answered that is not durable; alone again when there is room (F8)', async () => {
    const gateway = await start(volume.folder);
    await becomes(gateway, []);
    volume.fill();
    const { answers, status, answer, headers } = await checkUntilRefused(gateway, 'full');
    expect([status, (JSON.parse(answer) as { code: string }).code]).toEqual([503, 'CHECK_NOT_DURABLE']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    await becomes(gateway, ['ledger-full']);
    expect(await gateway.metric('claimgate_ledger_unavailable{reason="full"}')).toBe(1);
    expect(await gateway.metric('claimgate_ready')).toBe(0);
    volume.free();
    // Nobody sends it a claim while it is not ready.
    await becomes(gateway, []);
    expect((await gateway.check(claimNumber('after'))).status).toBe(200);
    await gateway.end('SIGKILL');
    const again = await start(volume.folder);
    await expectDurable(again, answers);
  });

  it('read-only: it does not start, and says which directory', async () => {
    await (await start(volume.folder)).end();
    volume.setReadOnly(true);
    const refusal = await spawnGateway(volume.folder);
    expect(refusal).toMatchObject({ code: EXIT_CONFIGURATION });
    const lines = (refusal as { output: string }).output.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(volume.folder);
    expect(lines[0]).toContain('EROFS');
  });
});

const failingSync = buildFailingSync();
afterAll(() => failingSync?.remove());

describe.skipIf(failingSync === undefined)('a sync that fails with EIO (F9)', () => {
  it.each(['ledger.db-wal', 'ledger.anchor'])(
    'of %s ends the process, without another answer',
    async (name) => {
      const fails = { LD_PRELOAD: failingSync!.library, FAIL_NAME: name, FAIL_AT: '12', FAIL_ONCE: '1' };
      const gateway = await start(dataDir, fails);
      const answers = new Map<string, string>();
      for (let n = 0; ; n++) {
        const body = claimNumber(n);
        // The connection closes without an answer, though the disk would work again.
        const answer = await gateway.check(body).catch(() => undefined);
        if (answer === undefined) break;
        expect(answer.status).toBe(200);
        answers.set(body, answer.body);
      }
      expect(await gateway.exited).toBe(LEDGER_FATAL_EXIT_CODE);
      expect(gateway.output()).toContain('LEDGER_IO');
      expect(answers.size).toBeGreaterThan(0);
      await expectDurable(await start(), answers);
    },
  );
});

describe('two processes on one directory (F14)', () => {
  it('the second refuses; after kill -9 of the first it starts', async () => {
    const first = await start();
    const second = await spawnGateway(dataDir);
    expect(second).toMatchObject({ code: EXIT_CONFIGURATION });
    expect((second as { output: string }).output).toContain('DATA_DIR_LOCKED');
    expect((await first.check(claimNumber(1))).status).toBe(200);
    await first.end('SIGKILL');
    expect(await (await start()).check(claimNumber(2))).toMatchObject({ status: 200 });
  });
});

describe('a ledger that was damaged (F12)', () => {
  const inside = (name: string) => join(dataDir, name);
  /** Answers some claims and is killed, so that all stand in the write-ahead log. */
  async function runAndKill(name: string, end: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const gateway = await start();
    for (let n = 0; n < 4; n++) expect((await gateway.check(claimNumber(`${name}${n}`))).status).toBe(200);
    await gateway.end(end);
  }
  /** The line with which it refuses to start. */
  async function refusal(): Promise<string> {
    const gateway = await spawnGateway(dataDir);
    if (!('code' in gateway)) started.push(gateway);
    expect(gateway).toMatchObject({ code: EXIT_CONFIGURATION });
    return (gateway as { output: string }).output;
  }
  function flip(path: string, at: number): void {
    const bytes = readFileSync(path);
    bytes[at]! ^= 0x01;
    writeFileSync(path, bytes);
  }

  it('its write-ahead log deleted: refused, both places named', async () => {
    await runAndKill('a');
    rmSync(inside('ledger.db-wal'));
    const line = await refusal();
    expect(line).toContain('LEDGER_BEHIND_ANCHOR');
    expect(line).toMatch(/ends with record \d+ of node .*the anchor names record \d+/s);
    expect(line).toContain(inside('ledger.anchor'));
  });

  it('an old copy put back: refused', async () => {
    await runAndKill('a', 'SIGTERM');
    copyFileSync(inside('ledger.db'), inside('old.db'));
    await runAndKill('b', 'SIGTERM');
    copyFileSync(inside('old.db'), inside('ledger.db'));
    expect(await refusal()).toContain('LEDGER_BEHIND_ANCHOR');
  });

  it('a bit of the log flipped: refused', async () => {
    await runAndKill('a');
    const { length } = readFileSync(inside('ledger.db-wal'));
    flip(inside('ledger.db-wal'), Math.floor(length / 2));
    expect(await refusal()).toMatch(/LEDGER_(BEHIND_ANCHOR|DAMAGED)/);
  });

  it('a record in the middle damaged: refused, and the record named', async () => {
    await runAndKill('a', 'SIGTERM');
    // The head of a frame holds the hash of the record before it: found without knowing what zstd made of the body.
    const file = readFileSync(inside('ledger.db'));
    const frame = file.lastIndexOf(Buffer.from([0x43, 0x47, 0x46, 0x31]));
    expect(frame).toBeGreaterThan(0);
    flip(inside('ledger.db'), frame + 100);
    const line = await refusal();
    expect(line).toContain('LEDGER_DAMAGED');
    expect(line).toMatch(/record \d+/);
  });
});
