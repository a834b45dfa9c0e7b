/**
 * A primary and its synchronous standby, made from installed binaries, to be killed, promoted and made anew. Which of the
 * two is the primary changes; their ports do not. Both end with this process.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { binaries, endWithThisProcess, runSql, serverUser } from './postgres.ts';
import { skipLoudly } from './skip-loudly.ts';

/** Why there is none; undefined: there is one. Said loudly, and never in CI. */
export const clusterMissing: string | undefined =
  binaries() === undefined
    ? skipLoudly('failover needs the binaries of PostgreSQL; install the package postgresql')
    : undefined;

export interface ClusterServer {
  /** As its primary knows it. */
  readonly name: string;
  readonly port: number;
  readonly data: string;
  readonly url: string;
}

export interface PostgresCluster {
  /** Both servers, as libpq writes them. */
  readonly url: string;
  readonly primary: () => ClusterServer;
  readonly standby: () => ClusterServer;
  sql(server: ClusterServer, text: string): Promise<Record<string, unknown>[]>;
  /** `kill`: as a machine that loses power. `immediate`: PostgreSQL's own way to stop without a word. */
  end(server: ClusterServer, how: 'kill' | 'immediate'): Promise<void>;
  /** With the data that it has. */
  start(server: ClusterServer): Promise<void>;
  /** The standby becomes the primary, whatever the other one thinks. */
  promote(): Promise<void>;
  /** What is no primary is made from the primary once more; resolves when it follows, and COMMIT waits for it where it shall. */
  rebuild(): Promise<void>;
  remove(): Promise<void>;
}

/** Below the ports that the system gives to whoever connects: a server that is away keeps its own. */
const PORTS = { first: 20_000, count: 12_000 };

export async function startCluster(): Promise<PostgresCluster> {
  const bin = binaries()!;
  const who = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-cluster-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid!);
  const makeServer = async (name: string): Promise<ClusterServer> => {
    const port = await freePort();
    return { name, port, data: join(folder, name), url: `postgres://postgres@127.0.0.1:${port}/postgres` };
  };
  let [primary, standby] = [await makeServer('ledger_a'), await makeServer('ledger_b')];
  const url = `postgres://postgres@127.0.0.1:${primary.port},127.0.0.1:${standby.port}/postgres`;

  async function run(program: string, ...args: readonly string[]): Promise<void> {
    const child = spawn(join(bin, program), args, { ...who, cwd: folder, stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${program} ended with ${code}; see ${folder}`);
  }

  const cluster: PostgresCluster = {
    url,
    primary: () => primary,
    standby: () => standby,
    sql: (server, text) => runSql(server.url, text),
    async end({ data, port }, how) {
      if (how === 'immediate') await run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      else await killAll(data);
      await vacant(port);
    },
    async start({ name, port, data }) {
      const settings = `-p ${port} -c unix_socket_directories= -c listen_addresses=127.0.0.1 -c cluster_name=${name}`;
      const log = join(folder, `${name}.log`);
      await run('pg_ctl', '-D', data, '-l', log, '-o', settings, '-w', '-t', '30', 'start');
    },
    async promote() {
      await run('pg_ctl', '-D', standby.data, '-w', '-t', '30', 'promote');
      [primary, standby] = [standby, primary];
    },
    async rebuild() {
      rmSync(standby.data, { recursive: true, force: true });
      const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres'];
      await run('pg_basebackup', ...from, '-D', standby.data, '-R', '-c', 'fast', '--no-sync');
      await cluster.start(standby);
      await followed(primary);
    },
    async remove() {
      for (const { data } of [standby, primary])
        if (existsSync(join(data, 'postmaster.pid')))
          await run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop').catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };

  endWithThisProcess(bin, folder);
  const shape = ['-A', 'trust', '-E', 'UTF8', '--no-locale', '--wal-segsize=1', '--no-sync'];
  await run('initdb', '-D', primary.data, '-U', 'postgres', ...shape);
  // By name: a pg_basebackup that streams would be taken for a standby by `*`.
  const names = [primary, standby].map(({ name }) => name).join(', ');
  appendFileSync(
    join(primary.data, 'postgresql.conf'),
    `synchronous_standby_names = 'FIRST 1 (${names})'\nshared_buffers = 16MB\nmax_wal_size = 64MB\nmin_wal_size = 4MB\n`,
  );
  await cluster.start(primary);
  await cluster.rebuild();
  return cluster;
}

/** The server and all its processes, at once. */
async function killAll(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  for (const each of [pid, ...children]) if (each > 0) killQuietly(each);
  while ([pid, ...children].some((each) => each > 0 && isRunning(each))) await pause(5);
  // A process that nobody collects looks alive to the next start.
  rmSync(lock, { force: true });
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** Nobody may have collected what is left of it yet. */
function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function followed(primary: ClusterServer): Promise<void> {
  const select = `SELECT 1 FROM pg_stat_replication WHERE state = 'streaming'
    AND (sync_state = 'sync' OR current_setting('synchronous_standby_names') = '')`;
  while ((await runSql(primary.url, select)).length === 0) await pause(20);
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.first + Math.floor(Math.random() * PORTS.count);
    if (await isFree(port)) return port;
  }
}

async function vacant(port: number): Promise<void> {
  while (!(await isFree(port))) await pause(5);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const isListening = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (isListening) await new Promise((resolve) => probe.close(resolve));
  return isListening;
}
