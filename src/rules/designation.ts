/**
 * Designation (ELG-08): a facility without a valid agreement on the day, or a terminal that belongs to another one,
 * cannot settle. What nobody told is not judged: most facilities never send their own agreement.
 */
import type { DayInterval } from '../claim/claim.ts';
import { asksTheFund, fundLines } from './fund-lines.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

export const designation: RuleKind = {
  kind: 'designation',
  title: { zh: '非定点或协议中止机构', en: 'facility not designated' },
  table: undefined,
  parameters: [],
  messages: {
    outside: {
      zh: '本机构在{day}没有有效的医保定点协议，当日费用不在基金支付范围',
      en: 'this facility had no valid insurance agreement on {day}; what was charged that day is not payable',
    },
    relay: {
      zh: '结算终端属于机构{owner}，与本机构{facility}不一致，请在本机构终端结算',
      en: 'the settling terminal belongs to facility {owner}, not to {facility}; please settle on your own terminal',
    },
  },
  judgeClaim(context, rule) {
    if (!asksTheFund(context)) return;
    judgeTerminal(context, rule);
    judgeAgreement(context, rule);
  },
};

function judgeTerminal(context: JudgeContext, rule: ActiveRule): void {
  const { terminalOwner, code } = context.claim.facility;
  if (terminalOwner === undefined || terminalOwner === code) return;
  if (code === undefined) {
    context.undecided(rule, -1, 'facility.code');
    return;
  }
  context.report(rule, {
    message: 'relay',
    values: { owner: { type: 'text', value: terminalOwner }, facility: { type: 'text', value: code } },
    facts: [
      { path: 'facility.terminalOwner', value: { type: 'text', value: terminalOwner } },
      { path: 'facility.code', value: { type: 'text', value: code } },
    ],
  });
}

function judgeAgreement(context: JudgeContext, rule: ActiveRule): void {
  const { designations } = context.claim.facility;
  if (designations === undefined) return;
  const outside: number[] = [];
  let firstDay: number | undefined;
  const visit = (line: number, dayEpoch: number | undefined): void => {
    if (dayEpoch === undefined) {
      context.undecided(rule, line, line < 0 ? 'encounter.start' : 'line.from');
      return;
    }
    if (designations.some((interval) => includes(interval, dayEpoch))) return;
    if (line >= 0) outside.push(line);
    if (firstDay === undefined || dayEpoch < firstDay) firstDay = dayEpoch;
  };
  if (context.claim.lines.length === 0) visit(-1, context.claim.encounter.start?.dayEpoch);
  for (const line of fundLines(context)) visit(line, context.lineDay(line));
  if (firstDay === undefined) return;
  context.report(rule, {
    message: 'outside',
    values: { day: { type: 'day', value: firstDay } },
    facts: [
      ...outside.map((line) => ({
        path: `lines[${line}].from`,
        value: { type: 'day' as const, value: context.lineDay(line)! },
      })),
      { path: 'facility.designations', value: { type: 'number', value: designations.length } },
    ],
    involved: outside,
    ...(outside.length === 0 ? {} : { remedy: { kind: 'selfPay', lines: outside } }),
  });
}

function includes({ fromDay, toDay }: DayInterval, dayEpoch: number): boolean {
  return (fromDay === undefined || dayEpoch >= fromDay) && (toDay === undefined || dayEpoch <= toDay);
}
