/** Starts the servers that a bench compares, each as a process of its own, and reads what they cost. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FloorOrder } from './floor-server.ts';

const ROOT = join(import.meta.dirname, '../..');
/** As `npm start` starts Node. */
const START: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.start;
const NODE_FLAGS = START.split(' ').filter((word) => word.startsWith('--'));

export interface Started {
  readonly url: string;
  readonly pid: number;
  /** From spawn to the first answered /readyz (gateway only), in milliseconds. */
  readonly readyMs: number;
  readonly operateUrl: string;
  stop(): Promise<void>;
  /** SIGKILL; the data directory stays. */
  kill(): Promise<void>;
}

export async function startFloor(order: FloorOrder): Promise<Started> {
  const child = fork(join(import.meta.dirname, 'floor-server.ts'));
  const ready = new Promise<{ port: number }>((resolve) =>
    child.once('message', (message) => resolve(message as { port: number })),
  );
  child.send(order);
  const { port } = await ready;
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    readyMs: 0,
    operateUrl: '',
    stop: () => end(child),
    kill: () => end(child, 'SIGKILL'),
  };
}

/** Judging and HTTP alone: nothing is kept, so that the same body may come again and again and is judged each time. */
export const WITHOUT_LEDGER = ['bench/support/without-ledger.ts'];

/** The gateway as users start it; `entry` is another way to start one. */
export async function startGateway(
  environment: Readonly<Record<string, string>> = {},
  entry: readonly string[] = ['bin/claimgate.js', 'start'],
): Promise<Started> {
  const own = environment.CLAIMGATE_DATA_DIR === undefined;
  const dataDir = environment.CLAIMGATE_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'claimgate-bench-'));
  const start = performance.now();
  const child = spawn(process.execPath, [...NODE_FLAGS, ...entry], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      CLAIMGATE_PORT: '0',
      CLAIMGATE_OPS_PORT: '0',
      CLAIMGATE_LOG_LEVEL: 'warn',
      // Shedding is right on a busy machine, but a bench that is shed measures nothing.
      CLAIMGATE_CHECK_DEADLINE_MS: '5000',
      CLAIMGATE_DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const line = await firstMatch(child, /checks on (\S+)\/v1\/checks .* operators on (\S+)\/metrics/);
  const [, url = '', operateUrl = ''] = line;
  for (;;) {
    const { status } = await fetch(`${operateUrl}/readyz`);
    if (status === 200) break;
  }
  const readyMs = performance.now() - start;
  return {
    url,
    operateUrl,
    pid: child.pid!,
    readyMs,
    kill: () => end(child, 'SIGKILL'),
    async stop() {
      await end(child);
      if (own) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function firstMatch(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr!.on('data', (chunk) => {
      text += chunk;
      const match = pattern.exec(text);
      if (match !== null) resolve(match);
    });
    child.once('exit', (code) => reject(new Error(`exited with ${code}: ${text}`)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** CPU time of a process and all its threads so far, in milliseconds (fields 14 and 15 of its stat, 100 ticks a second). */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** CPU time of each thread by its name, in milliseconds; threads of one name together. */
export function threadCpuMs(pid: number): Map<string, number> {
  const spent = new Map<string, number>();
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const stat = readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const name = task === String(pid) ? 'main' : stat.slice(stat.indexOf('(') + 1, end);
    const fields = stat.slice(end + 2).split(' ');
    spent.set(name, (spent.get(name) ?? 0) + (Number(fields[11]) + Number(fields[12])) * 10);
  }
  return spent;
}

/** How long a process's main thread was ready to run and other work had the core, so far (second field of its schedstat). */
export function starvedMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
}

export function residentBytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}
