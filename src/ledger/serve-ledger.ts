/**
 * The ledger thread's loop: everything that waits becomes one group, one transaction, one anchor, and only then answers.
 * Questions are answered between groups. After a fatal error not another word but that leaves it.
 */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { GatewayError } from '../base/errors.ts';
import type { CommitOutcome, LedgerEntry } from '../intercept/ledger.ts';
import type { Anchor } from './anchor.ts';
import { entryOfRecord } from './entry-of-record.ts';
import { LedgerError, LedgerFatal } from './errors.ts';
import { payloadsIn, type Slab } from './slabs.ts';
import type { AtKillPoint, LedgerStore } from './store.ts';
import { type FromThread, packOutcomes, type Question, type ToThread } from './thread-protocol.ts';

/** More in one transaction saves nothing and makes the first ones wait. */
export const GROUP_MAX_RECORDS = 512;
/** Four of the largest messages; compressing them takes tens of milliseconds. */
export const GROUP_MAX_BYTES = 16 * 1024 * 1024;
/**
 * Groups begin so far apart while several claims come together: three records cost as much as thirty, and a group after
 * every few keeps half a core from those who judge and answer. Who comes alone waits for nobody.
 */
export const GATHER_MS = 2;
/** So many in the last group: others come beside them. */
const GATHER_FROM_RECORDS = 2;
/** So many waiting are worth a group at once. */
const GATHER_MAX_RECORDS = 16;
/** A pause this long is taken for house-keeping. */
const IDLE_MS = 200;
/** While nothing comes: a disk or server that is well again is noticed, though nobody sends a claim to try it with. */
const REST_EVERY_MS = 1_000;

export interface ServeDeps {
  /** Memory that commits travel in. */
  readonly slabs: readonly Slab[];
  readonly store: LedgerStore;
  readonly anchor: Anchor;
  readonly at: AtKillPoint;
  /** Where the ledger ended when it was opened. */
  readonly headSeq: number;
  readonly monotonicMs: () => number;
  /** Keeps the thread for so long, in milliseconds. */
  readonly pause?: (ms: number) => void;
}

/** Serves until it is asked to close. */
export function serveLedger(
  port: MessagePort,
  { slabs, store, anchor, at, headSeq, monotonicMs, pause = pauseThread }: ServeDeps,
): void {
  const waiting: Uint8Array[] = [];
  const exclusive: (() => Promise<void>)[] = [];
  let isRunning = false;
  let isOver = false;
  let anchoredSeq = -1;
  let toldSeq = headSeq;
  let lastGroupMs = Number.NEGATIVE_INFINITY;
  let lastGroupRecords = 0;
  let idleTimer: NodeJS.Timeout | undefined;
  let unwatch: (() => Promise<void>) | undefined;

  const tell = (message: FromThread): void => {
    if (!isOver) port.postMessage(message);
  };

  port.on('message', (message: ToThread) => {
    accept(message);
    void run();
  });

  function accept(message: ToThread): void {
    if (message.kind === 'commit') {
      const { slab, count } = message;
      waiting.push(...payloadsIn(typeof slab === 'number' ? slabs[slab]! : slab, count));
    } else if (message.kind === 'watch') watch(message.isOn);
    else if (message.question.ask === 'prune' || message.question.ask === 'close') {
      exclusive.push(() => answer(message.id, message.question));
    } else void answer(message.id, message.question);
  }

  /** A connection of its own on the server, so only while somebody listens. */
  function watch(isOn: boolean): void {
    void unwatch?.();
    unwatch = isOn ? store.watch?.(() => tell({ kind: 'committed' })) : undefined;
  }

  /** One at a time: groups, and what may not run beside one. */
  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    clearTimeout(idleTimer);
    try {
      while (!isOver) {
        drainPort();
        if (waiting.length > 0) {
          gather();
          await commitGroup(takeGroup(waiting));
        } else if (exclusive.length > 0) await exclusive.shift()!();
        else break;
      }
    } catch (error) {
      die(error);
    }
    isRunning = false;
    if (!isOver) idleTimer = setTimeout(rest, IDLE_MS);
  }

  /** What came while the last group was written belongs into the next one. */
  function drainPort(): void {
    for (;;) {
      const received = receiveMessageOnPort(port);
      if (received === undefined) return;
      accept(received.message as ToThread);
    }
  }

  function gather(): void {
    if (lastGroupRecords < GATHER_FROM_RECORDS || waiting.length >= GATHER_MAX_RECORDS) return;
    const waitMs = GATHER_MS - (monotonicMs() - lastGroupMs);
    if (waitMs <= 0) return;
    pause(waitMs);
    drainPort();
  }

  async function commitGroup(payloads: readonly Uint8Array[]): Promise<void> {
    const startMs = monotonicMs();
    lastGroupMs = startMs;
    lastGroupRecords = payloads.length;
    const { outcomes, head } = await commitReadable(payloads);
    if (head.seq !== anchoredSeq) {
      anchor.write(head);
      anchoredSeq = head.seq;
      at('after-anchor');
    }
    const commitMs = monotonicMs() - startMs;
    at('before-answer');
    let payloadBytes = 0;
    for (const payload of payloads) payloadBytes += payload.byteLength;
    const figures = {
      ...{ records: payloads.length, payloadBytes, commitMs },
      anchorSeq: head.seq,
      store: store.stats(),
    };
    const packed = packOutcomes(outcomes);
    tell({ kind: 'outcomes', ...packed, figures });
    toldSeq = head.seq;
    await store.rest(false);
  }

  /** A payload that is no record concerns its sender alone. */
  async function commitReadable(payloads: readonly Uint8Array[]) {
    const entries: LedgerEntry[] = [];
    const isReadable = payloads.map((payload) => {
      try {
        entries.push(entryOfRecord(payload));
        return true;
      } catch {
        return false;
      }
    });
    const result = await store.commit(entries);
    if (entries.length === payloads.length) return result;
    const rest = [...result.outcomes];
    const outcomes = isReadable.map(
      (isThere): CommitOutcome => (isThere ? rest.shift()! : { kind: 'unavailable', reason: 'down' }),
    );
    return { ...result, outcomes };
  }

  async function answer(id: number, question: Question): Promise<void> {
    try {
      const value = await ask(question);
      tell({ kind: 'answer', id, value });
      if (question.ask === 'close') end();
    } catch (error) {
      if (error instanceof LedgerFatal || !(error instanceof GatewayError)) die(error);
      else tell({ kind: 'error', id, error: error.toWire() });
    }
  }

  async function ask(question: Question): Promise<unknown> {
    switch (question.ask) {
      case 'readPages':
        return store.readPages(question.patientKey, question.fromYear, question.toYear);
      case 'findClaim':
        return store.findClaim(question.facilityCode, question.claimId);
      case 'readRecord':
        return store.readRecord(question.node, question.seq);
      case 'readAfter':
        return store.readAfter(question.position, question.limit);
      case 'openIntents': {
        const intents = await store.openIntents(question.afterSeq, question.limit);
        // Between its commit and its outcome a settlement is not known to be under way: nobody may ask about it yet.
        return intents.filter(({ seq }) => seq <= toldSeq);
      }
      case 'verify':
        return store.verify();
      case 'backup':
        return store.backup(question.path);
      case 'prune': {
        const result = await store.prune(question.throughSeq, question.nowMs);
        if (result.dropped > 0) anchor.write(result.head);
        anchoredSeq = result.head.seq;
        return result;
      }
      case 'close':
        await store.close();
        anchor.close();
        return undefined;
    }
  }

  function rest(): void {
    void store.rest(true).then(() => {
      if (isOver) return;
      tell({ kind: 'stats', store: store.stats() });
      if (isRunning) return;
      clearTimeout(idleTimer);
      idleTimer = setTimeout(rest, REST_EVERY_MS);
    }, die);
  }

  function end(): void {
    isOver = true;
    clearTimeout(idleTimer);
    port.close();
  }

  /** The store stays as it is: closing it would write. */
  function die(error: unknown): void {
    const known = error instanceof LedgerError ? error : unexpected(error);
    tell({ kind: 'fatal', error: known.toWire() });
    end();
  }
}

/** A word that nobody changes, to wait on: a timer of the event loop would come a millisecond late. */
const NOBODY = new Int32Array(new SharedArrayBuffer(4));

function pauseThread(ms: number): void {
  Atomics.wait(NOBODY, 0, 0, ms);
}

/** The oldest ones within the limits; at least one. */
function takeGroup(waiting: Uint8Array[]): Uint8Array[] {
  let count = 0;
  let sizeBytes = 0;
  while (count < waiting.length && count < GROUP_MAX_RECORDS) {
    sizeBytes += waiting[count]!.byteLength;
    if (count > 0 && sizeBytes > GROUP_MAX_BYTES) break;
    count++;
  }
  return waiting.splice(0, count);
}

/** Nobody knows what holds after an error that nobody foresaw; its name says enough, its message may quote a record. */
function unexpected(error: unknown): LedgerFatal {
  const name = error instanceof Error ? error.name : typeof error;
  return new LedgerFatal(
    'LEDGER_IO',
    { what: `the ledger's thread failed (${name})`, todo: 'report this' },
    error,
  );
}
