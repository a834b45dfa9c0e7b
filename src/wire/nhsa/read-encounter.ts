/** One element of `fsi_encounter_dtos` to an encounter with its diagnoses, operations and lines (interface 2.3–2.7). */
import type { ClaimLine, Diagnosis, Encounter, Facility, Operation } from '../../claim/claim.ts';
import type { MaternityState, Scheme } from '../../claim/codes.ts';
import { makeEncounter, makeFacility } from '../../claim/make.ts';
import {
  benefitOf,
  clinicalCodeOf,
  facilityLevelOf,
  facilityTypeOf,
  isAmbiguousLevel,
  isRemoteOf,
  maternityStateOf,
  schemeOf,
} from './codes.ts';
import { elementsAt } from './node.ts';
import type { Nodes } from './nodes.ts';
import { readDiagnoses, readOperations } from './read-clinical.ts';
import { readLines } from './read-line.ts';
import { reportNode } from './report-reading.ts';
import type { Scope } from './scope.ts';
import { settingOf } from './setting.ts';

/** What one encounter element holds; facts of patient and facility stand in it too. */
export interface EncounterReading {
  readonly encounter: Encounter;
  readonly facility: Facility;
  readonly sentId: string;
  readonly scheme: Scheme | undefined;
  readonly maternityState: MaternityState | undefined;
  readonly totalFen: bigint | undefined;
  readonly diagnoses: readonly Diagnosis[];
  readonly operations: readonly Operation[];
  readonly lines: readonly ClaimLine[];
}

/** Lists of a flat message that belong to this encounter; used where it holds none of its own (2.13, B). */
export interface EncounterLists {
  readonly diagnoses: readonly number[];
  readonly orders: readonly number[];
  readonly operations: readonly number[];
}

/** @param object -1 for a message whose lists stand without an encounter. */
export function readEncounter(
  scope: Scope,
  nodes: Nodes,
  object: number,
  siblings: EncounterLists,
  envelopeCode: string | undefined,
  isCurrent: boolean,
): EncounterReading {
  const { at, slots } = nodes.encounter;
  nodes.encounter.bind(scope, object);
  const facility = readFacility(scope, nodes, envelopeCode);
  const encounter = readVisit(scope, nodes, facility.type);
  const total = scope.decimalAt(slots[at.medfee_sumamt]!, 2);
  const diagnosisObjects = firstList(scope, slots[at.fsi_diagnose_dtos]!, slots[at.diagnose_dtos]!);
  const orderObjects = firstList(scope, slots[at.fsi_order_dtos]!, slots[at.order_dtos]!);
  const operationObjects = findOperations(scope, nodes);
  const reading = {
    encounter,
    facility,
    sentId: scope.sentAt(slots[at.mdtrt_id]!),
    scheme: schemeOf(scope.textAt(slots[at.insutype]!)),
    maternityState: maternityStateOf(scope.textAt(slots[at.matn_stas]!), scope.dialect),
    // 0 means not computed (2.3 no. 24).
    totalFen: total === 0n ? undefined : total,
    diagnoses: readDiagnoses(
      scope,
      nodes,
      diagnosisObjects.length > 0 ? diagnosisObjects : siblings.diagnoses,
      clinicalCodeOf(scope.textAt(slots[at.dscg_main_dise_codg]!)),
      scope.textAt(slots[at.dscg_main_dise_name]!),
    ),
    operations: readOperations(
      scope,
      nodes,
      operationObjects.length > 0 ? operationObjects : siblings.operations,
    ),
    lines: readLines(scope, nodes, orderObjects.length > 0 ? orderObjects : siblings.orders, isCurrent),
  };
  noteCodes(scope, nodes, reading.maternityState);
  if (scope.reading !== undefined) reportNode(scope, nodes.encounter, object, encounterResults(reading));
  return reading;
}

/** The `fsi_` list, or its copy under the older name where that one is missing: never both (2.14 no. 10). */
export function firstList(scope: Scope, token: number, copyToken: number): readonly number[] {
  const objects = elementsAt(scope, token);
  if (objects.length > 0) return objects;
  const copies = elementsAt(scope, copyToken);
  if (copies.length > 0) scope.note('legacy-lists');
  return copies;
}

function readFacility(scope: Scope, nodes: Nodes, envelopeCode: string | undefined): Facility {
  const { at, slots } = nodes.encounter;
  // P sends a number of its own in `medins_id`; the envelope carries the designated number.
  const code = envelopeCode ?? scope.textAt(slots[at.medins_id]!);
  const facility = makeFacility();
  facility.code = code;
  facility.level = facilityLevelOf(scope.textAt(slots[at.medins_lv]!), scope.dialect);
  facility.type = facilityTypeOf(scope.textAt(slots[at.medins_type]!), code);
  return facility;
}

function readVisit(scope: Scope, nodes: Nodes, facilityType: Facility['type']): Encounter {
  const { at, slots } = nodes.encounter;
  const encounter = makeEncounter();
  const medType = scope.textAt(slots[at.med_type]!);
  const setting = settingOf(medType, scope.textAt(slots[at.med_mdtrt_type]!), scope.dialect);
  const isContradiction =
    setting === 'contradiction' ||
    (facilityType === 'pharmacy' && setting !== undefined && setting !== 'pharmacy');
  encounter.id = scope.textAt(slots[at.mdtrt_id]!);
  encounter.setting = isContradiction ? undefined : setting;
  encounter.stage = 'audit';
  encounter.benefit = benefitOf(medType);
  encounter.start = scope.momentAt(slots[at.adm_date]!);
  encounter.end = scope.momentAt(slots[at.dscg_date]!);
  encounter.ward = scope.textAt(slots[at.wardarea_codg]!);
  encounter.department = scope.textAt(slots[at.adm_dept_codg]!) ?? scope.textAt(slots[at.dscg_dept_codg]!);
  encounter.physician = scope.textAt(slots[at.dr_codg]!);
  encounter.isRemote = isRemoteOf(scope.textAt(slots[at.out_setl_flag]!), scope.dialect);
  encounter.diseaseCode = scope.textAt(slots[at.dise_no]!);
  if (isContradiction) scope.note('contradiction');
  settleStay(scope, encounter);
  return encounter;
}

/** An end before the start leaves both unknown (fault F48); on one day only the end's time is in doubt. */
function settleStay(scope: Scope, encounter: Encounter): void {
  const { start, end } = encounter;
  if (start === undefined || end === undefined) return;
  if (end.dayEpoch < start.dayEpoch) {
    encounter.start = undefined;
    encounter.end = undefined;
    scope.note('contradiction');
  } else if (
    end.dayEpoch === start.dayEpoch &&
    end.second !== undefined &&
    start.second !== undefined &&
    end.second < start.second
  )
    encounter.end = { dayEpoch: end.dayEpoch, second: undefined };
}

/** P binds operations to `fsi_encounter_dtos` inside the encounter (2.3 no. 34); real encounters there are none. */
function findOperations(scope: Scope, nodes: Nodes): readonly number[] {
  const { at, slots } = nodes.encounter;
  const named = firstList(scope, slots[at.fsi_operation_dtos]!, slots[at.operation_dtos]!);
  if (named.length > 0) return named;
  for (const token of [slots[at.fsi_encounter_dtos]!, slots[at.encounter_dtos]!]) {
    const operations = elementsAt(scope, token).filter((object) => {
      nodes.operation.bind(scope, object);
      const { at: field, slots: fields } = nodes.operation;
      return fields[field.oprn_code]! >= 0 || fields[field.oprn_name]! >= 0;
    });
    if (operations.length === 0) continue;
    scope.note('operations-under-encounter-key');
    return operations;
  }
  return [];
}

function noteCodes(scope: Scope, nodes: Nodes, maternityState: MaternityState | undefined): void {
  const { at, slots } = nodes.encounter;
  const maternity = scope.textAt(slots[at.matn_stas]!);
  const isAmbiguous =
    isAmbiguousLevel(scope.textAt(slots[at.medins_lv]!), scope.dialect) ||
    (maternityState === undefined && (maternity === '1' || maternity === '2'));
  if (isAmbiguous) scope.note('ambiguous-code');
}

function encounterResults(reading: EncounterReading): Readonly<Record<string, unknown>> {
  const { encounter, facility } = reading;
  return {
    mdtrt_id: encounter.id,
    medins_id: facility.code,
    medins_type: facility.type,
    medins_lv: facility.level,
    wardarea_codg: encounter.ward,
    adm_date: encounter.start,
    dscg_date: encounter.end,
    dscg_main_dise_codg: reading.diagnoses.find((diagnosis) => diagnosis.isMain)?.code,
    dscg_main_dise_name: reading.diagnoses.find((diagnosis) => diagnosis.isMain)?.name,
    dr_codg: encounter.physician,
    adm_dept_codg: encounter.department,
    dscg_dept_codg: encounter.department,
    med_mdtrt_type: encounter.setting,
    med_type: encounter.setting ?? encounter.benefit,
    matn_stas: reading.maternityState,
    medfee_sumamt: reading.totalFen,
    insutype: reading.scheme,
    out_setl_flag: encounter.isRemote,
    dise_no: encounter.diseaseCode,
  };
}
