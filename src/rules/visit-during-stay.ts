/**
 * Outpatient, emergency or pharmacy charges during a stay (ELG-05), at whatever facility the patient lay. Refused is only
 * what lies inside a stay that is proven: between admission and discharge, or up to the day before the last charge of a
 * stay that is not discharged. Days at either end need the hour on both sides; without it nothing is decided. After the
 * last charge of an open stay, and for stays that may leave the patient at home, the rule asks: a discharge that was
 * never sent must not refuse what is bought years later.
 */
import type { Moment } from '../claim/claim.ts';
import type { FactValue } from '../claim/finding.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { compareMoments } from './moments.ts';
import { parameterOf } from './parameters.ts';
import { HISTORY } from './past-facts.ts';
import { isInBed, isOpenOn, isPlausible, type PastStay, pastStays } from './past-stays.ts';

const PICK_UP = 'representative_pickup';

export const visitDuringStay: RuleKind = {
  kind: 'visit-during-stay',
  title: { zh: '住院期间发生门诊或购药结算', en: 'outpatient charge during a stay' },
  table: undefined,
  parameters: [
    {
      name: 'allowPickUp',
      parameter: { type: 'boolean' },
      fallback: false,
      help: {
        zh: '慢特病代取药（evidence.representative_pickup）不计',
        en: 'drugs of an approved chronic illness that somebody fetches (evidence.representative_pickup) pass',
      },
    },
  ],
  messages: {
    hit: {
      zh: '第{line}行{item}（{day}）处于{facility}住院期间（{admission}至{discharge}），基金不予支付',
      en: 'line {line}, {item}, of {day} falls into the stay at {facility} from {admission} to {discharge}: not payable',
    },
    inHouse: {
      zh: '第{line}行{item}（{day}）处于{facility}住院期间（{admission}入院，{seen}仍有住院费用），基金不予支付',
      en: 'line {line}, {item}, of {day} falls into the stay at {facility} (admitted {admission}, charged until {seen}): not payable',
    },
    open: {
      zh: '第{line}行{item}（{day}）发生时，{facility}的住院（{admission}入院）尚无出院记录，请核实患者是否在院',
      en: 'line {line}, {item}, is of {day}; the stay at {facility} since {admission} has no discharge on record: please check',
    },
    doubt: {
      zh: '第{line}行{item}（{day}）处于{facility}登记的住院期间（{admission}入院），该类住院可能不在院，请核实',
      en: 'line {line}, {item}, of {day} falls into a stay at {facility} since {admission} of a kind that may be spent at home: please check',
    },
  },
  judgeClaim(context, rule) {
    const { claim, history } = context;
    if (history === undefined || claim.encounter.setting === 'inpatient') return;
    const stays = pastStays(history).filter(isPlausible);
    if (stays.length === 0) return;
    for (let line = 0; line < claim.lines.length; line++) {
      if (!context.isFundLine(line)) continue;
      const moment = context.lineMoment(line);
      if (moment === undefined) context.undecided(rule, line, 'line.from');
      else judgeAt(context, rule, stays, line, moment);
    }
  },
};

/** Reports the first stay that the line lies in; what is only unsure comes after what is sure. */
function judgeAt(
  context: JudgeContext,
  rule: ActiveRule,
  stays: readonly PastStay[],
  line: number,
  moment: Moment,
): void {
  const places = stays.map((stay) => placeOf(moment, stay));
  for (const place of ['inside', 'open'] as const) {
    const at = places.indexOf(place);
    if (at < 0) continue;
    if (!isPickUp(context, rule)) report(context, rule, line, moment, stays[at]!, place);
    return;
  }
  if (places.includes('unknownHour')) context.undecided(rule, line, 'line.from');
  else if (places.includes('unknown')) context.undecided(rule, line, HISTORY);
}

type Place = 'outside' | 'inside' | 'open' | 'unknownHour' | 'unknown';

/** The day of admission counts from its hour on, the day of discharge up to it. */
function placeOf(moment: Moment, stay: PastStay): Place {
  const sinceAdmission = compareMoments(moment, stay.start);
  if (sinceAdmission !== undefined && sinceAdmission < 0) return 'outside';
  if (stay.end !== undefined) {
    const untilDischarge = compareMoments(stay.end, moment);
    if (untilDischarge !== undefined && untilDischarge <= 0) return 'outside';
    return sinceAdmission === undefined || untilDischarge === undefined ? 'unknownHour' : 'inside';
  }
  if (sinceAdmission === undefined) return 'unknownHour';
  if (moment.dayEpoch < stay.lastSeenDay) return 'inside';
  return isOpenOn(stay, moment.dayEpoch) ? 'open' : 'unknown';
}

function isPickUp(context: JudgeContext, rule: ActiveRule): boolean {
  const { benefit } = context.claim.encounter;
  if (parameterOf(rule, 'allowPickUp') !== true) return false;
  return (benefit === 'chronic' || benefit === 'special') && context.claim.evidence.get(PICK_UP) === true;
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  moment: Moment,
  stay: PastStay,
  place: 'inside' | 'open',
): void {
  const { start, end, facilityCode, lastSeenDay } = stay;
  const isSure = place === 'inside' && isInBed(stay);
  const sure = end === undefined ? 'inHouse' : 'hit';
  const day = (dayEpoch: number): FactValue => ({ type: 'day', value: dayEpoch });
  context.report(rule, {
    message: place === 'open' ? 'open' : isSure ? sure : 'doubt',
    ...(isSure ? {} : { effect: 'evidence' as const }),
    values: {
      line: { type: 'number', value: line + 1 },
      item: context.itemName(line),
      day: day(moment.dayEpoch),
      facility: { type: 'text', value: facilityCode ?? '-' },
      admission: day(start.dayEpoch),
      discharge: day(end?.dayEpoch ?? lastSeenDay),
      seen: day(lastSeenDay),
    },
    facts: [
      { path: `lines[${line}].from`, value: day(moment.dayEpoch) },
      { path: 'history.start', value: day(start.dayEpoch) },
      ...(end === undefined ? [] : [{ path: 'history.end', value: day(end.dayEpoch) }]),
    ],
    lines: [line],
    remedy: { kind: 'selfPay', lines: [line] },
  });
}
