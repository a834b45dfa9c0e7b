/** So many clients on raw sockets, each sending its next request when the last one was answered. */
import { makeConnection } from './open-loop.ts';

export interface ClosedLoopOptions {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** The whole HTTP request of the given number; numbers go on from `first`. */
  readonly request: (index: number) => Buffer;
  readonly first: number;
  /** Stops earlier once so many were answered. */
  readonly count?: number;
}

export interface ClosedLoopResult {
  readonly answered: number;
  readonly tookMs: number;
  /** In ms, ascending. */
  readonly latencies: Float64Array;
  /** Number of the next request. */
  readonly next: number;
}

/** Throws when anything but 200 comes back: a bench that is refused measures nothing. */
export async function runClosedLoop(options: ClosedLoopOptions): Promise<ClosedLoopResult> {
  const { port, connections, seconds, request, first, count = Number.POSITIVE_INFINITY } = options;
  const latencies: number[] = [];
  let next = first;
  const startMs = performance.now();
  const untilMs = startMs + seconds * 1000;
  const isOver = (): boolean => performance.now() >= untilMs || next - first >= count;
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<void>((resolve, reject) => {
          const connection = makeConnection(
            port,
            ({ status, body, tookMs }) => {
              if (status !== 200) return reject(new Error(`${status} ${body.slice(0, 300)}`));
              latencies.push(tookMs);
              if (!isOver()) return send();
              connection.close();
              resolve();
            },
            (wasWaiting) => wasWaiting && reject(new Error('closed without an answer')),
            true,
          );
          const send = (): void => {
            const index = next++;
            connection.send(request(index), index);
          };
          send();
        }),
    ),
  );
  const tookMs = performance.now() - startMs;
  return { answered: latencies.length, tookMs, latencies: Float64Array.from(latencies).sort(), next };
}
