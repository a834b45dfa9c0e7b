/**
 * A large single claim (OUT-01): everything it charges reaches a limit. A list for later screening; where an amount
 * is missing the sum is at least so much: it can list, and below the limit nothing is decided.
 */
import { chargedTotal } from './charged-total.ts';
import { asksTheFund } from './fund-lines.ts';
import type { RuleKind } from './kind.ts';
import { integerOf } from './parameters.ts';

const FEN_PER_YUAN = 100n;

export const claimTotal: RuleKind = {
  kind: 'claim-total',
  title: { zh: '单次大额', en: 'large single claim' },
  table: undefined,
  parameters: [
    {
      name: 'limitYuan',
      parameter: { type: 'integer', min: 1, max: 10_000_000 },
      fallback: undefined,
      help: { zh: '达到即列出的金额（元）', en: 'amount in yuan from which on it is listed' },
    },
  ],
  messages: {
    hit: {
      zh: '单次费用{total}元，达到{limit}元',
      en: 'one claim of {total} yuan reaches {limit} yuan',
    },
  },
  judgeClaim(context, rule) {
    if (!asksTheFund(context)) return;
    const { fen, isWhole } = chargedTotal(context);
    const limitFen = BigInt(integerOf(rule, 'limitYuan')) * FEN_PER_YUAN;
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
