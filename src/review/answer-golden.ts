/**
 * Judges a golden claim with an image that wants to go live (design section 6): what it answers is compared with what
 * its authors wrote down. Pure; the library decides what a difference means.
 */
import { parseMoment } from '../claim/day.ts';
import type { GoldenClaim, KnowledgeReader } from '../knowledge/reader.ts';
import { RULE_KINDS } from '../rules/index.ts';
import { createJudge, type Judge } from '../rules/judge.ts';
import { makeVerdict } from '../verdict/make-verdict.ts';
import { createModeOf } from '../verdict/policy.ts';
import { createJsonClaimReader } from '../wire/json/read-claim.ts';

/** Every rule in force, as at the demo facility: a golden claim tests knowledge, not a site's modes. */
const MODE_OF = createModeOf({ defaultMode: 'enforce', modes: {} });

/** Made once for all golden claims of an image, as a worker does for all claims: a start answers some hundred. */
const readClaim = createJsonClaimReader();
const judges = new WeakMap<KnowledgeReader, Judge>();

/** @returns `RULE effect lines amountFen` per shown finding, sorted; lines count from 1, `-` for the claim itself. */
export function answerGolden(golden: GoldenClaim, reader: KnowledgeReader): string[] {
  const claim = readClaim(new TextEncoder().encode(golden.claim));
  const today = parseMoment(golden.today);
  if (today === undefined) return [`golden claim ${golden.name}: today is not a day`];
  const judgement = judgeOf(reader).judge(claim, today.dayEpoch, MODE_OF);
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

function judgeOf(reader: KnowledgeReader): Judge {
  let judge = judges.get(reader);
  if (judge === undefined) {
    judge = createJudge(reader, RULE_KINDS);
    judges.set(reader, judge);
  }
  return judge;
}
