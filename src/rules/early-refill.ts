/**
 * Early refill (RX-05): the same drug is dispensed again while much of the last supply is left, wherever it came from.
 * `early` asks for the reason; `stock` holds what is left and what is new together against a ceiling, and the days above
 * it are not payable. Supply is counted from days of supply alone (see supply-left.ts); where nothing is known of the
 * past nothing is said. Different strengths of one name and form are one drug: a changed dose is a reason to give.
 */
import { isEvident } from './evidence.ts';
import { reportExcessDays } from './excess-days.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { integerOf, textOf } from './parameters.ts';
import { itemCode } from './past-lines.ts';
import { type Dispensing, supplyLeft, TAKEN_HOME } from './supply-left.ts';

const SCOPES = ['early', 'stock'] as const;

/** Evidence flag: lost, dose changed, a journey …; `…:<code>` for one drug. */
export const REFILL_EVIDENCE = 'early_refill_reason';

export const earlyRefill: RuleKind = {
  kind: 'early-refill',
  title: { zh: '重复取药', en: 'early refill' },
  table: undefined,
  parameters: [
    {
      name: 'scope',
      parameter: { type: 'choice', values: SCOPES },
      fallback: 'early',
      help: {
        zh: 'early 剩余过多时提示；stock 剩余加本次超过上限时扣减',
        en: 'early: asks when much is left; stock: what is left and new together against a ceiling',
      },
    },
    {
      name: 'graceDays',
      parameter: { type: 'integer', min: 0, max: 366 },
      fallback: 7,
      help: { zh: '剩余多少天以内不提示', en: 'days left that are not asked about' },
    },
    {
      name: 'stockDays',
      parameter: { type: 'integer', min: 1, max: 366 },
      fallback: 90,
      help: { zh: '剩余加本次最多天数', en: 'most days left and new together' },
    },
  ],
  messages: {
    early: {
      zh: '{item}上次{last}取药{lastDays}天，尚余约{left}天，请核实提前取药的原因',
      en: '{item}: last dispensed on {last} for {lastDays} days, about {left} days are left; please note why it is dispensed early',
    },
    stock: {
      zh: '{item}尚余约{left}天，本次{days}天，合计超过{ceiling}天，超出的{excess}天基金不予支付',
      en: '{item}: about {left} days are left and {days} are new, more than {ceiling} together; {excess} days are not payable',
    },
  },
  judgeClaim(context, rule) {
    const { history, claim } = context;
    if (history === undefined || history.isEmpty || !TAKEN_HOME.has(claim.encounter.setting)) return;
    const isStock = textOf(rule, 'scope') === 'stock';
    for (let line = 0; line < claim.lines.length; line++) {
      const { kind } = context.line(line);
      if (!context.isFundLine(line) || (kind !== undefined && kind !== 'drug')) continue;
      const code = itemCode(context.line(line));
      const day = context.lineDay(line);
      if (code === undefined || day === undefined) continue;
      const { earlierDays, sameDayDays, last } = supplyLeft(context, code, day, isStock);
      if (last === undefined) continue;
      const leftDays = earlierDays + sameDayDays;
      if (isStock) judgeStock(context, rule, line, leftDays, last);
      else if (leftDays > integerOf(rule, 'graceDays')) judgeEarly(context, rule, line, leftDays, last);
    }
  },
};

function judgeEarly(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  leftDays: number,
  last: Dispensing,
): void {
  const code = itemCode(context.line(line))!;
  if (isEvident(context.claim, REFILL_EVIDENCE, code)) return;
  context.report(rule, {
    message: 'early',
    values: {
      item: context.itemName(line),
      last: { type: 'day', value: last.day },
      lastDays: { type: 'number', value: last.days },
      left: { type: 'number', value: leftDays },
    },
    facts: supplyRead(leftDays, last),
    lines: [line],
    remedy: { kind: 'supply', path: `evidence.${REFILL_EVIDENCE}:${code}` },
  });
}

function judgeStock(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  leftDays: number,
  last: Dispensing,
): void {
  const { daysOfSupply } = context.line(line);
  const stockDays = integerOf(rule, 'stockDays');
  if (daysOfSupply === undefined) {
    context.undecided(rule, line, 'line.daysOfSupply');
    return;
  }
  if (leftDays + daysOfSupply <= stockDays) return;
  reportExcessDays(context, rule, {
    line,
    days: daysOfSupply,
    maxDays: Math.max(stockDays - leftDays, 0),
    message: 'stock',
    words: { left: { type: 'number', value: leftDays }, ceiling: { type: 'number', value: stockDays } },
    facts: supplyRead(leftDays, last),
  });
}

function supplyRead(leftDays: number, { day }: Dispensing) {
  return [
    { path: 'history.last', value: { type: 'day', value: day } },
    { path: 'history.supplyLeft', value: { type: 'number', value: leftDays } },
  ] as const;
}
