/**
 * Frequent stays (ADM-07): how often a patient lay in within about half a year, planned stays apart. A list for later
 * screening, so a stay that nobody called planned counts, and what the past does not show may be missing from the count.
 */
import type { RuleKind } from './kind.ts';
import { integerOf } from './parameters.ts';
import { admissionAmongStays } from './past-stays.ts';
import { isPlannedClaim, isPlannedStay, PLANNED_DIAGNOSES } from './planned-stay.ts';

export const frequentStays: RuleKind = {
  kind: 'frequent-stays',
  title: { zh: '频繁住院', en: 'frequent stays' },
  table: undefined,
  parameters: [
    {
      name: 'stays',
      parameter: { type: 'integer', min: 2, max: 100 },
      fallback: 4,
      help: {
        zh: '达到即列出的住院次数（含本次）',
        en: 'stays, this one included, from which on it is listed',
      },
    },
    {
      name: 'days',
      parameter: { type: 'integer', min: 1, max: 366 },
      fallback: 183,
      help: { zh: '统计天数', en: 'days that are looked at' },
    },
    PLANNED_DIAGNOSES,
  ],
  messages: {
    hit: {
      zh: '{days}天内第{count}次住院（自{first}起，不含计划住院）',
      en: 'stay number {count} within {days} days, since {first}, planned ones apart',
    },
  },
  judgeClaim(context, rule) {
    const admission = admissionAmongStays(context, rule, isPlannedClaim);
    if (admission === undefined) return;
    const { start, stays } = admission;
    const days = integerOf(rule, 'days');
    const firstDay = start.dayEpoch - days;
    const counted = stays.filter(
      (stay) =>
        stay.start.dayEpoch > firstDay && stay.start.dayEpoch < start.dayEpoch && !isPlannedStay(stay, rule),
    );
    if (counted.length + 1 < integerOf(rule, 'stays')) return;
    const count = { type: 'number', value: counted.length + 1 } as const;
    context.report(rule, {
      message: 'hit',
      values: {
        count,
        days: { type: 'number', value: days },
        first: { type: 'day', value: counted[0]!.start.dayEpoch },
      },
      facts: [{ path: 'history.stays', value: count }],
    });
  },
};
