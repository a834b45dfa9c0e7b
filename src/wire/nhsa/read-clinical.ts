/** Diagnoses and operations of an encounter (interface 2.4, 2.7). Codes are kept; whether they fit is for rules. */
import type { Diagnosis, Operation } from '../../claim/claim.ts';
import { clinicalCodeOf } from './codes.ts';
import type { Nodes } from './nodes.ts';
import { reportNode } from './report-reading.ts';
import type { Scope } from './scope.ts';

/**
 * Diagnoses by code, each once; the main one is the flagged one, else the discharge main diagnosis, which is added
 * where the list lacks it.
 */
export function readDiagnoses(
  scope: Scope,
  nodes: Nodes,
  objects: readonly number[],
  mainCode: string | undefined,
  mainName: string | undefined,
): Diagnosis[] {
  scope.admission.admit('diagnoses', objects.length);
  const { at, slots } = nodes.diagnosis;
  const diagnoses: { code: string | undefined; name: string | undefined; isMain: boolean | undefined }[] = [];
  const byCode = new Map<string, (typeof diagnoses)[number]>();
  let hasMain = false;
  for (const object of objects) {
    nodes.diagnosis.bind(scope, object);
    const flag = scope.textAt(slots[at.maindise_flag]!);
    const diagnosis = {
      code: clinicalCodeOf(scope.textAt(slots[at.dise_codg]!)),
      name: scope.textAt(slots[at.dise_name]!),
      isMain: flag === '1' ? true : flag === '0' ? false : undefined,
    };
    if (scope.reading !== undefined)
      reportNode(scope, nodes.diagnosis, object, {
        maindise_flag: diagnosis.isMain,
        dise_codg: diagnosis.code,
        dise_name: diagnosis.name,
      });
    if (diagnosis.code === undefined && diagnosis.name === undefined) continue;
    if (diagnosis.isMain) hasMain = true;
    // Admission and discharge lists repeat a diagnosis; it is one fact.
    const same = diagnosis.code === undefined ? undefined : byCode.get(diagnosis.code);
    if (same !== undefined) {
      same.isMain = same.isMain || diagnosis.isMain;
      continue;
    }
    if (diagnosis.code !== undefined) byCode.set(diagnosis.code, diagnosis);
    diagnoses.push(diagnosis);
  }
  if (mainCode !== undefined) {
    const listed = byCode.get(mainCode);
    if (listed === undefined)
      diagnoses.push({ code: mainCode, name: mainName, isMain: hasMain ? undefined : true });
    else if (!hasMain) listed.isMain = true;
  }
  return diagnoses;
}

export function readOperations(scope: Scope, nodes: Nodes, objects: readonly number[]): Operation[] {
  scope.admission.admit('operations', objects.length);
  const { at, slots } = nodes.operation;
  const operations: Operation[] = [];
  for (const object of objects) {
    nodes.operation.bind(scope, object);
    const operation = {
      code: clinicalCodeOf(scope.textAt(slots[at.oprn_code]!)),
      name: scope.textAt(slots[at.oprn_name]!),
      at: scope.momentAt(slots[at.oprn_date]!),
      anaesthesia: scope.textAt(slots[at.anst_way]!),
      incisionGroup: undefined,
    };
    if (scope.reading !== undefined)
      reportNode(scope, nodes.operation, object, {
        oprn_code: operation.code,
        oprn_name: operation.name,
        oprn_date: operation.at,
        anst_way: operation.anaesthesia,
      });
    if (operation.code !== undefined || operation.name !== undefined) operations.push(operation);
  }
  return operations;
}
