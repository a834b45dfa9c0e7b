/**
 * Split stay (ADM-03): one stay at a facility that was discharged and admitted again, either within 24 hours, or within
 * some days while the treatment went on (the same kind of illness, or `evidence.continuing_treatment`). It asks, and
 * only where nothing explains the cut: a planned admission, another scheme or benefit (the account must be closed then),
 * or the turn of the year, when many regions have every stay settled.
 */
import { civilFromDay } from '../claim/day.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { compareMoments, DAY_SECONDS, secondsBetween } from './moments.ts';
import { integerOf, parameterOf } from './parameters.ts';
import { HISTORY, isAtSameFacility, mainDiagnosisOf } from './past-facts.ts';
import { admissionAmongStays, isPlausible, type PastStay } from './past-stays.ts';
import { isPlannedClaim, isSameIllness, PLANNED_DIAGNOSES, PLANNED_PATH } from './planned-stay.ts';

const CONTINUING = 'continuing_treatment';

export const splitStay: RuleKind = {
  kind: 'split-stay',
  title: { zh: '分解住院', en: 'split stay' },
  table: undefined,
  parameters: [
    {
      name: 'days',
      parameter: { type: 'integer', min: 0, max: 366 },
      fallback: 15,
      help: { zh: '治疗延续时的间隔天数', en: 'days between the stays while treatment went on' },
    },
    {
      name: 'allowYearEnd',
      parameter: { type: 'boolean' },
      fallback: true,
      help: { zh: '年末结转的出入院不计', en: 'stays closed and reopened at the turn of the year pass' },
    },
    PLANNED_DIAGNOSES,
  ],
  messages: {
    soon: {
      zh: '{discharge}出院后24小时内再次在本机构住院，请说明是否分解住院',
      en: 'admitted again within 24 hours of the discharge here on {discharge}: please show that one stay was not split',
    },
    continued: {
      zh: '{discharge}出院后{gap}天在本机构继续住院治疗，请说明是否分解住院',
      en: 'treatment went on here {gap} days after the discharge on {discharge}: please show that one stay was not split',
    },
  },
  judgeClaim(context, rule) {
    const admission = admissionAmongStays(context, rule, isPlannedClaim);
    if (admission === undefined) return;
    const { start, stays } = admission;
    let missing: string | undefined;
    for (const stay of stays.toReversed()) {
      if (stay.end === undefined || stay.start.dayEpoch > start.dayEpoch || !isPlausible(stay)) continue;
      const answer = judgeStay(context, rule, stay);
      if (answer === true) return;
      if (answer !== false) missing ??= answer;
    }
    if (missing !== undefined) context.undecided(rule, -1, missing);
  },
};

/** True after a report, false where the stay was no part of this one, else what is missing. */
function judgeStay(context: JudgeContext, rule: ActiveRule, stay: PastStay): boolean | string {
  const { claim } = context;
  const start = claim.encounter.start!;
  const end = stay.end!;
  const gap = start.dayEpoch - end.dayEpoch;
  if (gap > Math.max(integerOf(rule, 'days'), 1) || (compareMoments(end, start) ?? 0) > 0) return false;
  if (isExplained(context, rule, stay)) return false;
  const seconds = secondsBetween(end, start);
  const isSoon =
    gap === 0 ? true : gap > 1 ? false : seconds === undefined ? undefined : seconds <= DAY_SECONDS;
  const isContinued =
    gap <= integerOf(rule, 'days') &&
    (claim.evidence.get(CONTINUING) === true ? true : isSameIllness(claim, stay));
  const isHit = isSoon === true || isContinued === true;
  if (!isHit && isSoon === false && isContinued === false) return false;
  const isSame = isAtSameFacility(claim, stay);
  if (isSame === false) return false;
  if (isSame === undefined) return claim.facility.code === undefined ? 'facility.code' : HISTORY;
  if (isHit) return report(context, rule, stay, gap, isSoon === true);
  if (isContinued === undefined) return mainDiagnosisOf(claim) === undefined ? 'diagnoses' : HISTORY;
  return 'encounter.start';
}

function isExplained({ claim }: JudgeContext, rule: ActiveRule, stay: PastStay): boolean {
  const { scheme } = claim.patient;
  const { benefit, start } = claim.encounter;
  if (scheme !== undefined && stay.scheme !== undefined && scheme !== stay.scheme) return true;
  if (benefit !== undefined && stay.benefit !== undefined && benefit !== stay.benefit) return true;
  if (parameterOf(rule, 'allowYearEnd') !== true) return false;
  const isAtOnce = start!.dayEpoch - stay.end!.dayEpoch <= 1;
  return isAtOnce && civilFromDay(stay.end!.dayEpoch).year !== civilFromDay(start!.dayEpoch).year;
}

function report(context: JudgeContext, rule: ActiveRule, stay: PastStay, gap: number, isSoon: boolean): true {
  const discharge = { type: 'day', value: stay.end!.dayEpoch } as const;
  context.report(rule, {
    message: isSoon ? 'soon' : 'continued',
    values: { discharge, gap: { type: 'number', value: gap } },
    facts: [
      { path: 'encounter.start', value: { type: 'day', value: context.claim.encounter.start!.dayEpoch } },
      { path: 'history.end', value: discharge },
    ],
    remedy: { kind: 'supply', path: PLANNED_PATH },
  });
  return true;
}
