/**
 * Household goods (PH-01): what is neither drug, device nor service is not payable. A line is judged by its kind, or,
 * where that says nothing and no national code does, by words of its name. A national code always wins over a name:
 * a medicated shampoo with a drug code is a drug.
 */
import type { ClaimLine } from '../claim/claim.ts';
import type { RuleKind } from './kind.ts';
import { textsOf } from './parameters.ts';

/** Drugs and preparations (X, Z), herbal pieces (T), consumables (C) and 15-digit services, before any local tail. */
const NATIONAL_CODE = /^(?:[XZ][A-Z][0-9A-Z]{10,}|T[0-9]{9,}|C[0-9]{10,}|[0-9]{15}(?:[0-9]{0,5}))$/;

/** A test for an allergy to goods is named after them. */
const TEST_NAME = /过敏原|变应原|斑贴|试验|检测|检查|测定|筛查|抗体|IgE/i;

export const householdGoods: RuleKind = {
  kind: 'household-goods',
  title: { zh: '生活用品等', en: 'household goods' },
  table: undefined,
  parameters: [
    {
      name: 'keywords',
      parameter: { type: 'texts' },
      fallback: [],
      help: {
        zh: '品名中出现即视为生活用品、食品、化妆品、保健品的词',
        en: 'words in a name that mark household goods, food, cosmetics or supplements',
      },
    },
  ],
  messages: {
    hit: {
      zh: '{item}不是药品、医用耗材或医疗服务，不在基金支付范围',
      en: '{item} is neither a drug, a device nor a service and is not payable',
    },
  },
  judgeClaim(context, rule) {
    let keywords: readonly string[] | undefined;
    for (let line = 0; line < context.claim.lines.length; line++) {
      const one = context.line(line);
      if (!mayBeGoods(one) || !context.isFundLine(line)) continue;
      keywords ??= textsOf(rule, 'keywords');
      const word = one.kind === 'goods' ? undefined : keywordIn(one, keywords);
      if (one.kind !== 'goods' && word === undefined) continue;
      context.report(rule, {
        message: 'hit',
        values: { item: context.itemName(line) },
        facts: [
          word === undefined
            ? { path: `lines[${line}].kind`, value: { type: 'word', value: 'lineKind.goods' } }
            : { path: `lines[${line}].name`, value: { type: 'text', value: word } },
        ],
        lines: [line],
        remedy: { kind: 'selfPay', lines: [line] },
      });
    }
  },
};

function mayBeGoods({ kind, code }: ClaimLine): boolean {
  if (kind !== 'goods' && kind !== 'other' && kind !== undefined) return false;
  return code === undefined || !NATIONAL_CODE.test(code.split('-', 1)[0]!);
}

function keywordIn({ name, hospitalName }: ClaimLine, keywords: readonly string[]): string | undefined {
  if (TEST_NAME.test(`${name} ${hospitalName}`)) return undefined;
  return keywords.find(
    (word) => word !== '' && (name?.includes(word) === true || hospitalName?.includes(word) === true),
  );
}
