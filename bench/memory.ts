/**
 * (j) Memory over a million claims, each another one, through a gateway with its ledger: resident bytes of the process
 * each hundred thousand. Nothing may grow with time (design section 9); the first step holds the caches filling up.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runClosedLoop } from './support/closed-loop.ts';
import { residentBytes, startGateway } from './support/processes.ts';
import { printTable } from './support/report.ts';
import { variedClaims } from './support/varied-claims.ts';

const CLAIMS = Number(process.env.BENCH_CLAIMS ?? 1_000_000);
const STEPS = 10;
const CONNECTIONS = 64;

export async function run(): Promise<void> {
  // Not the system's temporary directory: it may be memory.
  const dataDir = mkdtempSync(join(process.cwd(), '.bench-memory-'));
  const gateway = await startGateway({ CLAIMGATE_DATA_DIR: dataDir });
  try {
    const { request } = (await variedClaims()).protobuf;
    const port = Number(new URL(gateway.url).port);
    const rows: string[][] = [['0', '', (residentBytes(gateway.pid) / 2 ** 20).toFixed(0)]];
    let next = 0;
    for (let step = 1; step <= STEPS; step++) {
      const count = CLAIMS / STEPS;
      const options = { port, connections: CONNECTIONS, seconds: Number.POSITIVE_INFINITY, request, count };
      const { tookMs, answered, next: then } = await runClosedLoop({ ...options, first: next });
      next = then;
      const mib = (residentBytes(gateway.pid) / 2 ** 20).toFixed(0);
      console.log(`${next.toLocaleString('en')} claims: ${mib} MiB`);
      rows.push([next.toLocaleString('en'), ((answered / tookMs) * 1000).toFixed(0), mib]);
    }
    printTable('resident memory', ['claims', 'claims/s', 'MiB'], rows);
  } finally {
    await gateway.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
