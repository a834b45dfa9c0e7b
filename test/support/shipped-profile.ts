/** The packs that the project ships, compiled once per test process. */
import { join } from 'node:path';
import { type LoadedProfile, loadProfile } from '../../src/library/load-profile.ts';
import { answerGolden } from '../../src/review/answer-golden.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';

const KNOWLEDGE = join(import.meta.dirname, '../../knowledge');
let profile: Promise<LoadedProfile> | undefined;

export function shippedProfile(): Promise<LoadedProfile> {
  const packs = ['national', 'agreement'].map((pack) => join(KNOWLEDGE, pack));
  profile ??= loadProfile({ packs, dataDir: undefined, kinds: RULE_KINDS, answerGolden });
  return profile;
}
