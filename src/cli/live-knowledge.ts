/** The knowledge that the gateway would use with the same environment, for commands that judge. */

import { GatewayError } from '../base/errors.ts';
import { loadConfig } from '../config/config.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import { loadProfile } from '../library/load-profile.ts';
import { answerGolden } from '../review/answer-golden.ts';
import { RULE_KINDS } from '../rules/index.ts';

/** @throws GatewayError CLI_CONFIGURATION with every problem of the environment, and what the library throws. */
export async function liveKnowledge(): Promise<KnowledgeReader> {
  const { config, problems } = loadConfig();
  if (config === undefined) throw new GatewayError('CLI_CONFIGURATION', { what: problems.join('; ') });
  const { reader } = await loadProfile({
    packs: config.knowledge,
    dataDir: config.dataDir,
    preparedDir: config.preparedDir,
    kinds: RULE_KINDS,
    answerGolden,
  });
  return reader;
}
