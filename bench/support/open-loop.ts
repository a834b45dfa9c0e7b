/**
 * An open-loop load generator on raw sockets: requests leave on a schedule, whether or not earlier ones were answered,
 * as patients at many windows do. A generator that waits for answers would slow down with the server and hide its queue.
 */
import { connect, type Socket } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface LoadOptions {
  readonly port: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** The whole HTTP request of the given number. */
  readonly request: (index: number) => Buffer;
  /** Requests under way at most; further ones count as not offered. */
  readonly connectionsMax: number;
  /** True: of a 200 the status alone is kept. A generator that collects bodies stops to sweep, and measures its own stops. */
  readonly isBodyDropped?: boolean;
}

export interface Answered {
  readonly index: number;
  readonly status: number;
  readonly body: string;
  /** When the schedule sent it, on the monotonic clock of this process. */
  readonly sentMs: number;
  readonly tookMs: number;
}

export interface LoadResult {
  readonly answers: readonly Answered[];
  /** Sent, and the connection closed without an answer. */
  readonly lost: number;
  readonly notOffered: number;
  readonly tookMs: number;
  /** Longest delay of the generator's own loop: its figures are no better than that. */
  readonly lagMs: number;
}

/** How often the schedule is looked at. */
const TICK_MS = 2;

export async function runOpenLoop(options: LoadOptions): Promise<LoadResult> {
  const idle: Connection[] = [];
  const answers: Answered[] = [];
  const total = Math.round(options.perSecond * options.seconds);
  const all = new Set<Connection>();
  let lost = 0;
  let notOffered = 0;
  let underWay = 0;
  let sent = 0;
  const delay = monitorEventLoopDelay({ resolution: TICK_MS });
  delay.enable();
  const startMs = performance.now();

  function send(index: number): void {
    const connection = idle.pop() ?? (all.size < options.connectionsMax ? open() : undefined);
    if (connection === undefined) {
      notOffered++;
      return;
    }
    underWay++;
    connection.send(options.request(index), index);
  }

  function open(): Connection {
    const connection = makeConnection(
      options.port,
      (answer) => {
        underWay--;
        answers.push(answer);
        idle.push(connection);
      },
      (wasWaiting) => {
        if (wasWaiting) {
          underWay--;
          lost++;
        }
        all.delete(connection);
        const position = idle.indexOf(connection);
        if (position >= 0) idle.splice(position, 1);
      },
      options.isBodyDropped,
    );
    all.add(connection);
    return connection;
  }

  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - startMs) / 1000) * options.perSecond));
      while (sent < due) send(sent++);
      if (sent < total || underWay > 0) return;
      clearInterval(timer);
      resolve();
    }, TICK_MS);
  });
  const tookMs = performance.now() - startMs;
  for (const connection of all) connection.close();
  delay.disable();
  return { answers, lost, notOffered, tookMs, lagMs: delay.max / 1e6 };
}

/** A POST as it goes over the wire; of JSON unless the headers say another type. */
export function postBytes(
  path: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const lines = Object.entries({
    host: 'localhost',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`),
    typeof body === 'string' ? Buffer.from(body) : body,
  ]);
}

interface Connection {
  send(request: Buffer, index: number): void;
  close(): void;
}

const NOTHING = Buffer.alloc(0);

/** One request at a time; answers of the gateway always carry their length. */
export function makeConnection(
  port: number,
  onAnswer: (answer: Answered) => void,
  onClose: (wasWaiting: boolean) => void,
  isBodyDropped = false,
): Connection {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let received: Buffer = NOTHING;
  let waiting: { index: number; sentMs: number } | undefined;
  socket.on('data', (piece) => {
    received = received.length === 0 ? piece : Buffer.concat([received, piece]);
    const headEnd = received.indexOf('\r\n\r\n');
    if (headEnd < 0 || waiting === undefined) return;
    const head = received.toString('latin1', 0, headEnd);
    const sizeBytes = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (received.length < headEnd + 4 + sizeBytes) return;
    const { index, sentMs } = waiting;
    const status = Number(head.slice(9, 12));
    const isDropped = isBodyDropped && status === 200;
    const body = isDropped ? '' : received.toString('utf8', headEnd + 4, headEnd + 4 + sizeBytes);
    waiting = undefined;
    received = NOTHING;
    onAnswer({ index, status, body, sentMs, tookMs: performance.now() - sentMs });
  });
  socket.on('error', () => {});
  socket.on('close', () => onClose(waiting !== undefined));
  return {
    send(request, index) {
      waiting = { index, sentMs: performance.now() };
      socket.write(request);
    },
    close: () => socket.destroy(),
  };
}
