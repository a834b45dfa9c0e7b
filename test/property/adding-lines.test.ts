/**
 * Adding a line never removes another line's finding unless the rule says so (house style, tests). Rules that say so:
 * an ordinary piece makes a prescription payable, a blocked container no longer contains, a dearer operation becomes the
 * first of its incision. What is said of the whole claim may change with it.
 */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.ts';
import { RULE_KINDS } from '../../src/rules/index.ts';
import { createJudge } from '../../src/rules/judge.ts';
import { day } from '../support/build-claim.ts';
import { createRandom } from '../support/random.ts';
import { sampleReader } from '../support/sample-knowledge.ts';
import { violatingClaims } from '../support/violating-claims.ts';

const TODAY = day('2026-06-30');
const SEED = Number(process.env.LINES_SEED ?? 99);
const YIELDING = new Set([
  'single-use-piece',
  'contained-item',
  'contained-consumable',
  'discounted-operation',
]);

const READER = sampleReader((kind) => RULE_KINDS.has(kind));
const JUDGE = createJudge(READER, RULE_KINDS);
const CLAIMS = violatingClaims(READER, SEED, TODAY).map(({ claim }) => claim);

/** `rule line` of every finding about a line. */
function foundIn(claim: Claim): Set<string> {
  const found = new Set<string>();
  for (const { rule, lines } of JUDGE.judge(claim, TODAY, (_, mode) => mode).findings) {
    if (YIELDING.has(READER.head.rules[rule]!.kind)) continue;
    for (const line of lines) found.add(`${READER.head.rules[rule]!.id} ${line}`);
  }
  return found;
}

describe(`adding lines (LINES_SEED=${SEED})`, () => {
  it('removes no finding about the lines that were there', () => {
    const random = createRandom(SEED);
    const donors = CLAIMS.flatMap(({ lines }) => lines.filter(({ isRefund }) => !isRefund));
    let count = 0;
    for (const claim of CLAIMS) {
      const before = foundIn(claim);
      if (before.size === 0) continue;
      for (let round = 0; round < 4; round++) {
        const added = donors[random.below(donors.length)]!;
        const after = foundIn({ ...claim, lines: [...claim.lines, added], totalFen: undefined });
        const gone = [...before].filter((one) => !after.has(one));
        expect(gone, `${added.code} beside ${claim.lines.map(({ code }) => code)}`).toEqual([]);
        count++;
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});
