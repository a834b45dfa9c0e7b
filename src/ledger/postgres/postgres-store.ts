/**
 * The ledger on PostgreSQL, for nodes that share patients: the store port of `ledger/store.ts`. Every node has its own
 * chain of records; claims, pages and the order of positions are common. What only one node may do is guarded by the
 * database itself (node-session.ts), never by a clock.
 */
import { assert } from '../../base/assert.ts';
import type {
  ApplyChange,
  AtKillPoint,
  ChainHead,
  LedgerStore,
  OnPosition,
  StoreIdentity,
} from '../store.ts';
import { fenced } from './claim-node.ts';
import { createGroupWriter } from './commit-group.ts';
import {
  accessTo,
  asLedgerError,
  checkServer,
  connect,
  disconnect,
  isAlone,
  POSTGRES_LIMITS,
  type PostgresLimits,
  unusable,
} from './connect.ts';
import { createFrameReader } from './frame-reader.ts';
import { migrate, quoteSchema } from './migrations.ts';
import { createNodeKeeper, type NodeKeeper } from './node-session.ts';
import { createPageReader } from './page-reader.ts';
import { createPruning } from './prune.ts';
import { createReadPool } from './read-pool.ts';
import { findClaim, readOpenIntents } from './read-tables.ts';
import { checkTail, chooseNode, verifyLedger } from './verify.ts';
import { watchPositions } from './watch.ts';

export interface PostgresStoreOptions {
  /** `postgres://user@host/database`, or several hosts (server-list.ts); never logged. */
  readonly url: string;
  readonly schema?: string;
  readonly identity: StoreIdentity;
  readonly limits?: Partial<PostgresLimits>;
}

export interface PostgresStoreDeps {
  readonly applyChange: ApplyChange;
  readonly at?: AtKillPoint;
}

export interface PostgresStore extends LedgerStore {
  watch(onPosition: OnPosition): () => Promise<void>;
}

/** Feed, page reads and questions of people side by side; the writer has a connection of its own. */
const READERS_MAX = 4;

export function createPostgresStore(options: PostgresStoreOptions, deps: PostgresStoreDeps): PostgresStore {
  const { url, schema: schemaName = 'claimgate', identity } = options;
  const { applyChange, at: atKillPoint = () => {} } = deps;
  const schema = quoteSchema(schemaName);
  const channel = `${schemaName}_position`;
  const limits = { ...POSTGRES_LIMITS, ...options.limits };
  const access = accessTo(url, limits);
  const frames = createFrameReader(schema, identity.sealKey);
  const pool = createReadPool(access, READERS_MAX);
  const readPages = createPageReader(pool, schema);
  const stopping = new AbortController();
  const watchers = new Set<Promise<void>>();
  let opened: {
    readonly node: string;
    readonly keeper: NodeKeeper;
    readonly writer: ReturnType<typeof createGroupWriter>;
  };
  let isOpen = false;
  let head: ChainHead;
  let heartbeat: NodeJS.Timeout | undefined;
  /** One transaction of this node at a time, in the order in which they were asked for. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  }

  function use(): typeof opened {
    assert(isOpen, 'the store is not open');
    return opened;
  }

  async function reading<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw asLedgerError(error, 'reading');
    }
  }

  /** Shows the server that this node lives, and sees whether it may still write, while nothing else does. */
  async function beat(): Promise<void> {
    const { keeper, writer, node } = opened;
    const session = keeper.session();
    if (session === undefined) return;
    try {
      const { rowCount } = await session.client.query(
        `UPDATE ${schema}.nodes SET epoch = epoch WHERE id = $1 AND epoch = $2`,
        [session.id, session.epoch],
      );
      if (rowCount === 0) return keeper.drop(session, fenced(node));
      const unfit = await checkServer(session.client);
      if (unfit !== undefined) throw unfit;
      session.isAlone = await isAlone(session.client, access);
      writer.clear();
    } catch (error) {
      writer.fail(session, error);
    }
  }

  async function prepare(): Promise<string> {
    const client = await connect(access, 'long');
    try {
      await migrate(client, schemaName, identity.patientKeyFingerprint);
      await checkTail(client, schema, frames);
      return identity.node ?? (await chooseNode(client, schema));
    } finally {
      disconnect(client);
    }
  }

  const store: PostgresStore = {
    async open() {
      try {
        const node = await prepare();
        const keeper = createNodeKeeper({ ...access, schema: schemaName, node });
        const { sealKey } = identity;
        const writer = createGroupWriter(
          { schema, channel, node, sealKey, applyChange, atKillPoint },
          keeper,
          frames,
        );
        const { state } = await keeper.open();
        opened = { node, keeper, writer };
        isOpen = true;
        head = state.head;
        heartbeat = setInterval(() => void inTurn(beat), limits.heartbeatMs);
        heartbeat.unref();
        return state;
      } catch (error) {
        throw asLedgerError(error, 'opening the ledger');
      }
    },
    commit: (entries) =>
      inTurn(async () => {
        const result = await use().writer.write(entries, head);
        head = result.head;
        return result;
      }),
    readPages: (patientKey, fromYear, toYear) => reading(readPages(patientKey, fromYear, toYear)),
    findClaim: (facilityCode, claimId) => reading(findClaim(pool, schema, facilityCode, claimId)),
    readRecord: (node, seq) => reading(frames.readRecord(pool, node, seq)),
    readAfter: (position, limit) => reading(frames.readAfter(pool, position, limit)),
    openIntents: (afterSeq, limit) => reading(readOpenIntents(pool, schema, use().node, afterSeq, limit)),
    async verify() {
      const client = await connect(access, 'long').catch((error) => {
        throw asLedgerError(error, 'verifying');
      });
      try {
        return await verifyLedger(client, schema, frames, use().node, applyChange);
      } catch (error) {
        throw asLedgerError(error, 'verifying');
      } finally {
        disconnect(client);
      }
    },
    async backup() {
      throw unusable(
        'a ledger on PostgreSQL is not copied into a file',
        'use pg_dump or the backup of the server',
      );
    },
    async rest() {},
    async prune(throughSeq, nowMs) {
      const { node, writer } = use();
      return inTurn(async () => {
        const task = { schema, frames, applyChange, node, headSeq: head.seq, throughSeq, nowMs };
        const pruning = createPruning(task);
        head = await writer.append(head, pruning.plan);
        return { ...pruning.result(), head };
      });
    },
    stats() {
      const { keeper, writer } = use();
      const unavailable = keeper.trouble() ?? writer.trouble();
      const nothing = {
        ...{ walBytes: 0, walLimitBytes: 0, fileBytes: 0 },
        ...{ checkpoints: 0, checkpointMaxMs: 0, checkpointHoldMaxMs: 0 },
      };
      const isUnreplicated = keeper.session()?.isAlone === true;
      return { unavailable, isUnreplicated, ...nothing, looksLeftOut: writer.looksLeftOut() };
    },
    watch(onPosition) {
      const own = new AbortController();
      const signal = AbortSignal.any([own.signal, stopping.signal]);
      const watching = watchPositions({ ...access, schema, channel }, onPosition, signal);
      watchers.add(watching);
      return async () => {
        own.abort();
        await watching;
        watchers.delete(watching);
      };
    },
    async close() {
      if (stopping.signal.aborted) return;
      stopping.abort();
      clearInterval(heartbeat);
      isOpen = false;
      // A group whose COMMIT is uncertain would wait for the server for ever: stopping ends that wait.
      opened?.keeper.stop();
      await queue;
      await opened?.keeper.close();
      await Promise.all([...watchers, pool.end()]);
    },
  };
  return store;
}
