/**
 * Thousands of slow clients in a process of their own, so that the test's own loop and descriptors are free. Forked with the
 * gateway's port and process id, a number, and the time within which they must be closed; tells its parent about every
 * connection when the last one is.
 */
import { connect } from 'node:net';
import { watchStarvation } from './starvation.ts';

export interface SlowSocket {
  readonly kind: string;
  readonly closedAfterMs: number;
  /** Past the time within which it had to be closed, less what others took of the machine. */
  readonly ownLateMs: number;
  /** Status line of what came back, if anything did. */
  readonly answer: string;
}

interface SlowKind {
  readonly name: string;
  readonly text: string;
  /** Sent again and again until the connection is closed. */
  readonly drip?: string;
  /** Takes no notice of the other side's end. */
  readonly isDeaf?: boolean;
}

const HEAD = 'POST /v1/checks HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
const SIZED = `${HEAD}content-length: 5000\r\n\r\n`;
const CHUNKED = `${HEAD}transfer-encoding: chunked\r\n\r\n`;
const CHUNK = '1\r\n \r\n';
const KINDS: readonly SlowKind[] = [
  { name: 'idle', text: '' },
  { name: 'headers missing', text: HEAD },
  { name: 'headers dripped', text: HEAD, drip: 'x' },
  { name: 'body missing', text: SIZED },
  { name: 'body cut', text: `${SIZED}{"lines":[` },
  { name: 'body dripped', text: SIZED, drip: ' ' },
  { name: 'chunks dripped', text: CHUNKED, drip: CHUNK },
  { name: 'body dripped by the deaf', text: SIZED, drip: ' ', isDeaf: true },
  { name: 'chunks dripped by the deaf', text: CHUNKED, drip: CHUNK, isDeaf: true },
];
const DRIP_MS = 400;
/** A socket that is still open then is closed from here. */
const GIVEN_UP_MS = 15_000;
/** The queue of connections that a server has not accepted yet is shorter than all of them. */
const WAVE = 250;

const [port, pid, count, closedWithinMs] = process.argv.slice(2).map(Number) as [
  number,
  number,
  number,
  number,
];
const starvation = watchStarvation(pid);
const closed: ReturnType<typeof open>['closed'][] = [];
while (closed.length < count) {
  const wave = Array.from({ length: Math.min(WAVE, count - closed.length) }, (_, index) =>
    open(KINDS[(closed.length + index) % KINDS.length]!),
  );
  closed.push(...wave.map((one) => one.closed));
  await Promise.all(wave.map((one) => one.connected));
}
const sockets = await Promise.all(closed);
starvation.stop();
process.send!(
  sockets.map(({ kind, sentMs, tookMs, answer }): SlowSocket => {
    const ownLateMs = starvation.ownLateMs({ sentMs, tookMs }, closedWithinMs);
    return { kind, closedAfterMs: tookMs, ownLateMs, answer };
  }),
  () => process.disconnect(),
);

function open({ name, text, drip, isDeaf = false }: SlowKind) {
  const sentMs = performance.now();
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: isDeaf, noDelay: true });
  let answer = '';
  let timer: NodeJS.Timeout | undefined;
  socket.on('connect', () => {
    if (text !== '') socket.write(text);
    if (drip !== undefined) timer = setInterval(() => socket.write(drip), DRIP_MS);
  });
  socket.on('data', (piece) => {
    answer ||= piece.toString('latin1').split('\r\n')[0]!;
  });
  socket.on('error', () => {});
  const giveUp = setTimeout(() => socket.destroy(), GIVEN_UP_MS);
  const hasClosed = new Promise<{ kind: string; sentMs: number; tookMs: number; answer: string }>(
    (resolve) => {
      socket.on('close', () => {
        clearInterval(timer);
        clearTimeout(giveUp);
        resolve({ kind: name, sentMs, tookMs: performance.now() - sentMs, answer });
      });
    },
  );
  const connected = new Promise<void>((resolve) => {
    socket.once('connect', resolve).once('close', () => resolve());
  });
  return { closed: hasClosed, connected };
}
