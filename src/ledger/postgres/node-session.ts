/**
 * This node's place in the ledger: one connection that may write under its name. Who holds it has the server's session
 * lock and the newest epoch; every transaction compares the epoch in the node's locked row, so a node that was paused
 * or cut off and replaced cannot write again (faults F14, F28, F29). Comes back by itself after a lost connection.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { UnavailableReason } from '../../intercept/ledger.ts';
import { LedgerFatal } from '../errors.ts';
import type { StoreState } from '../store.ts';
import { fenced, findOrAddNode, lockNode, raiseEpoch, stateOf } from './claim-node.ts';
import { type ConnectOptions, connect, disconnect, isAlone, unusable } from './connect.ts';
import { quoteSchema } from './migrations.ts';
import { reasonOf } from './sql-errors.ts';
import { withWarnings } from './transaction-end.ts';

export interface NodeSession {
  readonly id: number;
  readonly epoch: string;
  readonly client: pg.Client;
  readonly state: StoreState;
  /** See `isAlone` of connect.ts; looked at again with every heartbeat. */
  isAlone: boolean;
}

export interface NodeKeeper {
  /** @throws LedgerError LEDGER_IN_USE, LEDGER_UNUSABLE … */
  open(): Promise<NodeSession>;
  /** Undefined while the node is away: see `trouble`. */
  session(): NodeSession | undefined;
  /** Gives up a connection that failed and starts to come back. */
  drop(session: NodeSession, cause: unknown): void;
  /** The next session; @throws LedgerFatal when the node was fenced or the keeper closed. */
  returned(): Promise<NodeSession>;
  /** Why the node is away. */
  trouble(): UnavailableReason | undefined;
  /** The same, asked by a group that cannot be written. @throws LedgerFatal when the node was fenced. */
  away(): UnavailableReason;
  /** Ends a wait for the server: nothing comes back from here on. */
  stop(): void;
  close(): Promise<void>;
}

export interface KeeperOptions extends ConnectOptions {
  readonly schema: string;
  readonly node: string;
}

export function createNodeKeeper(options: KeeperOptions): NodeKeeper {
  const { limits, node } = options;
  const schema = quoteSchema(options.schema);
  const stopping = new AbortController();
  /** Told from any other process that claims this node, and known again when the answer to a claim was lost. */
  const owner = randomUUID();
  let isOwner = false;
  let current: NodeSession | undefined;
  let returning: Promise<NodeSession> | undefined;
  let trouble: UnavailableReason | undefined;
  let fatal: LedgerFatal | undefined;

  async function claim(): Promise<NodeSession> {
    const client = await connect(options, 'writer');
    try {
      const { id, owner: lastOwner } = await findOrAddNode(client, schema, node);
      // Said before the lock is waited for: whoever took the place holds it.
      if (isOwner && lastOwner !== owner) throw fenced(node);
      await lockNode(client, options, id);
      const { result: row, isWarned } = await withWarnings(client, () =>
        raiseEpoch(client, schema, id, owner, isOwner),
      );
      if (row === undefined) throw fenced(node);
      // It does not wait for its standby any more, so nothing that is read here is known to be replicated.
      if (isWarned) throw unusable('PostgreSQL gave up waiting for its standby', 'look at the standby');
      isOwner = true;
      const isUnreplicated = await isAlone(client, options);
      stopping.signal.throwIfAborted();
      const state = stateOf(node, row);
      const session = { id, epoch: row.epoch, client, state, isAlone: isUnreplicated };
      client.on('error', (error) => keeper.drop(session, error));
      client.on('end', () => keeper.drop(session, undefined));
      current = session;
      trouble = undefined;
      return session;
    } catch (error) {
      disconnect(client);
      throw error;
    }
  }

  async function comeBack(): Promise<NodeSession> {
    for (let waitMs = limits.backoffMs; ; waitMs = Math.min(waitMs * 2, limits.backoffMaxMs)) {
      try {
        // A node that was away and found its place taken is fenced; a lock still held may be its own old session's.
        return await claim();
      } catch (error) {
        if (error instanceof LedgerFatal) {
          fatal = error;
          throw error;
        }
        trouble = reasonOf(error);
      }
      await pause(waitMs, undefined, { signal: stopping.signal }).catch((cause) => {
        const what = 'closed before it was known whether the last group is durable';
        throw new LedgerFatal('LEDGER_UNUSABLE', { where: node, what }, cause);
      });
    }
  }

  const keeper: NodeKeeper = {
    open: claim,
    session: () => current,
    drop(session, cause) {
      if (current !== session) return;
      current = undefined;
      trouble = cause === undefined ? 'down' : reasonOf(cause);
      // At once: what still waits for an answer on it will get none.
      session.client.connection.stream.destroy();
      if (stopping.signal.aborted) return;
      returning = comeBack().finally(() => {
        returning = undefined;
      });
      // Who needs the next session asks for it; a fenced node is found by the next commit.
      returning.catch(() => {});
    },
    async returned() {
      if (fatal !== undefined) throw fatal;
      return current ?? (await (returning ?? comeBack()));
    },
    trouble: () => trouble,
    away() {
      if (fatal !== undefined) throw fatal;
      return trouble ?? 'down';
    },
    stop: () => stopping.abort(),
    async close() {
      stopping.abort();
      await returning?.catch(() => {});
      const session = current;
      current = undefined;
      await session?.client.end();
    },
  };
  return keeper;
}
