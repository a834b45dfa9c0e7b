/**
 * Judges one claim against one knowledge snapshot: the catalogue's evaluation order (section 3) and nothing else.
 * Pure and synchronous; findings come out in the order of rules, then lines. What a finding means for the claim's
 * outcome is verdict/'s.
 */
import type { Claim } from '../claim/claim.ts';
import type { Finding, Undecided } from '../claim/finding.ts';
import { ENTRY, ENTRY_STRIDE, PAIR, PAIR_STRIDE, POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import type { Mode } from '../knowledge/rule.ts';
import { MATCH_SPACES } from '../knowledge/table-schema.ts';
import { makeApplicability } from './applicability.ts';
import { makeContext } from './context.ts';
import type { ActiveRule, Match, PairMatch, RuleKind } from './kind.ts';

/** Effective mode of a rule at a facility; the site registry answers, the rule's own mode is the default. */
export type ModeOf = (ruleId: string, ruleMode: Mode) => Mode;

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
}

export interface Judge {
  readonly reader: KnowledgeReader;
  /** `todayDay`: civil day of judging in the insurer's zone. */
  judge(claim: Claim, todayDay: number, modeOf: ModeOf): Judgement;
}

const ITEM = MATCH_SPACES.indexOf('item');
const DIAGNOSIS = MATCH_SPACES.indexOf('diagnosis');
const OPERATION = MATCH_SPACES.indexOf('operation');

/** Entries one code can match: itself and one per prefix length in use. Lengths are bounded by the code bytes. */
const ENTRIES_PER_CODE_MAX = 41;

/**
 * @throws AssertionError when the image names a kind that this build does not have: such an image must not go live.
 */
export function createJudge(reader: KnowledgeReader, kinds: ReadonlyMap<string, RuleKind>): Judge {
  const bound = reader.head.rules.map((rule, index) => {
    const kind = kinds.get(rule.kind);
    if (kind === undefined)
      throw new Error(`rule ${rule.id} needs kind ${rule.kind}, which this build does not have`);
    return { index, rule, kind };
  });
  const found = new Int32Array(ENTRIES_PER_CODE_MAX);

  return {
    reader,
    judge(claim, todayDay, modeOf) {
      const rules: (ActiveRule | undefined)[] = bound.map(({ index, rule, kind }) => {
        const mode = modeOf(rule.id, rule.mode);
        return mode === 'off' ? undefined : { index, rule, kind, mode };
      });
      const context = makeContext(claim, reader, todayDay);
      const applies = makeApplicability(claim, context);
      const matches = new Map<number, Match[]>();
      const lineEntries: number[][] = [];

      for (const { code, position } of context.diagnosisCodes) matchCode(DIAGNOSIS, code, position);
      claim.operations.forEach(({ code }, position) => {
        if (code !== undefined) matchCode(OPERATION, code, position);
      });
      for (const rule of rules) {
        if (rule?.kind.judgeClaim !== undefined && applies.toClaim(rule)) rule.kind.judgeClaim(context, rule);
      }
      claim.lines.forEach((_, position) => {
        lineEntries.push(matchLine(position));
      });
      for (const rule of rules) {
        const ruleMatches = rule === undefined ? undefined : matches.get(rule.index);
        if (ruleMatches !== undefined) rule!.kind.judgeMatches?.(context, rule!, ruleMatches);
      }
      for (const [index, pairs] of collectPairs(lineEntries))
        rules[index]!.kind.judgePairs?.(context, rules[index]!, pairs);
      return context.finish();

      function matchCode(space: number, code: string, position: number): void {
        const end = reader.findAll(space, code, code.length, found, 0);
        for (let i = 0; i < end; i++) {
          forEachPoint(found[i]!, (rule, point) => {
            if (!applies.toCode(rule, point)) return;
            if (rule.kind.judgeCode === undefined) context.addCodeMatch(rule, { point, position });
            else rule.kind.judgeCode(context, rule, point, position);
          });
        }
      }

      function matchLine(position: number): number[] {
        const code = context.lineCode(position);
        if (code === undefined) return [];
        const end = reader.findAll(ITEM, code, code.length, found, 0);
        const entries = Array.from(found.subarray(0, end));
        for (const entry of entries) {
          forEachPoint(entry, (rule, point) => {
            if (
              !applies.toLine(
                rule,
                position,
                reader.points[point * POINT_STRIDE + POINT.from]!,
                reader.points[point * POINT_STRIDE + POINT.to]!,
              )
            )
              return;
            if (rule.kind.judgeLine !== undefined && context.isFundLine(position)) {
              rule.kind.judgeLine(context, rule, point, position);
            }
            if (rule.kind.judgeMatches !== undefined) {
              const list = matches.get(rule.index);
              if (list === undefined) matches.set(rule.index, [{ point, position }]);
              else list.push({ point, position });
            }
          });
        }
        return entries;
      }

      function forEachPoint(entry: number, visit: (rule: ActiveRule, point: number) => void): void {
        const start = reader.entries[entry * ENTRY_STRIDE + ENTRY.pointStart]!;
        const end = start + reader.entries[entry * ENTRY_STRIDE + ENTRY.pointCount]!;
        for (let point = start; point < end; point++) {
          const rule = rules[reader.points[point * POINT_STRIDE + POINT.rule]!];
          if (rule !== undefined) visit(rule, point);
        }
      }

      /** Pairs of lines whose codes a pair row joins, by rule. Looks from the container's side. */
      function collectPairs(entriesOfLine: readonly number[][]): [number, PairMatch[]][] {
        const linesOf = new Map<number, number[]>();
        entriesOfLine.forEach((entries, line) => {
          for (const entry of entries) {
            const lines = linesOf.get(entry);
            if (lines === undefined) linesOf.set(entry, [line]);
            else lines.push(line);
          }
        });
        const byRule = new Map<number, PairMatch[]>();
        for (const [container, containerLines] of linesOf) {
          const start = reader.entries[container * ENTRY_STRIDE + ENTRY.pairStart]!;
          const count = reader.entries[container * ENTRY_STRIDE + ENTRY.pairCount]!;
          if (count === 0) continue;
          for (const [contained, containedLines] of linesOf) {
            const first = reader.findPair(container, contained);
            if (first < 0) continue;
            for (let pair = first; pair < start + count; pair++) {
              const base = pair * PAIR_STRIDE;
              if (reader.pairs[base + PAIR.contained] !== contained) break;
              const rule = rules[reader.pairs[base + PAIR.rule]!];
              if (rule === undefined) continue;
              for (const line of containedLines) {
                if (!context.isFundLine(line)) continue;
                if (
                  !applies.toLine(rule, line, reader.pairs[base + PAIR.from]!, reader.pairs[base + PAIR.to]!)
                )
                  continue;
                for (const other of containerLines) {
                  if (other === line) continue;
                  const list = byRule.get(rule.index);
                  if (list === undefined) byRule.set(rule.index, [{ pair, container: other, line }]);
                  else list.push({ pair, container: other, line });
                }
              }
            }
          }
        }
        return [...byRule].sort((a, b) => a[0] - b[0]);
      }
    },
  };
}
