/**
 * A large total of a civil year (OUT-02, OUT-03): this claim and all that was settled of the same sort in its year up to its
 * day. A list for later screening. What is not known is missing from the sum, so a sum that reaches the limit does so whatever
 * else there was. Earlier parts of the claim's own encounter are left out: their totals may be in the claim's again.
 */
import { civilFromDay, dayFromCivil } from '../claim/day.ts';
import { chargedTotal, limitFenOf, limitYuan } from './charged-total.ts';
import type { RuleKind } from './kind.ts';
import { COUNTED_SETTINGS, countVisits } from './past-visits.ts';

export const yearlyTotal: RuleKind = {
  kind: 'yearly-total',
  title: { zh: '年度大额', en: 'large total of a year' },
  table: undefined,
  parameters: [limitYuan(100_000_000), COUNTED_SETTINGS],
  messages: {
    hit: {
      zh: '{year}年累计费用{total}元（含本次），达到{limit}元',
      en: 'charges of {year}, this claim included, are {total} yuan and reach {limit} yuan',
    },
  },
  judgeClaim(context, rule) {
    const counted = countVisits(context, rule, firstDayOfYear);
    if (counted === undefined) return;
    const { fen, isWhole } = chargedTotal(context);
    const totalFen = counted.visits.reduce((sum, past) => sum + (past.totalFen ?? past.fundFen), fen);
    const limitFen = limitFenOf(rule);
    if (totalFen < limitFen) {
      if (!isWhole) context.undecided(rule, -1, 'total');
      return;
    }
    const total = { type: 'fen', value: totalFen } as const;
    context.report(rule, {
      message: 'hit',
      values: {
        year: { type: 'number', value: civilFromDay(counted.day).year },
        total,
        limit: { type: 'fen', value: limitFen },
      },
      facts: [{ path: 'history.total', value: total }],
    });
  },
};

function firstDayOfYear(day: number): number {
  return dayFromCivil(civilFromDay(day).year, 1, 1)!;
}
