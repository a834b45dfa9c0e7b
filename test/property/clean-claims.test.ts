/** Clean claims get nothing at all: no block, no warning, though nearly all their lines carry codes that have rows. */
import { describe, expect, it } from 'vitest';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { day } from '../support/build-claim.ts';
import { createCleanClaims } from '../support/clean-claim-generator.ts';
import { readImageRows } from '../support/image-rows.ts';
import { createVerdictMaker, verdictText } from '../support/judge-verdict.ts';
import { nationalReader } from '../support/national-knowledge.ts';
import { sampleReader } from '../support/sample-knowledge.ts';

/** Two editions of the catalogue: most rows of 2025 end with that year. */
const DAYS = [day('2025-11-30'), day('2026-06-30')];
const CLAIMS_PER_DAY = 1250;
const SEED = Number(process.env.CLEAN_CLAIMS_SEED ?? 20260630);

describe(`clean claims (CLEAN_CLAIMS_SEED=${SEED})`, () => {
  it('the national pack has no finding for any of them', { timeout: 120_000 }, async () => {
    judgeClean(await nationalReader());
  });

  it('the sample pack has no finding for any of them', () => {
    judgeClean(sampleReader((kind) => RULE_KINDS.has(kind)));
  });
});

function judgeClean(reader: KnowledgeReader): void {
  const kinds = new Set<string>();
  let lineCount = 0;
  let ruledLineCount = 0;
  for (const today of DAYS) {
    const claims = createCleanClaims(reader, SEED + today, today);
    const { verdictOf } = createVerdictMaker(reader, today);
    for (let i = 0; i < CLAIMS_PER_DAY; i++) {
      const clean = claims.next();
      const verdict = verdictOf(clean.claim);
      if (verdict.findings.length > 0)
        expect.fail(verdictText({ findings: verdict.findings, claim: clean.claim }));
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
