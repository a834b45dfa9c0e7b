/**
 * Second line (DRG-04): the drug is payable after a first-line drug of its class failed or was not tolerated. A drug of
 * the class in the claim or in the year before, a record of the failure, or an earlier dispensing of the drug itself
 * (asked about then) is enough. That there was none is said only where the past is known that far back, and asks for
 * evidence: what the patient paid alone, or had where nobody here looks, is not in it. A declared first use decides.
 */
import type { Claim } from '../claim/claim.ts';
import { isKnownFrom } from '../history/past.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { integerOf, parameterOf } from './parameters.ts';
import { HISTORY, mayBeOwn } from './past-facts.ts';
import { itemCode, itemKey } from './past-lines.ts';

const WORD = { firstLine: 0 } as const;

/** Evidence flags, each also as `…:<code>` for one drug. */
export const FAILURE_EVIDENCE = 'first_line_failed';
export const FIRST_USE_EVIDENCE = 'first_use';

/** Characters of a national drug code that name the substance; dosage form, strength and maker follow. */
const SUBSTANCE_LENGTH = 10;

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
    if (isFlagged(context, FAILURE_EVIDENCE, code)) return;
    const day = context.lineDay(line);
    if (day === undefined) {
      context.undecided(rule, line, 'line.from');
      return;
    }
    if (wasTried(context, rule, point, code, day)) return;
    const days = integerOf(rule, 'lookBackDays');
    const isFirstUse = isFlagged(context, FIRST_USE_EVIDENCE, code);
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

function isFlagged({ claim }: JudgeContext, name: string, code: string): boolean {
  return claim.evidence.get(name) === true || claim.evidence.get(`${name}:${code}`) === true;
}

/** Made once per claim: a long stay has thousands of lines of a hundred items. */
const positionsOf = new WeakMap<Claim, ReadonlyMap<string, readonly number[]>>();

/** Lines by item code. */
function itemPositions(claim: Claim): ReadonlyMap<string, readonly number[]> {
  const known = positionsOf.get(claim);
  if (known !== undefined) return known;
  const positions = new Map<string, number[]>();
  claim.lines.forEach((line, at) => {
    const code = itemCode(line);
    if (code === undefined) return;
    const list = positions.get(code);
    if (list === undefined) positions.set(code, [at]);
    else list.push(at);
  });
  positionsOf.set(claim, positions);
  return positions;
}

/** A first-line drug up to the day, whoever paid it in this claim; or the drug itself before. */
function wasTried(
  context: JudgeContext,
  rule: ActiveRule,
  point: number,
  code: string,
  day: number,
): boolean {
  const { claim, history } = context;
  const list = context.word(point, WORD.firstLine);
  const prefixes = list < 0 ? [code.slice(0, integerOf(rule, 'classLength'))] : context.reader.list(list);
  const isOther = (other: string) => other.slice(0, SUBSTANCE_LENGTH) !== code.slice(0, SUBSTANCE_LENGTH);
  const isUsed = (at: number): boolean => {
    const used = context.lineDay(at);
    return context.isPresent(at) && used !== undefined && used <= day;
  };
  for (const [other, positions] of itemPositions(claim)) {
    if (isOther(other) && prefixes.some((one) => other.startsWith(one)) && positions.some(isUsed))
      return true;
  }
  if (history === undefined) return false;
  const since = day - integerOf(rule, 'lookBackDays');
  const isTried = (prefix: string, isItself: boolean) =>
    history.linesWithPrefix(prefix).some((past) => {
      if (past.dayEpoch === undefined || past.dayEpoch > day || past.dayEpoch < since) return false;
      return !mayBeOwn(claim, past.entry) && (isItself || isOther(past.code!));
    });
  if (parameterOf(rule, 'isContinuationMet') === true && isTried(itemKey(code), true)) return true;
  return prefixes.some((prefix) => isTried(prefix, false));
}
