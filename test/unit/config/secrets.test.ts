/** Keys and the node's name: from files, made once where none is named, never half there, never quoted. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findNodeName, loadNodeName } from '../../../src/config/node-name.ts';
import { loadPatientSecret, loadSealKey } from '../../../src/config/secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgate-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(content: string | Uint8Array): string {
  const file = join(folder, 'some.key');
  writeFileSync(file, content);
  return file;
}

describe('the key of patient hashes', () => {
  it('is made once in the data directory, for this user alone, and read from then on', () => {
    const dataDir = join(folder, 'data');
    const key = loadPatientSecret(undefined, dataDir);
    expect(key).toHaveLength(32);
    expect(loadPatientSecret(undefined, dataDir)).toEqual(key);
    expect(readdirSync(dataDir)).toEqual(['patient.key']);
    expect(statSync(join(dataDir, 'patient.key')).mode & 0o777).toBe(0o600);
    expect(loadPatientSecret(undefined, join(folder, 'other'))).not.toEqual(key);
  });

  it('is made again where a kill left only its draft', () => {
    writeFileSync(join(folder, 'patient.key.new'), '5a');
    expect(loadPatientSecret(undefined, folder)).toHaveLength(32);
    expect(readdirSync(folder)).toEqual(['patient.key']);
  });

  it.each<[string, string | Uint8Array, Uint8Array]>([
    ['hexadecimal digits and a line end', `${'5a'.repeat(32)}\n`, new Uint8Array(32).fill(0x5a)],
    ['raw bytes', new Uint8Array(40).fill(200), new Uint8Array(40).fill(200)],
  ])('may be %s', (_, content, key) => {
    expect(loadPatientSecret(write(content), folder)).toEqual(key);
  });

  it.each([
    ['too short', () => write('5a'.repeat(31)), 'SECRET_TOO_SHORT'],
    ['empty', () => write(''), 'SECRET_TOO_SHORT'],
    ['not there', () => join(folder, 'nowhere'), 'SECRET_UNREADABLE'],
  ])('is refused when %s, without a word of what is in it', (_, file, code) => {
    expect(() => loadPatientSecret(file(), folder)).toThrow(
      expect.objectContaining({ code, message: expect.not.stringContaining('5a') }),
    );
  });

  it('is refused where no file can be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => loadPatientSecret(undefined, join(folder, 'file'))).toThrow(
      expect.objectContaining({ code: 'SECRET_UNREADABLE' }),
    );
  });
});

it('the seal key is the first 32 bytes of its file, or none', () => {
  expect(loadSealKey(undefined)).toBeUndefined();
  expect(loadSealKey(write('5a'.repeat(33)))).toEqual(new Uint8Array(32).fill(0x5a));
});

describe('the name of a node', () => {
  it('is what is configured, else made once', () => {
    expect(loadNodeName('counter-1', folder)).toBe('counter-1');
    expect(readdirSync(folder)).toEqual([]);
    expect(findNodeName(undefined, folder)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
    const name = loadNodeName(undefined, folder);
    expect(findNodeName(undefined, folder)).toBe(name);
    expect(findNodeName('counter-1', folder)).toBe('counter-1');
    expect(name).toMatch(/^node-[\da-f]{8}$/);
    expect(loadNodeName(undefined, folder)).toBe(name);
    expect(readFileSync(join(folder, 'node.name'), 'utf8').trim()).toBe(name);
  });

  it('is refused when its file holds none', () => {
    writeFileSync(join(folder, 'node.name'), 'two words');
    expect(() => loadNodeName(undefined, folder)).toThrow(
      expect.objectContaining({ code: 'DATA_DIR_UNUSABLE' }),
    );
  });
});
