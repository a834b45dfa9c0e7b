/** From claim to verdict as the checker does it, with every rule in its own mode unless said. */
import type { Claim } from '../../src/claim/claim.ts';
import type { Verdict } from '../../src/claim/verdict.ts';
import type { History } from '../../src/history/past.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { createJudge, type ModeOf } from '../../src/rules/judge.ts';
import { makeVerdict } from '../../src/verdict/make-verdict.ts';

export interface VerdictMaker {
  verdictOf(claim: Claim, modeOf?: ModeOf, history?: History): Verdict;
}

export function createVerdictMaker(reader: KnowledgeReader, todayDay: number): VerdictMaker {
  const judge = createJudge(reader, RULE_KINDS);
  return {
    verdictOf(claim, modeOf = (_, mode) => mode, history) {
      const judgement = judge.judge(claim, todayDay, modeOf, history);
      return makeVerdict({ claim, judgement, reader, kinds: RULE_KINDS, modeOf, facilityCode: 'H1' });
    },
  };
}

/** A verdict as text, amounts exact: for comparisons byte by byte and for messages of failed tests. */
export function verdictText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'bigint' ? `${one}` : one instanceof Map ? [...one] : one,
  );
}
