/**
 * Judges a golden claim with an image that wants to go live (design section 6): what it answers is compared with what
 * its authors wrote down. Pure; the library decides what a difference means.
 */
import { parseMoment } from '../claim/day.ts';
import type { GoldenClaim, KnowledgeReader } from '../knowledge/reader.ts';
import { RULE_KINDS } from '../rules/index.ts';
import { createJudge } from '../rules/judge.ts';
import { makeVerdict } from '../verdict/make-verdict.ts';
import { createModeOf } from '../verdict/policy.ts';
import { createJsonClaimReader } from '../wire/json/read-claim.ts';

/** Every rule in force, as at the demo facility: a golden claim tests knowledge, not a site's modes. */
const MODE_OF = createModeOf({ defaultMode: 'enforce', modes: {} });

/** @returns `RULE effect lines amountFen` per shown finding, sorted; lines count from 1, `-` for the claim itself. */
export function answerGolden(golden: GoldenClaim, reader: KnowledgeReader): string[] {
  const claim = createJsonClaimReader()(new TextEncoder().encode(golden.claim));
  const today = parseMoment(golden.today);
  if (today === undefined) return [`golden claim ${golden.name}: today is not a day`];
  const judgement = createJudge(reader, RULE_KINDS).judge(claim, today.dayEpoch, MODE_OF);
  const { findings } = makeVerdict({
    claim,
    judgement,
    reader,
    kinds: RULE_KINDS,
    modeOf: MODE_OF,
    facilityCode: 'GOLDEN',
  });
  return findings
    .map(
      ({ ruleId, effect, lines, amountFen }) =>
        `${ruleId} ${effect} ${lines.length === 0 ? '-' : lines.map((line) => line + 1).join(',')} ${amountFen}`,
    )
    .sort();
}
