/** The statements by which a process takes a node's place: its row, its lock, its epoch. */
import type pg from 'pg';
import { LedgerError, LedgerFatal } from '../errors.ts';
import { genesisHash } from '../hash-chain.ts';
import type { ChainHead, StoreState } from '../store.ts';
import type { PostgresLimits } from './connect.ts';
import { lockClassOf } from './migrations.ts';
import { codeOf } from './sql-errors.ts';

interface NodeRow {
  readonly id: number;
  readonly epoch: string;
  readonly seq: string;
  readonly hash: Uint8Array;
  readonly previous_seq: string;
  readonly previous_hash: Uint8Array;
}

export async function findOrAddNode(
  client: pg.Client,
  schema: string,
  node: string,
): Promise<{ readonly id: number; readonly owner: string }> {
  const find = () =>
    client.query<{ id: number; owner: string }>(`SELECT id, owner FROM ${schema}.nodes WHERE node = $1`, [
      node,
    ]);
  const known = (await find()).rows[0];
  if (known !== undefined) return known;
  await client.query(
    `INSERT INTO ${schema}.nodes (node, owner, epoch, seq, hash, previous_seq, previous_hash, base_seq, base_hash)
      VALUES ($1, '', 0, 0, $2, 0, $2, 0, $2) ON CONFLICT (node) DO NOTHING`,
    [node, genesisHash(node)],
  );
  return (await find()).rows[0]!;
}

/** The server frees it the moment the session ends, however that happens. */
export async function lockNode(
  client: pg.Client,
  options: { readonly limits: PostgresLimits; readonly node: string; readonly schema: string },
  id: number,
): Promise<void> {
  const { limits, node, schema } = options;
  try {
    await client.query(`SET lock_timeout = ${limits.takeOverMs}`);
    await client.query('SELECT pg_advisory_lock($1, $2)', [lockClassOf(schema), id]);
    await client.query(`SET lock_timeout = ${limits.statementMs}`);
  } catch (error) {
    if (codeOf(error) !== '55P03') throw error;
    throw inUse(node, `another process writes as node ${node}`, error);
  }
}

/**
 * Written, not only read: with synchronous replication its COMMIT answers when all before it is replicated too, so what is
 * read here is durable (fault F27). Its row lock waits for a transaction of the session before that still ends.
 */
export async function raiseEpoch(
  client: pg.Client,
  schema: string,
  id: number,
  owner: string,
  isOwner: boolean,
): Promise<NodeRow | undefined> {
  const { rows } = await client.query<NodeRow>(
    `UPDATE ${schema}.nodes SET epoch = epoch + 1, owner = $2 WHERE id = $1 AND (owner = $2 OR NOT $3)
      RETURNING id, epoch, seq, hash, previous_seq, previous_hash`,
    [id, owner, isOwner],
  );
  return rows[0];
}

/** Another process took this node's place. */
export function fenced(node: string): LedgerFatal {
  const what = `another process took the place of ${node} while it was away`;
  return new LedgerFatal('LEDGER_IN_USE', { where: node, what, todo: 'run one process for each node name' });
}

function inUse(node: string, what: string, cause: unknown): LedgerError {
  const todo = 'stop it first, or give this node another name';
  return new LedgerError('LEDGER_IN_USE', { where: node, what, todo }, cause);
}

export function stateOf(node: string, row: NodeRow): StoreState {
  const headOf = (seq: string, hash: Uint8Array): ChainHead => ({ seq: Number(seq), hash });
  return {
    node,
    head: headOf(row.seq, row.hash),
    previousHead: headOf(row.previous_seq, row.previous_hash),
  };
}
