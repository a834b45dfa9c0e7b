/** The bound nodes of one reader. They hold positions only while an object is read; no claim survives in them. */
import {
  BODY_FIELDS,
  DIAGNOSIS_FIELDS,
  ENCOUNTER_FIELDS,
  ENVELOPE_FIELDS,
  EXTENSION_FIELDS,
  FEEDBACK_FIELDS,
  INPUT_FIELDS,
  LINE_FIELDS,
  OPERATION_FIELDS,
  PATIENT_FIELDS,
  WARNING_FIELDS,
} from './fields.ts';
import { makeNode } from './node.ts';

export function makeNodes() {
  return {
    envelope: makeNode(ENVELOPE_FIELDS),
    input: makeNode(INPUT_FIELDS),
    body: makeNode(BODY_FIELDS),
    patient: makeNode(PATIENT_FIELDS),
    encounter: makeNode(ENCOUNTER_FIELDS),
    diagnosis: makeNode(DIAGNOSIS_FIELDS),
    line: makeNode(LINE_FIELDS),
    extension: makeNode(EXTENSION_FIELDS),
    operation: makeNode(OPERATION_FIELDS),
    feedback: makeNode(FEEDBACK_FIELDS),
    warning: makeNode(WARNING_FIELDS),
  };
}

export type Nodes = ReturnType<typeof makeNodes>;
