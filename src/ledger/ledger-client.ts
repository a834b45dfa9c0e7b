/**
 * The Ledger port on the main thread: collects what one turn of the event loop commits into one message, and gives each
 * its outcome in order. Never blocks, never parses a record; what waits is bounded.
 */
import { Worker } from 'node:worker_threads';
import { assert } from '../base/assert.ts';
import { SYSTEM_CLOCK } from '../base/clock.ts';
import { GatewayError, type WireError } from '../base/errors.ts';
import type {
  ClaimRevision,
  CommitOutcome,
  Ledger,
  OpenIntent,
  StoredPage,
  StoredRecord,
  UnavailableReason,
} from '../intercept/ledger.ts';
import { createSlabWriter, makeSlabs, type Slab } from './slabs.ts';
import type { ChainHead, PruneResult, StoreStats, VerifyReport } from './store.ts';
import {
  type FromThread,
  type Question,
  type ThreadOptions,
  type ToThread,
  unpackOutcomes,
} from './thread-protocol.ts';

/** Half a second of a slow disk's work. More would only be answered after everybody's deadline. */
export const WAITING_MAX_RECORDS = 8_192;
/** Sixteen of the largest messages; a usual claim's record is 10 kB. */
export const WAITING_MAX_BYTES = 256 * 1024 * 1024;

/** For metrics; all since start, but what waits now. */
export interface LedgerStats {
  readonly groups: number;
  readonly records: number;
  readonly payloadBytes: number;
  readonly waitingRecords: number;
  readonly waitingBytes: number;
  /** For how long nothing of what waits has ended; 0 when nothing waits. */
  readonly stalledMs: number;
  /** How commits ended: by kind, and by reason where the ledger could not. */
  readonly outcomes: Readonly<Record<Exclude<CommitOutcome['kind'], 'unavailable'>, number>>;
  readonly refused: Readonly<Record<UnavailableReason, number>>;
  /** The newest record that the anchor names. */
  readonly anchorSeq: number;
  /** As the thread said last. */
  readonly store: StoreStats | undefined;
}

/** One group, as it ends: for histograms of size and time. */
export interface GroupNote {
  readonly records: number;
  readonly payloadBytes: number;
  readonly commitMs: number;
}

export interface LedgerClient extends Ledger {
  /** The chain's head at start. */
  readonly openedAt: ChainHead;
  stats(): LedgerStats;
  verify(): Promise<VerifyReport>;
  backup(path: string): Promise<ChainHead>;
  /** Calls the listener after every commit of any node, perhaps too often; the result ends it. */
  onCommitted(listener: () => void): () => void;
  /** Once more until nothing is dropped: each call holds commits up for a moment only. */
  prune(throughSeq: number, nowMs: number): Promise<PruneResult>;
}

export interface LedgerClientDeps {
  /** The process must end now, with LEDGER_FATAL_EXIT_CODE and without another answer. Called once. */
  readonly onFatal: (error: GatewayError) => void;
  readonly onGroup?: (note: GroupNote) => void;
}

/** Where the ledger is and what it is to be opened with. */
export type LedgerOptions = Omit<ThreadOptions, 'slabs'>;

/**
 * Starts the thread; resolves when the ledger is open.
 * @throws LedgerError as `LedgerStore.open`, and LEDGER_BEHIND_ANCHOR, LEDGER_ANCHOR_WRONG.
 */
export async function openLedger(options: LedgerOptions, deps: LedgerClientDeps): Promise<LedgerClient> {
  const slabs = makeSlabs();
  const workerData: ThreadOptions = { ...options, slabs };
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData, name: 'ledger' });
  const ready = await new Promise<Extract<FromThread, { kind: 'ready' }>>((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', (message: FromThread) => {
      if (message.kind === 'ready') resolve(message);
      else if (message.kind === 'refused') {
        // Its handles and connections hold the ledger until it is gone.
        void thread.terminate().then(() => reject(GatewayError.fromWire(message.error)));
      }
    });
  });
  thread.removeAllListeners('error');
  return createClient(thread, slabs, ready, deps);
}

type Settle = (outcome: CommitOutcome) => void;

function createClient(
  thread: Worker,
  slabs: readonly Slab[],
  { node, head }: Extract<FromThread, { kind: 'ready' }>,
  { onFatal, onGroup }: LedgerClientDeps,
): LedgerClient {
  const writer = createSlabWriter(slabs);
  /** Of all that has no outcome yet, sent or not, oldest first. */
  let settles: Settle[] = [];
  const questions = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  const listeners = new Set<() => void>();
  let waitingBytes = 0;
  let isFlushPlanned = false;
  let isOver = false;
  let isClosing = false;
  let nextId = 1;
  let store: StoreStats | undefined;
  let anchorSeq = head.seq;
  /** When what waits began to wait, or last went forward. */
  let movedMs = 0;
  const counts = { groups: 0, records: 0, payloadBytes: 0 };
  const outcomeCounts = { committed: 0, repeat: 0, stale: 0, refused: 0 };
  const refusedCounts = { full: 0, readOnly: 0, down: 0, slow: 0, stopping: 0 };

  const send = (message: ToThread, transfer: ArrayBuffer[] = []): void =>
    thread.postMessage(message, transfer);

  function flush(): void {
    isFlushPlanned = false;
    const packed = writer.take();
    if (packed === undefined) return;
    const { slab } = packed;
    send({ kind: 'commit', ...packed }, typeof slab === 'number' ? [] : [slab.bytes.buffer as ArrayBuffer]);
  }

  function commit(payload: Uint8Array): Promise<CommitOutcome> {
    if (isOver || isClosing) return refuse('stopping');
    if (settles.length >= WAITING_MAX_RECORDS || waitingBytes + payload.byteLength > WAITING_MAX_BYTES)
      return refuse('slow');
    if (settles.length === 0) movedMs = SYSTEM_CLOCK.monotonicMs();
    if (!writer.add(payload)) {
      flush();
      assert(writer.add(payload), 'a payload fits alone');
    }
    waitingBytes += payload.byteLength;
    if (!isFlushPlanned) {
      isFlushPlanned = true;
      setImmediate(flush);
    }
    return new Promise((resolve) => settles.push(resolve));
  }

  function refuse(reason: UnavailableReason): Promise<CommitOutcome> {
    refusedCounts[reason]++;
    return Promise.resolve({ kind: 'unavailable', reason });
  }

  function ask<V>(question: Question): Promise<V> {
    if (isOver) return Promise.reject(new GatewayError('LEDGER_UNUSABLE', { what: 'the ledger is closed' }));
    return new Promise<V>((resolve, reject) => {
      questions.set(nextId, { resolve: resolve as (value: unknown) => void, reject });
      send({ kind: 'ask', id: nextId++, question });
    });
  }

  function settleGroup({ words, payloads, figures }: Extract<FromThread, { kind: 'outcomes' }>): void {
    const outcomes = unpackOutcomes(words, payloads);
    writer.settle(outcomes.length);
    const answered = settles.slice(0, outcomes.length);
    settles = settles.slice(outcomes.length);
    waitingBytes -= figures.payloadBytes;
    counts.groups++;
    counts.records += figures.records;
    counts.payloadBytes += figures.payloadBytes;
    const isMore = figures.anchorSeq !== anchorSeq;
    ({ store, anchorSeq } = figures);
    movedMs = SYSTEM_CLOCK.monotonicMs();
    onGroup?.(figures);
    for (const [index, settle] of answered.entries()) {
      const outcome = outcomes[index]!;
      if (outcome.kind === 'unavailable') refusedCounts[outcome.reason]++;
      else outcomeCounts[outcome.kind]++;
      settle(outcome);
    }
    if (isMore) tellCommitted();
  }

  function tellCommitted(): void {
    for (const listener of [...listeners]) listener();
  }

  function listen(listener: () => void): () => void {
    // An own name for each, so that one function may listen twice.
    const tellIt = (): void => listener();
    listeners.add(tellIt);
    if (listeners.size === 1 && !isOver) send({ kind: 'watch', isOn: true });
    return () => {
      if (listeners.delete(tellIt) && listeners.size === 0 && !isOver) send({ kind: 'watch', isOn: false });
    };
  }

  /** What waits is never answered: nobody knows whether it is durable. */
  function die(error: WireError): void {
    if (isOver) return;
    isOver = true;
    onFatal(GatewayError.fromWire(error));
  }

  thread.on('message', (message: FromThread) => {
    if (isOver) return;
    switch (message.kind) {
      case 'outcomes':
        return settleGroup(message);
      case 'committed':
        return tellCommitted();
      case 'stats':
        store = message.store;
        return;
      case 'fatal':
        return die(message.error);
      case 'answer':
        questions.get(message.id)?.resolve(message.value);
        questions.delete(message.id);
        return;
      case 'error':
        questions.get(message.id)?.reject(GatewayError.fromWire(message.error));
        questions.delete(message.id);
        return;
      default:
        assert(false, `the ledger's thread said ${message.kind} twice`);
    }
  });
  const threadFailed = {
    code: 'LEDGER_IO',
    detail: { what: "the ledger's thread ended by itself" },
    retryable: false,
  };
  thread.on('error', () => die(threadFailed));
  const ended = new Promise<void>((resolve) => {
    thread.on('exit', () => {
      // The last answer and the end may come in one turn.
      if (!isClosing) die(threadFailed);
      resolve();
    });
  });

  return {
    node,
    openedAt: head,
    commit,
    readPages: (patientKey, fromYear, toYear) =>
      ask<readonly StoredPage[]>({ ask: 'readPages', patientKey, fromYear, toYear }),
    findClaim: (facilityCode, claimId) =>
      ask<readonly ClaimRevision[]>({ ask: 'findClaim', facilityCode, claimId }),
    readRecord: (of, seq) => ask<StoredRecord | undefined>({ ask: 'readRecord', node: of, seq }),
    readAfter: (position, limit) => ask<readonly StoredRecord[]>({ ask: 'readAfter', position, limit }),
    openIntents: (afterSeq, limit) => ask<readonly OpenIntent[]>({ ask: 'openIntents', afterSeq, limit }),
    verify: () => ask<VerifyReport>({ ask: 'verify' }),
    backup: (path) => ask<ChainHead>({ ask: 'backup', path }),
    onCommitted: listen,
    async prune(throughSeq, nowMs) {
      const result = await ask<PruneResult>({ ask: 'prune', throughSeq, nowMs });
      tellCommitted();
      return result;
    },
    stats: () => ({
      ...counts,
      waitingRecords: settles.length,
      waitingBytes,
      stalledMs: settles.length === 0 ? 0 : SYSTEM_CLOCK.monotonicMs() - movedMs,
      outcomes: outcomeCounts,
      refused: refusedCounts,
      anchorSeq,
      store,
    }),
    async close() {
      if (isOver || isClosing) return ended;
      flush();
      isClosing = true;
      await Promise.race([ask<void>({ ask: 'close' }), ended]);
      isOver = true;
      await thread.terminate();
    },
  };
}
