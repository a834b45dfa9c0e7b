/**
 * The checker that gateways run: requests wait in a fair queue, travel in batches to threads, and come back by their
 * deadline whatever happens to the thread. It never parses a body. Who dies with a batch is judged again alone, once.
 */
import { assert } from '../base/assert.ts';
import type { CheckReply, CheckRequest, IndeterminateReason } from '../intercept/exchange.ts';
import type { Checker } from '../intercept/ports.ts';
import { createCrew } from './crew.ts';
import {
  ALONE_BYTES,
  BATCH_MAX_BYTES,
  BATCH_MAX_REQUESTS,
  DEADLINE_MAX_MS,
  DEFAULT_POOL_OPTIONS,
  type PoolOptions,
  RETRY_MARGIN_MS,
  RETRY_TIME_SHARE,
  TASK_LIMIT_MS_PER_MIB,
} from './pool-limits.ts';
import { type HandlerFault, type KnowledgeHandles, packRequests, unpackReplies } from './protocol.ts';
import { type CheckerStats, makeCounters } from './stats.ts';
import { createStrikes, STRIKES_TO_HOLD, type StrikeReason } from './strikes.ts';
import { NOT_BEGUN, ThreadLost } from './thread-slot.ts';
import { createWaitingRoom, workUnits } from './waiting-room.ts';

export interface PoolDeps {
  /** Something broke: for the log and the alarm. Carries no claim. */
  readonly onFault?: (fault: PoolFault) => void;
}

export type PoolFault =
  | { readonly kind: 'threw'; readonly fault: HandlerFault }
  | { readonly kind: 'thread-lost'; readonly reason: StrikeReason; readonly batchSize: number };

export interface PoolChecker extends Checker {
  /** Resolves when every thread is up. */
  ready(): Promise<void>;
  stats(): CheckerStats;
}

/** One request on its way through the pool. */
interface Ticket {
  readonly request: CheckRequest;
  readonly facilityCode: string;
  readonly sizeBytes: number;
  readonly deadlineAtMs: number;
  readonly resolve: (reply: CheckReply) => void;
  isAlone: boolean;
  /** Times a thread began on it and gave no answer. */
  failedTries: number;
  isSettled: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** In company, and once more alone. */
const TRIES_MAX = 2;

/** Weight of the newest batch in the moving mean of time per unit of work. */
const MEAN_WEIGHT = 0.1;

export function createPoolChecker(given: Partial<PoolOptions> = {}, deps: PoolDeps = {}): PoolChecker {
  const options: PoolOptions = { ...DEFAULT_POOL_OPTIONS, ...given };
  const room = createWaitingRoom<Ticket>({
    requestsMax: options.queueMax,
    bytesMax: options.queueMaxBytes,
  });
  const strikes = createStrikes();
  const counters = makeCounters();
  const whenIdle: (() => void)[] = [];
  let knowledge: KnowledgeHandles | undefined;
  let running = 0;
  let isClosed = false;
  let isDispatchDue = false;
  let meanMsPerUnit = 0;
  const crew = createCrew(options, {
    makeWarmUp: () => ({ knowledge, ...packRequests([]) }),
    onPlace: dispatch,
    counters,
  });

  function settle(ticket: Ticket, reply: CheckReply): void {
    if (ticket.isSettled) return;
    ticket.isSettled = true;
    clearTimeout(ticket.timer);
    ticket.resolve(reply);
  }

  function giveUp(ticket: Ticket, reason: IndeterminateReason): void {
    if (ticket.isSettled) return;
    if (reason === 'deadline') counters.deadlineMisses++;
    if (reason === 'overloaded') counters.overloaded++;
    room.remove(ticket);
    settle(ticket, { kind: 'indeterminate', reason });
    noteIdle();
  }

  function noteIdle(): void {
    if (running === 0 && room.size === 0) for (const resolve of whenIdle.splice(0)) resolve();
  }

  function enqueue(ticket: Ticket, deadlineMs: number): void {
    const ahead = room.unitsAhead(ticket.facilityCode, workUnits(ticket.sizeBytes));
    if ((ahead * meanMsPerUnit) / options.threads > deadlineMs) {
      // Refused now rather than late: the caller can still do something with the answer (fault F40).
      giveUp(ticket, 'overloaded');
      return;
    }
    const { isAccepted, evicted } = room.offer(ticket);
    if (evicted.length > 0 || !isAccepted) counters.queueFull++;
    for (const other of evicted) giveUp(other, 'overloaded');
    if (!isAccepted) {
      giveUp(ticket, 'overloaded');
      return;
    }
    ticket.timer = setTimeout(() => giveUp(ticket, 'deadline'), deadlineMs);
    if (isDispatchDue) return;
    isDispatchDue = true;
    // After the sockets of this tick were read, so that what came together travels together.
    setImmediate(() => {
      isDispatchDue = false;
      dispatch();
    });
  }

  function dispatch(): void {
    if (knowledge === undefined) return;
    for (let places = crew.places(); places > 0 && room.size > 0; places = crew.places()) {
      const share = Math.ceil(room.size / places);
      const batch = room.take({
        requestsMax: Math.min(BATCH_MAX_REQUESTS, share),
        bytesMax: BATCH_MAX_BYTES,
      });
      void runBatch(batch, knowledge);
    }
  }

  async function runBatch(batch: readonly Ticket[], judgedBy: KnowledgeHandles): Promise<void> {
    running += batch.length;
    counters.batches++;
    counters.batchedRequests += batch.length;
    const startMs = performance.now();
    try {
      const task = { knowledge: judgedBy, ...packRequests(batch.map(({ request }) => request)) };
      const replies = unpackReplies(await crew.run(task, timeLimitMs(batch, startMs)));
      learn(batch, performance.now() - startMs);
      for (const [position, ticket] of batch.entries()) {
        const reply = replies[position]!;
        if (reply.kind === 'threw') onThrew(ticket, reply.fault);
        else settle(ticket, reply);
      }
    } catch (error) {
      assert(error instanceof ThreadLost, 'a thread fails only by being lost');
      onThreadLost(batch, error);
    } finally {
      running -= batch.length;
      dispatch();
      noteIdle();
    }
  }

  function onThrew(ticket: Ticket, fault: HandlerFault): void {
    counters.threw++;
    deps.onFault?.({ kind: 'threw', fault });
    ticket.failedTries++;
    if (canTryAgain(ticket)) tryAgain(ticket);
    else giveUp(ticket, 'internal');
  }

  function onThreadLost(batch: readonly Ticket[], { reason, position }: ThreadLost): void {
    counters[reason === 'worker-stuck' ? 'killed' : 'crashed']++;
    deps.onFault?.({ kind: 'thread-lost', reason, batchSize: batch.length });
    const suspect = suspectOf(batch, position);
    for (const [index, ticket] of batch.entries()) {
      // A claim that the thread never came to was not tried: a dying thread must not use up its tries.
      if (index <= position) ticket.failedTries++;
      if (ticket === suspect) continue;
      if (canTryAgain(ticket)) tryAgain(ticket);
      else giveUp(ticket, 'deadline');
    }
    if (suspect === undefined) return;
    const isHeld = strikes.add(suspect.request, reason).count >= STRIKES_TO_HOLD;
    // Last, so that nobody waits behind it.
    if (!isHeld && canTryAgain(suspect)) tryAgain(suspect);
    else giveUp(suspect, reason);
  }

  function canTryAgain({ failedTries, deadlineAtMs, sizeBytes }: Ticket): boolean {
    const leftMs = deadlineAtMs - performance.now();
    return failedTries < TRIES_MAX && leftMs >= fullLimitMs(sizeBytes) * RETRY_TIME_SHARE;
  }

  function tryAgain(ticket: Ticket): void {
    if (ticket.isSettled) return;
    counters.retried++;
    ticket.isAlone = true;
    room.takeBack(ticket);
  }

  function fullLimitMs(sizeBytes: number): number {
    return options.taskLimitMs + (sizeBytes / 2 ** 20) * TASK_LIMIT_MS_PER_MIB;
  }

  function timeLimitMs(batch: readonly Ticket[], nowMs: number): number {
    const limitMs = fullLimitMs(batch.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
    const [first] = batch;
    if (first === undefined || first.failedTries === 0) return limitMs;
    return Math.max(1, Math.min(limitMs, first.deadlineAtMs - nowMs - RETRY_MARGIN_MS));
  }

  function learn(batch: readonly Ticket[], tookMs: number): void {
    const units = batch.reduce((sum, { sizeBytes }) => sum + workUnits(sizeBytes), 0);
    meanMsPerUnit += MEAN_WEIGHT * (tookMs / units - meanMsPerUnit);
  }

  return {
    get depth() {
      return room.size + running;
    },
    use(snapshot, sites) {
      // Other knowledge may judge what this one could not.
      if (knowledge?.snapshot.digest !== snapshot.digest) strikes.clear();
      knowledge = { snapshot, sites };
    },
    check(request, deadlineMs) {
      return new Promise((resolve) => {
        assert(knowledge !== undefined, 'use() comes before check()');
        const waitMs = Math.min(Math.max(0, deadlineMs), DEADLINE_MAX_MS);
        const strike = strikes.of(request);
        const sizeBytes = request.body.byteLength;
        const ticket: Ticket = {
          request,
          facilityCode: request.facilityCode,
          sizeBytes,
          deadlineAtMs: performance.now() + waitMs,
          resolve,
          isAlone: sizeBytes > ALONE_BYTES || strike !== undefined,
          failedTries: 0,
          isSettled: false,
          timer: undefined,
        };
        if (isClosed) giveUp(ticket, 'overloaded');
        else if (waitMs === 0) giveUp(ticket, 'deadline');
        else if (strike === undefined || strike.count < STRIKES_TO_HOLD) enqueue(ticket, waitMs);
        else {
          counters.held++;
          giveUp(ticket, strike.reason);
        }
      });
    },
    ready: () => crew.ready(),
    stats: () => ({
      threads: options.threads,
      liveThreads: crew.liveThreads,
      queued: room.size,
      queueMax: options.queueMax,
      running,
      ...counters,
    }),
    async close() {
      isClosed = true;
      if (running > 0 || room.size > 0) await new Promise<void>((resolve) => whenIdle.push(resolve));
      await crew.close();
    },
  };
}

/** The claim its thread was lost over, as far as can be said. */
function suspectOf(batch: readonly Ticket[], position: number): Ticket | undefined {
  if (position === NOT_BEGUN) return undefined;
  return batch.length === 1 ? batch[0] : batch[position];
}
