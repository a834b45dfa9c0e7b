/**
 * The normalised claim, whatever the door (design section 5, rule-catalogue section 1.2).
 * Every field is always present and `undefined` means unknown: never false, never zero. Nothing here decides.
 * Amounts are integer fen, prices are scaled by 10^6 and quantities by 10^4, all as bigint: the interface allows
 * sixteen digits (N16,2), which a double cannot hold. Days are civil days since 1970-01-01 in the insurer's zone and
 * seconds are seconds of that day; no instant appears in a claim.
 */
import type {
  Benefit,
  CatalogueLevel,
  FacilityType,
  IdentityCheck,
  LineKind,
  MaternityState,
  Route,
  Scheme,
  Setting,
  Sex,
  StaffRole,
  Stage,
} from './codes.ts';

/** A civil day, with the second of the day where the sender gave a time. */
export interface Moment {
  readonly dayEpoch: number;
  readonly second: number | undefined;
}

/** Closed interval of civil days; an open end is `undefined`. */
export interface DayInterval {
  readonly fromDay: number | undefined;
  readonly toDay: number | undefined;
}

export interface Patient {
  /** Kind of identifier: `psn_no`, `id_card`, `local` …; a local one is scoped to the facility. */
  idKind: string | undefined;
  id: string | undefined;
  sex: Sex | undefined;
  birthDay: number | undefined;
  death: Moment | undefined;
  isDeceased: boolean | undefined;
  scheme: Scheme | undefined;
  category: string | undefined;
  /** Status flags (serving sentence, military …); undefined when nobody said. */
  statusFlags: readonly string[] | undefined;
  coverage: readonly DayInterval[] | undefined;
  maternityState: MaternityState | undefined;
  approvedDiseases: readonly string[] | undefined;
}

export interface Facility {
  code: string | undefined;
  /** 1 to 3; 0 is a facility that holds no grade. */
  level: number | undefined;
  type: FacilityType | undefined;
  designations: readonly DayInterval[] | undefined;
  /** The facility that owns the settling terminal, where known. */
  terminalOwner: string | undefined;
  hasIcu: boolean | undefined;
  hasPacu: boolean | undefined;
  allowedItems: readonly string[] | undefined;
}

export interface Staff {
  readonly id: string;
  readonly role: StaffRole | undefined;
  readonly title: string | undefined;
  readonly specialty: string | undefined;
  readonly registered: readonly DayInterval[] | undefined;
  readonly suspended: readonly DayInterval[] | undefined;
}

export interface Encounter {
  id: string | undefined;
  setting: Setting | undefined;
  stage: Stage | undefined;
  benefit: Benefit | undefined;
  /** Admission; for a visit, its registration. */
  start: Moment | undefined;
  /** Discharge; for a visit, its end. Unknown while the patient is in the house. */
  end: Moment | undefined;
  wardIsIcu: boolean | undefined;
  ward: string | undefined;
  department: string | undefined;
  physician: string | undefined;
  isCritical: boolean | undefined;
  isRescue: boolean | undefined;
  isRemote: boolean | undefined;
  observationHours: number | undefined;
  nursingGrades: readonly { readonly dayEpoch: number; readonly grade: number }[] | undefined;
  identityCheck: IdentityCheck | undefined;
  bedChecks: readonly { readonly at: Moment; readonly isPresent: boolean }[] | undefined;
  diseaseCode: string | undefined;
  /** Charge batch (`chrg_bchno`) that a settlement settles: one encounter may have several (DAT-03). */
  batchId: string | undefined;
  /** When the illness began (stroke, infarction), as far as the record tells: what treatment in time is measured from. */
  onset: Moment | undefined;
}

export interface Diagnosis {
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly isMain: boolean | undefined;
}

export interface Operation {
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly at: Moment | undefined;
  readonly anaesthesia: string | undefined;
  readonly incisionGroup: string | undefined;
}

export interface ClaimLine {
  /** The sender's id: shown back, never used as a key (interface 2.14 no. 4). */
  id: string | undefined;
  prescriptionId: string | undefined;
  /** Drugs given together, in one infusion, share it (`grpno`). */
  groupId: string | undefined;
  kind: LineKind | undefined;
  /** National code as sent, upper case, local tail included. */
  code: string | undefined;
  name: string | undefined;
  hospitalCode: string | undefined;
  hospitalName: string | undefined;
  level: CatalogueLevel | undefined;
  quantityE4: bigint | undefined;
  priceE6: bigint | undefined;
  amountFen: bigint | undefined;
  /**
   * Full price of the item in the price catalogue in force there (`hilist_pric`), scaled by 10^6: what a discount is
   * measured against (CHG-07). Unknown where the sender gave none or 0.
   */
  listPriceE6: bigint | undefined;
  /** Decimals the door carries for price and quantity: half a unit of each is the arithmetic tolerance (DAT-02). */
  priceDecimals: number;
  quantityDecimals: number;
  ownPayFen: bigint | undefined;
  /** The hospital's own word on who pays (`hosp_appr_flag`): true when the line is declared self-pay. */
  isDeclaredSelfPay: boolean | undefined;
  from: Moment | undefined;
  /** Last day of an order that runs; equal to `from` for a fee line; unknown where the sender left it open. */
  to: Moment | undefined;
  prescriber: string | undefined;
  prescriberTitle: string | undefined;
  department: string | undefined;
  executor: string | undefined;
  daysOfSupply: number | undefined;
  dosePerDay: string | undefined;
  route: Route | undefined;
  dosageForm: string | undefined;
  isDischargeMedication: boolean | undefined;
  isRefund: boolean;
  wardIsIcu: boolean | undefined;
  incisionId: string | undefined;
  traceCodes: readonly string[];
  /** False for context lines (`curr_drord_flag` 0): visible to pair rules, never judged. */
  isJudged: boolean;
}

export interface LabValue {
  readonly code: string;
  readonly valueE4: bigint;
  readonly unit: string | undefined;
  readonly at: Moment | undefined;
}

export interface Order {
  readonly id: string | undefined;
  readonly code: string | undefined;
  readonly quantityE4: bigint | undefined;
  readonly at: Moment | undefined;
}

export interface ExecutionRecord {
  readonly code: string | undefined;
  readonly kind: string | undefined;
  readonly count: number | undefined;
  readonly at: Moment | undefined;
}

/** An encounter that the message carries besides the current one; history only where our own history has none. */
export interface EarlierEncounter {
  readonly encounter: Encounter;
  readonly diagnoses: readonly Diagnosis[];
  readonly lines: readonly ClaimLine[];
}

export interface Claim {
  id: string | undefined;
  patient: Patient;
  facility: Facility;
  staff: readonly Staff[] | undefined;
  encounter: Encounter;
  diagnoses: readonly Diagnosis[];
  /** True when the sender declares, or the encounter proves, that no diagnosis is missing. */
  areDiagnosesComplete: boolean;
  operations: readonly Operation[];
  lines: readonly ClaimLine[];
  /** True when every line of the encounter is in the claim (DAT-02 total, rules that conclude from the whole). */
  areLinesComplete: boolean;
  totalFen: bigint | undefined;
  orders: readonly Order[] | undefined;
  executions: readonly ExecutionRecord[] | undefined;
  labs: readonly LabValue[] | undefined;
  /** Named flags: consent signed, acupoints recorded, approved application …; a name that is absent is unknown. */
  evidence: ReadonlyMap<string, boolean>;
  earlier: readonly EarlierEncounter[];
}
