/**
 * Judges one claim against one knowledge snapshot: the catalogue's evaluation order (section 3) and nothing else.
 * Pure and synchronous; findings come out in the order of rules, then lines. What a finding means for the claim's
 * outcome is verdict/'s.
 *
 * Everything that does not depend on the claim is made once per judge or policy. All codes of a claim are looked up
 * before any row is read, so that cache misses in a large image overlap.
 */
import { assert } from '../base/assert.ts';
import type { Claim } from '../claim/claim.ts';
import type { History } from '../history/past.ts';
import type { FoundCodes } from '../knowledge/code-index.ts';
import { ENTRY, ENTRY_STRIDE, PAIR, PAIR_STRIDE, POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import type { Mode } from '../knowledge/rule.ts';
import { MATCH_SPACES } from '../knowledge/table-schema.ts';
import { createApplicability } from './applicability.ts';
import { createPairCollector } from './collect-pairs.ts';
import { createContext } from './context.ts';
import type { Judgement } from './judgement.ts';
import type { ActiveRule, CodeSpace, Match, PairMatch, RuleKind } from './kind.ts';
import { rankRules } from './rule-order.ts';

/**
 * Effective mode of a rule at a facility; the site registry answers, the rule's own mode is the default. One function
 * stands for one policy: its answers are asked once and kept as long as the function lives.
 */
export type ModeOf = (ruleId: string, ruleMode: Mode) => Mode;

export type { Judgement };

export interface Judge {
  readonly reader: KnowledgeReader;
  /** `todayDay`: civil day of judging in the insurer's zone. Without `history` nothing is known of the patient's past. */
  judge(claim: Claim, todayDay: number, modeOf: ModeOf, history?: History): Judgement;
}

const ITEM = MATCH_SPACES.indexOf('item');

/** Entries one code can match: itself and one per prefix length in use. Lengths are bounded by the code bytes. */
const ENTRIES_PER_CODE_MAX = 41;

/**
 * A rule beside what its kind does. Kinds differ in shape and a judge asks for every row that it meets, so their
 * functions are read once per policy into objects that are all alike.
 */
interface BoundRule {
  readonly active: ActiveRule;
  readonly judgeLine: RuleKind['judgeLine'];
  readonly judgeCode: RuleKind['judgeCode'];
  readonly judgeMatches: RuleKind['judgeMatches'];
  readonly judgePairs: RuleKind['judgePairs'];
}

/** The rules in force under one policy. */
interface ActiveRules {
  /** By index; rules that are off are undefined. */
  readonly byIndex: readonly (BoundRule | undefined)[];
  /** Those that judge the claim as a whole, in their order. */
  readonly ofClaim: readonly ActiveRule[];
}

/**
 * @throws AssertionError when the image names a kind that this build does not have: such an image must not go live.
 */
export function createJudge(reader: KnowledgeReader, kinds: ReadonlyMap<string, RuleKind>): Judge {
  const bound = reader.head.rules.map((rule, index) => {
    const kind = kinds.get(rule.kind);
    assert(kind !== undefined, `rule ${rule.id} needs kind ${rule.kind}, which this build does not have`);
    return { index, rule, kind };
  });
  const { entries, points, pairs } = reader;
  const ruleCount = bound.length;
  const rankOf = rankRules(reader.head.rules);
  const context = createContext(reader);
  const applies = createApplicability(context, ruleCount);
  const pairCollector = createPairCollector(reader);
  const activeOf = new WeakMap<ModeOf, ActiveRules>();
  const found = new Int32Array(ENTRIES_PER_CODE_MAX);
  const codes: (string | undefined)[] = [];
  let rules: ActiveRules['byIndex'] = [];
  let matches: (Match[] | undefined)[] = [];
  let pairMatches: (PairMatch[] | undefined)[] = [];

  function activate(modeOf: ModeOf): ActiveRules {
    let active = activeOf.get(modeOf);
    if (active === undefined) {
      const byIndex = bound.map(({ index, rule, kind }): BoundRule | undefined => {
        const mode = modeOf(rule.id, rule.mode);
        return mode === 'off' ? undefined : bindRule({ index, rule, kind, mode });
      });
      const ofClaim = byIndex.flatMap((one) =>
        one?.active.kind.judgeClaim === undefined ? [] : [one.active],
      );
      active = { byIndex, ofClaim };
      activeOf.set(modeOf, active);
    }
    return active;
  }

  function matchCode(space: CodeSpace, code: string, position: number): void {
    const end = reader.findAll(MATCH_SPACES.indexOf(space), code, code.length, found, 0);
    for (let at = 0; at < end; at++) {
      const base = found[at]! * ENTRY_STRIDE;
      const first = entries[base + ENTRY.pointStart]!;
      const last = first + entries[base + ENTRY.pointCount]!;
      for (let point = first; point < last; point++) {
        const rule = rules[points[point * POINT_STRIDE + POINT.rule]!];
        if (rule === undefined || !applies.toCode(rule.active, point)) continue;
        if (rule.judgeCode === undefined) context.addCodeMatch(rule.active, { point, position });
        else rule.judgeCode(context, rule.active, point, position, space);
      }
    }
  }

  function lookUpLines(lineCount: number): FoundCodes {
    codes.length = lineCount;
    for (let line = 0; line < lineCount; line++) codes[line] = context.lineCode(line);
    const lineEntries = reader.findMany(ITEM, codes);
    context.setLineHashes(lineEntries.hashes);
    return lineEntries;
  }

  function judgePoint(point: number, line: number): void {
    const base = point * POINT_STRIDE;
    const rule = rules[points[base + POINT.rule]!];
    if (rule === undefined) return;
    const { active, judgeLine, judgeMatches } = rule;
    const isLineJudged = judgeLine !== undefined && context.isFundLine(line);
    if (!isLineJudged && judgeMatches === undefined) return;
    if (!applies.toLine(active, line, points[base + POINT.from]!, points[base + POINT.to]!)) return;
    if (isLineJudged) judgeLine(context, active, point, line);
    if (judgeMatches === undefined) return;
    const list = matches[active.index];
    if (list === undefined) matches[active.index] = [{ point, position: line }];
    else list.push({ point, position: line });
  }

  function addPair(
    pair: number,
    containers: readonly number[],
    contained: readonly number[],
    isMutual: boolean,
  ): void {
    const base = pair * PAIR_STRIDE;
    const rule = rules[pairs[base + PAIR.rule]!];
    if (rule === undefined) return;
    const from = pairs[base + PAIR.from]!;
    const to = pairs[base + PAIR.to]!;
    const lines = contained.filter(
      (line) => context.isFundLine(line) && applies.toLine(rule.active, line, from, to),
    );
    if (lines.length === 0) return;
    const { index } = rule.active;
    const list = pairMatches[index];
    if (list === undefined) pairMatches[index] = [{ pair, containers, lines, isMutual }];
    else list.push({ pair, containers, lines, isMutual });
  }

  return {
    reader,
    judge(claim, todayDay, modeOf, history) {
      const { byIndex, ofClaim } = activate(modeOf);
      rules = byIndex;
      context.begin(claim, todayDay, history);
      applies.begin(claim);
      matches = [];
      pairMatches = [];
      const lineCount = claim.lines.length;
      const lineEntries = lookUpLines(lineCount);
      const { diagnosisCodes } = context;
      for (let at = 0; at < diagnosisCodes.length; at++)
        matchCode('diagnosis', diagnosisCodes[at]!.code, diagnosisCodes[at]!.position);
      for (let position = 0; position < claim.operations.length; position++) {
        const { code } = claim.operations[position]!;
        if (code !== undefined) matchCode('operation', code, position);
      }
      for (let at = 0; at < ofClaim.length; at++) {
        const rule = ofClaim[at]!;
        if (applies.toClaim(rule)) rule.kind.judgeClaim!(context, rule);
      }
      let unmatchedLineCount = 0;
      for (let line = 0, at = 0; line < lineCount; line++) {
        if (at === lineEntries.ends[line]) unmatchedLineCount++;
        for (; at < lineEntries.ends[line]!; at++) {
          const base = lineEntries.entries[at]! * ENTRY_STRIDE;
          const first = entries[base + ENTRY.pointStart]!;
          const last = first + entries[base + ENTRY.pointCount]!;
          for (let point = first; point < last; point++) judgePoint(point, line);
        }
      }
      // A blocked line is not present (section 3), so pairs come after rows of one line, and before rows over several,
      // which refuse no container: an operation that another one contains is no second operation.
      pairCollector.collect(lineEntries, lineCount, addPair);
      for (let index = 0; index < pairMatches.length; index++) {
        const list = pairMatches[index];
        if (list !== undefined) rules[index]!.judgePairs?.(context, rules[index]!.active, list);
      }
      for (let index = 0; index < matches.length; index++) {
        const list = matches[index];
        if (list !== undefined) rules[index]!.judgeMatches!(context, rules[index]!.active, list);
      }
      return context.finish(rankOf, unmatchedLineCount);
    },
  };
}

function bindRule(active: ActiveRule): BoundRule {
  const { judgeLine, judgeCode, judgeMatches, judgePairs } = active.kind;
  return { active, judgeLine, judgeCode, judgeMatches, judgePairs };
}
