/**
 * Every remedy that is printed passes when it is applied (rule-catalogue 1.1a): the finding is gone, and applying what
 * is printed again and again ends with a claim that nothing blocks for a reason with a remedy.
 */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import type { Remedy } from '../../src/claim/finding.ts';
import type { Verdict, VerdictFinding } from '../../src/claim/verdict.ts';
import type { History } from '../../src/history/past.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { applyRemedy } from '../../src/verdict/apply-remedy.ts';
import { day } from '../support/build-claim.ts';
import { createVerdictMaker, verdictText } from '../support/judge-verdict.ts';
import { LOOK_BACK_RULES } from '../support/look-back-rules.ts';
import { nationalReader } from '../support/national-knowledge.ts';
import { sampleReader } from '../support/sample-knowledge.ts';
import { supplyFact } from '../support/supply-fact.ts';
import { type ViolatingClaim, violatingClaims } from '../support/violating-claims.ts';

const TODAY = day('2026-06-30');
const SEED = Number(process.env.REMEDIES_SEED ?? 77);
/** A course of thirty days can need one step a line. */
const STEPS_MAX = 60;

const REMEDY_KINDS = {
  reduceQuantity: 0,
  reducePrice: 0,
  reduceAmount: 0,
  selfPay: 0,
  removeLine: 0,
  correctAmount: 0,
  correctTotal: 0,
  reduceDays: 0,
  claimFrom: 0,
  correctDiagnosis: 0,
  correctOperation: 0,
  supply: 0,
} satisfies Record<Remedy['kind'], number>;

/**
 * True when the reason of the finding is gone: the rule has one finding less, and not this one. Where the remedy takes a
 * line away, the next of equal lines inherits its place and with it the id.
 */
function isGone(before: Verdict, after: Verdict, { ruleId, id, remedy }: VerdictFinding): boolean {
  const countIn = (verdict: Verdict) => verdict.findings.filter((one) => one.ruleId === ruleId).length;
  if (countIn(after) >= countIn(before)) return false;
  return remedy?.kind === 'removeLine' || after.findings.every((one) => one.id !== id);
}

function explain(finding: VerdictFinding, before: Claim, after: Claim): string {
  return verdictText({ finding, before: before.lines, after: after.lines });
}

interface Pack {
  readonly reader: KnowledgeReader;
  readonly verdictOf: (claim: Claim, history: History | undefined) => Verdict;
  readonly claims: readonly ViolatingClaim[];
}

function openPack(reader: KnowledgeReader, todayDay: number): Pack {
  const { verdictOf } = createVerdictMaker(reader, todayDay);
  return {
    reader,
    verdictOf: (claim, history) => verdictOf(claim, () => 'enforce', history),
    claims: violatingClaims(reader, SEED, todayDay),
  };
}

/** Rules of the pack that no claim made speak, though one could: these claims have no past. */
function silentRules({ reader, verdictOf, claims }: Pack): string[] {
  const found = new Set<string>();
  for (const { ruleIndex, claim, history } of claims) {
    const { id } = reader.head.rules[ruleIndex]!;
    if (verdictOf(claim, history).findings.some(({ ruleId }) => ruleId === id)) found.add(id);
  }
  const ids = new Set(reader.head.rules.map(({ id }) => id));
  return [...ids].filter((id) => !found.has(id) && !LOOK_BACK_RULES.has(id));
}

/** Applies remedies until none is printed, and returns how often each kind was. */
function applyAll({ verdictOf, claims }: Pack): Record<string, number> {
  const exercised: Record<string, number> = { ...REMEDY_KINDS };
  for (const { claim: violating, history } of claims) {
    let claim = violating;
    for (let step = 0; ; step++) {
      const verdict = verdictOf(claim, history);
      const finding = verdict.findings.find(({ remedy }) => remedy !== undefined);
      if (finding === undefined) {
        // What is left has no remedy: somebody else must act (a terminal of another facility).
        if (verdict.outcome === 'block') expect(verdict.findings[0]!.ruleId).toBe('ELG-08');
        break;
      }
      expect(step, explain(finding, violating, claim)).toBeLessThan(STEPS_MAX);
      const after = applyRemedy(claim, finding.remedy!, supplyFact);
      exercised[finding.remedy!.kind]!++;
      if (!isGone(verdict, verdictOf(after, history), finding)) expect.fail(explain(finding, claim, after));
      claim = after;
    }
  }
  return exercised;
}

function sumFen({ lines }: Claim): bigint {
  return lines.reduce((total, { amountFen }) => total + amountFen!, 0n);
}

describe(`remedies (REMEDIES_SEED=${SEED})`, () => {
  const sample = openPack(
    sampleReader((kind) => RULE_KINDS.has(kind)),
    TODAY,
  );

  it('there are violating claims for every rule of the sample pack', () => {
    expect(silentRules(sample)).toEqual([]);
  });

  it('each printed remedy, applied, removes its finding; together they unblock the claim', () => {
    const exercised = applyAll(sample);
    expect(Object.entries(exercised).filter(([, count]) => count === 0)).toEqual([]);
  });

  it('so do those of the national pack, in two editions', { timeout: 120_000 }, async () => {
    const reader = await nationalReader();
    const packs = [day('2025-11-30'), TODAY].map((today) => openPack(reader, today));
    const [before, after] = packs.map(silentRules);
    // Its code lists are not declared complete: they say what is known and object to nothing.
    expect(before!.filter((id) => after!.includes(id))).toEqual(['DAT-01']);
    for (const pack of packs) applyAll(pack);
  });

  it('a split keeps the total', () => {
    for (const { claim, history } of sample.claims) {
      for (const { remedy } of sample.verdictOf(claim, history).findings) {
        if (remedy?.kind !== 'reduceQuantity' && remedy?.kind !== 'reduceDays') continue;
        const after = applyRemedy(claim, remedy);
        expect(sumFen(after)).toBe(sumFen(claim));
        expect(after.totalFen).toBe(claim.totalFen);
      }
    }
  });
});
