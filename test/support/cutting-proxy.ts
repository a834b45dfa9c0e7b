/** A way to a server that a test may cut: after so many bytes in one direction, or as a whole. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  /** The server's URL, by this way. */
  readonly url: string;
  /** Bytes since the last call of `cutAfter` or the start. */
  passed(): { readonly up: number; readonly down: number };
  /** Both ends are closed when this many more bytes went up (to the server) or down; none of the rest passes. */
  cutAfter(direction: 'up' | 'down', bytes: number): void;
  /** Cuts everything and takes no more connections until `restore`. */
  interrupt(): Promise<void>;
  restore(): Promise<void>;
  close(): Promise<void>;
}

export async function openCuttingProxy(target: string): Promise<CuttingProxy> {
  const to = new URL(target);
  const pairs = new Set<readonly [Socket, Socket]>();
  let passed = { up: 0, down: 0 };
  let cut: { readonly direction: 'up' | 'down'; readonly bytes: number } | undefined;

  function cutAll(): void {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    pairs.clear();
  }

  function relay(from: Socket, into: Socket, direction: 'up' | 'down'): void {
    from.on('error', () => into.destroy());
    from.on('close', () => into.end());
    from.on('data', (chunk) => {
      const left = cut?.direction === direction ? cut.bytes - passed[direction] : Number.POSITIVE_INFINITY;
      passed[direction] += chunk.length;
      if (chunk.length < left) into.write(chunk);
      else {
        cut = undefined;
        // What passed arrives before the end does.
        into.end(chunk.subarray(0, left));
        from.destroy();
      }
    });
  }

  const server = createServer((client) => {
    const upstream = connect(Number(to.port || 5432), to.hostname);
    pairs.add([client, upstream]);
    relay(client, upstream, 'up');
    relay(upstream, client, 'down');
  });
  async function listen(port: number): Promise<number> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }
  const port = await listen(0);
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(port);

  async function interrupt(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    cutAll();
    await closed;
  }
  return {
    url: url.href,
    passed: () => passed,
    cutAfter(direction, bytes) {
      passed = { up: 0, down: 0 };
      cut = { direction, bytes };
    },
    interrupt,
    restore: async () => void (await listen(port)),
    close: async () => {
      if (server.listening) await interrupt();
    },
  };
}
