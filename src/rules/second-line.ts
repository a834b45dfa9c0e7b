/**
 * Second line (DRG-04): the drug is payable after a first-line drug of its class failed or was not tolerated. A drug of
 * the class in the claim or in the year before, a record of the failure, or an earlier dispensing of the drug itself
 * (asked about then) is enough. That there was none is said only where the past is known that far back, and asks for
 * evidence: what the patient paid alone, or had where nobody here looks, is not in it. A declared first use decides.
 */
import { isKnownFrom } from '../history/past.ts';
import { type EarlierUse, makeEarlierUse } from './earlier-use.ts';
import { isEvident } from './evidence.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { integerOf, parameterOf } from './parameters.ts';
import { HISTORY } from './past-facts.ts';
import { itemCode, itemKey } from './past-lines.ts';
import { makePastUse, type PastUse } from './past-use.ts';
import { recall } from './recall.ts';

const WORD = { firstLine: 0 } as const;

/** Evidence flags, each also as `…:<code>` for one drug. */
export const FAILURE_EVIDENCE = 'first_line_failed';
export const FIRST_USE_EVIDENCE = 'first_use';

export const secondLine: RuleKind = {
  kind: 'second-line',
  title: { zh: '限二线用药', en: 'second line' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'first_line',
        column: { type: 'prefixes' },
        isRequired: false,
        help: {
          zh: '一线药品编码前缀，空格分隔；空为同治疗类别的其他药品',
          en: 'code prefixes of first-line drugs, blank-separated; empty for any other drug of the therapeutic class',
        },
      },
    ],
  },
  parameters: [
    {
      name: 'lookBackDays',
      parameter: { type: 'integer', min: 1, max: 730 },
      fallback: 365,
      help: { zh: '向前查找一线用药的天数', en: 'days in which a first-line drug is looked for' },
    },
    {
      name: 'classLength',
      parameter: { type: 'integer', min: 2, max: 6 },
      fallback: 4,
      help: {
        zh: '药品编码前几位相同即为同治疗类别',
        en: 'leading characters of a drug code that name its therapeutic class',
      },
    },
    {
      name: 'isContinuationMet',
      parameter: { type: 'boolean' },
      fallback: true,
      help: {
        zh: '为 true 时，既往已支付过该药即不再提示',
        en: 'true: not asked again once the drug itself was paid for',
      },
    },
  ],
  messages: {
    missing: {
      zh: '{item}限二线用药，{days}天内未见同类一线用药，请补充一线治疗无效或不耐受的依据',
      en: '{item} is payable as second line; no first-line drug of its class is known in {days} days: please add evidence that the first line failed or was not tolerated',
    },
    firstUse: {
      zh: '{item}限二线用药，本次申明为首次用药，基金不予支付',
      en: '{item} is payable as second line only, and this is declared to be the first treatment: not payable',
    },
  },
  judgeLine(context, rule, point, line) {
    const code = itemCode(context.line(line))!;
    if (isEvident(context.claim, FAILURE_EVIDENCE, code)) return;
    const day = context.lineDay(line);
    if (day === undefined) {
      context.undecided(rule, line, 'line.from');
      return;
    }
    if (wasTried(context, rule, point, code, day)) return;
    const days = integerOf(rule, 'lookBackDays');
    const isFirstUse = isEvident(context.claim, FIRST_USE_EVIDENCE, code);
    if (!isFirstUse && !isKnownFrom(context.history, day - days)) {
      context.undecided(rule, line, HISTORY);
      return;
    }
    context.report(rule, {
      message: isFirstUse ? 'firstUse' : 'missing',
      ...(isFirstUse ? {} : { effect: 'evidence' as const }),
      values: { item: context.itemName(line, point), days: { type: 'number', value: days } },
      point,
      lines: [line],
      remedy: isFirstUse
        ? { kind: 'selfPay', lines: [line] }
        : { kind: 'supply', path: `evidence.${FAILURE_EVIDENCE}:${code}` },
    });
  },
};

/** What the claim and the past say of each class that its lines ask for. */
interface Uses {
  readonly earlier: Map<string, EarlierUse>;
  readonly past: Map<string, PastUse>;
}

/** Made once per claim. */
function usesOf(context: JudgeContext): Uses {
  return context.ofClaim(secondLine, (): Uses => ({ earlier: new Map(), past: new Map() }));
}

function earlierUse(context: JudgeContext, prefix: string): EarlierUse {
  return recall(usesOf(context).earlier, prefix, () => makeEarlierUse(context, prefix));
}

function pastUse(context: JudgeContext, prefix: string): PastUse {
  return recall(usesOf(context).past, prefix, () => makePastUse(context, prefix));
}

/** A first-line drug up to the day, whoever paid it in this claim; or the drug itself before. */
function wasTried(
  context: JudgeContext,
  rule: ActiveRule,
  point: number,
  code: string,
  day: number,
): boolean {
  const { history } = context;
  const list = context.word(point, WORD.firstLine);
  const prefixes = list < 0 ? [code.slice(0, integerOf(rule, 'classLength'))] : context.reader.list(list);
  for (const prefix of prefixes) if (earlierUse(context, prefix).hasOther(code, day)) return true;
  if (history === undefined) return false;
  const since = day - integerOf(rule, 'lookBackDays');
  const isSince = (used: number | undefined) => used !== undefined && used >= since;
  if (
    parameterOf(rule, 'isContinuationMet') === true &&
    isSince(pastUse(context, itemKey(code)).lastUse(day))
  )
    return true;
  return prefixes.some((prefix) => isSince(pastUse(context, prefix).lastOther(day, code)));
}
