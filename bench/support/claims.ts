/** Claims for measuring: invented patients, ordinary content, the sizes of design section 9. */
import type { Claim } from '../../src/claim/claim.ts';
import { parseMoment } from '../../src/claim/day.ts';
import { makeClaim, makeLine } from '../../src/claim/make.ts';

export const BENCH_DAY = '2026-06-30';

/** An outpatient claim of an adult in a level 3 hospital, one line per code, ten lines a day at most. */
export function benchClaim(codes: readonly string[]): Claim {
  const claim = makeClaim();
  claim.id = 'bench';
  Object.assign(claim.patient, {
    sex: 'male',
    birthDay: parseMoment('1980-01-01')!.dayEpoch,
    scheme: 'employee',
  });
  Object.assign(claim.facility, { code: 'H00000000001', level: 3, type: 'general' });
  Object.assign(claim.encounter, {
    id: 'v1',
    setting: 'outpatient',
    stage: 'audit',
    benefit: 'ordinary',
    start: parseMoment('2026-06-30 09:00:00'),
  });
  claim.diagnoses = [{ code: 'I10.x00', name: undefined, isMain: true }];
  claim.areDiagnosesComplete = true;
  claim.lines = codes.map((code, index) => ({
    ...makeLine(),
    id: String(index + 1),
    kind: 'drug' as const,
    code,
    quantityE4: 20_000n,
    priceE6: 11_500_000n,
    amountFen: 2_300n,
    ownPayFen: 0n,
    level: 'B' as const,
    from: parseMoment(`2026-06-30 09:${String(index % 60).padStart(2, '0')}:00`),
    to: parseMoment(`2026-06-30 09:${String(index % 60).padStart(2, '0')}:00`),
    prescriber: `D${index}`,
  }));
  return claim;
}
