/**
 * Once per run: compiles the shipped packs and keeps a place for compiled code. Some hundred gateways start in the tests;
 * each would do both again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/config.ts';
import { readEnvironment } from '../../src/config/env.ts';
import { createLibrary } from '../../src/library/library.ts';
import { answerGolden } from '../../src/review/answer-golden.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';

export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-run-'));
  process.env.NODE_COMPILE_CACHE = join(folder, 'compile-cache');
  process.env.CLAIMGATE_TEST_TEMPLATE = join(folder, 'data');
  const { config } = loadConfig(readEnvironment({ CLAIMGATE_DATA_DIR: process.env.CLAIMGATE_TEST_TEMPLATE }));
  const packs = config!.knowledge;
  await createLibrary({ packs, dataDir: config!.dataDir, kinds: RULE_KINDS, answerGolden }).load();
  return () => rmSync(folder, { recursive: true, force: true });
}
