/** F3: what a worker thread loads. A long native call there could not be stopped, and a server has no business there. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const IMPORT = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

const closure = new Map<string, string>();
const packages = new Set<string>();
collect(join(ROOT, 'src/worker.ts'));

/** Type imports are erased and load nothing. */
function collect(path: string): void {
  const name = relative(ROOT, path);
  if (closure.has(name)) return;
  const text = readFileSync(path, 'utf8');
  closure.set(name, text);
  for (const [statement, specifier = ''] of text.matchAll(IMPORT)) {
    if (/^(?:import|export)\s+type\s/.test(statement)) continue;
    if (specifier.startsWith('.')) collect(join(dirname(path), specifier));
    else packages.add(specifier);
  }
}

describe('the import closure of a worker', () => {
  it('was seen whole', () => {
    const names = [...closure.keys()];
    for (const name of [
      'checker/run-task',
      'rules/judge',
      'wire/json/read-claim',
      'wire/nhsa/read-message',
      'verdict/make-verdict',
    ])
      expect(names).toContain(`src/${name}.ts`);
    expect(names.length).toBeGreaterThan(60);
  });

  it('holds no server, pool, metrics or logging library, and nothing that does I/O', () => {
    // Every package a worker may load is named here; `node:crypto` only for one-shot digests (see below), `node:sqlite`
    // only for its read-only handle on the history.
    expect([...packages].filter((name) => !ALLOWED.test(name))).toEqual([]);
    const folders = new Set([...closure.keys()].map((name) => name.split('/')[1]));
    for (const folder of ['serve', 'http', 'operate', 'config', 'library', 'sites', 'console', 'cli'])
      expect(folders).not.toContain(folder);
  });

  it('makes no native call that takes long', () => {
    for (const [name, text] of closure)
      expect({ name, found: LONG_CALL.exec(text)?.[0] }).toEqual({ name, found: undefined });
  });
});

const ALLOWED = /^(?:node:crypto|node:buffer|node:module|node:sqlite|protobufjs(?:\/minimal(?:\.js)?)?)$/;
const LONG_CALL =
  /\b(?:pbkdf2|scrypt|argon2|generateKeyPair|generatePrime|checkPrime|hkdf)(?:Sync)?\b|node:zlib|\b(?:inflate|deflate|gunzip|gzip|brotli\w*|zstd\w*)Sync\b|\bexecSync\b/;
