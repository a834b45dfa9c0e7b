/**
 * Whether a rule applies to a claim and a row to a day (rule-catalogue 1.1a). A restriction on an unknown fact leaves
 * the rule undecided: it neither hits nor passes.
 */
import type { Claim } from '../claim/claim.ts';
import { POINT, POINT_STRIDE } from '../knowledge/layout.ts';
import type { Applicability } from '../knowledge/rule.ts';
import { FIRST_DAY, LAST_DAY } from '../knowledge/rule.ts';
import type { ActiveRule, JudgeContext } from './kind.ts';

export interface ClaimApplicability {
  toClaim(rule: ActiveRule): boolean;
  /** For a point of a diagnosis or operation: the encounter's days decide. */
  toCode(rule: ActiveRule, point: number): boolean;
  toLine(rule: ActiveRule, line: number, fromDay: number, toDay: number): boolean;
}

export function makeApplicability(claim: Claim, context: JudgeContext): ClaimApplicability {
  /** Per rule: undefined until asked, then '' when it applies, `no`, or the path of the unknown fact. */
  const states: (string | undefined)[] = [];
  const encounterDay = claim.encounter.start?.dayEpoch ?? claim.encounter.end?.dayEpoch;
  const encounterEnd = claim.encounter.end?.dayEpoch ?? context.todayDay;

  function stateOf(rule: ActiveRule): string {
    let state = states[rule.index];
    if (state === undefined) {
      state = decide(rule.rule.applies, claim);
      states[rule.index] = state;
    }
    return state;
  }

  /** A known day decides; an unknown one only where every day it can be lies in the window. */
  function covers(
    rule: ActiveRule,
    line: number,
    day: number | undefined,
    fromDay: number,
    toDay: number,
  ): boolean {
    if (day !== undefined) return day >= fromDay && day <= toDay;
    if (fromDay === FIRST_DAY && toDay === LAST_DAY) return true;
    if (encounterDay !== undefined) {
      if (encounterDay >= fromDay && encounterEnd <= toDay) return true;
      if (encounterEnd < fromDay || encounterDay > toDay) return false;
    }
    context.undecided(rule, line, line < 0 ? 'encounter.start' : 'line.from');
    return false;
  }

  function check(
    rule: ActiveRule,
    line: number,
    day: number | undefined,
    fromDay: number,
    toDay: number,
  ): boolean {
    const state = stateOf(rule);
    if (state === 'no') return false;
    const from = Math.max(fromDay, rule.rule.fromDay);
    const to = Math.min(toDay, rule.rule.toDay);
    if (!covers(rule, line, day, from, to)) return false;
    if (state === '') return true;
    context.undecided(rule, line, state);
    return false;
  }

  return {
    toClaim: (rule) => check(rule, -1, encounterDay, FIRST_DAY, LAST_DAY),
    toCode(rule, point) {
      const base = point * POINT_STRIDE;
      return check(
        rule,
        -1,
        encounterDay,
        context.reader.points[base + POINT.from]!,
        context.reader.points[base + POINT.to]!,
      );
    },
    toLine: (rule, line, fromDay, toDay) => check(rule, line, context.lineDay(line), fromDay, toDay),
  };
}

function decide(applies: Applicability, claim: Claim): string {
  const { encounter, facility, patient } = claim;
  let unknown = '';
  const restrict = <T>(allowed: readonly T[] | undefined, value: T | undefined, path: string): boolean => {
    if (allowed === undefined) return true;
    if (value === undefined) {
      unknown ||= path;
      return true;
    }
    return allowed.includes(value);
  };
  const isIn =
    restrict(applies.settings, encounter.setting, 'encounter.setting') &&
    restrict(applies.stages, encounter.stage, 'encounter.stage') &&
    restrict(applies.schemes, patient.scheme, 'patient.scheme') &&
    restrict(applies.benefits, encounter.benefit, 'encounter.benefit') &&
    restrict(applies.facilityTypes, facility.type, 'facility.type') &&
    restrict(applies.departments, encounter.department, 'encounter.department') &&
    restrict(
      applies.remote === undefined ? undefined : [applies.remote],
      encounter.isRemote,
      'encounter.isRemote',
    );
  if (!isIn) return 'no';
  if (
    applies.exceptSchemes !== undefined &&
    patient.scheme !== undefined &&
    applies.exceptSchemes.includes(patient.scheme)
  ) {
    return 'no';
  }
  return unknown;
}
