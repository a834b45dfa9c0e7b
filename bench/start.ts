/** (e) Start to ready, first and later; image size; memory per worker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nationalReader } from './support/national.ts';
import { residentBytes, startGateway } from './support/processes.ts';
import { printTable } from './support/report.ts';
import { median, spread } from './support/statistics.ts';
import { syntheticImage } from './support/synthetic-pack.ts';

const ROUNDS = 7;
const WORKERS_MORE = 4;

export async function run(): Promise<void> {
  const first: number[] = [];
  const later: number[] = [];
  const memory: { one: number[]; more: number[] } = { one: [], more: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const dataDir = mkdtempSync(join(tmpdir(), 'claimgate-bench-'));
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
      ['start to ready, first (packs compiled), ms', spread(first, 0)],
      ['start to ready, later (image kept), ms', spread(later, 0)],
      ['image of the shipped packs, MiB', mib(reader.points.buffer.byteLength)],
      ['image of 1,000,000 synthetic rows, MiB', mib(syntheticImage(1_000_000).byteLength)],
      ['resident memory with one worker, MiB', mib(median(memory.one))],
      ['each further worker, MiB', mib((median(memory.more) - median(memory.one)) / WORKERS_MORE)],
    ],
  );
}
