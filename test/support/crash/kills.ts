/** Where and when the gateway dies next. */
import type { KillPoint } from '../../../src/ledger/store.ts';
import type { Random } from '../random.ts';
import type { StoreKind } from './crash-place.ts';
import type { KillOrder } from './crash-process.ts';

export interface Kill {
  readonly point: KillPoint | 'random';
  /** At which passing; for `random`, with which request. */
  readonly times: number;
  readonly stallMs: number;
  /** After so many the load ends, and with it the cycle. */
  readonly requestsMax: number;
  /** How long a checkpoint is waited for when nothing is asked any more. */
  readonly pauseMs: number;
}

const POINTS = ['before-commit', 'after-commit', 'after-anchor', 'before-answer'] as const;
/** The first passings are those of a start. */
const PASSES_MAX = 40;
const REQUESTS_MAX = 150;
const STALL_MAX_MS = 20;
/** The ledger rests after 200 ms. */
const PAUSE_MS = 1_000;

export function pickKill(random: Random, store: StoreKind): Kill {
  const lot = random.below(100);
  const rest = { stallMs: random.below(STALL_MAX_MS), requestsMax: REQUESTS_MAX, pauseMs: PAUSE_MS };
  if (lot < 6 && store === 'sqlite') return { ...rest, point: 'checkpoint', times: 1 };
  if (lot < 40) return { ...rest, point: 'random', times: random.between(1, REQUESTS_MAX) };
  return { ...rest, point: random.pick(POINTS), times: random.between(1, PASSES_MAX) };
}

/** What the process itself is told. */
export function orderOf(kill: Kill | undefined): KillOrder | undefined {
  if (kill === undefined || kill.point === 'random') return undefined;
  const { point, times, stallMs } = kill;
  return { point, times, stallMs };
}
