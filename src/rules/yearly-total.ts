/**
 * A large total of a civil year (OUT-02, OUT-03): this claim and all that was settled of the same sort in its year. A
 * list for later screening. What is not known is missing from the sum, so a sum that reaches the limit does so whatever
 * else there was. Earlier parts of the claim's own encounter are left out: their totals may be in the claim's again.
 */
import { civilFromDay } from '../claim/day.ts';
import { chargedTotal, limitFenOf, limitYuan } from './charged-total.ts';
import { asksTheFund } from './fund-lines.ts';
import type { RuleKind } from './kind.ts';
import { textsOf } from './parameters.ts';
import { encounterDayOf, mayBeOwn } from './past-facts.ts';

export const yearlyTotal: RuleKind = {
  kind: 'yearly-total',
  title: { zh: '年度大额', en: 'large total of a year' },
  table: undefined,
  parameters: [
    limitYuan(100_000_000),
    {
      name: 'settings',
      parameter: { type: 'texts' },
      fallback: undefined,
      help: { zh: '计入的就医方式', en: 'settings that are added up' },
    },
  ],
  messages: {
    hit: {
      zh: '{year}年累计费用{total}元（含本次），达到{limit}元',
      en: 'charges of {year}, this claim included, are {total} yuan and reach {limit} yuan',
    },
  },
  judgeClaim(context, rule) {
    const { claim } = context;
    const { setting } = claim.encounter;
    const settings = textsOf(rule, 'settings');
    if (setting === undefined || !settings.includes(setting) || !asksTheFund(context)) return;
    const day = encounterDayOf(context);
    if (day === undefined) {
      context.undecided(rule, -1, 'encounter.start');
      return;
    }
    const { year } = civilFromDay(day);
    const { fen, isWhole } = chargedTotal(context);
    let totalFen = fen;
    for (const entry of context.history?.entries ?? []) {
      if (entry.setting === undefined || !settings.includes(entry.setting)) continue;
      if (civilFromDay(entry.firstDay).year !== year) continue;
      if (entry.firstDay === day && mayBeOwn(claim, entry)) continue;
      totalFen += entry.totalFen ?? entry.fundFen;
    }
    const limitFen = limitFenOf(rule);
    if (totalFen < limitFen) {
      if (!isWhole) context.undecided(rule, -1, 'total');
      return;
    }
    const total = { type: 'fen', value: totalFen } as const;
    context.report(rule, {
      message: 'hit',
      values: { year: { type: 'number', value: year }, total, limit: { type: 'fen', value: limitFen } },
      facts: [{ path: 'history.total', value: total }],
    });
  },
};
