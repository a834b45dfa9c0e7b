/**
 * Required fields (DAT-04): names what the message leaves out. A notice, because nothing is wrong with the claim as far
 * as is known; it holds no money. A retail pharmacy names neither a main diagnosis nor a prescriber for what it sells.
 */
import type { Claim } from '../claim/claim.ts';
import type { Remedy } from '../claim/finding.ts';
import { asksTheFund } from './fund-lines.ts';
import type { JudgeContext, RuleKind } from './kind.ts';
import { textsOf } from './parameters.ts';

const FIELDS = ['sex', 'birthDay', 'setting', 'mainDiagnosis', 'prescriber', 'lineTime'] as const;
type Field = (typeof FIELDS)[number];

const PATH_OF: Readonly<Record<Field, string>> = {
  sex: 'patient.sex',
  birthDay: 'patient.birthDay',
  setting: 'encounter.setting',
  mainDiagnosis: 'diagnoses',
  prescriber: 'line.prescriber',
  lineTime: 'line.from',
};

export const requiredFields: RuleKind = {
  kind: 'required-fields',
  title: { zh: '必填信息缺失', en: 'required fields' },
  table: undefined,
  parameters: [
    {
      name: 'fields',
      parameter: { type: 'texts' },
      fallback: FIELDS,
      help: {
        zh: `必填项：${FIELDS.join('、')}`,
        en: `what must be there: ${FIELDS.join(', ')}`,
      },
    },
  ],
  messages: {
    sex: { zh: '缺少患者性别', en: "the patient's sex is missing" },
    birthDay: { zh: '缺少患者出生日期', en: "the patient's date of birth is missing" },
    setting: { zh: '缺少就诊类型', en: 'the kind of encounter is missing' },
    mainDiagnosis: { zh: '缺少主要诊断', en: 'the main diagnosis is missing' },
    prescriber: { zh: '{count}行明细缺少开单医师', en: '{count} lines name no prescriber' },
    lineTime: { zh: '{count}行明细缺少发生时间', en: '{count} lines have no date' },
  },
  judgeClaim(context, rule) {
    if (!asksTheFund(context)) return;
    const wanted = textsOf(rule, 'fields');
    for (const field of FIELDS) {
      if (!wanted.includes(field)) continue;
      const lines = linesWithout(context, field);
      if (lines === undefined ? !lacks(context.claim, field) : lines.length === 0) continue;
      context.report(rule, {
        message: field,
        values: lines === undefined ? {} : { count: { type: 'number', value: lines.length } },
        lines: lines ?? [],
        amountsFen: (lines ?? []).map(() => 0n),
        ...remedyFor(context.claim, field, lines),
      });
    }
  },
};

/**
 * One fact can be asked for. Where many lines lack theirs, the encounter's stands in for all: its physician, and for a
 * visit its day. The days of a stay's lines are for the sender's system to fill.
 */
function remedyFor(
  { encounter }: Claim,
  field: Field,
  lines: readonly number[] | undefined,
): { readonly remedy?: Remedy } {
  if (lines === undefined) return { remedy: { kind: 'supply', path: PATH_OF[field] } };
  if (lines.length === 1)
    return { remedy: { kind: 'supply', path: PATH_OF[field].replace('line', `lines[${lines[0]}]`) } };
  if (field === 'prescriber') return { remedy: { kind: 'supply', path: 'encounter.physician' } };
  const isVisit = encounter.setting !== undefined && encounter.setting !== 'inpatient';
  return isVisit && encounter.start === undefined
    ? { remedy: { kind: 'supply', path: 'encounter.start' } }
    : {};
}

const NONE: readonly number[] = [];

/** Lines that lack the field, or undefined for a field of the claim itself. */
function linesWithout(context: JudgeContext, field: Field): readonly number[] | undefined {
  if (field !== 'lineTime' && field !== 'prescriber') return undefined;
  const { encounter, lines } = context.claim;
  const isNamedOnce = encounter.setting === 'pharmacy' || encounter.physician !== undefined;
  if (field === 'prescriber' && isNamedOnce) return NONE;
  let without: number[] | undefined;
  for (let line = 0; line < lines.length; line++) {
    const isThere =
      field === 'lineTime' ? context.lineDay(line) !== undefined : lines[line]!.prescriber !== undefined;
    if (isThere || !context.isFundLine(line)) continue;
    without ??= [];
    without.push(line);
  }
  return without ?? NONE;
}

function lacks({ patient, encounter, diagnoses }: Claim, field: Field): boolean {
  if (field === 'sex') return patient.sex === undefined;
  if (field === 'birthDay') return patient.birthDay === undefined;
  if (field === 'setting') return encounter.setting === undefined;
  if (encounter.setting === 'pharmacy') return false;
  // Where no diagnosis says whether it is the main one, any may be.
  return !diagnoses.some(({ code, isMain }) => code !== undefined && isMain !== false);
}
