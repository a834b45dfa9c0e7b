/**
 * Age limit (DRG-05, 06, 07, RX-02, 03, CHG-32 age; ADM-15 on diagnoses): both bounds included, in completed years or
 * months or in days since birth, on the line's day; for a diagnosis on the first day of the encounter. An unknown day,
 * an unknown birth date, or one that lies after the service decides nothing.
 */
import { completedMonths, completedYears } from '../claim/age.ts';
import type { FactRead, FactValue } from '../claim/finding.ts';
import { EMPTY_WORD } from '../knowledge/table-schema.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

const WORD = { min: 0, max: 1, unit: 2 } as const;

export const AGE_UNITS = ['years', 'months', 'days'] as const;
type AgeUnit = (typeof AGE_UNITS)[number];

/** 120 years in days: no bound lies beyond it in any unit. */
const AGE_MAX = 43_830;

/** From here on an age is said in years, whatever unit the limit has. */
const CHILD_YEARS = 6;

export const ageLimit: RuleKind = {
  kind: 'age-limit',
  title: { zh: '限年龄', en: 'age limit' },
  table: {
    spaces: ['item', 'diagnosis'],
    isPair: false,
    columns: [
      {
        name: 'min',
        column: { type: 'integer', min: 0, max: AGE_MAX },
        isRequired: false,
        help: { zh: '最小年龄，含本数', en: 'lowest age, included' },
      },
      {
        name: 'max',
        column: { type: 'integer', min: 0, max: AGE_MAX },
        isRequired: false,
        help: {
          zh: '最大年龄，含本数；“18岁以下”写 17',
          en: 'highest age, included; "under 18" is written 17',
        },
      },
      {
        name: 'unit',
        column: { type: 'choice', values: AGE_UNITS },
        isRequired: true,
        help: { zh: 'years 周岁、months 足月、days 天', en: 'completed years, completed months, or days' },
      },
    ],
  },
  parameters: [],
  messages: {
    item: {
      zh: '{item}限年龄{range}{unit}的患者支付，本次患者{age}{ageUnit}',
      en: '{item} is payable only at an age of {range} {unit}; this patient is {age} {ageUnit} old',
    },
    diagnosis: {
      zh: '诊断{code}适用年龄为{range}{unit}，本次患者{age}{ageUnit}，请核对诊断和出生日期',
      en: 'diagnosis {code} belongs to an age of {range} {unit} and this patient is {age} {ageUnit} old; please check the diagnosis and the birth date',
    },
  },
  judgeLine(context, rule, point, line) {
    const limit = limitOf(context, point);
    const age = ageOn(context, rule, line, limit.unit, context.lineDay(line), 'line.from');
    if (age === undefined || isWithin(age.value, limit)) return;
    context.report(rule, {
      message: 'item',
      values: { item: context.itemName(line, point), ...limitValues(limit, age) },
      facts: age.facts,
      point,
      lines: [line],
      remedy: { kind: 'selfPay', lines: [line] },
    });
  },
  judgeCode(context, rule, point, position) {
    const limit = limitOf(context, point);
    const day = context.claim.encounter.start?.dayEpoch;
    const age = ageOn(context, rule, -1, limit.unit, day, 'encounter.start');
    if (age === undefined || isWithin(age.value, limit)) return;
    const code = context.claim.diagnoses[position]?.code ?? `#${position + 1}`;
    context.report(rule, {
      message: 'diagnosis',
      values: { code: { type: 'text', value: code }, ...limitValues(limit, age) },
      facts: [...age.facts, { path: `diagnoses[${position}].code`, value: { type: 'text', value: code } }],
      point,
      remedy: { kind: 'correctDiagnosis', diagnosis: position },
    });
  },
};

interface AgeBounds {
  readonly min: number;
  readonly max: number;
  readonly unit: AgeUnit;
}

function limitOf(context: JudgeContext, point: number): AgeBounds {
  return {
    min: context.word(point, WORD.min),
    max: context.word(point, WORD.max),
    unit: AGE_UNITS[context.word(point, WORD.unit)] ?? 'years',
  };
}

function isWithin(age: number, { min, max }: AgeBounds): boolean {
  return (min === EMPTY_WORD || age >= min) && (max === EMPTY_WORD || age <= max);
}

interface Age {
  readonly value: number;
  readonly years: number;
  readonly facts: readonly FactRead[];
}

/** The age in the row's unit, with the facts it comes from; undefined, and said so, where one of them is missing. */
function ageOn(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  unit: AgeUnit,
  dayEpoch: number | undefined,
  dayPath: string,
): Age | undefined {
  const { birthDay } = context.claim.patient;
  if (birthDay === undefined || dayEpoch === undefined) {
    context.undecided(rule, line, birthDay === undefined ? 'patient.birthDay' : dayPath);
    return undefined;
  }
  // Born after the service: one of the two dates is wrong, and nobody knows which.
  if (birthDay > dayEpoch) {
    context.undecided(rule, line, 'patient.birthDay');
    return undefined;
  }
  const years = completedYears(birthDay, dayEpoch);
  const value =
    unit === 'days' ? dayEpoch - birthDay : unit === 'months' ? completedMonths(birthDay, dayEpoch) : years;
  const readPath = line >= 0 ? `lines[${line}].from` : dayPath;
  return {
    value,
    years,
    facts: [
      { path: 'patient.birthDay', value: { type: 'day', value: birthDay } },
      { path: readPath, value: { type: 'day', value: dayEpoch } },
    ],
  };
}

function limitValues({ min, max, unit }: AgeBounds, { value, years }: Age): Record<string, FactValue> {
  // Nobody says that a man is 24,050 days old.
  const isInYears = unit === 'years' || years >= CHILD_YEARS;
  const range =
    min === EMPTY_WORD
      ? `≤${max}`
      : max === EMPTY_WORD
        ? `≥${min}`
        : min === max
          ? `${min}`
          : `${min}–${max}`;
  return {
    range: { type: 'text', value: range },
    unit: { type: 'word', value: `unit.${unit}` },
    age: { type: 'number', value: isInYears ? years : value },
    ageUnit: { type: 'word', value: `unit.${isInYears ? 'years' : unit}` },
  };
}
