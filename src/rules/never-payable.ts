/**
 * Never payable (DRG-20 herbal pieces outside the fund's scope; lists of discontinued items): a row alone decides, on
 * the line's day. It asks nothing about the patient or the facility.
 */
import type { RuleKind } from './kind.ts';

export const neverPayable: RuleKind = {
  kind: 'never-payable',
  title: { zh: '不予支付', en: 'never payable' },
  table: { spaces: ['item'], isPair: false, columns: [] },
  parameters: [],
  messages: {
    hit: {
      zh: '{item}不在基金支付范围内',
      en: '{item} is not among the items that the fund pays',
    },
  },
  judgeLine(context, rule, point, line) {
    const { code } = context.line(line);
    context.report(rule, {
      message: 'hit',
      values: { item: context.itemName(line, point) },
      facts:
        code === undefined ? [] : [{ path: `lines[${line}].code`, value: { type: 'text', value: code } }],
      point,
      lines: [line],
      remedy: { kind: 'selfPay', lines: [line] },
    });
  },
};
