/** A request on its way through the pool: what is known of it and of its tries. Decides nothing. */
import type { CheckReply, CheckRequest, IndeterminateReason } from '../intercept/exchange.ts';
import { ALONE_BYTES, type PoolOptions, RETRY_TIME_SHARE, timesOf } from './pool-limits.ts';
import { NOT_BEGUN } from './protocol.ts';
import type { StrikeReason } from './strikes.ts';
import { workUnits } from './waiting-room.ts';

export interface Ticket {
  readonly request: CheckRequest;
  readonly facilityCode: string;
  readonly sizeBytes: number;
  readonly deadlineAtMs: number;
  readonly resolve: (reply: CheckReply) => void;
  isAlone: boolean;
  /** Times a thread began on it and gave no answer. */
  failedTries: number;
  /** How threads were lost over it, if any was. */
  suspicion: StrikeReason | undefined;
  /** Since when a thread has been at it and nothing else. */
  aloneSinceMs: number | undefined;
  isSettled: boolean;
  /** It stands in a queue, be it for another try. */
  isWaiting: boolean;
  timer: NodeJS.Timeout | undefined;
}

export function makeTicket(
  request: CheckRequest,
  waitMs: number,
  resolve: (reply: CheckReply) => void,
): Ticket {
  const sizeBytes = request.body.byteLength;
  return {
    request,
    facilityCode: request.facilityCode,
    sizeBytes,
    deadlineAtMs: performance.now() + waitMs,
    resolve,
    isAlone: sizeBytes > ALONE_BYTES,
    failedTries: 0,
    suspicion: undefined,
    aloneSinceMs: undefined,
    isSettled: false,
    isWaiting: false,
    timer: undefined,
  };
}

/** In company, and once more alone. */
const TRIES_MAX = 2;

/** False as well with too little time left to tell slow from stuck. */
export function hasTryLeft({ failedTries, deadlineAtMs, sizeBytes }: Ticket, options: PoolOptions): boolean {
  const leftMs = deadlineAtMs - performance.now();
  return failedTries < TRIES_MAX && leftMs >= timesOf(options, sizeBytes).limitMs * RETRY_TIME_SHARE;
}

/** The thread has come to the batch. */
export function noteBegun(batch: readonly Ticket[]): void {
  if (batch.length === 1) batch[0]!.aloneSinceMs = performance.now();
}

export function bytesOf(batch: readonly Ticket[]): number {
  return batch.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

export function workOf(batch: readonly Ticket[]): number {
  return batch.reduce((sum, { sizeBytes }) => sum + workUnits(sizeBytes), 0);
}

/** The claim its thread was lost over, as far as can be said. */
export function suspectOf(batch: readonly Ticket[], position: number): Ticket | undefined {
  if (position === NOT_BEGUN) return undefined;
  return batch.length === 1 ? batch[0] : batch[position];
}

/**
 * Why a ticket met its deadline: a claim that had a thread to itself for most of its time is itself to blame and is
 * held, else whoever makes a claim slow enough would buy its pass; one that waited for others is not.
 */
export function reasonOfDelay(ticket: Ticket, waitMs: number): IndeterminateReason {
  const { suspicion, aloneSinceMs } = ticket;
  if (suspicion !== undefined) return suspicion;
  const wasItself = aloneSinceMs !== undefined && performance.now() - aloneSinceMs >= waitMs / 2;
  return wasItself ? 'worker-stuck' : 'deadline';
}
