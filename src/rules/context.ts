/** What rule kinds may see and say while one claim is judged. Made anew for each claim; nothing outlives it. */
import type { Claim } from '../claim/claim.ts';
import { EFFECT_RANK, type Effect, type Finding, type Undecided } from '../claim/finding.ts';
import { fundFen, isSelfPay } from '../claim/self-pay.ts';
import { PAIR, PAIR_STRIDE, POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';
import { MATCH_SPACES } from '../knowledge/table-schema.ts';
import type { Judgement } from './judge.ts';
import type { ActiveRule, FindingDraft, JudgeContext, Match } from './kind.ts';

/** Findings one claim may carry; beyond it further ones of the same rule are dropped and the claim says so. */
export const FINDINGS_MAX = 20_000;
/** Undecided entries kept per claim: they are counted for coverage, not needed one by one. */
export const UNDECIDED_MAX = 20_000;

const DIAGNOSIS = MATCH_SPACES.indexOf('diagnosis');

export interface FullContext extends JudgeContext {
  /** The line's code as rules match it: upper case as sent, without a local tail (interface 2.14 no. 11). */
  lineCode(line: number): string | undefined;
  addCodeMatch(rule: ActiveRule, match: Match): void;
  finish(): Judgement;
}

export function makeContext(claim: Claim, reader: KnowledgeReader, todayDay: number): FullContext {
  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  const { lines } = claim;
  const isBlockedLine = new Uint8Array(lines.length);
  const { setting } = claim.encounter;
  const isStay = setting === 'inpatient';
  const visitDay = isStay || setting === undefined ? undefined : claim.encounter.start?.dayEpoch;
  const codeMatches = new Map<number, Match[]>();
  const diagnosisCodes = splitDiagnoses(claim);

  function isOfficial(rule: ActiveRule, draft: FindingDraft): boolean {
    if (draft.point === undefined || draft.point < 0) return true;
    const meta =
      rule.kind.table?.isPair === true
        ? reader.pairs[draft.point * PAIR_STRIDE + PAIR.meta]!
        : reader.points[draft.point * POINT_STRIDE + POINT.meta]!;
    return reader.isOfficial(meta);
  }

  return {
    claim,
    reader,
    todayDay,
    diagnosisCodes,
    areDiagnosesReliable: areReliable(claim, diagnosisCodes, reader),

    report(rule, draft) {
      if (findings.length >= FINDINGS_MAX) return;
      let effect: Effect = draft.effect ?? rule.rule.effect;
      // Starter, derived and unreviewed rows only ever warn (design section 6).
      if (EFFECT_RANK[effect] > EFFECT_RANK.evidence && effect !== 'priorStay' && !isOfficial(rule, draft))
        effect = 'evidence';
      const reported = draft.lines ?? [];
      const amountsFen = draft.amountsFen ?? reported.map((line) => this.fundFen(line));
      findings.push({
        rule: rule.index,
        effect,
        severity: rule.rule.severity,
        point: draft.point ?? -1,
        lines: reported,
        involved: draft.involved ?? [],
        amountsFen,
        message: draft.message,
        values: draft.values ?? {},
        facts: draft.facts ?? [],
        remedy: draft.remedy,
      });
      if (effect === 'line' && rule.mode === 'enforce') for (const line of reported) isBlockedLine[line] = 1;
    },
    undecided(rule, line, missing) {
      if (undecided.length < UNDECIDED_MAX) undecided.push({ rule: rule.index, line, missing });
    },
    word: (point, index) => reader.points[point * POINT_STRIDE + POINT.words + index]!,
    decimal(point, index) {
      const base = point * POINT_STRIDE + POINT.words + index;
      return (BigInt(reader.points[base + 1]!) << 32n) | BigInt(reader.points[base]! >>> 0);
    },
    itemName(line, point) {
      const name =
        point === undefined ? '' : reader.meta(reader.points[point * POINT_STRIDE + POINT.meta]!).name;
      const { name: sent, hospitalName, code } = lines[line]!;
      return { type: 'text', value: name || sent || hospitalName || code || `#${line + 1}` };
    },
    isFundLine(line) {
      const one = lines[line]!;
      return one.isJudged && !one.isRefund && !isSelfPay(one);
    },
    isBlocked: (line) => isBlockedLine[line] === 1,
    lineDay: (line) => lines[line]!.from?.dayEpoch ?? visitDay,
    lineMoment(line) {
      const { from } = lines[line]!;
      if (from !== undefined) return from;
      return visitDay === undefined ? undefined : { dayEpoch: visitDay, second: undefined };
    },
    line: (line) => lines[line]!,
    fundFen: (line) => fundFen(lines[line]!) ?? 0n,
    lineCode(line) {
      const { code } = lines[line]!;
      if (code === undefined) return undefined;
      const tail = code.indexOf('-');
      return tail > 0 ? code.slice(0, tail) : code;
    },
    codeMatches: (rule) => codeMatches.get(rule.index) ?? [],
    addCodeMatch(rule, match) {
      const list = codeMatches.get(rule.index);
      if (list === undefined) codeMatches.set(rule.index, [match]);
      else list.push(match);
    },
    finish: () => ({ findings, undecided }),
  };
}

/** Dagger-asterisk pairs (`E11.400x021+G63.2*`) are two codes. */
function splitDiagnoses(claim: Claim): { code: string; position: number }[] {
  const codes: { code: string; position: number }[] = [];
  claim.diagnoses.forEach(({ code }, position) => {
    if (code === undefined) return;
    if (!code.includes('+') && !code.includes('*')) {
      codes.push({ code, position });
      return;
    }
    for (const part of code.split('+')) {
      const bare = part.replaceAll('*', '').trim();
      if (bare !== '') codes.push({ code: bare, position });
    }
  });
  return codes;
}

/** Absence decides only in complete sets of known codes (rule-catalogue 1.1a). Without a code list none is known. */
function areReliable(
  claim: Claim,
  codes: readonly { readonly code: string }[],
  reader: KnowledgeReader,
): boolean {
  if (!claim.areDiagnosesComplete || claim.diagnoses.length === 0) return false;
  if (claim.diagnoses.some(({ code }) => code === undefined)) return false;
  return codes.every(({ code }) => reader.isListed(DIAGNOSIS, code));
}
