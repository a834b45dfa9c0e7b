/**
 * What several kinds ask of a patient's past besides its entries. It decides nothing about a claim. Kinds that find
 * something only by what the past shows say nothing where there is none, or a young one: how far back it reaches is the
 * same for every claim, and the installation's to say.
 */
import type { Claim } from '../claim/claim.ts';
import type { PastEntry } from '../history/past.ts';

/** What is missing where a fact in the patient's past that could decide is not known. */
export const HISTORY = 'history';

/**
 * True where both facilities are known and the same, false where they differ, undefined where one is not known. What the
 * message tells of earlier encounters names no facility.
 */
export function isAtSameFacility(
  { facility }: Claim,
  past: Pick<PastEntry, 'facilityCode'>,
): boolean | undefined {
  if (facility.code === undefined || past.facilityCode === undefined) return undefined;
  return facility.code === past.facilityCode;
}

/** True where nothing tells the entry from an earlier settlement of the claim's own encounter: its number is not known. */
export function mayBeOwn(claim: Claim, past: Pick<PastEntry, 'facilityCode'>): boolean {
  return claim.encounter.id === undefined && isAtSameFacility(claim, past) !== false;
}

/** Code of the main diagnosis, upper case; where none is marked, that of the only one. */
export function mainDiagnosisOf({ diagnoses }: Claim): string | undefined {
  const main = diagnoses.length === 1 ? diagnoses[0] : diagnoses.find(({ isMain }) => isMain === true);
  return main?.code?.toUpperCase();
}

/** Category of a diagnosis: the first three characters of its code. */
export function categoryOf(diagnosis: string): string {
  return diagnosis.slice(0, 3);
}

export function startsWithAny(code: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix));
}
