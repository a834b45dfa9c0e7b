/**
 * Days of supply (RX-06 for visits, RX-20 for discharge medication): days above the limit are not payable. The limit
 * depends on whether the illness is acute or chronic, which the rule's table of diagnoses says; where acute and
 * chronic illness meet, a table of drugs (scope `drugClass`) says it drug by drug. What is not known only gives notice.
 */
import type { ClaimLine } from '../claim/claim.ts';
import type { Setting } from '../claim/codes.ts';
import { type ExcessDays, reportExcessDays } from './excess-days.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { integerOf, textOf } from './parameters.ts';
import { itemCode } from './past-lines.ts';
import { COURSES, type Courses, diagnosisCourses, drugCourse } from './supply-course.ts';
import { supplyLeft } from './supply-left.ts';

const KIND = 'days-of-supply';
const SCOPES = ['outpatient', 'discharge', 'drugClass'] as const;

/** Encounters that write no outpatient prescription. */
const NO_VISITS: ReadonlySet<Setting | undefined> = new Set(['inpatient', 'pharmacy'] as const);

/** The prescriber's note that a chronic, stable patient needs up to the long-term maximum. */
export const LONG_TERM_EVIDENCE = 'long_term_prescription';

export const daysOfSupply: RuleKind = {
  kind: KIND,
  title: { zh: '用药天数', en: 'days of supply' },
  table: {
    spaces: ['diagnosis', 'item'],
    isPair: false,
    columns: [
      {
        name: 'course',
        column: { type: 'choice', values: COURSES },
        isRequired: true,
        help: { zh: 'acute 急性、chronic 慢性', en: 'acute or chronic' },
      },
    ],
  },
  parameters: [
    {
      name: 'scope',
      parameter: { type: 'choice', values: SCOPES },
      fallback: undefined,
      help: {
        zh: 'outpatient 门急诊处方、discharge 出院带药、drugClass 仅为其他规则提供药品的急慢性分类',
        en: 'outpatient prescriptions, discharge medication, or drugClass: a table of drugs for the other two',
      },
    },
    days('outpatientDays', 7, '门诊处方最多天数', 'most days on an outpatient prescription'),
    days('emergencyDays', 3, '急诊处方最多天数', 'most days on an emergency prescription'),
    days('longTermDays', 28, '慢性病长期处方最多天数', 'most days on a long-term prescription'),
    days(
      'longTermNotedDays',
      84,
      '注明理由的长期处方最多天数',
      'most days on a long-term prescription with a note',
    ),
    days('acuteDays', 7, '急性病出院带药最多天数', 'most days of discharge medication, acute illness'),
    days('chronicDays', 15, '慢性病出院带药最多天数', 'most days of discharge medication, chronic illness'),
  ],
  messages: {
    visit: {
      zh: '{item}开药{days}天，{setting}限{max}天，超出的{excess}天不在基金支付范围',
      en: '{item}: {days} days prescribed, the limit for this visit ({setting}) is {max}; {excess} days are not payable',
    },
    visitLong: {
      zh: '{item}开药{days}天，超过慢性病处方的{max}天，请核实并注明理由',
      en: '{item}: {days} days prescribed, more than the {max} of a prescription for chronic illness; please check and note the reason',
    },
    visitUnknown: {
      zh: '{item}开药{days}天，{setting}一般限{max}天，现有诊断不能判断是否慢性病，请核实',
      en: '{item}: {days} days prescribed, the usual limit for this visit ({setting}) is {max}; the diagnoses do not tell whether the illness is chronic, please verify',
    },
    visitAgain: {
      zh: '{item}当日其他就诊已开{held}天，本次{days}天，合计超过{setting}{limit}天，超出的{excess}天不在基金支付范围',
      en: '{item}: {held} days were prescribed elsewhere on the same day and {days} here, more than the {limit} of this visit ({setting}); {excess} days are not payable',
    },
    visitLeft: {
      zh: '{item}以往所开尚余约{left}天，本次{days}天，合计超过{setting}{limit}天，请核实',
      en: '{item}: about {left} days are left of earlier prescriptions and {days} are new, more than the {limit} of this visit ({setting}); please verify',
    },
    discharge: {
      zh: '出院带药{item}{days}天，{course}限{max}天，超出的{excess}天不在基金支付范围',
      en: '{item}: {days} days of discharge medication, the limit for {course} illness is {max}; {excess} days are not payable',
    },
    dischargeUnknown: {
      zh: '出院带药{item}{days}天，超过{max}天，现有诊断不能判断该药用于急性病还是慢性病，请核实',
      en: '{item}: {days} days of discharge medication, more than {max}; the diagnoses do not tell whether it treats acute or chronic illness, please verify',
    },
  },
  judgeClaim(context, rule) {
    const scope = textOf(rule, 'scope');
    if (scope === 'drugClass') return;
    let courses: Courses | undefined;
    const coursesOf = () => {
      courses ??= diagnosisCourses(context, rule);
      return courses;
    };
    const isVisit = scope === 'outpatient';
    if (isVisit && NO_VISITS.has(context.claim.encounter.setting)) return;
    for (let line = 0; line < context.claim.lines.length; line++) {
      if (!context.isFundLine(line) || !isMedicine(context.line(line))) continue;
      if (!isVisit) judgeDischarge(context, rule, line, coursesOf);
      else judgeVisit(context, rule, line, coursesOf);
    }
  },
};

function days(name: string, fallback: number, zh: string, en: string) {
  return { name, parameter: { type: 'integer', min: 1, max: 366 }, fallback, help: { zh, en } } as const;
}

function isMedicine({ kind, daysOfSupply: given }: ClaimLine): boolean {
  return kind === 'drug' || kind === 'tcmPiece' || (kind === undefined && given !== undefined);
}

function judgeVisit(context: JudgeContext, rule: ActiveRule, line: number, coursesOf: () => Courses): void {
  const { setting, benefit } = context.claim.encounter;
  const { isDischargeMedication, daysOfSupply: given } = context.line(line);
  if (isDischargeMedication === true) return;
  if (given === undefined) {
    context.undecided(rule, line, 'line.daysOfSupply');
    return;
  }
  const emergencyDays = integerOf(rule, 'emergencyDays');
  const outpatientDays = integerOf(rule, 'outpatientDays');
  if (setting === undefined) {
    if (given > Math.min(emergencyDays, outpatientDays)) context.undecided(rule, line, 'encounter.setting');
    return;
  }
  const usualDays = setting === 'emergency' ? emergencyDays : outpatientDays;
  const held = heldDays(context, line);
  if (given + held.sameDayDays + held.leftDays <= usualDays) return;
  const courses = coursesOf();
  const isChronicVisit = benefit === 'chronic' || benefit === 'special';
  const isAcute = courses.areAllKnown && !courses.hasChronic;
  if (isAcute && !isChronicVisit) {
    judgeWithHeld(context, rule, line, { given, usualDays, ...held }, courses.point);
    return;
  }
  if (given <= usualDays) return;
  const excess: Pick<ExcessDays, 'line' | 'days' | 'words'> = {
    line,
    days: given,
    words: { setting: { type: 'word', value: `setting.${setting}` } },
  };
  // A long-term prescription is not written in an emergency, unless the visit is settled as one for chronic illness.
  const isNoted = context.claim.evidence.get(LONG_TERM_EVIDENCE) === true;
  if (isChronicVisit || (setting !== 'emergency' && (courses.hasChronic || isNoted))) {
    const maxDays = integerOf(rule, isNoted ? 'longTermNotedDays' : 'longTermDays');
    reportExcessDays(context, rule, { ...excess, maxDays, message: 'visitLong', effect: 'notice' });
    return;
  }
  if (!courses.hasChronic) context.undecided(rule, line, 'diagnoses');
  reportExcessDays(context, rule, {
    ...excess,
    maxDays: usualDays,
    message: 'visitUnknown',
    effect: 'notice',
  });
}

interface Held {
  /** Days of the drug that other visits of the same day gave. */
  readonly sameDayDays: number;
  /** Days left of what was given before. */
  readonly leftDays: number;
}

const NOTHING_HELD: Held = { sameDayDays: 0, leftDays: 0 };

function heldDays(context: JudgeContext, line: number): Held {
  if (context.history === undefined) return NOTHING_HELD;
  const code = itemCode(context.line(line));
  const day = context.lineDay(line);
  if (code === undefined || day === undefined) return NOTHING_HELD;
  const { sameDayDays, earlierDays } = supplyLeft(context, code, day, true);
  return { sameDayDays, leftDays: earlierDays };
}

/** Acute illness, where one limit holds: alone, with what the day gave elsewhere, and with what is left of before. */
function judgeWithHeld(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  { given, usualDays, sameDayDays, leftDays }: Held & { readonly given: number; readonly usualDays: number },
  point: number,
): void {
  const setting = { type: 'word', value: `setting.${context.claim.encounter.setting}` } as const;
  const limit = { type: 'number', value: usualDays } as const;
  if (given + sameDayDays > usualDays)
    reportExcessDays(context, rule, {
      line,
      days: given,
      maxDays: Math.max(usualDays - sameDayDays, 0),
      message: sameDayDays > 0 ? 'visitAgain' : 'visit',
      point,
      words: { setting, limit, held: { type: 'number', value: sameDayDays } },
    });
  if (leftDays === 0) return;
  const held = sameDayDays + leftDays;
  reportExcessDays(context, rule, {
    line,
    days: given,
    maxDays: Math.max(usualDays - held, 0),
    message: 'visitLeft',
    effect: 'notice',
    words: { setting, limit, left: { type: 'number', value: held } },
  });
}

function judgeDischarge(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  coursesOf: () => Courses,
): void {
  const { isDischargeMedication, daysOfSupply: given } = context.line(line);
  if (isDischargeMedication === false) return;
  const acuteDays = integerOf(rule, 'acuteDays');
  if (isDischargeMedication === undefined) {
    if (context.claim.encounter.setting === 'inpatient' && given !== undefined && given > acuteDays)
      context.undecided(rule, line, 'line.isDischargeMedication');
    return;
  }
  if (given === undefined) context.undecided(rule, line, 'line.daysOfSupply');
  if (given === undefined || given <= acuteDays) return;
  const chronicDays = integerOf(rule, 'chronicDays');
  const { course, point } = dischargeCourse(context, line, coursesOf());
  if (course === undefined) {
    context.undecided(rule, line, 'diagnoses');
    const unknown = { line, days: given, maxDays: chronicDays, message: 'dischargeUnknown', words: {} };
    reportExcessDays(context, rule, { ...unknown, effect: 'notice' });
    return;
  }
  reportExcessDays(context, rule, {
    line,
    days: given,
    maxDays: course === 'acute' ? acuteDays : chronicDays,
    message: 'discharge',
    point,
    words: { course: { type: 'word', value: `course.${course}` } },
  });
}

/**
 * The diagnoses decide where they agree; where acute and chronic ones meet, the drug's own class does. A drug for
 * chronic illness among acute diagnoses means that its own diagnosis is missing: unknown.
 */
function dischargeCourse(context: JudgeContext, line: number, courses: Courses) {
  const unknown = { course: undefined, point: -1 } as const;
  const { hasAcute, hasChronic, areAllKnown } = courses;
  if (hasAcute !== hasChronic && !areAllKnown) return unknown;
  if (!hasAcute && !hasChronic) return unknown;
  if (!hasAcute) return { course: 'chronic', point: courses.point } as const;
  const { rules } = context.reader.head;
  const drug = drugCourse(
    context,
    (index) => rules[index]!.kind === KIND && rules[index]!.parameters.scope === 'drugClass',
    line,
  );
  if (hasChronic) return drug ?? unknown;
  return drug?.course === 'chronic' ? unknown : ({ course: 'acute', point: courses.point } as const);
}
