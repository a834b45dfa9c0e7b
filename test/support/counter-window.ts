/**
 * A window at which patients are served one after the other: a connection that is kept, and the next claim some time after
 * the last one was answered. Many of them are normal load while something else is wrong.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { claimJson } from '../../bench/support/claim-texts.ts';
import { type Answered, makeConnection, postBytes } from '../../bench/support/open-loop.ts';

export interface CounterWindow {
  /** Every answer it got. Rejects when one never came. */
  close(): Promise<readonly Answered[]>;
}

/** Between a patient and the next. */
const PAUSE_MS = 40;

/** Resolves when its first claim was answered. */
export async function openCounterWindow(port: number, deadlineMs: number): Promise<CounterWindow> {
  const answers: Answered[] = [];
  let isClosed = false;
  let onAnswer = (): void => {};
  let onLost = (_error: Error): void => {};
  const connection = makeConnection(
    port,
    (answer) => {
      answers.push(answer);
      onAnswer();
    },
    () => onLost(new Error('the connection was closed')),
  );

  async function serve(): Promise<void> {
    // No two claims are alike: a repeat would not be judged.
    const claim = claimJson(['XC02AAA001A001010100001']).replace('"bench-1"', `"${randomUUID()}"`);
    const answered = new Promise<void>((resolve, reject) => {
      onAnswer = resolve;
      onLost = reject;
    });
    connection.send(
      postBytes('/v1/checks', claim, { 'claimgate-deadline-ms': String(deadlineMs) }),
      answers.length,
    );
    await answered;
  }

  async function serveAll(): Promise<void> {
    while (!isClosed) {
      await pause(PAUSE_MS);
      await serve();
    }
  }

  await serve();
  const served = serveAll();
  // Said when it is closed, not when it happens.
  served.catch(() => {});
  return {
    async close() {
      isClosed = true;
      await served;
      connection.close();
      return answers;
    },
  };
}
