/**
 * Readmission for the same illness (ADM-02): same facility, same scheme and benefit, within some days of the discharge,
 * neither planned nor filed beforehand. The present stay is never stopped: the earlier one becomes a case. Where nobody
 * said whether it was filed, it is only listed for screening: most senders never say so.
 */
import type { Claim } from '../claim/claim.ts';
import type { Effect } from '../claim/finding.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { integerOf } from './parameters.ts';
import { HISTORY, isAtSameFacility, mainDiagnosisOf } from './past-facts.ts';
import { admissionAmongStays, isPlausible, type PastStay } from './past-stays.ts';
import { isPlannedClaim, isSameIllness, PLANNED_DIAGNOSES } from './planned-stay.ts';

const FILED = 'prior_filing';

export const readmission: RuleKind = {
  kind: 'readmission',
  title: { zh: '短期内同病再住院', en: 'readmission for the same illness' },
  table: undefined,
  parameters: [
    {
      name: 'days',
      parameter: { type: 'integer', min: 1, max: 366 },
      fallback: 28,
      help: { zh: '出院后天数', en: 'days after the discharge' },
    },
    PLANNED_DIAGNOSES,
  ],
  messages: {
    hit: {
      zh: '距上次出院（{discharge}）{gap}天，因同一类疾病{diagnosis}再次住院，且未事先备案，上次住院列入核查',
      en: 'readmitted {gap} days after the discharge on {discharge} for the same kind of illness, {diagnosis}, without prior filing: a case about the earlier stay',
    },
    list: {
      zh: '距上次出院（{discharge}）{gap}天，因同一类疾病{diagnosis}再次住院，未说明是否备案',
      en: 'readmitted {gap} days after the discharge on {discharge} for the same kind of illness, {diagnosis}; nobody said whether it was filed',
    },
  },
  judgeClaim(context, rule) {
    const admission = admissionAmongStays(context, rule, isExcused);
    if (admission === undefined) return;
    const { start, stays } = admission;
    const days = integerOf(rule, 'days');
    let missing: string | undefined;
    for (const stay of stays.toReversed()) {
      const gap = start.dayEpoch - (stay.end?.dayEpoch ?? stay.lastSeenDay);
      if (gap < 0 || gap > days || stay.start.dayEpoch >= start.dayEpoch || !isPlausible(stay)) continue;
      const match = matches(context, stay);
      if (match === true) {
        report(context, rule, stay, gap);
        return;
      }
      if (match !== false) missing ??= match;
    }
    if (missing !== undefined) context.undecided(rule, -1, missing);
  },
};

function isExcused(claim: Claim, rule: ActiveRule): boolean {
  return claim.evidence.get(FILED) === true || isPlannedClaim(claim, rule);
}

/** True or false where the known facts decide, else what is missing. */
function matches({ claim }: JudgeContext, stay: PastStay): boolean | string {
  const isSame = isAtSameFacility(claim, stay);
  const isOfIllness = isSameIllness(claim, stay);
  const { scheme } = claim.patient;
  const { benefit } = claim.encounter;
  if (isSame === false || isOfIllness === false) return false;
  if (scheme !== undefined && stay.scheme !== undefined && scheme !== stay.scheme) return false;
  if (benefit !== undefined && stay.benefit !== undefined && benefit !== stay.benefit) return false;
  if (claim.facility.code === undefined) return 'facility.code';
  if (mainDiagnosisOf(claim) === undefined) return 'diagnoses';
  if (scheme === undefined) return 'patient.scheme';
  const isKnown =
    isSame !== undefined && isOfIllness !== undefined && stay.scheme !== undefined && stay.end !== undefined;
  return isKnown ? true : HISTORY;
}

function report(context: JudgeContext, rule: ActiveRule, stay: PastStay, gap: number): void {
  const { claim } = context;
  const isKnownUnfiled = claim.evidence.get(FILED) === false;
  const discharge = { type: 'day', value: stay.end!.dayEpoch } as const;
  context.report(rule, {
    message: isKnownUnfiled ? 'hit' : 'list',
    ...(isKnownUnfiled ? {} : { effect: 'screen' satisfies Effect }),
    values: {
      discharge,
      gap: { type: 'number', value: gap },
      diagnosis: { type: 'text', value: mainDiagnosisOf(claim)! },
    },
    facts: [
      { path: 'encounter.start', value: { type: 'day', value: claim.encounter.start!.dayEpoch } },
      { path: 'history.end', value: discharge },
      { path: 'history.mainDiagnosis', value: { type: 'text', value: stay.mainDiagnosis! } },
      { path: 'history.fund', value: { type: 'fen', value: stay.fundFen } },
    ],
  });
}
