/**
 * One connection to PostgreSQL, checked before it is used: what it commits must be durable (guarantee G3). Messages never
 * name the URL: it may hold a password.
 */
import pg from 'pg';
import { LedgerError } from '../errors.ts';
import { type Candidate, createServers, findPrimary, readTimeline, type Servers } from './find-primary.ts';
import { readServers, type Server } from './server-list.ts';
import { codeOf, isUnanswered } from './sql-errors.ts';

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
export const PLANNER = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'jit'];
/** What the server may take beyond its own time-out before the connection is given up. */
export const GRACE_MS = 1_000;

export interface ConnectOptions {
  readonly servers: Servers;
  readonly limits: PostgresLimits;
}

/** @throws LedgerError LEDGER_UNUSABLE for a URL that config/ would have refused */
export function accessTo(url: string, limits: PostgresLimits): ConnectOptions {
  const servers = readServers(url);
  if (typeof servers === 'string') throw unusable(servers, 'write it as the documentation says');
  return { servers: createServers(servers), limits };
}

export type Use = 'writer' | 'long' | 'listener';

/**
 * To the primary. A writer looks for it among all servers; others go where it was found last, and look when it is gone.
 * `writer`: statements are bounded and pipelined, a silent session ends. `long`: for verify and migrations, unbounded.
 * @throws LedgerError LEDGER_UNUSABLE, LEDGER_READ_ONLY; the driver's error when no server can be reached.
 */
export async function connect(options: ConnectOptions, use: Use): Promise<pg.Client> {
  const { servers } = options;
  const isOnly = servers.list.length === 1;
  const known = isOnly ? servers.list[0] : use === 'writer' ? undefined : servers.found();
  if (known !== undefined) {
    try {
      const { client, unfit } = await ask(options, known, use);
      if (unfit === undefined) return client;
      disconnect(client);
      throw unfit;
    } catch (error) {
      if (isOnly) throw error;
    }
  }
  return findPrimary(servers, (server) => ask(options, server, use), disconnect);
}

/** @throws LedgerError LEDGER_READ_ONLY: it answers, and takes no writes */
async function ask({ servers, limits }: ConnectOptions, server: Server, use: Use): Promise<Candidate> {
  const isWriter = use === 'writer';
  const client = new pg.Client({
    connectionString: server.url,
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
  // A server that takes connections and then says nothing must not hold up the search.
  const timer = setTimeout(() => client.connection.stream.destroy(), limits.connectMs);
  try {
    if (isWriter) await client.query(writerSettings(limits));
    const unfit = await checkServer(client);
    if (unfit?.code === 'LEDGER_READ_ONLY') throw unfit;
    const timeline = servers.list.length === 1 ? 0 : await readTimeline(client);
    return { server, client, timeline, unfit };
  } catch (error) {
    disconnect(client);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Never waits: a server that is gone does not say goodbye. */
export function disconnect(client: pg.Client): void {
  client.end().catch(() => {});
}

/** Why a server cannot be used, seen from a session on it; undefined: it can. */
export async function checkServer(client: pg.Client): Promise<LedgerError | undefined> {
  const { rows } = await client.query<{ sync: string; fsync: string; readOnly: string }>(
    `SELECT current_setting('synchronous_commit') AS sync, current_setting('fsync') AS fsync,
      current_setting('transaction_read_only') AS "readOnly"`,
  );
  const { sync, fsync, readOnly } = rows[0]!;
  if (readOnly === 'on') {
    const todo = 'name the primary, and a role that may write';
    return new LedgerError('LEDGER_READ_ONLY', { what: 'PostgreSQL takes no writes here', todo });
  }
  // `local` and `remote_write` would lose answered verdicts with one machine.
  if (sync !== 'on' && sync !== 'remote_apply') {
    return unusable(
      `synchronous_commit is ${sync} for this server, database or role: answers would not be durable`,
      'set it to on',
    );
  }
  if (fsync !== 'on') return unusable('fsync is off: answers would not be durable', 'set it to on');
  return undefined;
}

/** Whoever names several servers means to lose one of them: true while an answer stands on the primary alone. */
export async function isAlone(client: pg.Client, { servers }: ConnectOptions): Promise<boolean> {
  if (servers.list.length === 1) return false;
  const { rows } = await client.query<{ standbys: string | null }>(
    `SELECT current_setting('synchronous_standby_names', true) AS standbys`,
  );
  return rows[0]!.standbys === '';
}

function writerSettings({ statementMs, heartbeatMs }: PostgresLimits): string {
  const silenceMs = heartbeatMs * HEARTBEATS_MISSED_MAX;
  // A node that stops in the middle of a group gives back its locks soon; its place, later.
  // Time-outs never cut a COMMIT that waits for its standby: the server switches them off there.
  // What was checked holds as long as the session, whatever is reloaded meanwhile.
  return `SELECT set_config('synchronous_commit', current_setting('synchronous_commit'), false);
    SET statement_timeout = ${statementMs}; SET lock_timeout = ${statementMs};
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
  if (isUnanswered(error)) {
    const todo = 'look at the server; with synchronous_standby_names, is a standby attached?';
    return unusable(`PostgreSQL did not answer in time while ${doing}`, todo, error);
  }
  const code = codeOf(error);
  const what = `PostgreSQL failed while ${doing}${code === '' ? '' : ` (${code})`}`;
  return unusable(what, 'look at the server and its log', error);
}
