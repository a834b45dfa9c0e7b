#!/usr/bin/env node
// Starts on any Node, so that one too old gets a clear line instead of a syntax error: `claimgate start` runs the
// gateway, anything else is a command of the CLI. Plain JavaScript on purpose.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PREPARED_DIR } from './prepared.js';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `claimgate needs Node 24 or newer; this is ${process.version}. Run it through npm ("npm ci", then "npm start" or "npm run claimgate -- …"), which brings its own Node.`,
  );
  process.exit(78);
}
// Code compiled ahead is used from the first module on. Not another user's: Node would look for a folder of its own in
// it. Threads find it by the variable. Where there is none, src/main.ts keeps one in the data directory.
const { enableCompileCache, constants } = await import('node:module');
const codeDir = join(PREPARED_DIR, 'compile-cache');
if (
  process.env.NODE_COMPILE_CACHE === undefined &&
  statSync(codeDir, { throwIfNoEntry: false })?.uid === process.getuid?.() &&
  enableCompileCache(codeDir).status === constants.compileCacheStatus.ENABLED
) {
  process.env.NODE_COMPILE_CACHE = codeDir;
}
await import(process.argv[2] === 'start' ? '../src/main.ts' : '../src/cli/claimgate.ts');
