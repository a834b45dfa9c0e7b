/** Which stays were planned (rule-catalogue ADM-02): chemotherapy, radiotherapy and dialysis, and what is declared so. */
import type { Claim } from '../claim/claim.ts';
import type { ParameterSchema } from '../knowledge/kind-schema.ts';
import type { ActiveRule } from './kind.ts';
import { textsOf } from './parameters.ts';
import { categoryOf, mainDiagnosisOf, startsWithAny } from './past-facts.ts';
import type { PastStay } from './past-stays.ts';

export const PLANNED_DIAGNOSES: ParameterSchema = {
  name: 'plannedDiagnoses',
  parameter: { type: 'texts' },
  fallback: ['Z51.0', 'Z51.1', 'Z49'],
  help: { zh: '按计划住院的诊断编码前缀', en: 'prefixes of diagnoses that mean a planned stay' },
};

/** Evidence flags of the claim (`evidence` in a message). */
const PLANNED = 'planned_admission';
export const PLANNED_PATH = `evidence.${PLANNED}`;

/** Any diagnosis tells, main or not: hospitals write the tumour first as often as the chemotherapy. */
export function isPlannedClaim({ diagnoses, evidence }: Claim, rule: ActiveRule): boolean {
  if (evidence.get(PLANNED) === true) return true;
  const prefixes = textsOf(rule, PLANNED_DIAGNOSES.name);
  return diagnoses.some(({ code }) => code !== undefined && startsWithAny(code.toUpperCase(), prefixes));
}

export function isPlannedStay(
  { isPlanned, mainDiagnosis, otherDiagnoses }: PastStay,
  rule: ActiveRule,
): boolean {
  if (isPlanned !== undefined) return isPlanned;
  const prefixes = textsOf(rule, PLANNED_DIAGNOSES.name);
  const codes = mainDiagnosis === undefined ? otherDiagnoses : [mainDiagnosis, ...otherDiagnoses];
  return codes.some((code) => startsWithAny(code, prefixes));
}

/** True where both main diagnoses are of one category, undefined where one is not known. */
export function isSameIllness(claim: Claim, stay: PastStay): boolean | undefined {
  const own = mainDiagnosisOf(claim);
  if (own === undefined || stay.mainDiagnosis === undefined) return undefined;
  return categoryOf(own) === categoryOf(stay.mainDiagnosis);
}
