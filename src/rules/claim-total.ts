/**
 * A large single claim (OUT-01): everything it charges reaches a limit. A list for later screening; where an amount
 * is missing the sum is at least so much: it can list, and below the limit nothing is decided.
 */
import { chargedTotal, limitFenOf, limitYuan } from './charged-total.ts';
import { asksTheFund } from './fund-lines.ts';
import type { RuleKind } from './kind.ts';

export const claimTotal: RuleKind = {
  kind: 'claim-total',
  title: { zh: '单次大额', en: 'large single claim' },
  table: undefined,
  parameters: [limitYuan(10_000_000)],
  messages: {
    hit: {
      zh: '单次费用{total}元，达到{limit}元',
      en: 'one claim of {total} yuan reaches {limit} yuan',
    },
  },
  judgeClaim(context, rule) {
    if (!asksTheFund(context)) return;
    const { fen, isWhole } = chargedTotal(context);
    const limitFen = limitFenOf(rule);
    if (fen < limitFen) {
      if (!isWhole) context.undecided(rule, -1, 'total');
      return;
    }
    const total = { type: 'fen', value: fen } as const;
    context.report(rule, {
      message: 'hit',
      values: { total, limit: { type: 'fen', value: limitFen } },
      facts: [{ path: 'total', value: total }],
    });
  },
};
