/**
 * Frequent visits or purchases (OUT-04, OUT-05): more than so many on one day, or in one civil month up to the day. A list
 * for later screening: a visit counts once however often it was settled, on one day whichever came first, and what is not
 * known is missing from the count.
 */
import { civilFromDay } from '../claim/day.ts';
import type { PastEntry } from '../history/past.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { integerOf } from './parameters.ts';
import { COUNTED_SETTINGS, countVisits } from './past-visits.ts';

export const frequentVisits: RuleKind = {
  kind: 'frequent-visits',
  title: { zh: '频繁就诊或购药', en: 'frequent visits' },
  table: undefined,
  parameters: [
    {
      name: 'perDay',
      parameter: { type: 'integer', min: 1, max: 100 },
      fallback: undefined,
      help: { zh: '一日内不列出的最多次数', en: 'most times in a day that are not listed' },
    },
    {
      name: 'perMonth',
      parameter: { type: 'integer', min: 1, max: 1000 },
      fallback: undefined,
      help: { zh: '一个自然月内不列出的最多次数', en: 'most times in a civil month that are not listed' },
    },
    COUNTED_SETTINGS,
  ],
  messages: {
    day: { zh: '{day}当日第{count}次（超过{limit}次）', en: 'time number {count} on {day}, above {limit}' },
    month: {
      zh: '{day}所在月份至当日共{count}次（超过{limit}次）',
      en: '{count} times in the month up to {day}, above {limit}',
    },
  },
  judgeClaim(context, rule) {
    if (context.history === undefined || context.history.entries.length === 0) return;
    const counted = countVisits(context, rule, (day) => day - civilFromDay(day).day + 1);
    if (counted === undefined) return;
    const { day, visits } = counted;
    const ofDay = countWithClaim(visits.filter(({ firstDay }) => firstDay === day));
    const ofMonth = countWithClaim(visits);
    if (ofDay > integerOf(rule, 'perDay')) report(context, rule, day, 'day', ofDay);
    else if (ofMonth > integerOf(rule, 'perMonth')) report(context, rule, day, 'month', ofMonth);
  },
};

/** A visit that was settled in parts is one; the claim is one more. */
function countWithClaim(visits: readonly PastEntry[]): number {
  return new Set(visits.map(({ encounterKey }) => encounterKey)).size + 1;
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  day: number,
  message: 'day' | 'month',
  number: number,
): void {
  const count = { type: 'number', value: number } as const;
  const limit = integerOf(rule, message === 'day' ? 'perDay' : 'perMonth');
  context.report(rule, {
    message,
    values: { day: { type: 'day', value: day }, count, limit: { type: 'number', value: limit } },
    facts: [{ path: 'history.visits', value: count }],
  });
}
