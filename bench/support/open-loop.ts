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
  /** True: of a 200 the status alone is kept, which costs the generator less. */
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

/** How often the schedule is looked at: what is due in it leaves together. */
const TICK_MS = 1;

export async function runOpenLoop(options: LoadOptions): Promise<LoadResult> {
  const idle: Connection[] = [];
  const total = Math.round(options.perSecond * options.seconds);
  const all = new Set<Connection>();
  // Numbers in memory taken beforehand: a generator that gathers objects stops to sweep, and measures its own stops.
  const indexes = new Uint32Array(total);
  const statuses = new Uint16Array(total);
  const tookMs = new Float64Array(total);
  const sentMs = new Float64Array(total);
  const bodies: string[] = [];
  let answered = 0;
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
        indexes[answered] = answer.index;
        statuses[answered] = answer.status;
        tookMs[answered] = answer.tookMs;
        sentMs[answered] = answer.sentMs;
        if (answer.body !== '') bodies[answered] = answer.body;
        answered++;
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
  const allMs = performance.now() - startMs;
  for (const connection of all) connection.close();
  delay.disable();
  const answers = Array.from({ length: answered }, (_, one) => ({
    index: indexes[one]!,
    status: statuses[one]!,
    body: bodies[one] ?? '',
    sentMs: sentMs[one]!,
    tookMs: tookMs[one]!,
  }));
  return { answers, lost, notOffered, tookMs: allMs, lagMs: delay.max / 1e6 };
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
/** Longer than most answers; a longer one is gathered. */
const PIECE_BYTES = 16 * 1024;

/** One request at a time; answers of the gateway always carry their length. */
export function makeConnection(
  port: number,
  onAnswer: (answer: Answered) => void,
  onClose: (wasWaiting: boolean) => void,
  isBodyDropped = false,
): Connection {
  let received: Buffer = NOTHING;
  let index = 0;
  let sentMs = 0;
  let isWaiting = false;
  const onread = { buffer: Buffer.allocUnsafeSlow(PIECE_BYTES), callback: take };
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });

  function take(bytes: number, buffer: Uint8Array): boolean {
    const piece = Buffer.from(buffer.buffer, buffer.byteOffset, bytes);
    const whole = received.length === 0 ? piece : Buffer.concat([received, piece]);
    const headEnd = whole.indexOf('\r\n\r\n');
    const head = whole.toString('latin1', 0, Math.max(headEnd, 0));
    const sizeBytes = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (!isWaiting || headEnd < 0 || whole.length < headEnd + 4 + sizeBytes) {
      // The buffer is written again with the next piece.
      received = whole === piece ? Buffer.from(piece) : whole;
      return true;
    }
    const status = Number(head.slice(9, 12));
    const isDropped = isBodyDropped && status === 200;
    const body = isDropped ? '' : whole.toString('utf8', headEnd + 4, headEnd + 4 + sizeBytes);
    isWaiting = false;
    received = NOTHING;
    onAnswer({ index, status, body, sentMs, tookMs: performance.now() - sentMs });
    return true;
  }

  socket.on('error', () => {});
  socket.on('close', () => onClose(isWaiting));
  return {
    send(request, number) {
      index = number;
      sentMs = performance.now();
      isWaiting = true;
      socket.write(request);
    },
    close: () => socket.destroy(),
  };
}
