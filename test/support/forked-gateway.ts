/** Starts `gateway-process.ts` on free ports with its own data directory. */
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inheritedEnvironment, makeDataDir } from './data-dir.ts';

export interface ForkedGateway {
  readonly url: string;
  readonly operateUrl: string;
  readonly port: number;
  readonly pid: number;
  /** One metric's value by its whole name with labels; 0 when absent. */
  metric(name: string): Promise<number>;
  stop(): Promise<void>;
}

export async function forkGateway(
  environment: Readonly<Record<string, string>> = {},
): Promise<ForkedGateway> {
  const dataDir = makeDataDir();
  const child = fork(fileURLToPath(new URL('./gateway-process.ts', import.meta.url)), {
    env: {
      ...inheritedEnvironment(),
      CLAIMGATE_PORT: '0',
      CLAIMGATE_OPS_PORT: '0',
      CLAIMGATE_LOG_LEVEL: 'silent',
      CLAIMGATE_DATA_DIR: dataDir,
      ...environment,
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url, operateUrl } = await new Promise<{ url: string; operateUrl: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { url: string; operateUrl: string }));
    child.once('exit', (code) => reject(new Error(`the gateway exited with ${code}`)));
  });
  return {
    url,
    operateUrl,
    port: Number(new URL(url).port),
    pid: child.pid!,
    async metric(name) {
      const text = await (await fetch(`${operateUrl}/metrics`)).text();
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      return line === undefined ? 0 : Number(line.slice(name.length + 1));
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
