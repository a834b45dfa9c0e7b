/**
 * Setting limit (DRG-09 inpatient, or emergency and inpatient only; DRG-22 not by an internet hospital): where care
 * was given decides whether the item is payable. Rescue or observation in an emergency department counts as emergency
 * even on a visit that is registered as ordinary. An unknown setting decides nothing.
 */
import type { FactRead } from '../claim/finding.ts';
import type { JudgeContext, RuleKind } from './kind.ts';

const LIMIT_SETTINGS = ['inpatient', 'inpatientOrEmergency', 'notInternet'] as const;

export const settingLimit: RuleKind = {
  kind: 'setting-limit',
  title: { zh: '限就医方式', en: 'setting limit' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'settings',
        column: { type: 'choice', values: LIMIT_SETTINGS },
        isRequired: true,
        help: {
          zh: 'inpatient 限住院、inpatientOrEmergency 限急诊或住院、notInternet 互联网诊疗除外',
          en: 'inpatient only, inpatient or emergency only, or not by an internet hospital',
        },
      },
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{item}限{allowed}支付，本次就医方式为{setting}',
      en: '{item} is payable only in this setting: {allowed}; this visit is: {setting}',
    },
    internet: {
      zh: '{item}不属于互联网诊疗的支付范围',
      en: '{item} is not payable when an internet hospital prescribes it',
    },
  },
  judgeLine(context, rule, point, line) {
    const { setting } = context.claim.encounter;
    const allowed = LIMIT_SETTINGS[context.word(point, 0)]!;
    if (allowed === 'inpatientOrEmergency' && isEmergency(context)) return;
    if (setting === undefined) {
      context.undecided(rule, line, 'encounter.setting');
      return;
    }
    if (allowed === 'notInternet' ? setting !== 'internet' : setting === 'inpatient') return;
    context.report(rule, {
      message: allowed === 'notInternet' ? 'internet' : 'hit',
      values: {
        item: context.itemName(line, point),
        allowed: { type: 'word', value: `setting.${allowed}` },
        setting: { type: 'word', value: `setting.${setting}` },
      },
      facts: factsRead(context),
      point,
      lines: [line],
      remedy: { kind: 'selfPay', lines: [line] },
    });
  },
};

function isEmergency({ claim }: JudgeContext): boolean {
  const { setting, isRescue, observationHours } = claim.encounter;
  if (setting === 'emergency') return true;
  return (
    setting !== 'pharmacy' && setting !== 'internet' && (isRescue === true || (observationHours ?? 0) > 0)
  );
}

function factsRead({ claim }: JudgeContext): FactRead[] {
  const { setting, isRescue, observationHours } = claim.encounter;
  const facts: FactRead[] = [
    { path: 'encounter.setting', value: { type: 'word', value: `setting.${setting}` } },
  ];
  if (isRescue !== undefined)
    facts.push({
      path: 'encounter.isRescue',
      value: { type: 'word', value: isRescue ? 'bool.yes' : 'bool.no' },
    });
  if (observationHours !== undefined)
    facts.push({ path: 'encounter.observationHours', value: { type: 'number', value: observationHours } });
  return facts;
}
