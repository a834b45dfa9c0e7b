/**
 * The failover loop (guarantees section 5, fault F28): the gateway stays, the primary under it is killed, its standby is
 * promoted, a new standby is made from that, and so on, while clients send without end. Then everything that they saw must
 * be there, and nothing else.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type PostgresCluster, startCluster } from '../postgres-cluster.ts';
import { createRandom, type Random } from '../random.ts';
import { checkBook } from './book-check.ts';
import { type CrashPlace, checkRestedBook, makeCrashPlace } from './crash-place.ts';
import { type CrashProcess, startCrashProcess } from './crash-process.ts';
import { checkHistory } from './history-check.ts';
import type { HistoryEvent } from './history-event.ts';
import { lookBack, makeMemory, runLoad } from './load.ts';
import { FACILITIES, readLoadClaim } from './load-claims.ts';
import { addCounts, countAnswered, wordsOf } from './operations.ts';
import type { PlantedBug } from './planted-bugs.ts';

export interface FailoverOptions {
  readonly failovers: number;
  readonly seed: number;
  readonly plants?: readonly PlantedBug[];
  readonly onFailover?: (line: string) => void;
}

export interface FailoverReport {
  readonly failovers: number;
  /** How often the old primary ran again beside the new one. */
  readonly returns: number;
  /** By what was asked through which door. */
  readonly answers: ReadonlyMap<string, number>;
  /** Requests whose clients were told that nobody knows. */
  readonly unanswered: number;
  readonly records: number;
  readonly violations: readonly string[];
  /** From the kill to the first answer that the new primary kept. */
  readonly worstAwayMs: number;
}

const CLIENTS = 8;
const [FACILITY] = FACILITIES;
/** A usual client's time between two claims, and what it waits after a 503. */
const PACE_MS = 10;
const RETRY_MS = 100;
/** Answers before a kill, and after it before the next one. */
const ANSWERS_BEFORE_MAX = 80;
const ANSWERS_AFTER = 20;
/** Refused requests by which the gateway has looked at both servers while the old primary runs again. */
const REFUSED_MEANWHILE = 2;
const PERCENT_OF_RETURNS = 50;
const AWAY_MAX_MS = 60_000;
/**
 * A check is given up soon. A settlement is given up at the ordinary deadline (docs/operate.md): many a failover takes
 * longer, and what is kept too late is taken back.
 */
const DEADLINES = { CLAIMGATE_CHECK_DEADLINE_MS: '1500', CLAIMGATE_SETTLE_DEADLINE_MS: '5000' };
/** Each look reads the whole ledger: it must not grow with the run. */
const FAILOVERS_PER_LEDGER = 10;

export async function runFailoverLoop(options: FailoverOptions): Promise<FailoverReport> {
  const { failovers, seed, plants = [], onFailover = () => {} } = options;
  const random = createRandom(seed);
  const total = { failovers: 0, returns: 0, unanswered: 0, records: 0, worstAwayMs: 0 };
  const answers = new Map<string, number>();
  const violations: string[] = [];
  while (total.failovers < failovers && violations.length === 0) {
    const count = Math.min(FAILOVERS_PER_LEDGER, failovers - total.failovers);
    const cluster = await startCluster();
    const database = { url: cluster.url, drop: () => cluster.remove() };
    const place = await makeCrashPlace('postgres', DEADLINES, database);
    try {
      const ledger = await failOverOneLedger(cluster, place, plants, random, count, (returned, awayMs) => {
        total.failovers++;
        total.returns += returned ? 1 : 0;
        total.worstAwayMs = Math.max(total.worstAwayMs, awayMs);
        const how = returned ? ', the old primary came back' : '';
        onFailover(`failover ${total.failovers}/${failovers}: away ${Math.round(awayMs)} ms${how}`);
      });
      violations.push(...ledger.violations.map((one) => `seed ${seed}, by ${total.failovers}: ${one}`));
      addCounts(answers, countAnswered(ledger.log));
      total.unanswered += ledger.log.filter(({ type }) => type === 'info').length;
      total.records += ledger.records;
    } finally {
      await place.remove();
    }
  }
  return { ...total, answers, violations };
}

type OnFailover = (returned: boolean, awayMs: number) => void;

async function failOverOneLedger(
  cluster: PostgresCluster,
  place: CrashPlace,
  plants: readonly PlantedBug[],
  random: Random,
  failovers: number,
  onFailover: OnFailover,
): Promise<{ log: readonly HistoryEvent[]; violations: readonly string[]; records: number }> {
  const log: HistoryEvent[] = [];
  const memory = makeMemory();
  let running = await started(place, plants);
  try {
    for (let round = 0; round < failovers; round++) {
      let isOver = false;
      const load = {
        url: running.url,
        facility: FACILITY,
        randoms: Array.from({ length: CLIENTS }, () => createRandom(random.below(2 ** 31))),
        requestsMax: Number.POSITIVE_INFINITY,
        round,
        isOver: () => isOver || running.isOver(),
        onSent: () => {},
        beforeNext: () => pause(log.at(-1)?.type === 'info' ? RETRY_MS : PACE_MS),
      };
      const loading = runLoad(load, memory, log);
      try {
        const { returned, awayMs } = await failOver(cluster, running, random, log);
        onFailover(returned, awayMs);
      } finally {
        isOver = true;
        await loading;
      }
    }
    // Started again: what was left open is resolved, and the anchor is held against the chain.
    running.kill();
    await running.ended;
    running = await started(place, plants);
    await lookBack(running.url, FACILITY, random, memory, log);
    const seen = await checkRestedBook(place, running.isOver, (book) => [
      ...checkBook(book, readLoadClaim),
      ...checkSequences(book),
      ...checkHistory(log, book),
    ]);
    return { log, ...seen };
  } finally {
    running.kill();
    await running.ended;
  }
}

async function failOver(
  cluster: PostgresCluster,
  running: CrashProcess,
  random: Random,
  log: readonly HistoryEvent[],
): Promise<{ returned: boolean; awayMs: number }> {
  const more = (type: HistoryEvent['type'], count: number) => untilMore(running, log, type, count);
  await more('ok', random.between(1, ANSWERS_BEFORE_MAX));
  const old = cluster.primary();
  const startMs = performance.now();
  await cluster.end(old, random.chance(50) ? 'kill' : 'immediate');
  const returned = random.chance(PERCENT_OF_RETURNS);
  const isFirst = random.chance(50);
  if (returned && isFirst) await cluster.start(old);
  await cluster.promote();
  if (returned && !isFirst) await cluster.start(old);
  // It still takes itself for the primary, and no standby confirms that: nothing may be answered here.
  if (returned) {
    await more('info', REFUSED_MEANWHILE);
    await cluster.end(old, 'immediate');
  }
  await cluster.rebuild();
  await more('ok', 1);
  const awayMs = performance.now() - startMs;
  await more('ok', ANSWERS_AFTER);
  return { returned, awayMs };
}

async function untilMore(
  running: CrashProcess,
  log: readonly HistoryEvent[],
  type: HistoryEvent['type'],
  count: number,
): Promise<void> {
  const untilMs = performance.now() + AWAY_MAX_MS;
  let seen = 0;
  for (let at = log.length; seen < count; ) {
    for (; at < log.length; at++) if (log[at]!.type === type) seen++;
    if (running.isOver()) throw new Error('the gateway ended while its primary was away');
    if (performance.now() > untilMs) throw new Error(`${seen} of ${count} × ${type} after ${AWAY_MAX_MS} ms`);
    await pause(PACE_MS);
  }
}

/** One node wrote all of it: its sequences have no gap either. */
function checkSequences(book: readonly { readonly seq: number; readonly position: number }[]): string[] {
  return book.flatMap(({ seq, position }, index) =>
    seq === index + 1 ? [] : [`G9: record ${position} has sequence ${seq}, not ${index + 1}`],
  );
}

async function started(place: CrashPlace, plants: readonly PlantedBug[]): Promise<CrashProcess> {
  const process = await startCrashProcess(place, FACILITY, undefined, plants);
  if (typeof process === 'string' || 'refused' in process)
    throw new Error(`it does not start: ${typeof process === 'string' ? process : process.refused}`);
  return process;
}

/** The last line of a long run. */
export function failoverFigures(report: FailoverReport): string {
  const { failovers, returns, answers, unanswered, records, violations, worstAwayMs } = report;
  return `failover: ${failovers} failovers, in ${returns} the old primary came back; ${wordsOf(answers)}, ${unanswered} requests unanswered, ${records} records; ${violations.length} violations; longest away ${Math.round(worstAwayMs)} ms`;
}
