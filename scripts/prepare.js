/**
 * `npm ci` runs this: it starts the gateway once, on free ports and an empty data directory, and leaves what it compiled
 * (the shipped packs, and its own code) for the first real start to find: that takes a third of the time then. Never
 * fails the installation: a start that finds nothing here compiles by itself, and who repairs a pack installs first.
 * Plain JavaScript on purpose: `npm ci --omit=dev` runs it with whatever Node is there.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS, PREPARED_DIR } from '../bin/prepared.js';

const PROGRAM = fileURLToPath(new URL('../bin/claimgate.js', import.meta.url));
/** Tests name another one. */
const FOLDER = resolve(process.argv[2] || PREPARED_DIR);
/** All else in a data directory belongs to one gateway. */
const KEPT = ['images', 'compile-cache'];
/** Twenty times what it takes; a start that hangs must not hold up an installation for ever. */
const START_MAX_MS = 60_000;

const startedAt = Date.now();
try {
  const draft = `${FOLDER}.new`;
  for (const folder of [draft, FOLDER]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const failure = await rehearse(draft);
  for (const name of readdirSync(draft))
    if (!KEPT.includes(name)) rmSync(join(draft, name), { recursive: true });
  renameSync(draft, FOLDER);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (failure === undefined)
    console.log(`claimgate: rule packs and code compiled ahead in ${seconds} s (${relative('', FOLDER)})`);
  else console.error(`claimgate: not all is compiled ahead, the first start does it:\n${failure}`);
} catch (error) {
  console.error(`claimgate: nothing is compiled ahead, the first start does it: ${error.message}`);
}

/** One start and stop; what it complained about when it did not get that far. */
function rehearse(dataDir) {
  return new Promise((resolve, reject) => {
    const gateway = spawn(process.execPath, [...NODE_FLAGS, PROGRAM, 'start'], {
      // Settings of whoever installs are for real starts.
      env: {
        PATH: process.env.PATH,
        // Node's, so that even the first modules are in it.
        NODE_COMPILE_CACHE: join(dataDir, 'compile-cache'),
        CLAIMGATE_DATA_DIR: dataDir,
        CLAIMGATE_PORT: '0',
        CLAIMGATE_OPS_PORT: '0',
        CLAIMGATE_WORKERS: '1',
        CLAIMGATE_LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: START_MAX_MS,
      killSignal: 'SIGKILL',
    });
    let said = '';
    gateway.stderr.setEncoding('utf8');
    gateway.stderr.on('data', (text) => {
      said += text;
      if (said.includes('checks on http')) gateway.kill('SIGTERM');
    });
    gateway.once('error', reject);
    gateway.once('close', (code, signal) =>
      resolve(code === 0 ? undefined : `${said.trim()}\n(ended with ${code ?? signal})`),
    );
  });
}
