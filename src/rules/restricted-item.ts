/**
 * Local restricted list (DRG-24): an item that a region pays for only with its indication and where the oral route is
 * impossible. The list is each region's own, its rows dated. An indication is missing only in a complete set of known
 * diagnoses; the oral route is possible only where somebody says so. What nobody says asks for evidence.
 */
import { diagnosesRead } from './diagnoses-read.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { textsOf } from './parameters.ts';
import { itemCode } from './past-lines.ts';

const WORD = { allowed: 0 } as const;

/** Evidence flag that the oral route is impossible; `…:<code>` for one item. False says that it is possible. */
export const NOT_ORALLY_EVIDENCE = 'cannot_take_orally';

export const restrictedItem: RuleKind = {
  kind: 'restricted-item',
  title: { zh: '地方限制性药品', en: 'locally restricted item' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'allowed',
        column: { type: 'prefixes' },
        isRequired: true,
        help: {
          zh: '可支付的诊断编码前缀，空格分隔；* 为不限诊断',
          en: 'payable diagnosis prefixes, blank-separated; * for any',
        },
      },
    ],
  },
  parameters: [
    {
      name: 'proofFlags',
      parameter: { type: 'texts' },
      fallback: ['fasting_order', 'dysphagia', 'coma'],
      help: {
        zh: '证明不能口服的佐证标志，任一即可',
        en: 'evidence flags that prove the oral route impossible; one is enough',
      },
    },
    {
      name: 'proofDiagnoses',
      parameter: { type: 'texts' },
      fallback: ['R13', 'R40.2'],
      help: {
        zh: '证明不能口服的诊断编码前缀',
        en: 'diagnosis prefixes that prove the oral route impossible',
      },
    },
  ],
  messages: {
    indication: {
      zh: '{item}为当地限制性用药，本次诊断不在其适应症内，基金不予支付',
      en: '{item} is locally restricted, and the diagnoses are not among its indications: not payable',
    },
    oral: {
      zh: '{item}为当地限制性用药，患者可以口服给药，基金不予支付',
      en: '{item} is locally restricted, and the oral route is possible: not payable',
    },
    unsure: {
      zh: '{item}为当地限制性用药，请补充适应症及不能口服（禁食医嘱、吞咽困难、昏迷）的依据',
      en: '{item} is locally restricted: please add evidence of its indication and that the oral route is impossible (fasting order, dysphagia, coma)',
    },
  },
  judgeLine(context, rule, point, line) {
    const code = itemCode(context.line(line))!;
    const indicated = isIndicated(context, point);
    const isOral = isOralPossible(context, rule, code);
    if (indicated === true && isOral === false) return;
    const message = indicated === false ? 'indication' : isOral === true ? 'oral' : 'unsure';
    const flag = `evidence.${NOT_ORALLY_EVIDENCE}:${code}`;
    context.report(rule, {
      message,
      ...(message === 'unsure' ? { effect: 'evidence' as const } : {}),
      values: { item: context.itemName(line, point) },
      facts: diagnosesRead(context.claim),
      point,
      lines: [line],
      remedy:
        message === 'unsure' && indicated === true
          ? { kind: 'supply', path: flag }
          : { kind: 'selfPay', lines: [line] },
    });
  },
};

/** Undefined where the diagnoses are incomplete or not all known. */
function isIndicated(context: JudgeContext, point: number): boolean | undefined {
  const list = context.word(point, WORD.allowed);
  const allowed = list < 0 ? [] : context.reader.list(list);
  if (allowed[0] === '*') return true;
  if (context.diagnosisCodes.some(({ code }) => allowed.some((prefix) => code.startsWith(prefix))))
    return true;
  return context.areDiagnosesReliable ? false : undefined;
}

function isOralPossible(context: JudgeContext, rule: ActiveRule, code: string): boolean | undefined {
  const { evidence } = context.claim;
  const own = evidence.get(`${NOT_ORALLY_EVIDENCE}:${code}`) ?? evidence.get(NOT_ORALLY_EVIDENCE);
  if (own !== undefined) return !own;
  if (textsOf(rule, 'proofFlags').some((flag) => evidence.get(flag) === true)) return false;
  const prefixes = textsOf(rule, 'proofDiagnoses');
  return context.diagnosisCodes.some((one) => prefixes.some((prefix) => one.code.startsWith(prefix)))
    ? false
    : undefined;
}
