/**
 * Clean claims get nothing at all: no block, no warning, though nearly all their lines carry codes that have rows; and
 * nothing either with an ordinary past behind them.
 */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import type { History } from '../../src/history/past.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { day } from '../support/build-claim.ts';
import { createCleanClaims } from '../support/clean-claim-generator.ts';
import { makeCleanPast } from '../support/clean-past.ts';
import { readImageRows } from '../support/image-rows.ts';
import { createVerdictMaker, verdictText } from '../support/judge-verdict.ts';
import { buildReader } from '../support/judge-with.ts';
import { nationalReader } from '../support/national-knowledge.ts';
import { createRandom, type Random } from '../support/random.ts';
import { SAMPLE_RULES, sampleReader } from '../support/sample-knowledge.ts';

/** Two editions of the catalogue: most rows of 2025 end with that year. */
const DAYS = [day('2025-11-30'), day('2026-06-30')];
const CLAIMS_PER_DAY = 1250;
const SEED = Number(process.env.CLEAN_CLAIMS_SEED ?? 20260630);

describe(`clean claims (CLEAN_CLAIMS_SEED=${SEED})`, () => {
  it('the national pack has no finding for any of them', { timeout: 120_000 }, async () => {
    judgeClean(await nationalReader());
  });

  it('nor with an ordinary past', { timeout: 120_000 }, async () => {
    judgeClean(await nationalReader(), makeCleanPast);
    judgeClean(lookBackReader(), makeCleanPast);
  });

  it('the sample pack has no finding for any of them', () => {
    judgeClean(sampleReader((kind) => RULE_KINDS.has(kind)));
  });
});

/** The agreement's rules that look back, beside enough rows to make claims from. */
function lookBackReader(): KnowledgeReader {
  return buildReader([
    ...SAMPLE_RULES.filter(({ kind }) => RULE_KINDS.has(kind)),
    { id: 'ADM-02', kind: 'readmission', effect: 'priorStay', applies: { settings: ['inpatient'] } },
  ]);
}

function judgeClean(
  reader: KnowledgeReader,
  pastOf: (claim: Claim, random: Random) => History | undefined = () => undefined,
): void {
  const kinds = new Set<string>();
  let lineCount = 0;
  let ruledLineCount = 0;
  for (const today of DAYS) {
    const claims = createCleanClaims(reader, SEED + today, today);
    const { verdictOf } = createVerdictMaker(reader, today);
    const random = createRandom(SEED + today + 1);
    for (let i = 0; i < CLAIMS_PER_DAY; i++) {
      const clean = claims.next();
      clean.claim.encounter.batchId = 'B1';
      const history = pastOf(clean.claim, random);
      const verdict = verdictOf(clean.claim, undefined, history);
      if (verdict.findings.length > 0)
        expect.fail(
          verdictText({
            findings: verdict.findings,
            claim: clean.claim,
            past: history?.entries.map(({ lines: _, ...entry }) => entry),
          }),
        );
      expect(verdict).toMatchObject({ outcome: 'allow', effect: undefined, deniedFen: 0n, contestedFen: 0n });
      lineCount += clean.claim.lines.length;
      ruledLineCount += clean.ruledLineCount;
      for (const kind of clean.kinds) kinds.add(kind);
    }
  }
  expect(ruledLineCount / lineCount).toBeGreaterThanOrEqual(0.7);
  expect(lineCount / (DAYS.length * CLAIMS_PER_DAY)).toBeGreaterThan(4);
  // Rows of every kind of item rule were met without a word.
  const items = readImageRows(reader).rows.filter(({ space }) => space === 0);
  expect(kinds).toEqual(new Set(items.map(({ rule }) => rule.kind)));
}
