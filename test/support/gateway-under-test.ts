/** A whole gateway in this process on free ports, with its own data directory, and raw sockets to it. */
import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { loadConfig } from '../../src/config/config.ts';
import { readEnvironment } from '../../src/config/env.ts';
import { type Gateway, type GatewayDeps, startGateway } from '../../src/gateway.ts';
import { inheritedEnvironment, makeDataDir } from './data-dir.ts';

export interface GatewayUnderTest extends Gateway {
  /** Everything it logged. */
  readonly logLines: readonly string[];
  readonly port: number;
  readonly dataDir: string;
  metrics(): Promise<string>;
  /** One metric's value by its whole name with labels; 0 when absent. */
  metric(name: string): Promise<number>;
  post(path: string, body: string | Uint8Array, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
}

export async function startGatewayUnderTest(
  environment: Readonly<Record<string, string>> = {},
  deps: GatewayDeps = {},
): Promise<GatewayUnderTest> {
  const dataDir = makeDataDir();
  const logLines: string[] = [];
  const { config, problems } = loadConfig(
    readEnvironment({
      CLAIMGATE_PORT: '0',
      CLAIMGATE_OPS_PORT: '0',
      CLAIMGATE_DATA_DIR: dataDir,
      ...inheritedEnvironment(),
      ...environment,
    }),
  );
  if (config === undefined) throw new Error(problems.join('\n'));
  const gateway = await startGateway(config, { writeLog: (line) => logLines.push(line), ...deps });
  const metrics = async () => (await fetch(`${gateway.operateUrl}/metrics`)).text();
  return {
    ...gateway,
    logLines,
    dataDir,
    port: Number(new URL(gateway.httpUrl).port),
    metrics,
    async metric(name) {
      const line = (await metrics()).split('\n').find((one) => one.startsWith(`${name} `));
      return line === undefined ? 0 : Number(line.slice(name.length + 1));
    },
    async post(path, body, headers = {}) {
      const isText = typeof body === 'string';
      const response = await fetch(gateway.httpUrl + path, {
        method: 'POST',
        body: isText ? body : Buffer.from(body),
        headers: { 'content-type': 'application/json', ...headers },
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      return {
        status: response.status,
        headers: response.headers,
        bytes,
        text: Buffer.from(bytes).toString('utf8'),
      };
    },
    async stop() {
      await gateway.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Writes raw bytes to the HIS port and collects what comes back until the other side closes. */
export function rawExchange(
  port: number,
  write: (socket: Socket) => void,
): Promise<{ received: string; closedAfterMs: number }> {
  return new Promise((resolve) => {
    const startMs = performance.now();
    const socket = connect(port, '127.0.0.1', () => write(socket));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve({ received, closedAfterMs: performance.now() - startMs }));
  });
}
