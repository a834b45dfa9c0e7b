/** What the ledger's thread tells while a group is between its commit and its outcomes: PostgreSQL has it by then. */
import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import type { Anchor } from '../../../src/ledger/anchor.ts';
import { GATHER_MS, serveLedger } from '../../../src/ledger/serve-ledger.ts';
import type { GroupResult, LedgerStore } from '../../../src/ledger/store.ts';
import type { FromThread, Question } from '../../../src/ledger/thread-protocol.ts';
import { makeEntry } from '../../support/ledger-entry.ts';

const { port1: main, port2: thread } = new MessageChannel();
afterEach(() => main.close());

it('does not call a settlement open before its outcome was told: nobody could know that it is under way', async () => {
  const committing = Promise.withResolvers<void>();
  const answering = Promise.withResolvers<void>();
  const store = {
    async commit(): Promise<GroupResult> {
      committing.resolve();
      await answering.promise;
      const outcomes = [{ kind: 'committed', seq: 8, revision: 1 }] as const;
      return { outcomes, head: { seq: 8, hash: new Uint8Array(32) } };
    },
    // Both are there already, the last one since a moment ago.
    openIntents: async () => [{ seq: 7 }, { seq: 8 }],
    rest: async () => {},
    stats: () => ({}),
  } as unknown as LedgerStore;
  const anchor = { write: () => {} } as unknown as Anchor;
  serveLedger(thread, { slabs: [], store, anchor, at: () => {}, monotonicMs: () => 0, headSeq: 7 });
  const hear = async (): Promise<FromThread> => (await once(main, 'message'))[0];
  async function openIntents(): Promise<unknown> {
    const question: Question = { ask: 'openIntents', afterSeq: 0, limit: 64 };
    main.postMessage({ kind: 'ask', id: 1, question });
    return ((await hear()) as Extract<FromThread, { kind: 'answer' }>).value;
  }

  const { payload } = makeEntry();
  const slab = { lengths: Uint32Array.of(payload.byteLength), bytes: payload };
  main.postMessage({ kind: 'commit', count: 1, slab });
  await committing.promise;
  expect(await openIntents()).toEqual([{ seq: 7 }]);
  answering.resolve();
  expect((await hear()).kind).toBe('outcomes');
  expect(await openIntents()).toEqual([{ seq: 7 }, { seq: 8 }]);
});

it('gathers those who come together into one group, and keeps nobody waiting who comes alone', async () => {
  const { port1: sender, port2: served } = new MessageChannel();
  const groups: number[] = [];
  const paused: number[] = [];
  let nowMs = 0;
  const head = { seq: 7, hash: new Uint8Array(32) };
  const store = {
    async commit(entries: readonly unknown[]): Promise<GroupResult> {
      groups.push(entries.length);
      nowMs += 0.5;
      return {
        outcomes: entries.map((_, index) => ({ kind: 'committed', seq: 8 + index, revision: 1 })),
        head,
      };
    },
    rest: async () => {},
    stats: () => ({}),
  } as unknown as LedgerStore;
  const { payload } = makeEntry();
  const send = (count: number): void => {
    const bytes = Buffer.concat(Array.from({ length: count }, () => payload));
    const lengths = new Uint32Array(count).fill(payload.byteLength);
    sender.postMessage({ kind: 'commit', count, slab: { lengths, bytes } });
  };
  // What comes while the thread waits goes with the group.
  const pause = (ms: number): void => {
    paused.push(ms);
    nowMs += ms;
    send(3);
  };
  const anchor = { write: () => {} } as unknown as Anchor;
  serveLedger(served, {
    slabs: [],
    store,
    anchor,
    at: () => {},
    monotonicMs: () => nowMs,
    headSeq: 7,
    pause,
  });
  const commit = async (count: number): Promise<void> => {
    send(count);
    await once(sender, 'message');
  };

  for (const alone of [1, 1, 2]) await commit(alone);
  expect([groups, paused]).toEqual([[1, 1, 2], []]);
  await commit(1);
  expect([groups.at(-1), paused]).toEqual([4, [GATHER_MS - 0.5]]);
  await commit(20);
  expect([groups.at(-1), paused.length]).toEqual([20, 1]);
  nowMs += GATHER_MS;
  await commit(1);
  await commit(1);
  expect([groups.slice(-2), paused.length]).toEqual([[1, 1], 1]);
  sender.close();
});
