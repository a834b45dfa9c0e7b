/** The diagnoses of a claim as facts of a finding: for kinds that judge lines by them. It reads and decides nothing. */
import type { Claim } from '../claim/claim.ts';
import type { FactRead } from '../claim/finding.ts';

/** A settlement list has up to a few dozen; every finding carries them, so a crafted list must not multiply. */
export const DIAGNOSES_READ_MAX = 20;

export function diagnosesRead({ diagnoses }: Claim): FactRead[] {
  return diagnoses.slice(0, DIAGNOSES_READ_MAX).map(({ code }, position) => ({
    path: `diagnoses[${position}].code`,
    value: { type: 'text', value: code ?? '?' },
  }));
}
