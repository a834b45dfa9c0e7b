/**
 * After death (ELG-01): a service later than the patient's death is not payable. Times are compared where both are
 * given; midnight is taken as a bare date, since that is how many systems write one. A death that is known without
 * its date asks for evidence on all that the fund is asked to pay.
 */
import type { Moment } from '../claim/claim.ts';
import type { FactValue } from '../claim/finding.ts';
import { fundLines } from './fund-lines.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

export const afterDeath: RuleKind = {
  kind: 'after-death',
  title: { zh: '死亡后发生费用', en: 'service after death' },
  table: undefined,
  parameters: [],
  messages: {
    dayHit: {
      zh: '参保人于{death}死亡，第{number}行（{item}）发生于{day}，请核对日期',
      en: 'the insured person died on {death} and line {number} ({item}) is dated {day}; please check the date',
    },
    timeHit: {
      zh: '参保人于{death} {deathTime}死亡，第{number}行（{item}）发生于当日{time}，请核对时间',
      en: 'the insured person died on {death} at {deathTime} and line {number} ({item}) is timed {time} that day; please check the time',
    },
    stayHit: {
      zh: '参保人于{death}死亡，本次就诊始于{day}，第{number}行（{item}）发生在死亡之后，请核对日期',
      en: 'the insured person died on {death} and this encounter began on {day}, so line {number} ({item}) lies after the death; please check the dates',
    },
    dateUnknown: {
      zh: '参保人标记为已死亡但无死亡日期，请核实费用发生时间',
      en: 'the insured person is marked as deceased without a date of death; please verify when the services were given',
    },
  },
  judgeClaim(context, rule) {
    const { death, isDeceased } = context.claim.patient;
    if (death === undefined && isDeceased !== true) return;
    const lines = fundLines(context);
    if (death !== undefined) {
      for (const line of lines) judgeOne(context, rule, line, death);
    } else if (lines.length > 0) {
      context.undecided(rule, -1, 'patient.death');
      context.report(rule, {
        message: 'dateUnknown',
        facts: [{ path: 'patient.isDeceased', value: { type: 'word', value: 'bool.yes' } }],
        effect: 'evidence',
        lines,
        remedy: { kind: 'supply', path: 'patient.death' },
      });
    }
  },
};

function judgeOne(context: JudgeContext, rule: ActiveRule, line: number, death: Moment): void {
  const at = context.lineMoment(line);
  if (at !== undefined) {
    if (at.dayEpoch > death.dayEpoch) report(context, rule, line, death, 'dayHit', at.dayEpoch);
    else if (at.dayEpoch === death.dayEpoch && isLaterThatDay(at, death))
      report(context, rule, line, death, 'timeHit', at.dayEpoch, at.second);
    return;
  }
  // A line without a date lies somewhere in its encounter: that can be enough.
  const { start, end } = context.claim.encounter;
  if (start !== undefined && start.dayEpoch > death.dayEpoch)
    report(context, rule, line, death, 'stayHit', start.dayEpoch);
  else if (end === undefined || end.dayEpoch > death.dayEpoch) context.undecided(rule, line, 'line.from');
}

function isLaterThatDay(at: Moment, death: Moment): boolean {
  // Zero is midnight, or no time at all.
  return !!at.second && !!death.second && at.second > death.second;
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  death: Moment,
  message: 'dayHit' | 'timeHit' | 'stayHit',
  dayEpoch: number,
  second?: number,
): void {
  const values: Record<string, FactValue> = {
    death: { type: 'day', value: death.dayEpoch },
    number: { type: 'number', value: line + 1 },
    item: context.itemName(line),
    day: { type: 'day', value: dayEpoch },
  };
  if (message === 'timeHit') {
    values.deathTime = clock(death.second!);
    values.time = clock(second!);
  }
  const path = message === 'stayHit' ? 'encounter.start' : `lines[${line}].from`;
  context.report(rule, {
    message,
    values,
    facts: [
      { path: 'patient.death', value: { type: 'day', value: death.dayEpoch } },
      { path, value: { type: 'day', value: dayEpoch } },
    ],
    lines: [line],
    remedy: { kind: 'removeLine', lines: [line] },
  });
}

function clock(second: number): FactValue {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return { type: 'text', value: `${two(second / 3600)}:${two((second % 3600) / 60)}` };
}
