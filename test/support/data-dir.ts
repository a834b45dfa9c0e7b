/** Data directories of gateways under test: new ones that have the shipped packs compiled already. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new directory for one gateway; the caller removes it. */
export function makeDataDir(prefix = 'claimgate-test-'): string {
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  seedDataDir(dataDir);
  return dataDir;
}

/** Puts the compiled packs into a data directory; nothing outside of a test run, which makes them. */
export function seedDataDir(dataDir: string): void {
  const template = process.env.CLAIMGATE_TEST_TEMPLATE;
  if (template !== undefined) cpSync(template, dataDir, { recursive: true });
}

/** What a gateway that is started from a test needs of this process's own environment. */
export function inheritedEnvironment(): Record<string, string> {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env;
  return { PATH, ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }) };
}
