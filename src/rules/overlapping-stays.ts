/**
 * Overlapping stays (ELG-06): the one that began later is not payable. At two facilities a transfer may share a day, so
 * the overlap must be longer than that; at one facility any whole day is too much, and an overlap of hours only asks,
 * since the papers of a discharge are written after the next admission. What was not discharged lasts as long as there
 * are charges. The rule only asks where the two may be two persons (mother and newborn share a credential), where the
 * patient may have been at home, where only the message tells of the other stay, and where nothing says which began
 * first. When the claim is the earlier one, the later one was paid before: that is a case about the other stay.
 */
import type { Moment } from '../claim/claim.ts';
import type { Effect, FactValue } from '../claim/finding.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { compareMoments } from './moments.ts';
import { integerOf } from './parameters.ts';
import { HISTORY, isAtSameFacility, mainDiagnosisOf, mayBeOwn, startsWithAny } from './past-facts.ts';
import { admissionAmongStays, isInBed, isOpenOn, isPlausible, type PastStay } from './past-stays.ts';

/** Pregnancy, childbirth and newborns: the credential of the mother may stand for her child. */
const TWO_PERSONS = ['O', 'P', 'Z37', 'Z38'];

export const overlappingStays: RuleKind = {
  kind: 'overlapping-stays',
  title: { zh: '住院时间重叠', en: 'overlapping stays' },
  table: undefined,
  parameters: [
    {
      name: 'sharedDays',
      parameter: { type: 'integer', min: 0, max: 30 },
      fallback: 1,
      help: { zh: '不同机构间允许重叠的天数', en: 'days that stays at two facilities may share' },
    },
  ],
  messages: {
    hit: {
      zh: '本次住院与{facility}住院（{admission}至{until}）重叠{days}天，本次住院费用基金不予支付',
      en: 'this stay overlaps the one at {facility} ({admission} to {until}) by {days} days: it is not payable',
    },
    ask: {
      zh: '本次住院与{facility}住院（{admission}至{until}）时间重叠，请核实两次住院的起止时间',
      en: 'this stay overlaps the one at {facility} ({admission} to {until}): please check when each began and ended',
    },
    open: {
      zh: '{facility}的住院（{admission}入院）尚无出院记录，请核实患者是否已出院',
      en: 'the stay at {facility} since {admission} has no discharge on record: please check whether the patient has left',
    },
    other: {
      zh: '{facility}的住院（{admission}至{until}）始于本次住院期间，重叠{days}天，列入该次住院核查',
      en: 'the stay at {facility} ({admission} to {until}) began during this one and overlaps it by {days} days: a case about that stay',
    },
  },
  judgeClaim(context, rule) {
    const admission = admissionAmongStays(context, rule, () => false);
    if (admission === undefined) return;
    const { start, stays } = admission;
    const until = context.claim.encounter.end ?? lastLineDay(context, start);
    for (const stay of stays) if (isPlausible(stay)) judgeStay(context, rule, stay, start, until);
  },
};

function judgeStay(
  context: JudgeContext,
  rule: ActiveRule,
  stay: PastStay,
  start: Moment,
  until: Moment,
): void {
  const { claim } = context;
  const stayUntil = stay.end ?? { dayEpoch: stay.lastSeenDay, second: undefined };
  const laterStart = (compareMoments(start, stay.start) ?? 0) >= 0 ? start : stay.start;
  const earlierEnd = (compareMoments(until, stayUntil) ?? 0) <= 0 ? until : stayUntil;
  const days = earlierEnd.dayEpoch - laterStart.dayEpoch;
  const isSame = isAtSameFacility(claim, stay);
  const isLong = days > integerOf(rule, 'sharedDays');
  const order = compareMoments(laterStart, earlierEnd);
  if (days < 0 || (!isLong && isSame === false)) judgeOpen(context, rule, stay, start);
  else if (mayBeOwn(claim, stay)) context.undecided(rule, -1, 'encounter.id');
  else if (!isLong && isSame === undefined)
    context.undecided(rule, -1, claim.facility.code === undefined ? 'facility.code' : HISTORY);
  else if (days > 0) report(context, rule, stay, effectOf(context, stay, start), stayUntil, days);
  else if (order === undefined) context.undecided(rule, -1, 'encounter.start');
  else if (order < 0) report(context, rule, stay, 'evidence', stayUntil, days);
}

/** Not discharged as far as is known, though there was no charge any more when this stay began. */
function judgeOpen(context: JudgeContext, rule: ActiveRule, stay: PastStay, start: Moment): void {
  const { dayEpoch } = start;
  if (dayEpoch < stay.lastSeenDay || !isOpenOn(stay, dayEpoch) || mayBeOwn(context.claim, stay)) return;
  report(context, rule, stay, 'evidence', start, 0, 'open');
}

/** The rule's own effect (undefined) only where it is certain that one person lay in two beds. */
function effectOf(context: JudgeContext, stay: PastStay, start: Moment): Effect | undefined {
  const { encounter } = context.claim;
  const diagnoses = [mainDiagnosisOf(context.claim), stay.mainDiagnosis];
  const areTwoPersons =
    encounter.benefit === 'maternity' ||
    stay.benefit === 'maternity' ||
    diagnoses.some((code) => code !== undefined && startsWithAny(code, TWO_PERSONS));
  const order = compareMoments(stay.start, start);
  if (areTwoPersons || stay.isTold || !isInBed(stay) || !isInBed(encounter) || order === undefined)
    return 'evidence';
  return order <= 0 ? undefined : 'priorStay';
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  { facilityCode, start }: PastStay,
  effect: Effect | undefined,
  until: Moment,
  days: number,
  message = effect === undefined ? 'hit' : effect === 'priorStay' ? 'other' : 'ask',
): void {
  const admission: FactValue = { type: 'day', value: start.dayEpoch };
  const end: FactValue = { type: 'day', value: until.dayEpoch };
  context.report(rule, {
    message,
    ...(effect === undefined ? {} : { effect }),
    values: {
      facility: { type: 'text', value: facilityCode ?? '-' },
      admission,
      until: end,
      days: { type: 'number', value: days },
    },
    facts: [
      { path: 'encounter.start', value: { type: 'day', value: context.claim.encounter.start!.dayEpoch } },
      { path: 'history.start', value: admission },
      { path: 'history.end', value: end },
    ],
  });
}

/** While the patient is in, the last charge is what proves it. */
function lastLineDay({ claim }: JudgeContext, start: Moment): Moment {
  let dayEpoch = start.dayEpoch;
  for (const { from } of claim.lines)
    if (from !== undefined && from.dayEpoch > dayEpoch) dayEpoch = from.dayEpoch;
  return { dayEpoch, second: undefined };
}
