#!/usr/bin/env node
// Starts on any Node, so that one too old gets a clear line instead of a syntax error: `claimgate start` runs the
// gateway, anything else is a command of the CLI. Plain JavaScript on purpose.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `claimgate needs Node 24 or newer; this is ${process.version}. Run it through npm ("npm ci", then "npm start" or "npm run claimgate -- …"), which brings its own Node.`,
  );
  process.exit(78);
}
await import(process.argv[2] === 'start' ? '../src/main.ts' : '../src/cli/claimgate.ts');
