/** Hears of every commit of every node (LISTEN), for the feed. A hint, not a promise: records are read by position. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { OnPosition } from '../store.ts';
import { type ConnectOptions, connect, disconnect } from './connect.ts';

/** Ends when aborted. What was committed while the connection was away is told when it stands again. */
export async function watchPositions(
  options: ConnectOptions & { readonly schema: string; readonly channel: string },
  onPosition: OnPosition,
  signal: AbortSignal,
): Promise<void> {
  const { servers, limits, schema, channel } = options;
  let waitMs = limits.backoffMs;
  while (!signal.aborted) {
    const client = await connect(options, 'listener').catch(() => undefined);
    if (client !== undefined) {
      waitMs = limits.backoffMs;
      const moved = new AbortController();
      // A primary of the past may live on, and would be listened to for ever.
      const unlisten = servers.onMoved(() => moved.abort());
      const until = AbortSignal.any([signal, moved.signal]);
      await listen(client, schema, channel, onPosition, until).catch(() => {});
      unlisten();
      disconnect(client);
    }
    await pause(waitMs, undefined, { signal }).catch(() => {});
    waitMs = Math.min(waitMs * 2, limits.backoffMaxMs);
  }
}

/** Until the connection ends, another server is the primary or the signal comes. */
async function listen(
  client: pg.Client,
  schema: string,
  channel: string,
  onPosition: OnPosition,
  signal: AbortSignal,
): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
    // It may have come while the connection was made: then nothing is heard of it any more.
    if (signal.aborted) resolve();
  });
  client.on('notification', ({ payload }) => onPosition(Number(payload)));
  await client.query(`LISTEN "${channel}"`);
  // Behind LISTEN: a commit before it is in this answer, one after it is notified.
  const { rows } = await client.query<{ position: string }>(`SELECT position FROM ${schema}.counter`);
  onPosition(Number(rows[0]!.position));
  await ended;
}
