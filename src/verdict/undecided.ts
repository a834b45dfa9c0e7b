/** What could not be decided, as the verdict lists it: counted and named, never shown as clean. */
import type { Claim } from '../claim/claim.ts';
import { DECISION_OF_EFFECT, type Undecided } from '../claim/finding.ts';
import type { VerdictFinding, VerdictUndecided } from '../claim/verdict.ts';
import type { Rule } from '../knowledge/rule.ts';

/**
 * Undecided rules by rule and missing fact. A line that is stopped or contested without a known amount is listed too,
 * missing `line.amount`: its money counts 0 in the verdict, which must not read as "nothing".
 */
export function groupUndecided(
  claim: Claim,
  undecided: readonly Undecided[],
  rules: readonly Rule[],
  shown: readonly VerdictFinding[],
): VerdictUndecided[] {
  const groups = new Map<string, { ruleId: string; missing: string; lines: Set<number> }>();
  const add = (ruleId: string, missing: string, line: number): void => {
    const key = `${ruleId}\n${missing}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = { ruleId, missing, lines: new Set() };
      groups.set(key, group);
    }
    if (line >= 0) group.lines.add(line);
  };
  for (const { rule, line, missing } of undecided) add(rules[rule]!.id, missing, line);
  for (const { ruleId, effect, lines } of shown) {
    if (effect !== 'evidence' && DECISION_OF_EFFECT[effect] !== 'block') continue;
    for (const line of lines)
      if (claim.lines[line]!.amountFen === undefined) add(ruleId, 'line.amount', line);
  }
  return Array.from(groups.values(), ({ ruleId, missing, lines }) => ({
    ruleId,
    missing,
    lines: [...lines].sort((a, b) => a - b),
  }));
}
