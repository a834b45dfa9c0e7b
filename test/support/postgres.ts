/**
 * A real PostgreSQL for tests: the one that CLAIMGATE_TEST_POSTGRES_URL names, else the one on this machine, else one
 * started from installed binaries. Every caller gets a database of its own.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Drops it, connections and all. */
  drop(): Promise<void>;
}

const INSTALLED = '/usr/lib/postgresql';

/** Of a server that takes new databases. */
let serverUrl: Promise<string> | undefined;

/** Why there is none; undefined: there is one. Said loudly, and never in CI. */
export const postgresMissing: string | undefined = await (async () => {
  if ((await findRunning()) !== undefined || binaries() !== undefined) return undefined;
  const what = 'SKIPPED: no PostgreSQL. Set CLAIMGATE_TEST_POSTGRES_URL, or install the package postgresql.';
  if (process.env.CI === 'true') throw new Error(what);
  process.stderr.write(`\n*** ${what} ***\n`);
  return what;
})();

export async function makeDatabase(): Promise<TestDatabase> {
  serverUrl ??= findRunning().then((url) => url ?? startServer());
  const url = await serverUrl;
  const name = `claimgate_test_${randomBytes(6).toString('hex')}`;
  await runSql(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    drop: async () => void (await runSql(url, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

/** The rows of one statement. */
export async function runSql(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function findRunning(): Promise<string | undefined> {
  const named = process.env.CLAIMGATE_TEST_POSTGRES_URL;
  if (named !== undefined && named !== '') return named;
  for (const user of ['postgres', 'root']) {
    const url = `postgres://${user}@127.0.0.1:5432/postgres`;
    const rows = await runSql(url, 'SELECT rolcreatedb FROM pg_roles WHERE rolname = current_user').catch(
      () => [],
    );
    if (rows[0]?.rolcreatedb === true) return url;
  }
  return undefined;
}

/** Where the newest installed server's programs are. */
export function binaries(): string | undefined {
  if (!existsSync(INSTALLED)) return undefined;
  const newestFirst = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  return newestFirst
    .map((version) => join(INSTALLED, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/** PostgreSQL refuses to run as root: the package's own user takes its place. */
export const serverUser = (): { uid?: number; gid?: number } =>
  process.getuid?.() === 0 ? userOf('postgres') : {};

/** It ends with this process, however that ends. */
async function startServer(): Promise<string> {
  const bin = binaries()!;
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-postgres-'));
  const who = serverUser();
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid!);
  const run = (program: string, args: readonly string[]): void => {
    execFileSync(join(bin, program), args, { ...who, cwd: folder, stdio: 'ignore' });
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start']);
  endWithThisProcess(bin, folder);
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

/** Stops the servers whose data are in folders of `folder`, and removes it. */
export function endWithThisProcess(bin: string, folder: string): void {
  // Its input closes when this process is gone.
  const stop =
    'cat > /dev/null; for data in "$2"/*/; do "$1/pg_ctl" -D "$data" -m immediate -w stop; done; rm -rf "$2"';
  const watcher = spawn('sh', ['-c', stop, 'sh', bin, folder], {
    ...serverUser(),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
}

function userOf(name: string): { uid?: number; gid?: number } {
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
