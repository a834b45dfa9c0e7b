/** Starts a gateway to be killed, and says when it was ready and how it ended. */
import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KillPoint } from '../../../src/ledger/store.ts';
import type { CrashPlace } from './crash-place.ts';
import type { PlantedBug } from './planted-bugs.ts';

export interface KillOrder {
  /** Undefined: the loop kills it from outside. */
  readonly point: KillPoint | undefined;
  /** At which passing. */
  readonly times: number;
  /** How long the ledger's thread stands still before. */
  readonly stallMs: number;
}

export interface CrashProcess {
  readonly url: string;
  readonly readyMs: number;
  readonly isOver: () => boolean;
  /** Resolves when it is gone. */
  readonly ended: Promise<void>;
  kill(): void;
}

export type Started =
  | CrashProcess
  /** It died by its own order before it was ready. */
  | 'killed'
  /** It said why it does not start. */
  | { readonly refused: string };

/** What all starts of all runs have in common. */
const COMPILE_CACHE = join(tmpdir(), 'claimgate-crash-compile-cache');

type Message = { readonly url: string } | { readonly refused: string };

export async function startCrashProcess(
  place: CrashPlace,
  facility: string,
  order: KillOrder | undefined,
  plants: readonly PlantedBug[],
): Promise<Started> {
  const startMs = performance.now();
  const point = order?.point;
  const kill =
    point === undefined
      ? {}
      : { CRASH_KILL: `${point}:${order!.times}`, CRASH_STALL_MS: String(order!.stallMs) };
  const child = fork(fileURLToPath(new URL('./crash-gateway.ts', import.meta.url)), {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      ...place.environment(facility),
      ...kill,
      ...(plants.length === 0 ? {} : { CRASH_PLANT: plants.join(',') }),
    },
    execArgv: plants.length === 0 ? [] : ['--import', new URL('./plant.ts', import.meta.url).href],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isOver = true;
      resolve();
    });
  });
  const message = await firstMessage(child);
  if (message === 'late') child.kill('SIGKILL');
  if (message === 'late') return { refused: `it was not ready after ${READY_MAX_MS} ms` };
  if (message === undefined) {
    if (child.signalCode === 'SIGKILL' && point !== undefined) return 'killed';
    return { refused: `it ended with ${child.exitCode ?? child.signalCode}` };
  }
  if ('refused' in message) {
    await ended;
    return message;
  }
  const readyMs = performance.now() - startMs;
  return { url: message.url, readyMs, isOver: () => isOver, ended, kill: () => void child.kill('SIGKILL') };
}

/** Ten times what a start may take (guarantee G15), for a machine with other work. */
const READY_MAX_MS = 50_000;

/** Undefined when it ended without a word. */
function firstMessage(child: ChildProcess): Promise<Message | 'late' | undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('late'), READY_MAX_MS).unref();
    child.once('message', (message) => resolve(message as Message));
    child.once('close', () => resolve(undefined));
  });
}
