/** A patient and the encounters read for it, put together as one claim; facts that contradict each other are dropped. */
import type { Claim, EarlierEncounter, Patient } from '../../claim/claim.ts';
import type { EncounterReading } from './read-encounter.ts';
import type { Scope } from './scope.ts';

const NO_EVIDENCE: ReadonlyMap<string, boolean> = new Map();

export interface PatientEncounters {
  readonly current: EncounterReading;
  readonly earlier: readonly EncounterReading[];
}

export function makeNationalClaim(
  scope: Scope,
  patient: Patient,
  { current, earlier }: PatientEncounters,
  msgid: string | undefined,
): Claim {
  patient.scheme = current.scheme;
  patient.maternityState = current.maternityState;
  const { maternityState, birthDay } = patient;
  if (patient.sex === 'male' && (maternityState === 'pregnant' || maternityState === 'lactating')) {
    patient.maternityState = undefined;
    scope.note('contradiction');
  }
  const { start } = current.encounter;
  if (birthDay !== undefined && start !== undefined && birthDay > start.dayEpoch) {
    patient.birthDay = undefined;
    scope.note('contradiction');
  }
  const { diagnoses, lines, totalFen } = current;
  return {
    id: msgid,
    patient,
    facility: current.facility,
    staff: undefined,
    encounter: current.encounter,
    diagnoses,
    areDiagnosesComplete: diagnoses.length > 0 && diagnoses.every(({ code }) => code !== undefined),
    operations: current.operations,
    lines,
    areLinesComplete: isWhole(current),
    totalFen,
    orders: undefined,
    executions: undefined,
    labs: undefined,
    evidence: NO_EVIDENCE,
    earlier: earlier.map(
      (other): EarlierEncounter => ({
        encounter: other.encounter,
        diagnoses: other.diagnoses,
        lines: other.lines,
      }),
    ),
  };
}

/**
 * Audits carry what is new, a prescription or the whole bill, and do not say which. Only a total that the lines make
 * up to the fen proves that none is missing; a total that differs proves nothing.
 */
function isWhole({ lines, totalFen }: EncounterReading): boolean {
  if (totalFen === undefined || lines.length === 0) return false;
  let sum = 0n;
  for (const { amountFen } of lines) {
    if (amountFen === undefined) return false;
    sum += amountFen;
  }
  return sum === totalFen;
}
