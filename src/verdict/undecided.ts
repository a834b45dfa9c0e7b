/** What could not be decided, as the verdict lists it: counted and named, never shown as clean. */
import type { Claim } from '../claim/claim.ts';
import { DECISION_OF_EFFECT, type Undecided } from '../claim/finding.ts';
import type { VerdictFinding, VerdictUndecided } from '../claim/verdict.ts';
import type { Rule } from '../knowledge/rule.ts';

interface Group {
  readonly ruleId: string;
  readonly missing: string;
  readonly lines: number[];
  /** No line is lower than the one before: nothing is to be sorted. */
  isAscending: boolean;
}

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
  const groups = new Map<string, Group>();
  // Nearly all come in runs of one rule and fact: one comparison finds the group of the line before.
  let run: Group | undefined;
  const add = (ruleId: string, missing: string, line: number): void => {
    if (run === undefined || run.missing !== missing || run.ruleId !== ruleId)
      run = groupOf(groups, ruleId, missing);
    if (line < 0) return;
    const { lines } = run;
    if (lines.length > 0 && lines[lines.length - 1]! >= line) {
      if (lines[lines.length - 1] === line) return;
      run.isAscending = false;
    }
    lines.push(line);
  };
  for (const { rule, line, missing } of undecided) add(rules[rule]!.id, missing, line);
  for (const { ruleId, effect, lines } of shown) {
    if (effect !== 'evidence' && DECISION_OF_EFFECT[effect] !== 'block') continue;
    for (const line of lines)
      if (claim.lines[line]!.amountFen === undefined) add(ruleId, 'line.amount', line);
  }
  return Array.from(groups.values(), ({ ruleId, missing, lines, isAscending }) => ({
    ruleId,
    missing,
    lines: isAscending ? lines : [...new Set(lines)].sort((a, b) => a - b),
  }));
}

function groupOf(groups: Map<string, Group>, ruleId: string, missing: string): Group {
  const key = `${ruleId}\n${missing}`;
  let group = groups.get(key);
  if (group === undefined) {
    group = { ruleId, missing, lines: [], isAscending: true };
    groups.set(key, group);
  }
  return group;
}
