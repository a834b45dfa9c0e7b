/** (e) Start to ready, first and later; image size; memory per worker. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { nationalReader } from './support/national.ts';
import { residentBytes, startGateway } from './support/processes.ts';
import { printTable } from './support/report.ts';
import { median, spread } from './support/statistics.ts';
import { syntheticImage } from './support/synthetic-pack.ts';

const ROOT = join(import.meta.dirname, '..');
const ROUNDS = 7;
const WORKERS_MORE = 4;

export async function run(): Promise<void> {
  // As `npm ci` does; sources may have changed since.
  const preparing = performance.now();
  execFileSync(process.execPath, [join(ROOT, 'scripts/prepare.js')]);
  const preparedMs = performance.now() - preparing;
  const cold: number[] = [];
  const first: number[] = [];
  const later: number[] = [];
  const memory: { one: number[]; more: number[] } = { one: [], more: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const dataDir = mkdtempSync(join(tmpdir(), 'claimgate-bench-'));
    cold.push(await startUnprepared());
    const fresh = await startGateway({ CLAIMGATE_DATA_DIR: dataDir, CLAIMGATE_WORKERS: '1' });
    first.push(fresh.readyMs);
    await fresh.stop();
    const again = await startGateway({ CLAIMGATE_DATA_DIR: dataDir, CLAIMGATE_WORKERS: '1' });
    later.push(again.readyMs);
    memory.one.push(residentBytes(again.pid));
    await again.stop();
    const more = await startGateway({
      CLAIMGATE_DATA_DIR: dataDir,
      CLAIMGATE_WORKERS: String(1 + WORKERS_MORE),
    });
    memory.more.push(residentBytes(more.pid));
    await more.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  const reader = await nationalReader();
  const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  printTable(
    `start, size and memory, ${ROUNDS} rounds`,
    ['what', 'value'],
    [
      ['compiled ahead by npm ci, once, ms', preparedMs.toFixed(0)],
      ['start to ready, first after npm ci, ms', spread(first, 0)],
      ['start to ready, first with nothing compiled ahead, ms', spread(cold, 0)],
      ['start to ready, later, ms', spread(later, 0)],
      ['image of the shipped packs, MiB', mib(reader.points.buffer.byteLength)],
      ['image of 1,000,000 synthetic rows, MiB', mib(syntheticImage(1_000_000).byteLength)],
      ['resident memory with one worker, MiB', mib(median(memory.one))],
      ['each further worker, MiB', mib((median(memory.more) - median(memory.one)) / WORKERS_MORE)],
    ],
  );
}

/** As after `npm ci --ignore-scripts`: packs that nobody compiled yet, with no code compiled. In milliseconds. */
async function startUnprepared(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-bench-'));
  const packs = ['national', 'agreement'].map((pack) => join(folder, pack));
  for (const pack of packs) cpSync(join(ROOT, 'knowledge', basename(pack)), pack, { recursive: true });
  appendFileSync(join(packs[0]!, 'pack.yaml'), '# Another pack than the one that is compiled ahead.\n');
  const gateway = await startGateway({
    CLAIMGATE_DATA_DIR: join(folder, 'data'),
    CLAIMGATE_KNOWLEDGE: packs.join(' '),
    CLAIMGATE_WORKERS: '1',
    NODE_COMPILE_CACHE: join(folder, 'compile-cache'),
  });
  await gateway.stop();
  rmSync(folder, { recursive: true, force: true });
  return gateway.readyMs;
}
