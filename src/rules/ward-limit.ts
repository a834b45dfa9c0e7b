/**
 * Ward limit (CHG-25): intensive care is payable only in an intensive care ward, recovery-room care only where there
 * is a recovery room. The line's own ward beats the encounter's; a facility without such a ward cannot have given it.
 * An unknown ward decides nothing.
 */
import type { FactRead } from '../claim/finding.ts';
import type { JudgeContext, RuleKind } from './kind.ts';

const WARDS = ['icu', 'pacu'] as const;

export const wardLimit: RuleKind = {
  kind: 'ward-limit',
  title: { zh: '限病区', en: 'ward limit' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'ward',
        column: { type: 'choice', values: WARDS },
        isRequired: true,
        help: { zh: 'icu 重症监护病房、pacu 麻醉复苏室', en: 'icu: intensive care; pacu: recovery room' },
      },
    ],
  },
  parameters: [],
  messages: {
    noWard: {
      zh: '{item}限{ward}支付，本机构登记信息中没有{ward}',
      en: '{item} is payable only for {ward}, which this facility is registered without',
    },
    otherWard: {
      zh: '{item}限{ward}支付，费用发生时患者不在{ward}',
      en: '{item} is payable only for {ward}; the patient was in another ward',
    },
  },
  judgeLine(context, rule, point, line) {
    const ward = WARDS[context.word(point, 0)]!;
    const state = ward === 'icu' ? icuState(context, line) : pacuState(context);
    if (state.missing !== undefined) context.undecided(rule, line, state.missing);
    if (state.message === undefined) return;
    context.report(rule, {
      message: state.message,
      values: { item: context.itemName(line, point), ward: { type: 'word', value: `ward.${ward}` } },
      facts: [state.fact],
      point,
      lines: [line],
      remedy: { kind: 'selfPay', lines: [line] },
    });
  },
};

type WardState =
  | { readonly message: string; readonly fact: FactRead; readonly missing?: undefined }
  | { readonly message?: undefined; readonly missing?: string };

function icuState({ claim }: JudgeContext, line: number): WardState {
  if (claim.facility.hasIcu === false) return { message: 'noWard', fact: noFact('facility.hasIcu') };
  const ofLine = claim.lines[line]!.wardIsIcu;
  const isIcu = ofLine ?? claim.encounter.wardIsIcu;
  if (isIcu === undefined) return { missing: 'encounter.wardIsIcu' };
  if (isIcu) return {};
  const path = ofLine === undefined ? 'encounter.wardIsIcu' : `lines[${line}].wardIsIcu`;
  return { message: 'otherWard', fact: noFact(path) };
}

function pacuState({ claim }: JudgeContext): WardState {
  const { hasPacu } = claim.facility;
  if (hasPacu === undefined) return { missing: 'facility.hasPacu' };
  return hasPacu ? {} : { message: 'noWard', fact: noFact('facility.hasPacu') };
}

function noFact(path: string): FactRead {
  return { path, value: { type: 'word', value: 'bool.no' } };
}
