/**
 * Scheme limit (DRG-01 work injury only, DRG-02 maternity only): another fund pays the item. An unknown scheme decides
 * nothing. Maternity items are also payable on a maternity benefit, and for residents, whose scheme has no maternity
 * fund of its own, in an encounter that belongs to pregnancy or childbirth.
 */
import type { FactRead, Remedy } from '../claim/finding.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

const LIMIT_SCHEMES = ['workInjury', 'maternity'] as const;
type LimitScheme = (typeof LIMIT_SCHEMES)[number];

/** Evidence that the injury is recognised as one of work: then claiming from that fund is the better remedy. */
export const WORK_INJURY_EVIDENCE = 'work_injury';

/** Pregnancy, childbirth, puerperium (chapter O), and the Z categories for care of mother and pregnancy. */
const MATERNITY_DIAGNOSIS = /^(?:O|Z3[3-7]|Z39)/;

export const schemeLimit: RuleKind = {
  kind: 'scheme-limit',
  title: { zh: '限险种', en: 'scheme limit' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'scheme',
        column: { type: 'choice', values: LIMIT_SCHEMES },
        isRequired: true,
        help: {
          zh: '唯一支付的险种：workInjury 工伤、maternity 生育',
          en: 'the only scheme that pays: workInjury or maternity',
        },
      },
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{item}限{scheme}支付，本次结算险种为{patientScheme}',
      en: '{item} is payable only from {scheme}; this claim is settled under {patientScheme}',
    },
  },
  judgeLine(context, rule, point, line) {
    const { scheme } = context.claim.patient;
    const only = LIMIT_SCHEMES[context.word(point, 0)]!;
    if (scheme === only) return;
    if (scheme === undefined) {
      context.undecided(rule, line, 'patient.scheme');
      return;
    }
    if (only === 'maternity') {
      if (context.claim.encounter.benefit === 'maternity') return;
      if (scheme === 'resident' && !isDecidedAgainst(context, rule, line)) return;
      // An employee's childbirth is paid as a maternity benefit: with the kind of benefit unknown it may be one.
      if (scheme !== 'resident' && context.claim.encounter.benefit === undefined) {
        context.undecided(rule, line, 'encounter.benefit');
        return;
      }
    }
    context.report(rule, {
      message: 'hit',
      values: {
        item: context.itemName(line, point),
        scheme: { type: 'word', value: `scheme.${only}` },
        patientScheme: { type: 'word', value: `scheme.${scheme}` },
      },
      facts: factsRead(context, only),
      point,
      lines: [line],
      remedy: remedyFor(context, only, line),
    });
  },
};

/** For a resident: true when the encounter is known not to belong to pregnancy or childbirth. */
function isDecidedAgainst(context: JudgeContext, rule: ActiveRule, line: number): boolean {
  if (isMaternityEncounter(context)) return false;
  if (context.claim.patient.maternityState !== undefined || context.areDiagnosesReliable) return true;
  context.undecided(rule, line, context.diagnosisCodes.length === 0 ? 'diagnoses' : 'patient.maternityState');
  return false;
}

function isMaternityEncounter({ claim, diagnosisCodes }: JudgeContext): boolean {
  const { maternityState } = claim.patient;
  return (
    maternityState === 'pregnant' ||
    maternityState === 'lactating' ||
    diagnosisCodes.some(({ code }) => MATERNITY_DIAGNOSIS.test(code))
  );
}

/** Another fund only where the claim itself says that it would be the right one; else the patient's consent. */
function remedyFor(context: JudgeContext, only: LimitScheme, line: number): Remedy {
  const isOther =
    only === 'maternity'
      ? context.claim.patient.scheme === 'employee' && isMaternityEncounter(context)
      : context.claim.evidence.get(WORK_INJURY_EVIDENCE) === true;
  return isOther ? { kind: 'claimFrom', scheme: only } : { kind: 'selfPay', lines: [line] };
}

function factsRead({ claim }: JudgeContext, only: LimitScheme): FactRead[] {
  const { scheme, maternityState } = claim.patient;
  const { benefit } = claim.encounter;
  const facts: FactRead[] = [{ path: 'patient.scheme', value: { type: 'word', value: `scheme.${scheme}` } }];
  if (only !== 'maternity') return facts;
  if (benefit !== undefined)
    facts.push({ path: 'encounter.benefit', value: { type: 'word', value: `benefit.${benefit}` } });
  if (maternityState !== undefined)
    facts.push({
      path: 'patient.maternityState',
      value: { type: 'word', value: `maternityState.${maternityState}` },
    });
  return facts;
}
