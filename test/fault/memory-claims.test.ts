/**
 * F4: a claim that eats memory. Limits of a thread are best effort: V8 may abort the whole process, buffers are not
 * counted, and a thread may refuse to end. So the promise is: no wrong answer, and a fresh process serves at once.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PROCESS = fileURLToPath(new URL('../support/poison-process.ts', import.meta.url));

/** Lines the process printed until it said `served` or died. It is killed then: a thread of it may still grow. */
function run(...ids: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROCESS, ...ids], { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('served\n')) child.kill('SIGKILL');
    });
    child.once('close', () => resolve(text.split('\n').slice(0, -1)));
  });
}

describe('a claim that eats memory (F4)', () => {
  it.each(['array', 'map', 'object', 'buffers'])('%s: may end the process, never lies', async (how) => {
    const poison = `poison:${how}`;
    const lines = await run('a', poison, 'b');
    const didSurvive = lines.includes('served');
    for (const line of lines) {
      if (line.startsWith(poison)) expect(line).toMatch(/ worker-(stuck|crashed)$/);
      else if (line !== 'served') expect(line).toMatch(/^(a|b|next) allow$/);
    }
    if (didSurvive) expect(lines.slice(0, 3).sort()).toContain('a allow');
    else expect(await run('a', 'b')).toEqual(['a allow', 'b allow', 'next allow', 'served']);
  });

  it('a fresh process serves', async () => {
    expect(await run('a', 'b')).toEqual(['a allow', 'b allow', 'next allow', 'served']);
  });
});
