/**
 * The checker that gateways run: requests wait in a fair queue, travel in batches to threads, and come back by their
 * deadline whatever happens to the thread. It never parses a body. Who dies with a batch is judged again alone, once.
 */
import { assert } from '../base/assert.ts';
import type { CheckReply, IndeterminateReason } from '../intercept/exchange.ts';
import type { Checker } from '../intercept/ports.ts';
import { type CrewTiming, createCrew } from './crew.ts';
import { createLanes } from './lanes.ts';
import { createPace } from './pace.ts';
import {
  BATCH_LIMITS,
  DEADLINE_MAX_MS,
  DEFAULT_POOL_OPTIONS,
  EARLY_REQUESTS,
  type PoolOptions,
  SUSPECT_NEEDS_THREADS,
  SUSPECTS_MAX,
  timesOf,
} from './pool-limits.ts';
import type { HandlerFault, KnowledgeHandles } from './protocol.ts';
import { type CheckerStats, makeCounters, type PoolDeps } from './stats.ts';
import { createStrikes, STRIKES_TO_HOLD, type StrikeReason } from './strikes.ts';
import { type Landed, ThreadLost } from './thread-slot.ts';
import {
  bytesOf,
  hasTryLeft,
  makeTicket,
  noteBegun,
  reasonOfDelay,
  suspectOf,
  type Ticket,
  workOf,
} from './ticket.ts';

export interface PoolChecker extends Checker {
  /** Resolves when the threads are up, with the knowledge given so far; spares follow. */
  ready(): Promise<void>;
  stats(): CheckerStats;
}

export function createPoolChecker(given: Partial<PoolOptions> = {}, deps: PoolDeps = {}): PoolChecker {
  const options: PoolOptions = { ...DEFAULT_POOL_OPTIONS, ...given };
  const limits = { requestsMax: options.queueMax, bytesMax: options.queueMaxBytes };
  const room = createLanes<Ticket>(limits, options.threads);
  const strikes = createStrikes();
  // Claims over which a thread was lost: each waits until its next try would not cost the last thread.
  const suspects = new Set<Ticket>();
  const counters = makeCounters();
  const pace = createPace();
  const whenIdle: (() => void)[] = [];
  let knowledge: KnowledgeHandles | undefined;
  let running = 0;
  let isClosed = false;
  let isDispatchDue = false;
  const crew = createCrew(options, {
    makeWarmUp: () => ({ knowledge, requests: [] }),
    onPlace: dispatch,
    counters,
  });

  function settle(ticket: Ticket, reply: CheckReply): void {
    if (ticket.isSettled) return;
    ticket.isSettled = true;
    clearTimeout(ticket.timer);
    // It may wait for another try while the first one answers after all.
    if (ticket.isWaiting && !suspects.delete(ticket)) room.remove(ticket);
    ticket.resolve(reply);
  }

  function giveUp(ticket: Ticket, reason: IndeterminateReason): void {
    if (ticket.isSettled) return;
    if (reason === 'deadline') counters.deadlineMisses++;
    if (reason === 'overloaded') counters.overloaded++;
    settle(ticket, { kind: 'indeterminate', reason });
    noteIdle();
  }

  const waiting = (): number => room.size + suspects.size;

  function noteIdle(): void {
    if (running === 0 && waiting() === 0) for (const resolve of whenIdle.splice(0)) resolve();
  }

  function enqueue(ticket: Ticket, waitMs: number): void {
    const ahead = room.unitsAhead(ticket);
    if ((ahead * pace.msPerUnit) / options.threads > waitMs) {
      // Refused now rather than late: the caller can still do something with the answer (fault F40).
      giveUp(ticket, 'overloaded');
      return;
    }
    const { isAccepted, evicted } = room.offer(ticket);
    ticket.isWaiting = isAccepted;
    if (evicted.length > 0 || !isAccepted) counters.queueFull++;
    for (const other of evicted) giveUp(other, 'overloaded');
    if (!isAccepted) giveUp(ticket, 'overloaded');
  }

  function enqueueSuspect(ticket: Ticket, reason: StrikeReason): void {
    ticket.suspicion = reason;
    ticket.isWaiting = true;
    suspects.add(ticket);
    if (suspects.size > SUSPECTS_MAX) giveUp(ticket, reason);
  }

  /** After the sockets of this tick were read, so that what came together travels together. */
  function dispatchSoon(): void {
    if (isDispatchDue) return;
    isDispatchDue = true;
    setImmediate(() => {
      isDispatchDue = false;
      dispatch();
    });
  }

  function dispatch(): void {
    if (knowledge === undefined) return;
    for (let places = crew.places(); places > 0; places = crew.places()) {
      const batch = nextBatch(places);
      if (batch.length === 0) return;
      void runBatch(batch, knowledge);
    }
    if (suspects.size > 0) return;
    while (room.sharedSize > 0 && crew.hasSeat()) void runBatch(room.take(BATCH_LIMITS), knowledge);
  }

  function nextBatch(places: number): readonly Ticket[] {
    if (crew.healthy() >= SUSPECT_NEEDS_THREADS) {
      for (const suspect of suspects) {
        if (isHeld(suspect)) continue;
        suspects.delete(suspect);
        return [suspect];
      }
    }
    for (;;) {
      const share = Math.min(BATCH_LIMITS.requestsMax, Math.max(1, Math.ceil(room.ordinarySize / places)));
      const batch = room.take({ ...BATCH_LIMITS, requestsMax: share });
      if (batch.length !== 1 || !batch[0]!.isAlone || !isHeld(batch[0]!)) return batch;
      room.done(batch);
    }
  }

  /** While it waited its bytes may have cost threads enough under another ticket. */
  function isHeld(ticket: Ticket): boolean {
    const strike = strikes.of(ticket.request);
    if (strike === undefined || strike.count < STRIKES_TO_HOLD) return false;
    counters.held++;
    giveUp(ticket, strike.reason);
    return true;
  }

  async function runBatch(batch: readonly Ticket[], judgedBy: KnowledgeHandles): Promise<void> {
    running += batch.length;
    counters.batches++;
    counters.batchedRequests += batch.length;
    for (const ticket of batch) ticket.isWaiting = false;
    const elsewhere = new Set<Ticket>();
    try {
      const task = { knowledge: judgedBy, requests: batch.map(({ request }) => request) };
      const landed = await crew.run(task, timingOf(batch, elsewhere));
      if (landed === undefined) onRecalled(batch);
      else onLanded(batch, landed);
    } catch (error) {
      assert(error instanceof ThreadLost, 'a thread fails only by being lost');
      onThreadLost(batch, elsewhere, error);
    } finally {
      running -= batch.length;
      room.done(batch);
      for (const ticket of batch) ticket.aloneSinceMs = undefined;
      dispatch();
      noteIdle();
    }
  }

  function onLanded(batch: readonly Ticket[], { replies, ranMs }: Landed): void {
    pace.learn(workOf(batch), ranMs);
    for (const [position, reply] of replies.entries()) {
      const ticket = batch[position]!;
      if (reply.kind === 'threw') onThrew(ticket, reply.fault);
      else settle(ticket, reply);
    }
  }

  /** No thread began it: as if it had never been sent. */
  function onRecalled(batch: readonly Ticket[]): void {
    counters.batches--;
    counters.batchedRequests -= batch.length;
    for (const ticket of batch) {
      ticket.isWaiting = !ticket.isSettled;
      if (ticket.isWaiting) room.putBack(ticket);
    }
  }

  function onThrew(ticket: Ticket, { name, frames }: HandlerFault): void {
    counters.threw++;
    deps.onFault?.({ kind: 'threw', name, at: frames.join(' < ') });
    ticket.failedTries++;
    if (hasTryLeft(ticket, options)) tryAgain(ticket);
    else giveUp(ticket, 'internal');
  }

  function onThreadLost(
    batch: readonly Ticket[],
    elsewhere: ReadonlySet<Ticket>,
    { reason, position, isCause }: ThreadLost,
  ): void {
    if (isCause) {
      counters[reason === 'worker-stuck' ? 'killed' : 'crashed']++;
      deps.onFault?.({ kind: 'thread-lost', reason, batchSize: batch.length });
    }
    const suspect = isCause ? suspectOf(batch, position) : undefined;
    for (const [index, ticket] of batch.entries()) {
      if (elsewhere.has(ticket)) continue;
      // A claim that the thread never came to was not tried: a dying thread must not use up its tries.
      if (index <= position) ticket.failedTries++;
      if (ticket === suspect) continue;
      if (hasTryLeft(ticket, options)) tryAgain(ticket);
      else giveUp(ticket, 'deadline');
    }
    if (suspect === undefined) return;
    const isHeld = strikes.add(suspect.request, reason).count >= STRIKES_TO_HOLD;
    if (isHeld || !hasTryLeft(suspect, options)) giveUp(suspect, reason);
    else if (!suspect.isSettled) {
      counters.retried++;
      enqueueSuspect(suspect, reason);
    }
  }

  function tryAgain(ticket: Ticket): void {
    if (ticket.isSettled) return;
    counters.retried++;
    ticket.isAlone = true;
    ticket.isWaiting = true;
    room.takeBack(ticket);
  }

  function timingOf(batch: readonly Ticket[], elsewhere: Set<Ticket>): CrewTiming {
    return {
      ...timesOf(options, bytesOf(batch)),
      onBegin: () => noteBegun(batch),
      onOverdue: (position) => judgeElsewhere(batch, position, elsewhere),
      isShared: !batch[0]!.isAlone && batch[0]!.suspicion === undefined,
    };
  }

  /** A verdict is a pure function of its claim: judging it twice at once does no harm, and the first answer counts. */
  function judgeElsewhere(batch: readonly Ticket[], position: number, elsewhere: Set<Ticket>): void {
    const suspect = suspectOf(batch, position);
    if (suspect !== undefined) suspect.suspicion = 'worker-stuck';
    for (const ticket of batch) {
      if (ticket === suspect) continue;
      elsewhere.add(ticket);
      ticket.failedTries++;
      if (hasTryLeft(ticket, options)) tryAgain(ticket);
    }
    dispatch();
  }

  return {
    get depth() {
      return waiting() + running;
    },
    use(snapshot, sites, history) {
      // Other knowledge may judge what this one could not.
      if (knowledge?.snapshot.digest !== snapshot.digest) strikes.clear();
      knowledge = { snapshot, sites, history };
    },
    check(request, deadlineMs) {
      return new Promise((resolve) => {
        assert(knowledge !== undefined, 'use() comes before check()');
        const waitMs = Math.min(Math.max(0, deadlineMs), DEADLINE_MAX_MS);
        const ticket = makeTicket(request, waitMs, resolve);
        const strike = strikes.of(request);
        if (isClosed) giveUp(ticket, 'overloaded');
        else if (waitMs === 0) giveUp(ticket, 'deadline');
        else if (strike === undefined) enqueue(ticket, waitMs);
        else if (!isHeld(ticket)) enqueueSuspect(ticket, strike.reason);
        if (ticket.isSettled) return;
        ticket.timer = setTimeout(() => giveUp(ticket, reasonOfDelay(ticket, waitMs)), waitMs);
        if (room.ordinarySize >= EARLY_REQUESTS && crew.places() > 0) dispatch();
        else dispatchSoon();
      });
    },
    ready: () => crew.ready(),
    stats: () => ({
      threads: options.threads,
      liveThreads: crew.liveThreads,
      readyThreads: crew.readyThreads(),
      queued: waiting(),
      queueMax: options.queueMax,
      running,
      ...counters,
    }),
    async close() {
      isClosed = true;
      if (running > 0 || waiting() > 0) await new Promise<void>((resolve) => whenIdle.push(resolve));
      await crew.close();
    },
  };
}
