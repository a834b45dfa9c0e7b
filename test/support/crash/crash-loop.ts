/**
 * The crash loop (guarantees section 5, fault F6): a real gateway under load is killed at a random instant or a named kill
 * point and started again on the same data; then everything that its clients saw must be there, and nothing else.
 */
import { createRandom, type Random } from '../random.ts';
import { createCrashLedger } from './crash-ledger.ts';
import { type CrashPlace, makeCrashPlace, type StoreKind } from './crash-place.ts';
import { type Kill, pickKill } from './kills.ts';
import { addCounts, wordsOf } from './operations.ts';
import type { PlantedBug } from './planted-bugs.ts';

export interface CrashOptions {
  readonly store: StoreKind;
  readonly cycles: number;
  readonly seed: number;
  /** Kills in turn; undefined: as the seed says. */
  readonly kills?: readonly Kill[];
  readonly plants?: readonly PlantedBug[];
  /** After so many cycles a new ledger begins. */
  readonly cyclesPerLedger?: number;
  /** A place whose data something else happens to after each kill. */
  readonly makePlace?: () => Promise<CrashPlace & { afterKill(random: Random): void }>;
  readonly stopsAtFirst?: boolean;
  readonly onCycle?: (line: string) => void;
}

export interface CrashReport {
  readonly cycles: number;
  /** By kill point; `random` from outside. */
  readonly kills: ReadonlyMap<string, number>;
  /** By what was asked through which door. */
  readonly answers: ReadonlyMap<string, number>;
  readonly records: number;
  readonly violations: readonly string[];
  /** From spawn to ready. */
  readonly worstReadyMs: number;
}

/** Each look reads the whole ledger: it must not grow with the run. */
const CYCLES_PER_LEDGER = 20;

export async function runCrashLoop(options: CrashOptions): Promise<CrashReport> {
  const { cycles, seed, store, cyclesPerLedger = CYCLES_PER_LEDGER, stopsAtFirst = false } = options;
  const random = createRandom(seed);
  const kills = new Map<string, number>();
  const violations: string[] = [];
  let worstReadyMs = 0;
  const answers = new Map<string, number>();
  let records = 0;
  let cycle = 0;

  const note = (wrong: readonly string[]): boolean => {
    violations.push(...wrong.map((one) => `seed ${seed}, cycle ${cycle}: ${one}`));
    return wrong.length > 0;
  };

  /** Until it had its cycles or something is wrong with it. */
  async function runLedger(
    place: CrashPlace,
    afterKill: ((random: Random) => void) | undefined,
  ): Promise<void> {
    const ledger = createCrashLedger(place, {
      random,
      plants: options.plants ?? [],
      afterKill: afterKill ?? (() => {}),
      onKilled: (how) => kills.set(how, (kills.get(how) ?? 0) + 1),
      onReady: (readyMs) => {
        worstReadyMs = Math.max(worstReadyMs, readyMs);
      },
    });
    const until = Math.min(cycles, cycle + cyclesPerLedger);
    let isWrong = false;
    while (cycle < until && !isWrong) {
      cycle++;
      const kill = options.kills?.[(cycle - 1) % options.kills.length] ?? pickKill(random, store);
      isWrong = note(await ledger.cycle(kill));
      const { point, times } = kill;
      options.onCycle?.(
        `cycle ${cycle}/${cycles}: ${point} ${times}, ${ledger.records} records, ${violations.length} violations`,
      );
    }
    isWrong ||= note(await ledger.last());
    // What a power cut leaves has no log of which something is known.
    if (!isWrong && store === 'sqlite' && afterKill === undefined) note(await ledger.loseLog());
    addCounts(answers, ledger.answers);
    records += ledger.records;
  }

  while (cycle < cycles && !(stopsAtFirst && violations.length > 0)) {
    const own = await options.makePlace?.();
    const place = own ?? (await makeCrashPlace(store));
    try {
      await runLedger(place, own?.afterKill);
    } finally {
      await place.remove();
    }
  }
  return { cycles: cycle, kills, answers, records, violations, worstReadyMs };
}

/** The last line of a long run. */
export function figuresOf(what: string, report: CrashReport): string {
  const { cycles, kills, answers, records, violations, worstReadyMs } = report;
  const byPoint = [...kills]
    .sort()
    .map(([point, count]) => `${point} ${count}`)
    .join(', ');
  return `${what}: ${cycles} cycles; kills: ${byPoint}; ${wordsOf(answers)}, ${records} records; ${violations.length} violations; worst restart ${Math.round(worstReadyMs)} ms`;
}
