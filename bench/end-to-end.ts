/** (a) End to end: 20 lines as JSON, protobuf and 3102 through the gateway, against Fastify answering a constant. */
import { runClosedLoop } from './support/closed-loop.ts';
import { type BenchMessage, benchMessages } from './support/messages.ts';
import { postBytes } from './support/open-loop.ts';
import { cpuMs, type Started, startFloor, startGateway, WITHOUT_LEDGER } from './support/processes.ts';
import { printTable } from './support/report.ts';
import { median, spread } from './support/statistics.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 64);

interface Sample {
  readonly perSecond: number;
  readonly cpuUs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export async function run(): Promise<void> {
  // With a ledger the same body again is a repeat, which is not judged: `bench durable` sends different claims.
  const gateway = await startGateway({}, WITHOUT_LEDGER);
  const rows: string[][] = [];
  for (const message of await benchMessages()) {
    const first = await fetch(gateway.url + message.path, {
      method: 'POST',
      headers: { 'content-type': message.contentType },
      body: message.body,
    });
    const answer = Buffer.from(await first.arrayBuffer());
    if (first.status !== 200) throw new Error(`${message.name}: ${first.status} ${answer.toString()}`);
    const floor = await startFloor({
      answerBase64: answer.toString('base64'),
      contentType: first.headers.get('content-type') ?? '',
    });
    await load(floor, message, 1);
    await load(gateway, message, 2);
    const floors: Sample[] = [];
    const ours: Sample[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      floors.push(await load(floor, message, SECONDS));
      ours.push(await load(gateway, message, SECONDS));
    }
    await floor.stop();
    rows.push(
      row(`${message.name}: floor`, message, floors, floors),
      row(`${message.name}: gateway`, message, ours, floors),
    );
  }
  await gateway.stop();
  printTable(
    `end to end, 20 lines, ${CONNECTIONS} connections, ${ROUNDS} interleaved rounds of ${SECONDS} s; load generator on the same machine`,
    ['what', 'body', 'requests/s', 'ratio to floor', 'CPU µs per request', 'CPU ratio', 'p50 ms', 'p99 ms'],
    rows,
  );
}

function row(
  name: string,
  message: BenchMessage,
  samples: readonly Sample[],
  floors: readonly Sample[],
): string[] {
  const ratios = samples.map(({ perSecond }, index) => perSecond / floors[index]!.perSecond);
  const cpuRatios = samples.map(({ cpuUs }, index) => cpuUs / floors[index]!.cpuUs);
  return [
    name,
    `${(message.body.byteLength / 1024).toFixed(1)} kB`,
    spread(
      samples.map(({ perSecond }) => perSecond),
      0,
    ),
    spread(ratios),
    spread(
      samples.map(({ cpuUs }) => cpuUs),
      0,
    ),
    spread(cpuRatios),
    median(samples.map(({ p50Ms }) => p50Ms)).toFixed(1),
    median(samples.map(({ p99Ms }) => p99Ms)).toFixed(1),
  ];
}

async function load(server: Started, message: BenchMessage, seconds: number): Promise<Sample> {
  const before = cpuMs(server.pid);
  const bytes = postBytes(message.path, message.body, { 'content-type': message.contentType });
  const { answered, tookMs, latencies } = await runClosedLoop({
    port: Number(new URL(server.url).port),
    connections: CONNECTIONS,
    seconds,
    request: () => bytes,
    first: 0,
  });
  return {
    perSecond: (answered / tookMs) * 1000,
    cpuUs: ((cpuMs(server.pid) - before) * 1000) / answered,
    p50Ms: latencies[Math.floor(latencies.length * 0.5)]!,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)]!,
  };
}
