/** `claimgate start` as a process of its own on a given data directory, as an operator's supervisor sees it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { claimJson } from '../../bench/support/claim-texts.ts';
import { inheritedEnvironment } from './data-dir.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface SpawnedGateway {
  readonly url: string;
  readonly operateUrl: string;
  readonly process: ChildProcess;
  /** Everything it wrote. */
  output(): string;
  /** Its exit code, or the name of the signal that ended it. */
  readonly exited: Promise<number | string>;
  /** The status of a check of this claim, and its answer. */
  check(
    body: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; body: string; headers: Headers }>;
  /** Reasons why it is not ready; none: it is. */
  reasons(): Promise<readonly string[]>;
  /** What somebody should look at although it is ready. */
  warnings(): Promise<readonly string[]>;
  metric(name: string): Promise<number>;
  /** Signals and waits for its end. */
  end(signal?: NodeJS.Signals): Promise<number | string>;
}

/** What the process said when it ended before it listened. */
export interface Refusal {
  readonly code: number | string;
  readonly output: string;
}

const CODE = 'XC02AAA001A001010100001';

/** A claim of its own under each number. */
export function claimNumber(number: number | string): string {
  return claimJson([CODE])
    .replace('"bench-1"', `"claim-${number}"`)
    .replace('"P-000001"', `"P-${number}"`)
    .replace('"v1"', `"v-${number}"`);
}

export async function spawnGateway(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<SpawnedGateway | Refusal> {
  const child = spawn(process.execPath, ['bin/claimgate.js', 'start'], {
    cwd: ROOT,
    env: {
      ...inheritedEnvironment(),
      CLAIMGATE_PORT: '0',
      CLAIMGATE_OPS_PORT: '0',
      CLAIMGATE_WORKERS: '1',
      CLAIMGATE_CHECK_DEADLINE_MS: '10000',
      CLAIMGATE_DATA_DIR: dataDir,
      ...environment,
    },
  });
  let output = '';
  const exited = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? '')),
  );
  const listening = new Promise<RegExpExecArray>((resolve) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /checks on (\S+)\/v1\/checks .* operators on (\S+)\/metrics/.exec(output);
      if (match !== null) resolve(match);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const first = await Promise.race([listening, exited]);
  if (!Array.isArray(first)) return { code: first as number | string, output };
  const [, url = '', operateUrl = ''] = first;
  return {
    url,
    operateUrl,
    process: child,
    output: () => output,
    exited,
    async check(body, more = {}) {
      const headers = { 'content-type': 'application/json', ...more };
      const response = await fetch(`${url}/v1/checks`, { method: 'POST', headers, body });
      return { status: response.status, body: await response.text(), headers: response.headers };
    },
    async reasons() {
      const response = await fetch(`${operateUrl}/readyz`);
      const { ready, reasons } = (await response.json()) as { ready: boolean; reasons: string[] };
      if (ready !== (response.status === 200)) throw new Error(`ready ${ready} with ${response.status}`);
      return reasons;
    },
    async warnings() {
      const response = await fetch(`${operateUrl}/readyz`);
      return ((await response.json()) as { warnings: string[] }).warnings;
    },
    async metric(name) {
      const text = await (await fetch(`${operateUrl}/metrics`)).text();
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      return line === undefined ? 0 : Number(line.slice(name.length + 1));
    },
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}

/** As `spawnGateway`, where it must start. */
export async function startedGateway(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<SpawnedGateway> {
  const gateway = await spawnGateway(dataDir, environment);
  if ('code' in gateway) throw new Error(`the gateway ended with ${gateway.code}: ${gateway.output}`);
  return gateway;
}
