/**
 * One connection to PostgreSQL, checked before it is used: what it commits must be durable (guarantee G3). Messages never
 * name the URL: it may hold a password.
 */
import pg from 'pg';
import { LedgerError } from '../errors.ts';
import { codeOf } from './sql-errors.ts';

export interface PostgresLimits {
  /** Until a connection stands; the server is close by. */
  readonly connectMs: number;
  /** A statement, or the wait for a lock that another node holds: longer than any honest group takes. */
  readonly statementMs: number;
  /** Wait for a node's lock at start: the server may not have noticed yet that the process before is gone. */
  readonly takeOverMs: number;
  /** How often an idle node shows that it lives, and sees that it may still write. */
  readonly heartbeatMs: number;
  /** First and longest pause between two tries to come back. */
  readonly backoffMs: number;
  readonly backoffMaxMs: number;
}

export const POSTGRES_LIMITS: PostgresLimits = {
  connectMs: 2_000,
  statementMs: 3_000,
  takeOverMs: 2_000,
  heartbeatMs: 5_000,
  backoffMs: 50,
  backoffMaxMs: 2_000,
};

/** Heartbeats that may be missed before the server ends the session of a node that is paused or cut off (fault F29). */
const HEARTBEATS_MISSED_MAX = 6;
/**
 * Every look-up of ours goes by key. Left to itself, the server plans while the tables are small, reads them whole, and
 * keeps that plan until it next counts their rows, by which time they hold some hundred thousand.
 */
const PLANNER = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'jit'];
/** What the server may take beyond its own time-out before the connection is given up. */
const GRACE_MS = 1_000;

export interface ConnectOptions {
  readonly url: string;
  readonly limits: PostgresLimits;
}

/**
 * `writer`: statements are bounded and pipelined, a silent session ends. `long`: for verify and migrations, unbounded.
 * @throws LedgerError LEDGER_UNUSABLE, LEDGER_READ_ONLY; the driver's error when the server cannot be reached.
 */
export async function connect(
  { url, limits }: ConnectOptions,
  use: 'writer' | 'long' | 'listener',
): Promise<pg.Client> {
  const isWriter = use === 'writer';
  const client = new pg.Client({
    connectionString: url,
    application_name: 'claimgate',
    connectionTimeoutMillis: limits.connectMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    pipeline: isWriter,
    ...(isWriter ? { query_timeout: limits.statementMs + GRACE_MS } : {}),
  });
  // Whoever waits for a query gets the error there; without a listener the process would end.
  client.on('error', () => {});
  await client.connect();
  try {
    await checkServer(client);
    if (isWriter) await client.query(writerSettings(limits));
    return client;
  } catch (error) {
    disconnect(client);
    throw error;
  }
}

/** Never waits: a server that is gone does not say goodbye. */
export function disconnect(client: pg.Client): void {
  client.end().catch(() => {});
}

/** A pool for reads: short statements, which a server in trouble cannot pile up. */
export function createReadPool({ url, limits }: ConnectOptions, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'claimgate reader',
    options: PLANNER.map((name) => `-c ${name}=off`).join(' '),
    max,
    connectionTimeoutMillis: limits.connectMs,
    statement_timeout: limits.statementMs,
    query_timeout: limits.statementMs + GRACE_MS,
    keepAlive: true,
  });
  pool.on('error', () => {});
  return pool;
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sync: string; fsync: string; readOnly: string }>(
    `SELECT current_setting('synchronous_commit') AS sync, current_setting('fsync') AS fsync,
      current_setting('transaction_read_only') AS "readOnly"`,
  );
  const { sync, fsync, readOnly } = rows[0]!;
  if (readOnly === 'on') {
    const todo = 'name the primary, and a role that may write';
    throw new LedgerError('LEDGER_READ_ONLY', { what: 'PostgreSQL takes no writes here', todo });
  }
  // `local` and `remote_write` would lose answered verdicts with one machine.
  if (sync !== 'on' && sync !== 'remote_apply') {
    throw unusable(
      `synchronous_commit is ${sync} for this server, database or role: answers would not be durable`,
      'set it to on',
    );
  }
  if (fsync !== 'on') throw unusable('fsync is off: answers would not be durable', 'set it to on');
}

function writerSettings({ statementMs, heartbeatMs }: PostgresLimits): string {
  const silenceMs = heartbeatMs * HEARTBEATS_MISSED_MAX;
  // A node that stops in the middle of a group gives back its locks soon; its place, later.
  // Time-outs never cut a COMMIT that waits for its standby: the server switches them off there.
  return `SET statement_timeout = ${statementMs}; SET lock_timeout = ${statementMs};
    SET idle_in_transaction_session_timeout = ${2 * statementMs}; SET client_min_messages = warning;
    ${PLANNER.map((name) => `SET ${name} = off`).join('; ')};
    SELECT set_config(name, '${silenceMs}', false) FROM pg_settings WHERE name = 'idle_session_timeout'`;
}

export function unusable(what: string, todo: string, cause?: unknown): LedgerError {
  return new LedgerError('LEDGER_UNUSABLE', { where: 'CLAIMGATE_LEDGER_URL', what, todo }, cause);
}

/** Any error of the driver as one of the ledger's; those of the ledger as they are. */
export function asLedgerError(error: unknown, doing: string): LedgerError {
  if (error instanceof LedgerError) return error;
  const code = codeOf(error);
  const what = `PostgreSQL failed while ${doing}${code === '' ? '' : ` (${code})`}`;
  return unusable(what, 'look at the server and its log', error);
}
