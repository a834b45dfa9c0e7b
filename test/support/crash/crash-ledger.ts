/** One ledger through its crashes: what its clients saw and sent, one cycle after the other. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '../random.ts';
import { checkBook } from './book-check.ts';
import { type CrashPlace, checkRestedBook } from './crash-place.ts';
import { type CrashProcess, type Started, startCrashProcess } from './crash-process.ts';
import { checkHistory } from './history-check.ts';
import type { HistoryEvent } from './history-event.ts';
import { type Kill, orderOf } from './kills.ts';
import { lookBack, makeMemory, runLoad } from './load.ts';
import { FACILITIES, readLoadClaim } from './load-claims.ts';
import { countAnswered } from './operations.ts';
import type { PlantedBug } from './planted-bugs.ts';

export interface CrashLedgerOptions {
  readonly random: Random;
  readonly plants: readonly PlantedBug[];
  /** What is done to the data after each kill. */
  readonly afterKill: (random: Random) => void;
  /** How it died: a kill point, or `random` from outside. */
  readonly onKilled: (how: string) => void;
  readonly onReady: (readyMs: number) => void;
}

export interface CrashLedger {
  /** Starts, looks at what was there before, loads and kills; what is wrong. */
  cycle(kill: Kill): Promise<string[]>;
  /** Starts and looks once more. */
  last(): Promise<string[]>;
  /** The database loses its log: a start may refuse then, but not serve without what was answered (fault F12). */
  loseLog(): Promise<string[]>;
  /** By what was asked through which door. */
  readonly answers: ReadonlyMap<string, number>;
  readonly records: number;
}

const CLIENTS = 8;

export function createCrashLedger(place: CrashPlace, options: CrashLedgerOptions): CrashLedger {
  const { random, plants, afterKill, onKilled, onReady } = options;
  const log: HistoryEvent[] = [];
  const memories = FACILITIES.map(makeMemory);
  let turn = 0;
  let records = 0;

  /** Facilities take turns at the same ledger: what one has is nothing to the other. */
  async function start(kill: Kill | undefined): Promise<Started> {
    const started = await startCrashProcess(place, facilityNow(), orderOf(kill), plants);
    if (typeof started !== 'string' && 'readyMs' in started) onReady(started.readyMs);
    return started;
  }

  const facilityNow = (): string => FACILITIES[turn % FACILITIES.length]!;
  const memoryNow = () => memories[turn % FACILITIES.length]!;

  async function look({ url, isOver }: CrashProcess): Promise<string[]> {
    await lookBack(url, facilityNow(), random, memoryNow(), log);
    const seen = await checkRestedBook(place, isOver, (book) => [
      ...checkBook(book, readLoadClaim),
      ...checkHistory(log, book),
    ]);
    records = seen.records;
    return [...seen.violations];
  }

  async function load(running: CrashProcess, kill: Kill): Promise<void> {
    const isOurs = kill.point === 'random';
    const load = {
      url: running.url,
      facility: facilityNow(),
      randoms: Array.from({ length: CLIENTS }, () => createRandom(random.below(2 ** 31))),
      requestsMax: kill.requestsMax,
      round: Math.floor(turn / FACILITIES.length),
      isOver: running.isOver,
      onSent: (count: number) => {
        if (isOurs && count === kill.times) running.kill();
      },
    };
    await runLoad(load, memoryNow(), log);
    // A checkpoint comes when nobody asks for anything.
    if (kill.point === 'checkpoint') await Promise.race([running.ended, afterPause(kill.pauseMs)]);
    onKilled(running.isOver() ? kill.point : 'random');
  }

  async function run(kill: Kill | undefined, mayRefuse: boolean): Promise<string[]> {
    let started = await start(kill);
    if (started === 'killed') {
      onKilled(kill!.point);
      afterKill(random);
      started = await start(undefined);
    }
    if (typeof started === 'string') return ['F6: it was killed without an order'];
    if ('refused' in started) return mayRefuse ? [] : [`F6: it does not start again: ${started.refused}`];
    try {
      const wrong = await look(started);
      if (wrong.length === 0 && kill !== undefined) await load(started, kill);
      return wrong;
    } finally {
      started.kill();
      await started.ended;
      afterKill(random);
      turn++;
    }
  }

  return {
    cycle: (kill) => run(kill, false),
    last: () => run(undefined, false),
    loseLog() {
      rmSync(join(place.dataDir, 'ledger.db-wal'), { force: true });
      return run(undefined, true);
    },
    get answers() {
      return countAnswered(log);
    },
    get records() {
      return records;
    },
  };
}

function afterPause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
