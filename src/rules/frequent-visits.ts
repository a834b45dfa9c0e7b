/**
 * Frequent visits or purchases (OUT-04, OUT-05): more than so many on one day, or in one civil month. A list for later
 * screening: a visit counts once however often it was settled, whichever came first, and what is not known is missing
 * from the count.
 */
import { civilFromDay } from '../claim/day.ts';
import { asksTheFund } from './fund-lines.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { integerOf, textsOf } from './parameters.ts';
import { encounterDayOf, mayBeOwn } from './past-facts.ts';

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
    {
      name: 'settings',
      parameter: { type: 'texts' },
      fallback: undefined,
      help: { zh: '计入的就医方式', en: 'settings that are counted' },
    },
  ],
  messages: {
    day: { zh: '{day}当日第{count}次（超过{limit}次）', en: 'time number {count} on {day}, above {limit}' },
    month: {
      zh: '{day}所在月份共{count}次（超过{limit}次）',
      en: '{count} times in the month of {day}, above {limit}',
    },
  },
  judgeClaim(context, rule) {
    const { claim, history } = context;
    if (history === undefined || history.entries.length === 0) return;
    const { setting } = claim.encounter;
    const settings = textsOf(rule, 'settings');
    if (setting === undefined || !settings.includes(setting) || !asksTheFund(context)) return;
    const day = encounterDayOf(context);
    if (day === undefined) {
      context.undecided(rule, -1, 'encounter.start');
      return;
    }
    const { year, month } = civilFromDay(day);
    const ofMonth = new Set<string>();
    const ofDay = new Set<string>();
    for (const entry of history.entries) {
      if (entry.setting === undefined || !settings.includes(entry.setting)) continue;
      const civil = civilFromDay(entry.firstDay);
      if (civil.year !== year || civil.month !== month) continue;
      if (entry.firstDay === day && mayBeOwn(claim, entry)) continue;
      ofMonth.add(entry.encounterKey);
      if (entry.firstDay === day) ofDay.add(entry.encounterKey);
    }
    // This claim is one more.
    if (ofDay.size + 1 > integerOf(rule, 'perDay')) report(context, rule, day, 'day', ofDay.size + 1);
    else if (ofMonth.size + 1 > integerOf(rule, 'perMonth'))
      report(context, rule, day, 'month', ofMonth.size + 1);
  },
};

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
