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
  /**
   * For a point of a diagnosis or operation: the encounter's day decides, as it does for a rule about the claim. Where
   * neither its begin nor its end is known, the days of its lines do, if all of them have one.
   */
  toCode(rule: ActiveRule, point: number): boolean;
  toLine(rule: ActiveRule, line: number, fromDay: number, toDay: number): boolean;
}

/** What is known of a rule and the claim at hand. */
const ANSWER = { unasked: 0, applies: 1, no: 2, unknown: 3 } as const;

/** @param ruleCount rules of the snapshot; `context` is the one that the judge begins with the same claim. */
export function createApplicability(context: JudgeContext, ruleCount: number): ClaimApplicability {
  const answers = new Uint8Array(ruleCount);
  /** The answers for rules without a restriction, which no claim changes. */
  const lasting = Uint8Array.from(context.reader.head.rules, ({ applies }) =>
    Object.values(applies).every((restriction) => restriction === undefined)
      ? ANSWER.applies
      : ANSWER.unasked,
  );
  const { rules } = context.reader.head;
  const firstDays = Int32Array.from(rules, ({ fromDay }) => fromDay);
  const lastDays = Int32Array.from(rules, ({ toDay }) => toDay);
  const restrictions = rules.map(({ applies }) => inOneShape(applies));
  /** Path of the unknown fact, for the rules whose answer is `unknown`. */
  const missing: string[] = [];
  /** Begin of the encounter, else its end. */
  let encounterDay: number | undefined;
  /** Every day that an unknown one can be; unknown itself where nothing bounds it. */
  let firstDay: number | undefined;
  let lastDay = 0;

  function answerOf(rule: ActiveRule): number {
    const { index } = rule;
    if (answers[index] === ANSWER.unasked) {
      const decided = decide(restrictions[index]!, context.claim);
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
    if (firstDay !== undefined) {
      if (firstDay >= from && lastDay <= to) return true;
      if (lastDay < from || firstDay > to) return false;
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
    const from = Math.max(fromDay, firstDays[rule.index]!);
    const to = Math.min(toDay, lastDays[rule.index]!);
    if (day === undefined) {
      if (!coversUnknownDay(rule, line, from, to)) return false;
    } else if (day < from || day > to) return false;
    return answer === ANSWER.applies || leaveUndecided(rule, line, missing[rule.index]!);
  }

  /** An encounter without days is where its lines are; one line without a day may lie anywhere. */
  function boundByLines(lines: Claim['lines']): void {
    let earliest = LAST_DAY;
    let latest = FIRST_DAY;
    for (const { from, to } of lines) {
      if (from === undefined) return;
      earliest = Math.min(earliest, from.dayEpoch);
      latest = Math.max(latest, from.dayEpoch, to?.dayEpoch ?? from.dayEpoch);
    }
    if (lines.length === 0) return;
    firstDay = earliest;
    lastDay = latest;
  }

  return {
    begin({ encounter, lines }) {
      answers.set(lasting);
      encounterDay = encounter.start?.dayEpoch ?? encounter.end?.dayEpoch;
      firstDay = encounterDay;
      lastDay = encounter.end?.dayEpoch ?? context.todayDay;
      if (encounterDay === undefined) boundByLines(lines);
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

type Restrictions = { readonly [Name in keyof Applicability]-?: Applicability[Name] | undefined };

/** Read for every claim: objects with the same names in the same order are read faster. */
function inOneShape(applies: Applicability): Restrictions {
  return {
    settings: applies.settings,
    stages: applies.stages,
    schemes: applies.schemes,
    exceptSchemes: applies.exceptSchemes,
    benefits: applies.benefits,
    exceptBenefits: applies.exceptBenefits,
    facilityTypes: applies.facilityTypes,
    departments: applies.departments,
    remote: applies.remote,
  };
}

/** True or false where the known facts decide; else the path of the first unknown fact that keeps it open. */
function decide(applies: Restrictions, claim: Claim): boolean | string {
  const { encounter, facility, patient } = claim;
  if (isExempt(applies.exceptSchemes, patient.scheme)) return false;
  if (isExempt(applies.exceptBenefits, encounter.benefit)) return false;
  let answer = allows(applies.settings, encounter.setting, 'encounter.setting');
  answer = both(answer, allows(applies.stages, encounter.stage, 'encounter.stage'));
  answer = both(answer, allows(applies.schemes, patient.scheme, 'patient.scheme'));
  answer = both(answer, allows(applies.benefits, encounter.benefit, 'encounter.benefit'));
  answer = both(answer, allows(applies.facilityTypes, facility.type, 'facility.type'));
  answer = both(answer, allows(applies.departments, encounter.department, 'encounter.department'));
  return both(answer, allows(applies.remote, encounter.isRemote, 'encounter.isRemote'));
}

/** An unknown fact exempts from nothing. */
function isExempt<T>(exempt: readonly T[] | undefined, value: T | undefined): boolean {
  return exempt !== undefined && value !== undefined && exempt.includes(value);
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
