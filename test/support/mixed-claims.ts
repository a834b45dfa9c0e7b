/** Claims that break several rules at once, with facts and amounts knocked out: for properties that hold for any claim. */
import type { Claim, ClaimLine } from '../../src/claim/claim.ts';
import type { Random } from './random.ts';

/** Lines and codes of several of the claims on the facts of the first, then a few things unknown or turned round. */
export function mixClaims(claims: readonly Claim[], random: Random): Claim {
  const parts = Array.from({ length: random.between(3, 6) }, () => random.pick(claims));
  const [first] = parts;
  const lines = parts.flatMap((part) => part.lines).map((line) => disturb(line, random));
  return {
    ...first!,
    patient: random.chance(20) ? { ...first!.patient, sex: undefined } : first!.patient,
    encounter: random.chance(10) ? { ...first!.encounter, id: undefined } : first!.encounter,
    diagnoses: parts.flatMap((part) => part.diagnoses),
    operations: parts.flatMap((part) => part.operations),
    areLinesComplete: random.chance(50),
    totalFen: random.chance(50) ? first!.totalFen : undefined,
    lines,
  };
}

function disturb(line: ClaimLine, random: Random): ClaimLine {
  switch (random.below(14)) {
    case 0:
      return { ...line, amountFen: undefined };
    case 1:
      return { ...line, isDeclaredSelfPay: true };
    case 2:
      return { ...line, ownPayFen: line.amountFen === undefined ? undefined : line.amountFen / 3n };
    case 3:
      return { ...line, isJudged: false };
    case 4:
      return {
        ...line,
        isRefund: true,
        amountFen: line.amountFen === undefined ? undefined : -line.amountFen,
        quantityE4: line.quantityE4 === undefined ? undefined : -line.quantityE4,
      };
    case 5:
      return { ...line, from: undefined, to: undefined };
    case 6:
      return { ...line, name: `\u202e${'长'.repeat(300)}\u0000{item}` };
    default:
      return line;
  }
}
