/** Fills in a fact that a remedy asks for, as a person at the counter would: any value that is plausible. */
import type { Claim, ClaimLine } from '../../src/claim/claim.ts';

export function supplyFact(claim: Claim, path: string): Claim {
  const start = claim.encounter.start ?? { dayEpoch: 20_580, second: 8 * 3600 };
  const [, position, field] = /^lines?\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  if (position !== undefined)
    return {
      ...claim,
      lines: claim.lines.map((line, at) =>
        at === Number(position) ? { ...line, ...lineFact(field!, start.dayEpoch, at) } : line,
      ),
    };
  switch (path) {
    case 'patient.sex':
      return { ...claim, patient: { ...claim.patient, sex: 'male' } };
    case 'patient.birthDay':
      return { ...claim, patient: { ...claim.patient, birthDay: 3653 } };
    case 'patient.death':
      return {
        ...claim,
        patient: { ...claim.patient, death: { dayEpoch: start.dayEpoch + 300, second: undefined } },
      };
    case 'encounter.setting':
      return { ...claim, encounter: { ...claim.encounter, setting: 'outpatient' } };
    case 'encounter.start':
      return { ...claim, encounter: { ...claim.encounter, start } };
    case 'encounter.identityCheck':
      return { ...claim, encounter: { ...claim.encounter, identityCheck: 'passed' } };
    case 'encounter.onset': {
      const moments = claim.lines.flatMap(({ from }) => from ?? []);
      const onset =
        moments.toSorted((a, b) => a.dayEpoch - b.dayEpoch || (a.second ?? 0) - (b.second ?? 0))[0] ?? start;
      return { ...claim, encounter: { ...claim.encounter, onset } };
    }
    case 'encounter.physician':
      return { ...claim, encounter: { ...claim.encounter, physician: 'D1' } };
    case 'diagnoses':
    case 'mainDiagnosis':
      return {
        ...claim,
        diagnoses: [{ code: 'J20.900', name: undefined, isMain: true }, ...claim.diagnoses],
      };
    default:
      throw new Error(`no fact for ${path}`);
  }
}

function lineFact(field: string, dayEpoch: number, at: number): Partial<ClaimLine> {
  if (field === 'prescriber') return { prescriber: 'D1' };
  if (field === 'from') return { from: { dayEpoch, second: 10 * 3600 + at } };
  throw new Error(`no line fact for ${field}`);
}
