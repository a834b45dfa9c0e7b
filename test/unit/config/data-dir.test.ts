import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from '../../../src/config/data-dir.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'claimgate-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the lock on the data directory (fault F14)', () => {
  it('is refused to a second process while the first lives, and free again after it was killed', async () => {
    const source = join(import.meta.dirname, '../../../src/config/data-dir.ts');
    const holder = spawn(process.execPath, [
      '-e',
      `import(${JSON.stringify(source)}).then((m) => { m.lockDataDir(${JSON.stringify(dir)}); console.log('held'); setInterval(() => {}, 1000); })`,
    ]);
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(() => lockDataDir(dir)).toThrow('DATA_DIR_LOCKED');
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await gone;
    const lock = lockDataDir(dir);
    expect(readFileSync(join(dir, 'claimgate.lock'), 'utf8')).toContain(`${process.pid} `);
    lock.release();
    expect(() => readFileSync(join(dir, 'claimgate.lock'))).toThrow();
  });

  it('does not believe a lock whose process id belongs to somebody else now', () => {
    writeFileSync(join(dir, 'claimgate.lock'), '1 999999999');
    lockDataDir(dir).release();
  });

  it('names the directory that cannot be written', () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    expect(() => lockDataDir(join(file, 'below'))).toThrow('DATA_DIR_UNUSABLE');
  });

  it('makes the directory when it is missing', () => {
    lockDataDir(join(dir, 'a/b')).release();
    mkdirSync(join(dir, 'a/b'), { recursive: true });
    expect(execFileSync('ls', [join(dir, 'a')], { encoding: 'utf8' })).toBe('b\n');
  });
});
