/**
 * A remedy in words: what to change so that the fund can pay. Lines are numbered from 1, as the sender listed them.
 * Sentences speak of charging and coding, never of giving or withholding care.
 */
import { unreachable } from '../base/assert.ts';
import { formatDecimal, formatFen, formatQuantity, PRICE_DECIMALS } from '../claim/decimal.ts';
import type { Remedy } from '../claim/finding.ts';
import type { Sentence } from '../claim/verdict.ts';
import { cleanText } from './fact-text.ts';
import { wordOf } from './words.ts';

/** Line numbers named one by one; more are counted, so that the sentence stays within what a dialog shows. */
const LINES_NAMED_MAX = 8;

export function remedySentence(remedy: Remedy): Sentence {
  switch (remedy.kind) {
    case 'reduceQuantity':
      return keepAndSplit(remedy.line, remedy.amountFen, {
        zh: `数量${formatQuantity(remedy.quantityE4)}`,
        en: `quantity ${formatQuantity(remedy.quantityE4)}`,
      });
    case 'reduceDays':
      return keepAndSplit(remedy.line, remedy.amountFen, {
        zh: `${remedy.days}天、数量${formatQuantity(remedy.quantityE4)}`,
        en: `${remedy.days} days, quantity ${formatQuantity(remedy.quantityE4)}`,
      });
    case 'reducePrice': {
      const price = formatDecimal(remedy.priceE6, PRICE_DECIMALS, 2);
      return onLine(
        remedy.line,
        remedy.amountFen,
        `将单价改为${price}元`,
        `lower the unit price to ${price} yuan`,
      );
    }
    case 'reduceAmount':
      return {
        zh: `第${remedy.line + 1}行按${formatFen(remedy.amountFen)}元收费`,
        en: `On line ${remedy.line + 1} charge ${formatFen(remedy.amountFen)} yuan`,
      };
    case 'correctAmount':
      return {
        zh: `将第${remedy.line + 1}行金额更正为${formatFen(remedy.amountFen)}元`,
        en: `Correct the amount of line ${remedy.line + 1} to ${formatFen(remedy.amountFen)} yuan`,
      };
    case 'correctTotal':
      return {
        zh: `将费用总额更正为${formatFen(remedy.totalFen)}元`,
        en: `Correct the claim total to ${formatFen(remedy.totalFen)} yuan`,
      };
    case 'selfPay': {
      const { zh, en } = nameLines(remedy.lines);
      return {
        zh: `${zh}经患者签字同意后转为自费`,
        en: `Charge ${en} to the patient as self-pay, with signed consent`,
      };
    }
    case 'removeLine': {
      const { zh, en } = nameLines(remedy.lines);
      return { zh: `从本次费用中删除${zh}`, en: `Remove ${en} from the claim` };
    }
    case 'claimFrom': {
      const scheme = wordOf(`scheme.${remedy.scheme}`)!;
      return { zh: `改由${scheme.zh}结算`, en: `Settle under ${scheme.en} instead` };
    }
    case 'correctDiagnosis':
      return {
        zh: `核对并更正第${remedy.diagnosis + 1}个诊断编码`,
        en: `Check and correct the code of diagnosis ${remedy.diagnosis + 1}`,
      };
    case 'correctOperation':
      return {
        zh: `核对并更正第${remedy.operation + 1}个手术操作编码`,
        en: `Check and correct the code of operation ${remedy.operation + 1}`,
      };
    case 'supply': {
      const { zh, en } = nameFact(remedy.path);
      return { zh: `补充：${zh}`, en: `Supply: ${en}` };
    }
    default:
      return unreachable(remedy);
  }
}

function keepAndSplit(line: number, amountFen: bigint, part: Sentence): Sentence {
  return {
    zh: `第${line + 1}行医保部分改为${part.zh}（${formatFen(amountFen)}元），超出部分经患者签字同意后另列自费`,
    en: `On line ${line + 1} charge the fund ${part.en} (${formatFen(amountFen)} yuan); list the rest as self-pay, with signed consent`,
  };
}

function onLine(line: number, amountFen: bigint, zh: string, en: string): Sentence {
  const amount = formatFen(amountFen);
  return {
    zh: `第${line + 1}行${zh}，金额${amount}元`,
    en: `On line ${line + 1} ${en}, amount ${amount} yuan`,
  };
}

function nameLines(lines: readonly number[]): Sentence {
  const named = lines.slice(0, LINES_NAMED_MAX).map((line) => line + 1);
  if (lines.length > LINES_NAMED_MAX)
    return {
      zh: `第${named.join('、')}等${lines.length}行`,
      en: `${lines.length} lines (${named.join(', ')} …)`,
    };
  return {
    zh: `第${named.join('、')}行`,
    en: `${named.length === 1 ? 'line' : 'lines'} ${named.join(', ')}`,
  };
}

/** `lines[3].prescriber` → line 4: prescriber. A path without words is shown as it is. */
function nameFact(path: string): Sentence {
  const [, position, field] = /^lines\[(\d{1,9})\]\.(\w+)$/.exec(path) ?? [];
  if (position !== undefined) {
    const fact = wordOf(`fact.line.${field}`) ?? { zh: cleanText(field!), en: cleanText(field!) };
    const line = Number(position) + 1;
    return { zh: `第${line}行的${fact.zh}`, en: `${fact.en} of line ${line}` };
  }
  // `evidence.indication:XB01…` confirms one item: what it is, is worded without the code.
  const word = wordOf(`fact.${path.split(':', 1)[0]}`);
  return word ?? { zh: cleanText(path), en: cleanText(path) };
}
