/**
 * Findings and modes become the answer: who is shown what, which line and claim stop, how much money is held, in words.
 * It judges nothing anew: no claim fact is read here but ids, amounts and names of lines.
 */
import { assert } from '../base/assert.ts';
import type { Claim } from '../claim/claim.ts';
import { DECISION_OF_EFFECT, EFFECT_RANK, type Effect, type Finding } from '../claim/finding.ts';
import type {
  Verdict,
  VerdictFinding,
  VerdictLine,
  VerdictSnapshot,
  VerdictSource,
} from '../claim/verdict.ts';
import { PAIR, PAIR_STRIDE, POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import type { Mode } from '../knowledge/rule.ts';
import type { Judgement, ModeOf } from '../rules/judge.ts';
import type { RuleKind } from '../rules/kind.ts';
import { makeIdentity } from './identity.ts';
import { askedFen, priceFindings } from './money.ts';
import { effectInMode } from './policy.ts';
import { remedySentence } from './remedy-sentence.ts';
import { fillSentence } from './sentence.ts';
import { groupUndecided } from './undecided.ts';

export interface VerdictInput {
  readonly claim: Claim;
  readonly judgement: Judgement;
  /** The snapshot that judged: its rules, sources and name. */
  readonly reader: KnowledgeReader;
  readonly kinds: ReadonlyMap<string, RuleKind>;
  /** The same that the judge was given. */
  readonly modeOf: ModeOf;
  /** The facility that the credential names, not what the body says. */
  readonly facilityCode: string;
  /** Of the snapshot on this node; absent where nothing serves. */
  readonly freshness?: Freshness;
}

export type Freshness = Pick<VerdictSnapshot, 'ageDays' | 'isStale'>;

/**
 * Line decision = the most severe shown finding on the line; claim decision = the most severe of all shown findings.
 * Shadow findings are kept, last, with `isShadow`, and count for nothing.
 */
export function makeVerdict(input: VerdictInput): Verdict {
  const { claim, judgement, reader } = input;
  const findings = judgement.findings.length === 0 ? NO_FINDINGS : makeFindings(input);
  const shown = findings.filter(({ isShadow }) => !isShadow);
  const effect = gravestOf(shown);
  const money = shown.length === 0 ? undefined : priceFindings(claim, shown);
  const decision = effect === undefined ? 'allow' : DECISION_OF_EFFECT[effect];
  // What was left out may block; only a block is certain without it.
  const isOpen = judgement.omittedFindings > 0 && decision !== 'block';
  return {
    claimId: claim.id,
    outcome: isOpen ? 'indeterminate' : decision,
    effect,
    deniedFen: money?.totalFen ?? 0n,
    contestedFen: money?.contestedFen ?? 0n,
    lines: money === undefined ? claim.lines.map(() => CLEAN_LINE) : makeLines(claim, shown, money.deniedFen),
    findings,
    undecided: groupUndecided(claim, judgement.undecided, reader.head.rules, shown),
    snapshot: { ...reader.head.snapshot, digest: reader.digest, ...(input.freshness ?? UNTOLD) },
    degraded: isOpen ? TOO_MANY_FINDINGS : undefined,
  };
}

/** Only this claim is to blame, so it is held (guarantees section 4). */
const TOO_MANY_FINDINGS = 'too-many-findings: hold';
const UNTOLD: Freshness = { ageDays: undefined, isStale: false };
const NO_FINDINGS: readonly VerdictFinding[] = [];
const CLEAN_LINE: VerdictLine = { decision: 'allow', effect: undefined, deniedFen: 0n, ruleIds: [] };

/** Gravest first: shown before shadow, effect, severity, amount, then the judge's order (rules, then lines). */
function makeFindings(input: VerdictInput): VerdictFinding[] {
  const { claim, judgement, reader, kinds, modeOf, facilityCode } = input;
  const identity = makeIdentity(claim, facilityCode, reader, kinds);
  const modes = new Map<number, Mode>();
  const sources = new Map<string, VerdictSource>();
  const ranked = judgement.findings.map((finding, order) => {
    let mode = modes.get(finding.rule);
    if (mode === undefined) {
      const rule = reader.head.rules[finding.rule]!;
      mode = modeOf(rule.id, rule.mode);
      assert(mode !== 'off', `rule ${rule.id} is off and reported`);
      modes.set(finding.rule, mode);
    }
    const row = `${finding.rule} ${finding.point}`;
    let source = sources.get(row);
    if (source === undefined) {
      source = sourceOf(input, finding);
      sources.set(row, source);
    }
    const made = makeFinding(input, finding, mode, identity.idOf(finding), source);
    return { finding: made, rule: finding.rule, order };
  });
  ranked.sort((a, b) => compareGravity(a.finding, b.finding) || a.rule - b.rule || a.order - b.order);
  return ranked.map(({ finding }) => finding);
}

function compareGravity(a: VerdictFinding, b: VerdictFinding): number {
  if (a.isShadow !== b.isShadow) return a.isShadow ? 1 : -1;
  const byEffect = EFFECT_RANK[b.effect] - EFFECT_RANK[a.effect];
  if (byEffect !== 0) return byEffect;
  if (a.severity !== b.severity) return a.severity - b.severity;
  return a.amountFen === b.amountFen ? 0 : a.amountFen > b.amountFen ? -1 : 1;
}

function makeFinding(
  input: VerdictInput,
  finding: Finding,
  mode: Mode,
  id: string,
  source: VerdictSource,
): VerdictFinding {
  const { claim, reader, kinds } = input;
  const rule = reader.head.rules[finding.rule]!;
  const kind = kinds.get(rule.kind);
  assert(kind !== undefined, `no kind ${rule.kind}`);
  const message = kind.messages[finding.message];
  assert(message !== undefined, `kind ${rule.kind} has no message ${finding.message}`);
  const effect = effectInMode(finding.effect, mode);
  return {
    id,
    ruleId: rule.id,
    ruleName: rule.name,
    decision: DECISION_OF_EFFECT[effect],
    effect,
    severity: finding.severity,
    lines: finding.lines,
    involved: finding.involved,
    amountsFen: finding.amountsFen,
    amountFen: amountOf(claim, finding, effect),
    sentence: fillSentence(message, finding.values),
    remedy: finding.remedy,
    remedySentence: finding.remedy === undefined ? undefined : remedySentence(finding.remedy),
    facts: finding.facts,
    source,
    isShadow: mode === 'shadow',
  };
}

/**
 * A finding about the whole claim that holds money holds all that the claim asks of the fund. A line or excess block
 * that names no line stops the claim and can price nothing.
 */
function amountOf(claim: Claim, { lines, amountsFen }: Finding, effect: Effect): bigint {
  if (lines.length > 0) return amountsFen.reduce((sum, one) => sum + one, 0n);
  return effect === 'evidence' || effect === 'stay' || effect === 'claim' ? askedFen(claim) : 0n;
}

function sourceOf({ reader, kinds }: VerdictInput, finding: Finding): VerdictSource {
  const { citation, pack, kind } = reader.head.rules[finding.rule]!;
  if (finding.point < 0) return { citation, pack, table: undefined, row: undefined };
  const meta = reader.meta(
    kinds.get(kind)?.table?.isPair === true
      ? reader.pairs[finding.point * PAIR_STRIDE + PAIR.meta]!
      : reader.points[finding.point * POINT_STRIDE + POINT.meta]!,
  );
  return { citation: meta.citation || citation, pack, table: meta.table, row: meta.row };
}

/** `priorStay` never stops the present claim: it names the claim only where nothing warns or blocks. */
function gravestOf(shown: readonly VerdictFinding[]): Effect | undefined {
  return (shown.find(({ effect }) => effect !== 'priorStay' && effect !== 'screen') ?? shown[0])?.effect;
}

function makeLines(
  claim: Claim,
  shown: readonly VerdictFinding[],
  deniedFen: readonly bigint[],
): VerdictLine[] {
  const ofLine = new Map<number, VerdictFinding[]>();
  for (const finding of shown) {
    for (const line of finding.lines) {
      const list = ofLine.get(line);
      if (list === undefined) ofLine.set(line, [finding]);
      else list.push(finding);
    }
  }
  return claim.lines.map((_, line) => {
    const own = ofLine.get(line);
    if (own === undefined) return CLEAN_LINE;
    const effect = gravestOf(own)!;
    return {
      decision: DECISION_OF_EFFECT[effect],
      effect,
      deniedFen: deniedFen[line]!,
      ruleIds: [...new Set(own.map(({ ruleId }) => ruleId))],
    };
  });
}
