/**
 * What rule kinds may see and say while one claim is judged. Made once per judge and begun anew for each claim: only
 * the answers leave it, nothing of one claim is seen by the next.
 */
import type { Claim, ClaimLine } from '../claim/claim.ts';
import { EFFECT_RANK, type Effect, type Finding, type Undecided } from '../claim/finding.ts';
import { makeClaim } from '../claim/make.ts';
import { fundFen, isSelfPay } from '../claim/self-pay.ts';
import type { History } from '../history/past.ts';
import { firstDayOf } from '../history/years.ts';
import { PAIR, PAIR_STRIDE, POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import { MATCH_SPACES } from '../knowledge/table-schema.ts';
import { findCancelled } from './cancelled-lines.ts';
import { splitDiagnoses } from './diagnosis-codes.ts';
import type { Judgement } from './judgement.ts';
import type { ActiveRule, FindingDraft, JudgeContext, Match } from './kind.ts';
import { recall } from './recall.ts';
import { rememberLookups } from './remembered-history.ts';

/**
 * Findings one claim may carry, to bound the answer (about 1 kB each): two on every line of the largest claim. Beyond it
 * they are counted, the claim is held unless it is blocked anyway, and `findings.max` is among the undecided. Fewer would
 * lose what a settlement needs: money and decision of a line come from its findings, a reason is given by a finding's id,
 * national answers have no other place for a line, and honest long bills would be held instead of judged.
 */
export const FINDINGS_MAX = 20_000;
/** Undecided entries kept per claim: they are counted for coverage, not needed one by one. */
export const UNDECIDED_MAX = 20_000;
/** What is missing when findings were dropped: shown among the undecided, never as clean. */
export const TOO_MANY_FINDINGS = 'findings.max';

const DIAGNOSIS = MATCH_SPACES.indexOf('diagnosis');

/** Bits kept per line. */
const LINE = { fund: 1, blocked: 2, cancelled: 4 } as const;

export interface ClaimContext extends JudgeContext {
  begin(claim: Claim, todayDay: number, history: History | undefined): void;
  /** The line's code as rules match it: upper case as sent, without a local tail (interface 2.14 no. 11). */
  lineCode(line: number): string | undefined;
  /** Before any rule judges: what the index found for the codes of the lines. */
  setLineHashes(hashes: Int32Array): void;
  addCodeMatch(rule: ActiveRule, match: Match): void;
  /** The answers, findings in the order in which `rankOf` puts their rules, then by first line. */
  finish(rankOf: Int32Array, unmatchedLineCount: number): Judgement;
}

const NOTHING: readonly Match[] = [];

export function createContext(reader: KnowledgeReader): ClaimContext {
  let findings: Finding[] = [];
  let undecided: Undecided[] = [];
  let omittedFindings = 0;
  /** Rules of which it was said: asked once per finding, so not looked up in the list. */
  const omittedRules = new Set<number>();
  let lines: readonly ClaimLine[] = [];
  let lineBits = new Uint8Array(256);
  let lineHashes: Int32Array = new Int32Array(0);
  let visitDay: number | undefined;
  let areReliable: boolean | undefined;
  const codeMatches = new Map<number, Match[]>();
  const ofClaim = new Map<object, unknown>();

  function isOfficial(rule: ActiveRule, { point }: FindingDraft): boolean {
    if (point === undefined || point < 0) return true;
    const meta =
      rule.kind.table?.isPair === true
        ? reader.pairs[point * PAIR_STRIDE + PAIR.meta]!
        : reader.points[point * POINT_STRIDE + POINT.meta]!;
    return reader.isOfficial(meta);
  }

  function fenOf(line: number): bigint {
    return fundFen(lines[line]!) ?? 0n;
  }

  function addUndecided(rule: ActiveRule, line: number, missing: string): void {
    if (undecided.length < UNDECIDED_MAX) undecided.push({ rule: rule.index, line, missing });
  }

  function omit(rule: ActiveRule): void {
    const { index, mode } = rule;
    if (mode !== 'shadow') omittedFindings++;
    if (omittedRules.has(index)) return;
    omittedRules.add(index);
    undecided.push({ rule: index, line: -1, missing: TOO_MANY_FINDINGS });
  }

  function markLines(claim: Claim): void {
    if (lineBits.length < lines.length) lineBits = new Uint8Array(lines.length * 2);
    let hasRefund = false;
    for (let line = 0; line < lines.length; line++) {
      const one = lines[line]!;
      hasRefund ||= one.isRefund;
      lineBits[line] = one.isJudged && !one.isRefund && !isSelfPay(one) ? LINE.fund : 0;
    }
    if (hasRefund) for (const line of findCancelled(claim)) lineBits[line] = LINE.cancelled;
  }

  /** The last day that history will show of the claim: of its encounter or of what it asks of the fund. */
  function lastDayShown(): number {
    const { encounter } = context.claim;
    const firstDay = firstDayOf(encounter, lines) ?? context.todayDay;
    let day = Math.max(firstDay, encounter.end?.dayEpoch ?? firstDay);
    for (let line = 0; line < lines.length; line++) {
      const { from, to } = lines[line]!;
      if (context.isFundLine(line)) day = Math.max(day, from?.dayEpoch ?? day, to?.dayEpoch ?? day);
    }
    return day;
  }

  /** Absence decides only in complete sets of known codes (rule-catalogue 1.1a). Without a code list none is known. */
  function areDiagnosesReliable(): boolean {
    const { claim, diagnosisCodes } = context;
    if (!claim.areDiagnosesComplete || claim.diagnoses.length === 0) return false;
    if (claim.diagnoses.some(({ code }) => code === undefined)) return false;
    return diagnosisCodes.every(({ code }) => reader.isListed(DIAGNOSIS, code));
  }

  const context = {
    claim: makeClaim(),
    reader,
    todayDay: 0,
    history: undefined as History | undefined,
    diagnosisCodes: [] as readonly { readonly code: string; readonly position: number }[],
    get areDiagnosesReliable() {
      areReliable ??= areDiagnosesReliable();
      return areReliable;
    },

    begin(claim: Claim, todayDay: number, history: History | undefined): void {
      context.claim = claim;
      context.todayDay = todayDay;
      context.history = history === undefined ? undefined : rememberLookups(history, lastDayShown);
      context.diagnosisCodes = splitDiagnoses(claim);
      areReliable = undefined;
      findings = [];
      undecided = [];
      omittedFindings = 0;
      // Clearing makes a new table, even of nothing.
      if (omittedRules.size > 0) omittedRules.clear();
      if (codeMatches.size > 0) codeMatches.clear();
      if (ofClaim.size > 0) ofClaim.clear();
      ({ lines } = claim);
      const { setting, start } = claim.encounter;
      visitDay = setting === 'inpatient' || setting === undefined ? undefined : start?.dayEpoch;
      markLines(claim);
    },

    report(rule: ActiveRule, draft: FindingDraft): void {
      let effect: Effect = draft.effect ?? rule.rule.effect;
      // Starter, derived and unreviewed rows only ever warn (design section 6).
      if (EFFECT_RANK[effect] > EFFECT_RANK.evidence && effect !== 'priorStay' && !isOfficial(rule, draft))
        effect = 'evidence';
      const reported = draft.lines ?? [];
      if (effect === 'line' && rule.mode === 'enforce')
        for (const line of reported) lineBits[line]! |= LINE.blocked;
      if (findings.length >= FINDINGS_MAX) {
        omit(rule);
        return;
      }
      findings.push({
        rule: rule.index,
        effect,
        severity: rule.rule.severity,
        point: draft.point ?? -1,
        lines: reported,
        involved: draft.involved ?? [],
        amountsFen: draft.amountsFen ?? reported.map(fenOf),
        message: draft.message,
        values: draft.values ?? {},
        facts: draft.facts ?? [],
        remedy: draft.remedy,
      });
    },
    undecided: addUndecided,
    word: (point: number, index: number) => reader.points[point * POINT_STRIDE + POINT.words + index]!,
    decimal(point: number, index: number) {
      const base = point * POINT_STRIDE + POINT.words + index;
      return (BigInt(reader.points[base + 1]!) << 32n) | BigInt(reader.points[base]! >>> 0);
    },
    itemName(line: number, point?: number) {
      const name =
        point === undefined ? '' : reader.nameOf(reader.points[point * POINT_STRIDE + POINT.meta]!);
      const { name: sent, hospitalName, code } = lines[line]!;
      return { type: 'text' as const, value: name || sent || hospitalName || code || `#${line + 1}` };
    },
    isFundLine: (line: number) => (lineBits[line]! & LINE.fund) !== 0,
    isBlocked: (line: number) => (lineBits[line]! & LINE.blocked) !== 0,
    isPresent: (line: number) =>
      (lineBits[line]! & (LINE.blocked | LINE.cancelled)) === 0 && !lines[line]!.isRefund,
    isCancelled: (line: number) => (lineBits[line]! & LINE.cancelled) !== 0,
    lineDay: (line: number) => lines[line]!.from?.dayEpoch ?? visitDay,
    lineMoment(line: number) {
      const { from } = lines[line]!;
      if (from !== undefined) return from;
      return visitDay === undefined ? undefined : { dayEpoch: visitDay, second: undefined };
    },
    line: (line: number) => lines[line]!,
    fundFen: fenOf,
    lineCode(line: number) {
      const { code } = lines[line]!;
      if (code === undefined) return undefined;
      const tail = code.indexOf('-');
      return tail > 0 ? code.slice(0, tail) : code;
    },
    ofClaim: <Value>(key: object, make: () => Value): Value => recall(ofClaim, key, make) as Value,
    lineHash: (line: number) => lineHashes[line]!,
    setLineHashes(hashes: Int32Array): void {
      lineHashes = hashes;
    },
    codeMatches: (rule: ActiveRule) => codeMatches.get(rule.index) ?? NOTHING,
    addCodeMatch(rule: ActiveRule, match: Match): void {
      const list = codeMatches.get(rule.index);
      if (list === undefined) codeMatches.set(rule.index, [match]);
      else list.push(match);
    },
    finish(rankOf: Int32Array, unmatchedLineCount: number): Judgement {
      if (findings.length > 1)
        findings.sort((a, b) => rankOf[a.rule]! - rankOf[b.rule]! || (a.lines[0] ?? -1) - (b.lines[0] ?? -1));
      return { findings, undecided, omittedFindings, unmatchedLineCount };
    },
  };
  return context;
}
