/**
 * (i) What durability costs end to end: claims of 20 lines, each another one, through the gateway with its ledger on this
 * machine's disk, against the same gateway that keeps nothing, round by round. CPU is per request and thread. Then half
 * of the measured rate from an open loop, with the checkpoints that fall into it: 99th percentile against median.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ClosedLoopResult, runClosedLoop } from './support/closed-loop.ts';
import { runOpenLoop } from './support/open-loop.ts';
import { type Started, startGateway, threadCpuMs, WITHOUT_LEDGER } from './support/processes.ts';
import { printTable } from './support/report.ts';
import { median, percentile, spread } from './support/statistics.ts';
import { type VariedClaims, variedClaims } from './support/varied-claims.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const HALF_LOAD_SECONDS = Number(process.env.BENCH_HALF_SECONDS ?? 40);
/** Until the compiler has nothing more to do. */
const WARM_CLAIMS = 30_000;
const WARM_SECONDS = 60;
/** Windows and pharmacies that ask at once. A client waits for the disk twice as long as for all else: fewer leave cores idle. */
const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 256);
const CONNECTIONS_MAX = 512;
/** In the order in which a request meets them; whatever else a process has (V8's own, the compiler) is the rest. */
const THREADS = ['main', 'WorkerThread', 'ledger', 'V8Worker'];

interface Sample {
  readonly perSecond: number;
  /** CPU µs per request, all threads and each of THREADS. */
  readonly cpuUs: number;
  readonly threadUs: readonly number[];
}

export async function run(): Promise<void> {
  const { json, protobuf } = await variedClaims();
  // Not the system's temporary directory: it may be memory.
  const dataDir = mkdtempSync(join(process.cwd(), '.bench-durable-'));
  const durable = await startGateway({ CLAIMGATE_DATA_DIR: dataDir });
  const without = await startGateway({}, WITHOUT_LEDGER);
  try {
    const rows: string[][] = [];
    let next = 0;
    const load = async (
      server: Started,
      claims: VariedClaims,
      seconds: number,
      count = Number.POSITIVE_INFINITY,
    ): Promise<Sample> => {
      const before = threadCpuMs(server.pid);
      const port = Number(new URL(server.url).port);
      const { request } = claims;
      const options = { port, connections: CONNECTIONS, seconds, request, first: next, count };
      const result = await runClosedLoop(options);
      next = result.next;
      return sampleOf(result, before, threadCpuMs(server.pid));
    };
    let jsonPerSecond = 0;
    for (const claims of [json, protobuf]) {
      for (const server of [without, durable]) await load(server, claims, WARM_SECONDS, WARM_CLAIMS);
      const floors: Sample[] = [];
      const ours: Sample[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        floors.push(await load(without, claims, SECONDS));
        ours.push(await load(durable, claims, SECONDS));
      }
      rows.push(rowOf(claims, 'without', floors, floors), rowOf(claims, 'durable', ours, floors));
      if (claims === json) jsonPerSecond = median(ours.map(({ perSecond }) => perSecond));
    }
    printTable(
      `durable, 20 lines, each claim another, ${CONNECTIONS} connections, ${ROUNDS} interleaved rounds of ${SECONDS} s; generator on the same machine`,
      [
        'what',
        'body',
        'requests/s',
        'ratio',
        'CPU µs',
        'CPU ratio',
        ...THREADS.map((name) => `${name} µs`),
        'rest µs',
      ],
      rows,
    );
    await printHalfLoad(durable, json, jsonPerSecond / 2, next);
    const records = await metric(durable, 'claimgate_ledger_commits_total{outcome="committed"}');
    const checkpoints = await metric(durable, 'claimgate_ledger_checkpoints_total');
    const longestMs = 1000 * (await metric(durable, 'claimgate_ledger_checkpoint_longest_seconds'));
    const heldMs = 1000 * (await metric(durable, 'claimgate_ledger_checkpoint_hold_longest_seconds'));
    await durable.stop();
    const fileBytes = statSync(join(dataDir, 'ledger.db')).size;
    printTable(
      'the ledger behind it, JSON and protobuf together',
      ['records', 'MB', 'bytes per claim', 'checkpoints', 'longest ms', 'held up ms'],
      [
        [
          records.toLocaleString('en'),
          (fileBytes / 1e6).toFixed(0),
          (fileBytes / records).toFixed(0),
          String(checkpoints),
          longestMs.toFixed(0),
          heldMs.toFixed(1),
        ],
      ],
    );
  } finally {
    await without.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function sampleOf(
  { answered, tookMs }: ClosedLoopResult,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Sample {
  const spent = (name: string): number =>
    (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / answered;
  const cpuUs = [...after.keys()].reduce((sum, name) => sum + spent(name), 0);
  const threadUs = THREADS.map(spent);
  return { perSecond: (answered / tookMs) * 1000, cpuUs, threadUs };
}

function rowOf(
  { name, bodyBytes }: VariedClaims,
  what: string,
  samples: readonly Sample[],
  floors: readonly Sample[],
): string[] {
  const of = (read: (sample: Sample) => number): number[] => samples.map(read);
  const ratios = (read: (sample: Sample) => number): number[] =>
    samples.map((sample, index) => read(sample) / read(floors[index]!));
  const threads = THREADS.map((_, index) => median(of(({ threadUs }) => threadUs[index]!)));
  const cpuUs = median(of((sample) => sample.cpuUs));
  return [
    `${name}: ${what}`,
    `${(bodyBytes / 1024).toFixed(1)} kB`,
    spread(
      of(({ perSecond }) => perSecond),
      0,
    ),
    spread(ratios(({ perSecond }) => perSecond)),
    cpuUs.toFixed(0),
    spread(ratios((sample) => sample.cpuUs)),
    ...threads.map((us) => us.toFixed(0)),
    (cpuUs - threads.reduce((sum, us) => sum + us, 0)).toFixed(0),
  ];
}

async function printHalfLoad(
  server: Started,
  { request }: VariedClaims,
  perSecond: number,
  first: number,
): Promise<void> {
  const { answers, lost, notOffered, lagMs } = await runOpenLoop({
    port: Number(new URL(server.url).port),
    perSecond,
    seconds: HALF_LOAD_SECONDS,
    connectionsMax: CONNECTIONS_MAX,
    isBodyDropped: true,
    request: (index) => request(first + index),
  });
  const took = answers.map(({ tookMs }) => tookMs);
  const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)];
  printTable(
    `half of that rate, JSON, ${HALF_LOAD_SECONDS} s`,
    ['claims', 'not 200', 'lost', 'p50 ms', 'p99 ms', 'p99 ÷ p50', 'max ms', 'generator late ms'],
    [
      [
        `${answers.length} at ${perSecond.toFixed(0)}/s`,
        String(answers.filter(({ status }) => status !== 200).length),
        String(lost + notOffered),
        p50.toFixed(2),
        p99.toFixed(2),
        (p99 / p50).toFixed(1),
        percentile(took, 0.99999).toFixed(0),
        lagMs.toFixed(0),
      ],
    ],
  );
}

async function metric(server: Started, name: string): Promise<number> {
  const text = await (await fetch(`${server.operateUrl}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? 0 : Number(line.slice(name.length + 1));
}
