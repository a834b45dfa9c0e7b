/**
 * Charging date outside the stay (CHG-35): inpatients only, compared by whole days. The days of admission and discharge
 * are inside, so tests on the day of admission pass. An unknown date decides nothing.
 */
import type { FactRead } from '../claim/finding.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

export const outsideStay: RuleKind = {
  kind: 'outside-stay',
  title: { zh: '计费日期异常', en: 'date outside the stay' },
  table: undefined,
  parameters: [],
  messages: {
    before: {
      zh: '第{line}行{item}计费日期{date}早于入院日期{bound}，不在本次住院期间，基金不予支付',
      en: 'line {line}, {item}, is dated {date}, before the admission on {bound}: not payable for this stay',
    },
    after: {
      zh: '第{line}行{item}计费日期{date}晚于出院日期{bound}，不在本次住院期间，基金不予支付',
      en: 'line {line}, {item}, is dated {date}, after the discharge on {bound}: not payable for this stay',
    },
    afterDeath: {
      zh: '第{line}行{item}计费日期{date}晚于死亡日期{bound}，不在本次住院期间，基金不予支付',
      en: 'line {line}, {item}, is dated {date}, after the death on {bound}: not payable for this stay',
    },
  },
  judgeClaim(context, rule) {
    const { encounter, patient, lines } = context.claim;
    if (encounter.setting === undefined) context.undecided(rule, -1, 'encounter.setting');
    if (encounter.setting !== 'inpatient') return;
    const firstDay = encounter.start?.dayEpoch;
    // Unknown while the patient is in the house; a death then ends the stay.
    const lastDay = encounter.end?.dayEpoch ?? patient.death?.dayEpoch;
    if (firstDay === undefined) context.undecided(rule, -1, 'encounter.start');
    if (firstDay !== undefined && lastDay !== undefined && lastDay < firstDay) {
      // A discharge before the admission is a wrong date; no line can be measured by it.
      context.undecided(rule, -1, 'encounter.end');
      return;
    }
    for (let line = 0; line < lines.length; line++) {
      if (!context.isFundLine(line)) continue;
      const day = context.lineDay(line);
      if (day === undefined) context.undecided(rule, line, 'line.from');
      else if (firstDay !== undefined && day < firstDay) report(context, rule, line, 'before', firstDay);
      else if (lastDay !== undefined && day > lastDay)
        report(context, rule, line, encounter.end === undefined ? 'afterDeath' : 'after', lastDay);
    }
  },
};

const PATH_OF_BOUND = {
  before: 'encounter.start',
  after: 'encounter.end',
  afterDeath: 'patient.death',
} as const;

function report(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  message: keyof typeof PATH_OF_BOUND,
  boundDay: number,
): void {
  const date = { type: 'day', value: context.lineDay(line)! } as const;
  const bound = { type: 'day', value: boundDay } as const;
  const facts: FactRead[] = [
    { path: `lines[${line}].from`, value: date },
    { path: PATH_OF_BOUND[message], value: bound },
  ];
  context.report(rule, {
    message,
    values: { line: { type: 'number', value: line + 1 }, item: context.itemName(line), date, bound },
    facts,
    lines: [line],
    remedy: { kind: 'removeLine', lines: [line] },
  });
}
