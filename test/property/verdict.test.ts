/** What holds for every verdict, whatever the claim: claims that break several rules at once, with facts knocked out. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import { makeLine } from '../../src/claim/make.ts';
import type { Verdict } from '../../src/claim/verdict.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { askedFen, deniableFen } from '../../src/verdict/money.ts';
import { wordOf } from '../../src/verdict/words.ts';
import { day } from '../support/build-claim.ts';
import { createVerdictMaker, verdictText } from '../support/judge-verdict.ts';
import { mixClaims } from '../support/mixed-claims.ts';
import { createRandom } from '../support/random.ts';
import { sampleReader } from '../support/sample-knowledge.ts';
import { violatingClaims } from '../support/violating-claims.ts';

const TODAY = day('2026-06-30');
const SEED = Number(process.env.VERDICT_SEED ?? 4242);
const MIX_COUNT = 600;

const READER = sampleReader((kind) => RULE_KINDS.has(kind));
const { verdictOf } = createVerdictMaker(READER, TODAY);
const RANDOM = createRandom(SEED);
const SINGLE = violatingClaims(READER, SEED, TODAY).map(({ claim }) => claim);
const CLAIMS: readonly Claim[] = [
  ...SINGLE,
  ...Array.from({ length: MIX_COUNT }, () => mixClaims(SINGLE, RANDOM)),
];

function forEachClaim(check: (claim: Claim, verdict: Verdict) => void): void {
  for (const claim of CLAIMS) check(claim, verdictOf(claim));
}

describe(`verdicts (VERDICT_SEED=${SEED})`, () => {
  it('the claims are worth the test', () => {
    const outcomes = CLAIMS.map((claim) => verdictOf(claim));
    expect(outcomes.filter(({ outcome }) => outcome === 'block').length).toBeGreaterThan(CLAIMS.length / 3);
    expect(outcomes.filter(({ findings }) => findings.length > 3).length).toBeGreaterThan(50);
  });

  it('the same claim, image and day give the same bytes, from another judge too', () => {
    const other = createVerdictMaker(READER, TODAY);
    forEachClaim((claim, verdict) => {
      const text = verdictText(verdict);
      expect(verdictText(verdictOf(claim))).toBe(text);
      expect(verdictText(other.verdictOf(structuredClone(claim)))).toBe(text);
    });
  });

  it('an unrelated self-pay line changes nothing for the others', () => {
    forEachClaim((claim, verdict) => {
      const line = {
        ...makeLine(),
        code: 'XZ88YYY777A001010105555',
        kind: 'drug' as const,
        prescriptionId: 'other',
        priceE6: 5_000_000n,
        quantityE4: 10_000n,
        amountFen: 500n,
        isDeclaredSelfPay: true,
        isDischargeMedication: false,
        prescriber: 'D1',
        from: claim.encounter.start,
        to: claim.encounter.start,
      };
      const { totalFen } = claim;
      const more = {
        ...claim,
        lines: [...claim.lines, line],
        totalFen: totalFen === undefined ? undefined : totalFen + 500n,
      };
      const after = verdictOf(more);
      // The total is the one thing that counts every line: what its finding says of it may change, nothing else.
      expect(
        verdictText(after.findings.map(({ sentence, facts, remedy, remedySentence, ...rest }) => rest)),
      ).toBe(
        verdictText(verdict.findings.map(({ sentence, facts, remedy, remedySentence, ...rest }) => rest)),
      );
      expect(after.lines.slice(0, -1)).toEqual(verdict.lines);
      expect(after.lines.at(-1)).toMatchObject({ decision: 'allow', deniedFen: 0n });
      expect([after.outcome, after.deniedFen, after.contestedFen]).toEqual([
        verdict.outcome,
        verdict.deniedFen,
        verdict.contestedFen,
      ]);
    });
  });

  it('a rule in shadow counts as little as a rule that is off, and says what it would have said', () => {
    for (const { id } of READER.head.rules) {
      for (const claim of SINGLE.filter((_, at) => at % 3 === 0)) {
        const shadow = verdictOf(claim, (ruleId, mode) => (ruleId === id ? 'shadow' : mode));
        const off = verdictOf(claim, (ruleId, mode) => (ruleId === id ? 'off' : mode));
        const shown = { ...shadow, findings: shadow.findings.filter(({ isShadow }) => !isShadow) };
        expect(verdictText({ ...shown, undecided: [] })).toBe(verdictText({ ...off, undecided: [] }));
        expect(shadow.findings.every(({ isShadow, ruleId }) => isShadow === (ruleId === id))).toBe(true);
        const enforced = verdictOf(claim).findings.filter(({ ruleId }) => ruleId === id);
        const hidden = shadow.findings.filter(({ isShadow }) => isShadow);
        expect(verdictText(hidden.map((one) => ({ ...one, isShadow: false })))).toBe(verdictText(enforced));
      }
    }
  });

  it('nothing is blocked or denied in warn or shadow', () => {
    for (const mode of ['warn', 'shadow'] as const) {
      for (const claim of CLAIMS) {
        const verdict = verdictOf(claim, () => mode);
        expect(verdict.outcome).not.toBe('block');
        if (mode === 'shadow') expect(verdict).toMatchObject({ outcome: 'allow', contestedFen: 0n });
        expect(verdict.deniedFen).toBe(0n);
        expect(
          verdict.lines.every(({ decision, deniedFen }) => decision !== 'block' && deniedFen === 0n),
        ).toBe(true);
      }
    }
  });

  it('money: never more than is asked, each fen once, lines add up', () => {
    forEachClaim((claim, verdict) => {
      const asked = askedFen(claim);
      const sum = verdict.lines.reduce((total, { deniedFen }) => total + deniedFen, 0n);
      verdict.lines.forEach(({ deniedFen, decision }, line) => {
        expect(deniedFen >= 0n && deniedFen <= deniableFen(claim, line)).toBe(true);
        if (decision !== 'block') expect(deniedFen).toBe(0n);
      });
      if (verdict.effect === 'stay' || verdict.effect === 'claim') expect(verdict.deniedFen).toBe(asked);
      // Refunds can leave the claim asking for less than its lines.
      else expect([sum, asked]).toContain(verdict.deniedFen);
      expect(verdict.deniedFen <= asked).toBe(true);
      expect(verdict.contestedFen >= 0n && verdict.contestedFen <= asked - verdict.deniedFen).toBe(true);
      if (verdict.outcome !== 'block') expect(verdict.deniedFen).toBe(0n);
    });
  });

  it('ids are unique and fit the interface; sentences are filled, bounded and plain', () => {
    forEachClaim((_, { findings }) => {
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      for (const { id, sentence, remedySentence, facts } of findings) {
        for (const { value } of facts)
          if (value.type === 'word') expect(wordOf(value.value), value.value).toBeDefined();
        expect(id).toMatch(/^[A-Za-z0-9]{1,40}$/);
        for (const text of [sentence.zh, sentence.en, remedySentence?.zh ?? '', remedySentence?.en ?? '']) {
          expect([...text].length, text).toBeLessThanOrEqual(400);
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(text.replaceAll('{item}', '')).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
        }
      }
    });
  });
});
