/** The restore passage of the operators' page, run as it stands on what a gateway left. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { inheritedEnvironment } from '../support/data-dir.ts';
import { type GatewayUnderTest, startGatewayUnderTest } from '../support/gateway-under-test.ts';
import { examplesOf } from '../support/page-examples.ts';
import { makeSettlingPlace, useJson } from '../support/settling.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/operate.md'), 'utf8');

const place = makeSettlingPlace(undefined);
const folder = mkdtempSync(join(tmpdir(), 'claimgate-restore-'));
const environment = { ...place.environment(), CLAIMGATE_DATA_DIR: join(folder, 'var') };
let gateway: GatewayUnderTest | undefined;
afterEach(async () => {
  await gateway?.stop();
  await place.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** All that the commands print, in a folder where `var` is the data directory. */
function run(commands: string): string {
  const claimgate = `${process.execPath} ${join(ROOT, 'bin/claimgate.js')}`;
  const placed = commands.replaceAll('npm run -s claimgate --', claimgate);
  const env = { ...inheritedEnvironment(), ...environment };
  return execFileSync('sh', ['-e', '-c', placed], { cwd: folder, env, encoding: 'utf8' });
}

const example = (name: string): string =>
  examplesOf(PAGE).find((one) => one.kind === 'run' && one.name === name)!.text;

it('a backup is put back and accepted; what came behind it is said to be lost', async () => {
  gateway = await startGatewayUnderTest(environment);
  const check = async (id: string) =>
    (await gateway!.post('/v1/checks', useJson({ id }))).headers.get('claimgate-repeat');
  expect(await check('before')).toBeNull();
  const backup = example('ledger')
    .split('\n')
    .find((line) => line.includes('ledger backup'))!;
  run(backup);
  expect(await check('behind')).toBeNull();
  await gateway.stop();
  gateway = undefined;
  const said = run(example('restore'));
  expect(said).toMatch(/\d answered records? (is|are) lost/);
  expect(said).toContain('no problems');
  gateway = await startGatewayUnderTest(environment);
  expect(await check('before')).toBe('true');
  expect(await check('behind')).toBeNull();
});
