import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const WATCHDOG = join(import.meta.dirname, '../../../src/operate/watchdog.ts');

/** Runs a main thread that blocks for a while under the watchdog and says what the watchdog saw. */
function run(blockMs: number, killMs: number): Promise<{ output: string; signal: string | null }> {
  const script = `
    const { createWatchdog } = await import(${JSON.stringify(WATCHDOG)});
    const watchdog = createWatchdog({ killMs: ${killMs} });
    setTimeout(() => {
      console.log('before', watchdog.isStalled());
      const end = performance.now() + ${blockMs};
      while (performance.now() < end);
      console.log('after', watchdog.isStalled());
      const poll = setInterval(() => {
        if (watchdog.isStalled()) return;
        clearInterval(poll);
        console.log('recovered');
        watchdog.stop();
      }, 50);
    }, 300);
  `;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('exit', (_code, signal) => resolve({ output, signal }));
  });
}

describe('the watchdog of the main loop (fault F5)', () => {
  it('sees a stall of 1.5 s, says so, and forgives it when the loop runs again', async () => {
    const { output, signal } = await run(1500, 10_000);
    expect(output.trim().split('\n')).toEqual(['before false', 'after true', 'recovered']);
    expect(signal).toBeNull();
  });

  it('kills a process whose loop never comes back', async () => {
    const { output, signal } = await run(60_000, 2_000);
    expect(output.trim()).toBe('before false');
    expect(signal).toBe('SIGKILL');
  });
});
