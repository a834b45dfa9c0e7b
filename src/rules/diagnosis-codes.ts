/** The codes in a claim's diagnoses, as rules match them. Splits notation only; whether a code exists is not asked. */
import type { Claim } from '../claim/claim.ts';

export interface DiagnosisCode {
  readonly code: string;
  /** Position in the claim's diagnoses. */
  readonly position: number;
}

/** Dagger-asterisk pairs (`E11.400x021+G63.2*`) are two codes of one diagnosis. */
export function splitDiagnoses({ diagnoses }: Claim): DiagnosisCode[] {
  const codes: DiagnosisCode[] = [];
  for (let position = 0; position < diagnoses.length; position++) {
    const { code } = diagnoses[position]!;
    if (code === undefined) continue;
    if (!code.includes('+') && !code.includes('*')) {
      codes.push({ code, position });
      continue;
    }
    for (const part of code.split('+')) {
      const bare = part.replaceAll('*', '').trim();
      if (bare !== '') codes.push({ code: bare, position });
    }
  }
  return codes;
}
