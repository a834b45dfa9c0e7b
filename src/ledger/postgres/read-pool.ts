/** Connections for reads, to the primary alone: what a standby or a primary of the past shows may be old. */
import pg from 'pg';
import { type ConnectOptions, GRACE_MS, PLANNER } from './connect.ts';
import type { Queryable } from './frame-reader.ts';
import type { Server } from './server-list.ts';

export interface ReadPool extends Queryable {
  end(): Promise<void>;
}

/** Short statements, which a server in trouble cannot pile up. Follows the primary wherever the writer found it. */
export function createReadPool({ servers, limits }: ConnectOptions, max: number): ReadPool {
  let current: { readonly server: Server; readonly pool: pg.Pool } | undefined;
  const ending = new Set<Promise<void>>();

  function makePool({ url }: Server): pg.Pool {
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

  function end(pool: pg.Pool): void {
    const ended = pool.end().finally(() => ending.delete(ended));
    ending.add(ended);
  }

  return {
    get query() {
      const server = servers.found() ?? servers.list[0];
      if (current?.server !== server) {
        if (current !== undefined) end(current.pool);
        current = { server, pool: makePool(server) };
      }
      return current.pool.query.bind(current.pool) as pg.Pool['query'];
    },
    async end() {
      if (current !== undefined) end(current.pool);
      current = undefined;
      await Promise.all(ending);
    },
  };
}
