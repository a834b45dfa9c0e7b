/** The process as an operator meets it: start, readiness, signals, wrong configuration, an old Node. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { claimJson } from '../../bench/support/claim-texts.ts';
import { startGateway } from '../../bench/support/processes.ts';
import { inheritedEnvironment } from '../support/data-dir.ts';

const ROOT = join(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'claimgate-test-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...inheritedEnvironment(), ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('exit', (code) => resolve({ code, output }));
  });
}

describe('the process', () => {
  it('is ready after start, answers, names its knowledge, and ends on SIGTERM with nothing lost', async () => {
    const gateway = await startGateway({ CLAIMGATE_DATA_DIR: dataDir });
    const ready = (await (await fetch(`${gateway.operateUrl}/readyz`)).json()) as {
      knowledge: { digest: string };
    };
    expect(ready.knowledge.digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await fetch(`${gateway.operateUrl}/livez`)).status).toBe(200);
    const post = () =>
      fetch(`${gateway.url}/v1/checks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: claimJson(['XC02AAA001A001010100001']),
      });
    expect((await post()).status).toBe(200);
    const under = Promise.all(Array.from({ length: 50 }, post));
    // In flight when the signal comes: each is answered, or refused before it was read.
    await Promise.race([under, post()]);
    const stopped = gateway.stop();
    for (const { status } of await under) expect([200, 503]).toContain(status);
    await stopped;
    expect(existsSync(join(dataDir, 'claimgate.lock'))).toBe(false);
  });

  it('refuses a second process on the same data directory', async () => {
    const gateway = await startGateway({ CLAIMGATE_DATA_DIR: dataDir });
    const { code, output } = await run(process.execPath, ['bin/claimgate.js', 'start'], {
      CLAIMGATE_DATA_DIR: dataDir,
      CLAIMGATE_PORT: '0',
      CLAIMGATE_OPS_PORT: '0',
    });
    expect(code).toBe(78);
    expect(output).toContain('DATA_DIR_LOCKED');
    await gateway.stop();
  });

  it('reports every configuration problem and ends with 78 before any socket opens', async () => {
    const { code, output } = await run(process.execPath, ['bin/claimgate.js', 'start'], {
      CLAIMGATE_PORT: 'x',
      CLAIMGATE_PROT: '1',
      CLAIMGATE_HOST: '0.0.0.0',
    });
    expect(code).toBe(78);
    expect(output.trim().split('\n')).toHaveLength(3);
  });

  it.each([
    ['throws', "throw new Error('canary')"],
    ['rejects', "Promise.reject(new Error('canary'))"],
  ])('ends when something unexpected %s, and prints the place but not the message', async (_, fault) => {
    const faulty = `data:text/javascript,setTimeout(() => { ${encodeURIComponent(fault)} }, 500)`;
    const { code, output } = await run(process.execPath, ['--import', faulty, 'bin/claimgate.js', 'start'], {
      CLAIMGATE_DATA_DIR: dataDir,
      CLAIMGATE_PORT: '0',
      CLAIMGATE_OPS_PORT: '0',
    });
    expect(code).toBe(70);
    expect(output).toContain('unexpected error {"error":"Error"');
    expect(output).not.toContain('Error: canary');
    expect(output).not.toContain('"canary"');
  });

  it('says in one line that a Node is too old', async ({ skip }) => {
    const old = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path));
    if (old === undefined) return skip('no second Node on this machine');
    const version = await run(old, ['--version']);
    if (Number(/v(\d+)/.exec(version.output)?.[1] ?? 99) >= 24) return skip('the other Node is new enough');
    const { code, output } = await run(old, ['bin/claimgate.js', 'start']);
    expect(code).toBe(78);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain('Node 24');
  });
});
