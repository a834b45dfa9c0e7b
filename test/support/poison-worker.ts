/** A worker whose claims can kill it: the id says how. Everything else is the real thread's end of the protocol. */
import { appendFileSync } from 'node:fs';
import { createTaskRunner } from '../../src/checker/run-task.ts';
import { makePlainHandler, type PlainClaim } from './plain-doors.ts';
import { waitAtThreadGate } from './thread-gate.ts';

waitAtThreadGate();

const POISONS: Readonly<Record<string, () => void>> = {
  throw: () => {
    throw new TypeError('a secret of the patient\n    at secret (src/secret.ts:1:1)');
  },
  overflow: () => {
    const dive = (depth: number): number => dive(depth + 1) + 1;
    dive(0);
  },
  exit: () => process.exit(3),
  // Leaves the handler unharmed and kills the thread after it has answered for the claim.
  uncaught: () => {
    queueMicrotask(() => {
      throw new Error('late');
    });
  },
  loop: () => {
    for (;;);
  },
  microtasks: () => {
    const again = (): void => queueMicrotask(again);
    again();
  },
  wait: () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
  array: () => {
    const grown: number[][] = [];
    for (;;) grown.push(new Array(1000).fill(1.5));
  },
  map: () => {
    const grown = new Map<number, object>();
    for (let i = 0; ; i++) grown.set(i, { i });
  },
  object: () => {
    const grown: Record<string, string> = {};
    for (let i = 0; ; i++) grown[`key${i}`] = `value${i}`;
  },
  buffers: () => {
    const grown: Uint8Array[] = [];
    // Bounded here: buffers are not counted against a thread's limit, and the machine that tests must stay up.
    for (let i = 0; i < 64; i++) grown.push(new Uint8Array(1024 * 1024).fill(1));
    for (;;) grown.at(-1)![0]!++;
  },
};

/** `poison:<how>`; `poison:busy:<ms>` keeps the thread for that long and passes. */
export function poison({ id, trail }: Pick<PlainClaim, 'id' | 'trail'>): void {
  if (trail !== undefined) appendFileSync(trail, `${id}\n`);
  const [, how = '', milliseconds] = /^poison:(\w+)(?::(\d+))?/.exec(id) ?? [];
  if (how === 'busy') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(milliseconds));
  POISONS[how]?.();
}

export const judgeTask = createTaskRunner(() => makePlainHandler(poison));
