/**
 * Whether a rule applies to a claim and a row to a day (rule-catalogue 1.1a). A restriction on an unknown fact leaves
 * the rule undecided: it neither hits nor passes. Made once per judge; `begin` forgets the claim before.
 */
import type { Claim } from '../claim/claim.ts';
import { POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import type { Applicability } from '../knowledge/rule.ts';
import { FIRST_DAY, LAST_DAY } from '../knowledge/rule.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';

export interface ClaimApplicability {
  begin(claim: Claim): void;
  toClaim(rule: ActiveRule): boolean;
  /** For a point of a diagnosis or operation: the encounter's days decide. */
  toCode(rule: ActiveRule, point: number): boolean;
  toLine(rule: ActiveRule, line: number, fromDay: number, toDay: number): boolean;
}

/** What is known of a rule and the claim at hand. */
const ANSWER = { unasked: 0, applies: 1, no: 2, unknown: 3 } as const;

/** @param ruleCount rules of the snapshot; `context` is the one that the judge begins with the same claim. */
export function createApplicability(context: JudgeContext, ruleCount: number): ClaimApplicability {
  const answers = new Uint8Array(ruleCount);
  /** Path of the unknown fact, for the rules whose answer is `unknown`. */
  const missing: string[] = [];
  let encounterDay: number | undefined;
  let encounterEnd = 0;

  function answerOf(rule: ActiveRule): number {
    const { index } = rule;
    if (answers[index] === ANSWER.unasked) {
      const decided = decide(rule.rule.applies, context.claim);
      if (decided === true) answers[index] = ANSWER.applies;
      else if (decided === false) answers[index] = ANSWER.no;
      else {
        answers[index] = ANSWER.unknown;
        missing[index] = decided;
      }
    }
    return answers[index]!;
  }

  /** What nobody asks the fund to pay is not judged: nothing about it is left undecided. */
  function leaveUndecided(rule: ActiveRule, line: number, path: string): false {
    if (line < 0 || context.isFundLine(line)) context.undecided(rule, line, path);
    return false;
  }

  /** No day is known: certain only where every day that it can be lies on one side. */
  function coversUnknownDay(rule: ActiveRule, line: number, from: number, to: number): boolean {
    if (from === FIRST_DAY && to === LAST_DAY) return true;
    if (encounterDay !== undefined) {
      if (encounterDay >= from && encounterEnd <= to) return true;
      if (encounterEnd < from || encounterDay > to) return false;
    }
    return leaveUndecided(rule, line, line < 0 ? 'encounter.start' : 'line.from');
  }

  function check(
    rule: ActiveRule,
    line: number,
    day: number | undefined,
    fromDay: number,
    toDay: number,
  ): boolean {
    const answer = answerOf(rule);
    if (answer === ANSWER.no) return false;
    const from = Math.max(fromDay, rule.rule.fromDay);
    const to = Math.min(toDay, rule.rule.toDay);
    if (day === undefined) {
      if (!coversUnknownDay(rule, line, from, to)) return false;
    } else if (day < from || day > to) return false;
    return answer === ANSWER.applies || leaveUndecided(rule, line, missing[rule.index]!);
  }

  return {
    begin({ encounter }) {
      answers.fill(ANSWER.unasked);
      encounterDay = encounter.start?.dayEpoch ?? encounter.end?.dayEpoch;
      encounterEnd = encounter.end?.dayEpoch ?? context.todayDay;
    },
    toClaim: (rule) => check(rule, -1, encounterDay, FIRST_DAY, LAST_DAY),
    toCode(rule, point) {
      const { points } = context.reader;
      const base = point * POINT_STRIDE;
      return check(rule, -1, encounterDay, points[base + POINT.from]!, points[base + POINT.to]!);
    },
    toLine: (rule, line, fromDay, toDay) => check(rule, line, context.lineDay(line), fromDay, toDay),
  };
}

/** True or false where the known facts decide; else the path of the first unknown fact that keeps it open. */
function decide(applies: Applicability, claim: Claim): boolean | string {
  const { encounter, facility, patient } = claim;
  if (
    applies.exceptSchemes !== undefined &&
    patient.scheme !== undefined &&
    applies.exceptSchemes.includes(patient.scheme)
  )
    return false;
  let answer = allows(applies.settings, encounter.setting, 'encounter.setting');
  answer = both(answer, allows(applies.stages, encounter.stage, 'encounter.stage'));
  answer = both(answer, allows(applies.schemes, patient.scheme, 'patient.scheme'));
  answer = both(answer, allows(applies.benefits, encounter.benefit, 'encounter.benefit'));
  answer = both(answer, allows(applies.facilityTypes, facility.type, 'facility.type'));
  answer = both(answer, allows(applies.departments, encounter.department, 'encounter.department'));
  return both(answer, allows(applies.remote, encounter.isRemote, 'encounter.isRemote'));
}

/** A known no beats an unknown fact: what cannot apply is not undecided. */
function both(first: boolean | string, second: boolean | string): boolean | string {
  if (first === false || second === false) return false;
  return first === true ? second : first;
}

function allows<T>(
  allowed: readonly T[] | T | undefined,
  value: T | undefined,
  path: string,
): boolean | string {
  if (allowed === undefined) return true;
  if (value === undefined) return path;
  return Array.isArray(allowed) ? allowed.includes(value) : allowed === value;
}
