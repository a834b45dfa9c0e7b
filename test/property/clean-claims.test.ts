/** Clean claims get nothing at all: no block, no warning, though nearly all their lines carry codes that have rows. */
import { describe, expect, it } from 'vitest';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { day } from '../support/build-claim.ts';
import { createCleanClaims } from '../support/clean-claim-generator.ts';
import { createVerdictMaker, verdictText } from '../support/judge-verdict.ts';
import { sampleReader } from '../support/sample-knowledge.ts';

const TODAY = day('2026-06-30');
const CLAIM_COUNT = 2500;
const SEED = Number(process.env.CLEAN_CLAIMS_SEED ?? 20260630);

describe(`clean claims (CLEAN_CLAIMS_SEED=${SEED})`, () => {
  it('the sample pack has no finding for any of them', () => {
    const reader = sampleReader((kind) => RULE_KINDS.has(kind));
    const claims = createCleanClaims(reader, SEED, TODAY);
    const maker = createVerdictMaker(reader, TODAY);
    const kinds = new Set<string>();
    let lineCount = 0;
    let ruledLineCount = 0;
    for (let i = 0; i < CLAIM_COUNT; i++) {
      const clean = claims.next();
      const verdict = maker.verdictOf(clean.claim);
      if (verdict.findings.length > 0)
        expect.fail(verdictText({ findings: verdict.findings, claim: clean.claim }));
      expect(verdict).toMatchObject({ outcome: 'allow', effect: undefined, deniedFen: 0n, contestedFen: 0n });
      lineCount += clean.claim.lines.length;
      ruledLineCount += clean.ruledLineCount;
      for (const kind of clean.kinds) kinds.add(kind);
    }
    expect(ruledLineCount / lineCount).toBeGreaterThanOrEqual(0.7);
    expect(lineCount / CLAIM_COUNT).toBeGreaterThan(4);
  });
});
