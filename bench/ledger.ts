/**
 * (h) The ledger: durable records a second as 64 clients see it that commit one after the other, checkpoints included,
 * against a plain file that gets the same bytes, uncompressed, with one sync a group. CPU is per record: of the main
 * thread with the clients, and of all others, so nearly the ledger's. Then half of that rate on a schedule, whether or not
 * earlier ones were answered: how long a commit takes when a checkpoint runs, and when none does.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type GroupNote, type LedgerClient, openLedger } from '../src/ledger/ledger-client.ts';
import { encodeRecord } from '../src/wire/protobuf/record-codec.ts';
import { benchRecord } from './support/bench-record.ts';
import { claimJson } from './support/claim-texts.ts';
import { nationalItemCodes, nationalReader } from './support/national.ts';
import { printTable } from './support/report.ts';
import { makeRandom, median, percentile } from './support/statistics.ts';

const CLIENTS = 64;
const RECORDS = 60_000;
const ROUNDS = 3;
const FACILITIES = 40;
/** What one node is asked for at most: more small groups than that are no usual load. */
const HALF_LOAD_MAX = 5_000;
/** How often the schedule is looked at. */
const TICK_MS = 1;

export async function run(): Promise<void> {
  const codes = nationalItemCodes(await nationalReader());
  const payloads = makePayloads(codes);
  const rows: string[][] = [];
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { cells, perSecond } = await measureRound(payloads);
    rows.push(cells);
    rates.push(perSecond);
  }
  printTable(
    `ledger: ${RECORDS.toLocaleString('en')} records of ${Math.round(payloads[0]!.byteLength / 1000)} kB, ${CLIENTS} clients`,
    [
      'records/s',
      'MB/s',
      'group',
      'p50 ms',
      'p99 ms',
      'p99 ÷ p50',
      'max ms',
      'B/claim',
      'main µs',
      'thread µs',
      'floor rec/s',
      '× floor',
    ],
    rows,
  );
  const perSecond = Math.min(HALF_LOAD_MAX, median(rates) / 2);
  const halfRows: string[][] = [];
  for (let round = 0; round < ROUNDS; round++) halfRows.push(await measureHalfLoad(payloads, perSecond));
  printTable(
    `ledger: the same records on a schedule of ${perSecond.toFixed(0)}/s`,
    ['p50 ms', 'p99 ms', 'p99 ÷ p50', 'max ms', 'group p99 ms', 'checkpoints', 'longest ms', 'held up ms'],
    halfRows,
  );
}

/** In a directory of its own; `groups` fills as groups end. */
async function withLedger<R>(
  measure: (client: LedgerClient, groups: readonly GroupNote[], folder: string) => Promise<R>,
): Promise<R> {
  // Not the system's temporary directory: it may be memory.
  const folder = mkdtempSync(join(process.cwd(), '.bench-ledger-'));
  const groups: GroupNote[] = [];
  try {
    const client = await openLedger(
      {
        store: { kind: 'sqlite', file: join(folder, LEDGER) },
        identity: { node: 'bench', patientKeyFingerprint: 'bench', sealKey: undefined },
        anchorFile: join(folder, 'ledger.anchor'),
        hooksModule: undefined,
      },
      {
        onFatal: (error) => {
          throw error;
        },
        onGroup: (note) => groups.push(note),
      },
    );
    return await measure(client, groups, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const LEDGER = 'ledger.db';

function measureRound(payloads: readonly Uint8Array[]): Promise<{ cells: string[]; perSecond: number }> {
  return withLedger(async (client, groups, folder) => {
    const mainBefore = process.threadCpuUsage();
    const allBefore = process.cpuUsage();
    const startMs = performance.now();
    const latencies = await drive(client, payloads);
    const seconds = (performance.now() - startMs) / 1000;
    const main = process.threadCpuUsage(mainBefore);
    const all = process.cpuUsage(allBefore);
    const mainMicros = (main.user + main.system) / RECORDS;
    await client.close();
    const perClaim = statSync(join(folder, LEDGER)).size / RECORDS;
    const floorSeconds = writePlain(join(folder, 'plain'), groups);
    const at = (share: number): number => latencies[Math.floor(latencies.length * share)]!;
    const totalBytes = groups.reduce((sum, { payloadBytes }) => sum + payloadBytes, 0);
    const cells = [
      Math.round(RECORDS / seconds).toLocaleString('en'),
      (totalBytes / seconds / 1e6).toFixed(0),
      median(groups.map(({ records }) => records)).toFixed(0),
      at(0.5).toFixed(2),
      at(0.99).toFixed(2),
      (at(0.99) / at(0.5)).toFixed(1),
      at(0.99999).toFixed(0),
      perClaim.toFixed(0),
      mainMicros.toFixed(1),
      ((all.user + all.system) / RECORDS - mainMicros).toFixed(1),
      Math.round(RECORDS / floorSeconds).toLocaleString('en'),
      (floorSeconds / seconds).toFixed(2),
    ];
    return { cells, perSecond: RECORDS / seconds };
  });
}

function measureHalfLoad(payloads: readonly Uint8Array[], perSecond: number): Promise<string[]> {
  return withLedger(async (client, groups) => {
    const took = await driveAt(client, payloads, perSecond);
    const { store } = client.stats();
    await client.close();
    const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)];
    const commitMs = groups.map((group) => group.commitMs);
    return [
      p50.toFixed(2),
      p99.toFixed(2),
      (p99 / p50).toFixed(1),
      percentile(took, 0.99999).toFixed(0),
      percentile(commitMs, 0.99).toFixed(1),
      String(store!.checkpoints),
      store!.checkpointMaxMs.toFixed(0),
      store!.checkpointHoldMaxMs.toFixed(1),
    ];
  });
}

/** Latencies in ms of commits that are due at even distances, whether or not earlier ones were answered. */
async function driveAt(
  client: LedgerClient,
  payloads: readonly Uint8Array[],
  perSecond: number,
): Promise<number[]> {
  const latencies: number[] = [];
  const startMs = performance.now();
  let sent = 0;
  async function one(index: number): Promise<void> {
    const dueMs = startMs + (index / perSecond) * 1000;
    const outcome = await client.commit(payloads[index]!);
    latencies.push(performance.now() - dueMs);
    if (outcome.kind !== 'committed') throw new Error(`record ${index}: ${outcome.kind}`);
  }
  const all: Promise<void>[] = [];
  while (sent < payloads.length) {
    const due = Math.min(payloads.length, ((performance.now() - startMs) / 1000) * perSecond);
    while (sent < due) all.push(one(sent++));
    await setTimeout(TICK_MS);
  }
  await Promise.all(all);
  return latencies;
}

/** Latencies in ms, ascending. */
async function drive(client: LedgerClient, payloads: readonly Uint8Array[]): Promise<Float64Array> {
  const latencies = new Float64Array(RECORDS);
  let next = 0;
  async function oneClient(): Promise<void> {
    for (let index = next++; index < RECORDS; index = next++) {
      const payload = payloads[index]!;
      const startMs = performance.now();
      const outcome = await client.commit(payload);
      latencies[index] = performance.now() - startMs;
      if (outcome.kind !== 'committed') throw new Error(`record ${index}: ${outcome.kind}`);
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, oneClient));
  return latencies.sort();
}

/** The floor: the same bytes in the same groups into a file, each group synced. */
function writePlain(path: string, groups: readonly GroupNote[]): number {
  const room = new Uint8Array(Math.max(...groups.map(({ payloadBytes }) => payloadBytes))).fill(7);
  const fd = openSync(path, 'w');
  const startMs = performance.now();
  for (const { payloadBytes } of groups) {
    writeSync(fd, room, 0, payloadBytes);
    fdatasyncSync(fd);
  }
  const seconds = (performance.now() - startMs) / 1000;
  closeSync(fd);
  return seconds;
}

/** A claim of ten lines with codes drawn anew, an answer, ids as hospitals count them. */
function makePayloads(codes: readonly string[]): Uint8Array[] {
  const random = makeRandom(11);
  const counters = new Array<number>(FACILITIES).fill(0);
  return Array.from({ length: RECORDS }, (_, index) => {
    const facility = Math.floor(random() * FACILITIES);
    const number = String(counters[facility]!++).padStart(9, '0');
    const facilityCode = `H${String(facility).padStart(11, '0')}`;
    const drawn = Array.from({ length: 18 }, () => codes[Math.floor(random() * codes.length)]!);
    const claimId = `${facilityCode}20260630${number}`;
    const request = Buffer.from(claimJson(drawn).replace('bench-1', claimId));
    const answer = Buffer.from(
      JSON.stringify({ claim: claimId, verdict: 'allow', lines: drawn.slice(0, 4), index }),
    );
    return encodeRecord(benchRecord(facilityCode, claimId, request, answer));
  });
}
