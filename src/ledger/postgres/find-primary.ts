/**
 * Which of several servers is the primary (fault F28). All are asked; of those that take writes the one with the newest
 * timeline is it: a promotion begins a new one, so an old primary that came back and still believes in itself is told from
 * its successor. That is the second lock: the first is synchronous replication, by which it cannot end a COMMIT.
 */
import type pg from 'pg';
import { LedgerError } from '../errors.ts';
import type { Server } from './server-list.ts';
import { codeOf } from './sql-errors.ts';

/** What a process knows of its servers. */
export interface Servers {
  readonly list: readonly [Server, ...Server[]];
  /** The primary, as it was found last. */
  readonly found: () => Server | undefined;
  /** @throws LedgerError LEDGER_READ_ONLY for a timeline that was left already. */
  choose(server: Server, timeline: number): void;
  /** Calls the listener once, when another server is the primary; the result ends it. */
  onMoved(listener: () => void): () => void;
}

/** A server that takes writes. */
export interface Candidate {
  readonly server: Server;
  readonly client: pg.Client;
  readonly timeline: number;
  /** Why it cannot be used although it is the primary. */
  readonly unfit: LedgerError | undefined;
}

/** So long the others may take to say that they are newer; one that is gone says nothing until its time is over. */
const OTHERS_MS = 500;

export function createServers(list: Servers['list']): Servers {
  let found: Server | undefined;
  let newest = 0;
  const listeners = new Set<() => void>();
  return {
    list,
    found: () => found,
    choose(server, timeline) {
      if (timeline < newest) throw noPrimary('the only server that takes writes is a primary of the past');
      newest = timeline;
      if (found === server) return;
      found = server;
      const told = [...listeners];
      listeners.clear();
      for (const listener of told) listener();
    },
    onMoved(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * Asks all; the connections of those that are not chosen are closed.
 * @throws LedgerError LEDGER_READ_ONLY when servers answer but none takes writes; the driver's error when none answers.
 */
export async function findPrimary(
  servers: Servers,
  ask: (server: Server) => Promise<Candidate>,
  disconnect: (client: pg.Client) => void,
): Promise<pg.Client> {
  const candidates: Candidate[] = [];
  const errors: unknown[] = [];
  let isOver = false;
  await new Promise<void>((resolve) => {
    let waitingFor = servers.list.length;
    let timer: NodeJS.Timeout | undefined;
    const note = (): void => {
      if (--waitingFor > 0) return;
      clearTimeout(timer);
      resolve();
    };
    for (const server of servers.list) {
      ask(server).then(
        (candidate) => {
          if (isOver) return disconnect(candidate.client);
          candidates.push(candidate);
          timer ??= setTimeout(resolve, OTHERS_MS);
          note();
        },
        (error) => {
          errors.push(error);
          note();
        },
      );
    }
  });
  isOver = true;
  const best = candidates.reduce<Candidate | undefined>((a, b) => newerOf(servers, a, b), undefined);
  for (const { client } of candidates) if (client !== best?.client) disconnect(client);
  if (best === undefined) {
    const isAnswered = errors.some((error) => error instanceof LedgerError);
    throw isAnswered ? noPrimary('of the servers that answer none takes writes') : errors[0];
  }
  try {
    if (best.unfit !== undefined) throw best.unfit;
    servers.choose(best.server, best.timeline);
    return best.client;
  } catch (error) {
    disconnect(best.client);
    throw error;
  }
}

/** Where timelines say nothing (one server under two names, or one that has none) it stays where it is. */
function newerOf(servers: Servers, a: Candidate | undefined, b: Candidate): Candidate {
  if (a === undefined || b.timeline > a.timeline) return b;
  if (a.timeline > b.timeline) return a;
  const rank = ({ server }: Candidate): number =>
    server === servers.found() ? -1 : servers.list.indexOf(server);
  return rank(b) < rank(a) ? b : a;
}

/** Undefined function, unsupported feature: another database that speaks the protocol. */
const WITHOUT_TIMELINES: ReadonlySet<string> = new Set(['42883', '0A000']);

/** A promoted server's own, from its first moment on; 0 where there is none. */
export async function readTimeline(client: pg.Client): Promise<number> {
  try {
    const { rows } = await client.query<{ file: string }>(
      'SELECT pg_walfile_name(pg_current_wal_lsn()) AS file',
    );
    return Number.parseInt(rows[0]!.file.slice(0, 8), 16);
  } catch (error) {
    if (WITHOUT_TIMELINES.has(codeOf(error))) return 0;
    throw error;
  }
}

function noPrimary(what: string): LedgerError {
  const todo = 'promote the standby, or bring the primary back';
  return new LedgerError('LEDGER_READ_ONLY', { where: 'CLAIMGATE_LEDGER_URL', what, todo });
}
