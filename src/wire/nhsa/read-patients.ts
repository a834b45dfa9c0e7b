/**
 * The patients of a message, each with its encounters, to claims: one claim per patient, about the current encounter;
 * the others are carried as history (interface 2.2, 2.14 no. 1–3). Lists are taken where the sender put them.
 */
import type { Claim, Patient } from '../../claim/claim.ts';
import { makePatient } from '../../claim/make.ts';
import { sexOf } from './codes.ts';
import { makeNationalClaim, type PatientEncounters } from './make-national-claim.ts';
import type { Echo } from './message.ts';
import { elementsAt } from './node.ts';
import type { Nodes } from './nodes.ts';
import { type EncounterLists, type EncounterReading, firstList, readEncounter } from './read-encounter.ts';
import { reportNode } from './report-reading.ts';
import type { Scope } from './scope.ts';
import { isEmpty, type SiblingLists, shareOf, siblingLists } from './sibling-lists.ts';

/** What a patient element says, before its encounters are read. */
interface PatientReading {
  readonly patient: Patient;
  readonly sentId: string;
  readonly currentId: string | undefined;
  readonly encounters: readonly number[];
  readonly own: SiblingLists;
}

/** @returns claims and echoes in the order of the message; the nodes `input` and `body` must be bound. */
export function readPatients(
  scope: Scope,
  nodes: Nodes,
  facilityCode: string | undefined,
  msgid: string | undefined,
): { claims: Claim[]; echoes: Echo[] } {
  const { body, input } = nodes;
  let objects: readonly number[] = elementsAt(scope, body.slots[body.at.patient_dtos]!);
  if (objects.length === 0) {
    objects = elementsAt(scope, input.slots[input.at.patient_dtos]!);
    if (objects.length > 0) scope.note('flat-siblings');
  }
  const outside = [siblingLists(scope, body), siblingLists(scope, input)];
  if (objects.length === 0) {
    scope.note('no-patient');
    if (outside.every(isEmpty)) return { claims: [], echoes: [] };
    // Encounters or lines without a patient are still judged: -1 is a patient of whom nothing is known.
    objects = [-1];
  }
  scope.admission.admit('patients', objects.length);
  const patients = objects.map((object, position) =>
    readPatient(scope, nodes, object, outside, position, objects.length),
  );
  const total = patients.reduce((sum, { encounters }) => sum + encounters.length, 0);
  const claims: Claim[] = [];
  const echoes: Echo[] = [];
  let before = 0;
  for (const reading of patients) {
    const first = before;
    const encounters = readEncounters(scope, nodes, reading, facilityCode, (position) => [
      { lists: reading.own, position, count: reading.encounters.length },
      ...outside.map((lists) => ({ lists, position: first + position, count: total })),
    ]);
    claims.push(makeNationalClaim(scope, reading.patient, encounters, msgid));
    echoes.push({ patientId: reading.sentId, encounterId: encounters.current.sentId });
    before += reading.encounters.length;
  }
  return { claims, echoes };
}

function readPatient(
  scope: Scope,
  nodes: Nodes,
  object: number,
  outside: readonly SiblingLists[],
  position: number,
  count: number,
): PatientReading {
  const { at, slots } = nodes.patient;
  nodes.patient.bind(scope, object);
  const patient = makePatient();
  patient.id = scope.textAt(slots[at.patn_id]!);
  // May be a platform number or a hospital's own: the kind is not told, so it belongs to the facility (2.14 no. 13).
  patient.idKind = patient.id === undefined ? undefined : 'patn_id';
  patient.sex = sexOf(scope.textAt(slots[at.gend]!));
  patient.birthDay = scope.momentAt(slots[at.brdy]!)?.dayEpoch;
  const currentId = scope.textAt(slots[at.curr_mdtrt_id]!);
  let encounters = firstList(scope, slots[at.fsi_encounter_dtos]!, slots[at.encounter_dtos]!);
  for (const lists of outside) {
    if (encounters.length > 0) break;
    encounters = shareOf(lists.encounters, position, count);
    if (encounters.length > 0) scope.note('flat-siblings');
  }
  if (scope.reading !== undefined)
    reportNode(scope, nodes.patient, object, {
      patn_id: patient.id,
      gend: patient.sex,
      brdy: patient.birthDay,
      curr_mdtrt_id: currentId,
    });
  scope.admission.admit('encounters', encounters.length);
  return {
    patient,
    sentId: scope.sentAt(slots[at.patn_id]!),
    currentId,
    encounters: encounters.length > 0 ? encounters : [-1],
    own: siblingLists(scope, nodes.patient),
  };
}

/** A place where lists may stand beside their encounters, and which of them is asked for. */
interface Place {
  readonly lists: SiblingLists;
  readonly position: number;
  readonly count: number;
}

function readEncounters(
  scope: Scope,
  nodes: Nodes,
  patient: PatientReading,
  facilityCode: string | undefined,
  placesOf: (position: number) => readonly Place[],
): PatientEncounters {
  const { encounters } = patient;
  const current = findCurrent(scope, nodes, encounters, patient.currentId);
  const readAt = (position: number): EncounterReading =>
    readEncounter(
      scope,
      nodes,
      encounters[position]!,
      listsAt(placesOf(position)),
      facilityCode,
      position === current,
    );
  const reading = readAt(current);
  reading.encounter.id ??= patient.currentId;
  const earlier: EncounterReading[] = [];
  for (let position = 0; position < encounters.length; position++) {
    if (position === current) continue;
    const other = readAt(position);
    // An encounter never counts against itself (rule-catalogue 1.3).
    if (other.encounter.id !== undefined && other.encounter.id === reading.encounter.id)
      scope.note('repeated-encounter');
    else earlier.push(other);
  }
  return { current: reading, earlier };
}

/** The encounter that `curr_mdtrt_id` names, else the first (2.14 no. 3). */
function findCurrent(
  scope: Scope,
  nodes: Nodes,
  encounters: readonly number[],
  currentId: string | undefined,
): number {
  if (encounters.length === 1) return 0;
  const { at, slots } = nodes.encounter;
  if (currentId !== undefined) {
    for (let position = 0; position < encounters.length; position++) {
      nodes.encounter.bind(scope, encounters[position]!);
      if (scope.textAt(slots[at.mdtrt_id]!) === currentId) return position;
    }
  }
  scope.note('current-encounter-not-named');
  return 0;
}

function listsAt(places: readonly Place[]): EncounterLists {
  const pick = (name: 'diagnoses' | 'orders' | 'operations'): readonly number[] => {
    for (const { lists, position, count } of places) {
      const share = shareOf(lists[name], position, count);
      if (share.length > 0) return share;
    }
    return [];
  };
  return { diagnoses: pick('diagnoses'), orders: pick('orders'), operations: pick('operations') };
}
