/** Constructors that know nothing yet: every fact starts unknown and a door fills in what it was told. */
import type { Claim, ClaimLine, Encounter, Facility, Patient } from './claim.ts';

export function makePatient(): Patient {
  return {
    idKind: undefined,
    id: undefined,
    sex: undefined,
    birthDay: undefined,
    death: undefined,
    isDeceased: undefined,
    scheme: undefined,
    category: undefined,
    statusFlags: undefined,
    coverage: undefined,
    maternityState: undefined,
    approvedDiseases: undefined,
  };
}

export function makeFacility(): Facility {
  return {
    code: undefined,
    level: undefined,
    type: undefined,
    designations: undefined,
    terminalOwner: undefined,
    hasIcu: undefined,
    hasPacu: undefined,
    allowedItems: undefined,
  };
}

export function makeEncounter(): Encounter {
  return {
    id: undefined,
    setting: undefined,
    stage: undefined,
    benefit: undefined,
    start: undefined,
    end: undefined,
    wardIsIcu: undefined,
    ward: undefined,
    department: undefined,
    physician: undefined,
    isCritical: undefined,
    isRescue: undefined,
    isRemote: undefined,
    observationHours: undefined,
    nursingGrades: undefined,
    identityCheck: undefined,
    bedChecks: undefined,
    diseaseCode: undefined,
    batchId: undefined,
    onset: undefined,
  };
}

export function makeLine(): ClaimLine {
  return {
    id: undefined,
    prescriptionId: undefined,
    groupId: undefined,
    kind: undefined,
    code: undefined,
    name: undefined,
    hospitalCode: undefined,
    hospitalName: undefined,
    level: undefined,
    quantityE4: undefined,
    priceE6: undefined,
    amountFen: undefined,
    listPriceE6: undefined,
    priceDecimals: 6,
    quantityDecimals: 4,
    ownPayFen: undefined,
    isDeclaredSelfPay: undefined,
    from: undefined,
    to: undefined,
    prescriber: undefined,
    prescriberTitle: undefined,
    department: undefined,
    executor: undefined,
    daysOfSupply: undefined,
    dosePerDay: undefined,
    route: undefined,
    dosageForm: undefined,
    isDischargeMedication: undefined,
    isRefund: false,
    wardIsIcu: undefined,
    incisionId: undefined,
    traceCodes: [],
    isJudged: true,
  };
}

export function makeClaim(): Claim {
  return {
    id: undefined,
    patient: makePatient(),
    facility: makeFacility(),
    staff: undefined,
    encounter: makeEncounter(),
    diagnoses: [],
    areDiagnosesComplete: false,
    operations: [],
    lines: [],
    areLinesComplete: false,
    totalFen: undefined,
    orders: undefined,
    executions: undefined,
    labs: undefined,
    evidence: new Map(),
    earlier: [],
  };
}
