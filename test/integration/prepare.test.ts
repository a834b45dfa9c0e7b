/** What `npm ci` compiles ahead, in a checkout of its own: a first start finds it, and nothing depends on it. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGateway } from '../../bench/support/processes.ts';

const ROOT = join(import.meta.dirname, '../..');
const checkout = mkdtempSync(join(tmpdir(), 'claimgate-checkout-'));
const prepared = join(checkout, 'node_modules/.cache/claimgate');
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

beforeAll(() => {
  for (const name of ['package.json', 'bin', 'scripts', 'src', 'proto', 'knowledge'])
    cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
  mkdirSync(join(checkout, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(checkout, 'node_modules', name));
});

function prepare(): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, 'scripts/prepare.js')], {
    encoding: 'utf8',
    // Settings of whoever installs change nothing.
    env: { ...process.env, CLAIMGATE_LEDGER_URL: 'postgres://nowhere.invalid/claims' },
  });
  return { code: status, output: stdout + stderr };
}

/** What a first start leaves in its data directory: whether it had to compile. */
async function firstStart(): Promise<{ compiledPacks: boolean; compiledCode: boolean }> {
  const dataDir = mkdtempSync(join(checkout, 'data-'));
  const gateway = await startGateway({ CLAIMGATE_DATA_DIR: dataDir }, [
    join(checkout, 'bin/claimgate.js'),
    'start',
  ]);
  await gateway.stop();
  return {
    compiledPacks: readdirSync(join(dataDir, 'images')).some((name) => name.endsWith('.key')),
    compiledCode: readdirSync(dataDir).includes('compile-cache'),
  };
}

it('a first start compiles neither packs nor code, and keeps nothing but those two ahead', async () => {
  expect(prepare()).toMatchObject({ code: 0, output: expect.stringContaining('compiled ahead in') });
  expect(readdirSync(prepared).sort()).toEqual(['compile-cache', 'images']);
  expect(await firstStart()).toEqual({ compiledPacks: false, compiledCode: false });
});

it('is compiled with the flags that Node is started with, here and in the image: others find nothing', () => {
  const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
  const { start, claimgate } = JSON.parse(read('package.json')).scripts;
  const flags = /NODE_FLAGS = \['(.+)'\]/.exec(read('bin/prepared.js'))?.[1];
  expect(start).toBe(`node ${flags} bin/claimgate.js start`);
  expect(claimgate).toBe(`node ${flags} bin/claimgate.js`);
  expect(read('Dockerfile')).toContain(`ENTRYPOINT ["node", "${flags}", "bin/claimgate.js"]`);
});

it('a pack that changed since is compiled, and so is all where nothing was prepared', async () => {
  appendFileSync(join(checkout, 'knowledge/national/pack.yaml'), '# Changed.\n');
  expect(await firstStart()).toEqual({ compiledPacks: true, compiledCode: false });
  rmSync(prepared, { recursive: true });
  expect(await firstStart()).toEqual({ compiledPacks: true, compiledCode: true });
});

it('a broken pack does not fail the installation: it says which, and the code is compiled ahead', () => {
  appendFileSync(join(checkout, 'knowledge/agreement/pack.yaml'), 'nonsense: true\n');
  const { code, output } = prepare();
  expect(code).toBe(0);
  expect(output).toMatch(/the first start does it:\n.*agreement\/pack\.yaml:\d+:\d+: .*LIBRARY_PACK_INVALID/);
  expect(readdirSync(prepared)).toEqual(['compile-cache']);
});

it('no place to put it does not fail the installation either', () => {
  rmSync(join(checkout, 'node_modules'), { recursive: true });
  appendFileSync(join(checkout, 'node_modules'), 'a file');
  expect(prepare()).toMatchObject({ code: 0, output: expect.stringContaining('nothing is compiled ahead') });
});
