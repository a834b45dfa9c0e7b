/** The feed over a ledger in its thread: commits are told on both stores, and on PostgreSQL those of every node. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../src/intercept/ledger.ts';
import { type LedgerClient, openLedger } from '../../src/ledger/ledger-client.ts';
import type { ThreadOptions } from '../../src/ledger/thread-protocol.ts';
import { createFeed, type FeedReader } from '../../src/review/feed.ts';
import { makeEntry } from '../support/ledger-entry.ts';
import { makeDatabase, postgresMissing, runSql, type TestDatabase } from '../support/postgres.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Opens ledgers on one store, by the name of their nodes. */
type OpenNode = (node: string) => Promise<LedgerClient>;

function makeOpen(store: ThreadOptions['store'], folder: string): OpenNode {
  return async (node) => {
    const identity = { node, patientKeyFingerprint: 'f1', sealKey: undefined };
    const anchorFile = join(folder, `${node}.anchor`);
    const options = { store, identity, anchorFile, hooksModule: undefined };
    const client = await openLedger(options, { onFatal: () => {} });
    closing.push(() => client.close());
    return client;
  };
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-feed-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function openOnPostgres(): Promise<{ database: TestDatabase; open: OpenNode }> {
  const database = await makeDatabase();
  closing.push(() => database.drop());
  return { database, open: makeOpen({ kind: 'postgres', url: database.url }, makeFolder()) };
}

const STORES = [
  {
    name: 'sqlite',
    skipped: undefined,
    async open(): Promise<OpenNode> {
      const folder = makeFolder();
      return makeOpen({ kind: 'sqlite', file: join(folder, 'ledger.db') }, folder);
    },
  },
  { name: 'postgres', skipped: postgresMissing, open: async () => (await openOnPostgres()).open },
];

let bodies = 0;
const commit = (client: LedgerClient) => client.commit(makeEntry({ body: `body ${bodies++}` }).payload);
const placeOf = ({ position, node, seq }: StoredRecord) => ({ position, node, seq });
type Place = ReturnType<typeof placeOf>;

/** Takes until so many records are there, or the reader ends. */
async function take(reader: FeedReader<Place>, count: number): Promise<Place[]> {
  const taken: Place[] = [];
  while (taken.length < count) {
    const batch = await reader.take();
    if (batch === undefined) break;
    taken.push(...batch.views);
  }
  return taken;
}

const upTo = (last: number, from = 1): number[] =>
  Array.from({ length: last - from + 1 }, (_, index) => from + index);
const positionsOf = (places: readonly Place[]): number[] => places.map(({ position }) => position);

describe.each(STORES)('$name', ({ open, skipped }) => {
  it.skipIf(skipped)('tells of what this node commits and drops, until nobody listens', async () => {
    const client = await (await open())('n1');
    const told: string[] = [];
    const firstTold = new Promise<void>((resolve) => {
      const end = client.onCommitted(() => {
        told.push('first');
        resolve();
      });
      closing.push(end);
    });
    await commit(client);
    await firstTold;
    const unlisten = client.onCommitted(() => told.push('second'));
    await commit(client);
    expect(told).toContain('second');
    unlisten();
    told.length = 0;
    await commit(client);
    expect(told).toContain('first');
    expect(told).not.toContain('second');
    told.length = 0;
    await client.prune(1, 0);
    expect(told).toContain('first');
  });

  it.skipIf(skipped)(
    'a reader gets all from its cursor on, then what is committed while it is there',
    async () => {
      const client = await (await open())('n1');
      await Promise.all(upTo(600).map(() => commit(client)));
      const feed = createFeed(client, placeOf);
      closing.push(() => feed.close());
      const [all, tail] = [feed.open(0), feed.open(590)];
      expect(positionsOf(await take(all, 600))).toEqual(upTo(600));
      expect(positionsOf(await take(tail, 10))).toEqual(upTo(600, 591));
      for (let round = 601; round <= 620; round++) {
        await commit(client);
        expect(positionsOf(await take(all, 1))).toEqual([round]);
      }
      expect(positionsOf(await take(tail, 20))).toEqual(upTo(620, 601));
    },
  );
});

describe.skipIf(postgresMissing)('two nodes on one PostgreSQL', () => {
  it('a reader at one gets what the other commits, in order, without gap or doubling', async () => {
    const { open } = await openOnPostgres();
    const [a, b] = await Promise.all([open('n1'), open('n2')]);
    const feed = createFeed(a, placeOf);
    closing.push(() => feed.close());
    const reader = feed.open(0);
    await commit(b);
    expect(await take(reader, 1)).toEqual([{ position: 1, node: 'n2', seq: 1 }]);
    // Live, and nobody commits here: only the other node's word brings these.
    for (const seq of upTo(10, 2)) {
      await commit(b);
      expect(await take(reader, 1)).toEqual([{ position: seq, node: 'n2', seq }]);
    }
    const both = Promise.all(upTo(300).flatMap(() => [commit(a), commit(b)]));
    const places = await take(reader, 600);
    await both;
    expect(positionsOf(places)).toEqual(upTo(610, 11));
    for (const [node, from] of [
      ['n1', 1],
      ['n2', 11],
    ] as const) {
      const seqs = places.filter((place) => place.node === node).map(({ seq }) => seq);
      expect(seqs).toEqual(upTo(from + 299, from));
    }
    // The cursor is the same at every node.
    const other = createFeed(b, placeOf);
    closing.push(() => other.close());
    expect(await take(other.open(305), 305)).toEqual(places.slice(295));
  });

  it('closes at once when a reader has only just come', async () => {
    const { open } = await openOnPostgres();
    const client = await open('n1');
    // The connection that listens is being made.
    for (let round = 0; round < 5; round++) client.onCommitted(() => {})();
    client.onCommitted(() => {});
    await client.close();
  });

  it('goes on when the connection that listens is cut', async () => {
    const { database, open } = await openOnPostgres();
    const [a, b] = await Promise.all([open('n1'), open('n2')]);
    const feed = createFeed(a, placeOf);
    closing.push(() => feed.close());
    const reader = feed.open(0);
    await commit(b);
    await take(reader, 1);
    // Listening begins when the reader is live; a commit that it hears of is the sign.
    const next = take(reader, 1);
    const isListening = `query LIKE 'LISTEN%' OR query LIKE 'SELECT position FROM %counter'`;
    const cut = `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND (${isListening})`;
    let cuts = 0;
    while (cuts === 0) cuts = (await runSql(database.url, cut)).length;
    await commit(b);
    expect(positionsOf(await next)).toEqual([2]);
  });
});
