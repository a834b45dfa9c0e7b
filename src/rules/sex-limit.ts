/**
 * Sex limit (RX-01, CHG-32 sex; ADM-14 on diagnoses, ADM-16 on operations): the row's code belongs to one sex. An
 * unknown sex decides nothing. A line is denied alone; a coding that cannot be right is about the whole claim.
 */
import { SEXES, type Sex } from '../claim/codes.ts';
import type { FactRead, FactValue } from '../claim/finding.ts';
import { asksTheFund } from './fund-lines.ts';
import type { RuleKind } from './kind.ts';

export const sexLimit: RuleKind = {
  kind: 'sex-limit',
  title: { zh: '限性别', en: 'sex limit' },
  table: {
    spaces: ['item', 'diagnosis', 'operation'],
    isPair: false,
    columns: [
      {
        name: 'sex',
        column: { type: 'choice', values: SEXES },
        isRequired: true,
        help: { zh: '唯一适用的性别：male 或 female', en: 'the only sex it applies to: male or female' },
      },
    ],
  },
  parameters: [],
  messages: {
    item: {
      zh: '{item}限{sex}性患者支付，本次患者为{patientSex}性',
      en: '{item} is payable only for {sex} patients; this patient is {patientSex}',
    },
    diagnosis: {
      zh: '诊断{code}仅见于{sex}性，与患者性别（{patientSex}）不符，请核对诊断编码和性别后再结算',
      en: 'diagnosis {code} occurs only in {sex} patients and this patient is {patientSex}; please check the code and the sex before settling',
    },
    operation: {
      zh: '手术操作{code}仅见于{sex}性，与患者性别（{patientSex}）不符，请核对手术编码和性别后再结算',
      en: 'operation {code} occurs only in {sex} patients and this patient is {patientSex}; please check the code and the sex before settling',
    },
  },
  judgeLine(context, rule, point, line) {
    const { sex } = context.claim.patient;
    const only = SEXES[context.word(point, 0)]!;
    if (sex === only) return;
    if (sex === undefined) {
      context.undecided(rule, line, 'patient.sex');
      return;
    }
    context.report(rule, {
      message: 'item',
      values: { item: context.itemName(line, point), sex: SEX_WORDS[only], patientSex: SEX_WORDS[sex] },
      facts: SEX_READ[sex],
      point,
      lines: [line],
      remedy: { kind: 'selfPay', lines: [line] },
    });
  },
  judgeCode(context, rule, point, position, space) {
    const { sex } = context.claim.patient;
    const only = SEXES[context.word(point, 0)]!;
    if (sex === only || !asksTheFund(context)) return;
    if (sex === undefined) {
      context.undecided(rule, -1, 'patient.sex');
      return;
    }
    const list = space === 'operation' ? context.claim.operations : context.claim.diagnoses;
    const code = list[position]?.code ?? `#${position + 1}`;
    context.report(rule, {
      message: space,
      values: { code: { type: 'text', value: code }, sex: SEX_WORDS[only], patientSex: SEX_WORDS[sex] },
      facts: [
        ...SEX_READ[sex],
        {
          path: `${space === 'operation' ? 'operations' : 'diagnoses'}[${position}].code`,
          value: { type: 'text', value: code },
        },
      ],
      point,
      remedy:
        space === 'operation'
          ? { kind: 'correctOperation', operation: position }
          : { kind: 'correctDiagnosis', diagnosis: position },
    });
  },
};

const SEX_WORDS: Readonly<Record<Sex, FactValue>> = {
  male: { type: 'word', value: 'sex.male' },
  female: { type: 'word', value: 'sex.female' },
};

const SEX_READ: Readonly<Record<Sex, readonly FactRead[]>> = {
  male: [{ path: 'patient.sex', value: SEX_WORDS.male }],
  female: [{ path: 'patient.sex', value: SEX_WORDS.female }],
};
