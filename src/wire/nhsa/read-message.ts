/**
 * The national audit message (3101, 3102 and their local numbers 3660, 3661): bytes to claims, whatever shape a client
 * gives it (interface 2.13, 2.14). An audit is never refused for its shape: only bytes that are neither UTF-8 nor GBK,
 * text that is not JSON, and sheer size are errors. Amounts, codes and ids are never guessed.
 */
import type { ReadingSink } from '../reading.ts';
import { createJsonScanner } from '../scan/scan-json.ts';
import { rawAt } from '../scan/tape.ts';
import { scanAnyEncoding } from './any-encoding.ts';
import type { Dialect } from './dialect.ts';
import { readFeedback } from './feedback.ts';
import type { NhsaMessage } from './message.ts';
import { objectAt } from './node.ts';
import { makeNodes, type Nodes } from './nodes.ts';
import { FEEDBACK_NUMBER, isAuditNumber, isCamelCaseNumber, numberOfPath } from './numbers.ts';
import { readPatients } from './read-patients.ts';
import { reportNode } from './report-reading.ts';
import { notesOf, Scope } from './scope.ts';
import { makeKeptValues } from './short-values.ts';

export interface NhsaReader {
  /**
   * @param pathNumber what the path or `_api_name` says the number is; the body's number beats it.
   * @throws WireFormatError WIRE_TEXT_ENCODING, WIRE_JSON_MALFORMED, WIRE_JSON_TOO_DEEP, WIRE_JSON_TOO_WIDE,
   * WIRE_TOO_MANY_LINES.
   */
  read(
    bytes: Uint8Array,
    dialect: Dialect,
    pathNumber: string | undefined,
    reading?: ReadingSink,
  ): NhsaMessage;
}

/** One reader per thread: it owns its buffers and reads one message at a time. */
export function createNhsaReader(): NhsaReader {
  const scanner = createJsonScanner();
  const nodes = makeNodes();
  const kept = makeKeptValues();
  return {
    read(bytes, dialect, pathNumber, reading) {
      const { tape, isGbk } = scanAnyEncoding(scanner, bytes);
      const scope = new Scope(tape, dialect, reading, kept);
      const message = readRoot(scope, nodes, pathNumber);
      return isGbk ? { ...message, notes: ['gbk', ...message.notes] } : message;
    },
  };
}

function readRoot(scope: Scope, nodes: Nodes, pathNumber: string | undefined): NhsaMessage {
  const { at, slots } = nodes.envelope;
  const root = objectAt(scope, 0);
  nodes.envelope.bind(scope, root);
  const named = numberOfPath(pathNumber);
  const infno = scope.textAt(slots[at.infno]!)?.toUpperCase() ?? named;
  const isContradicted = named !== undefined && named !== infno;
  const msgid = scope.textAt(slots[at.msgid]!);
  const area = scope.textAt(slots[at.mdtrtarea_admvs]!);
  const facilityCode = scope.textAt(slots[at.fixmedins_code]!);
  const inputObject = objectAt(scope, slots[at.input]!);
  if (scope.reading !== undefined)
    reportNode(scope, nodes.envelope, root, {
      infno,
      msgid,
      mdtrtarea_admvs: area,
      fixmedins_code: facilityCode,
      input: true,
    });
  if (isContradicted) scope.note('path-mismatch');
  const isAudit = isAuditNumber(infno) && (!isContradicted || isAuditNumber(named));
  const isFeedback = infno === FEEDBACK_NUMBER && !isContradicted;
  const unread = {
    infno,
    msgid,
    area,
    isAudit,
    isCamelCase: isCamelCaseNumber(infno),
    claims: [],
    echoes: [],
    feedback: undefined,
    taskId: '',
    trigScen: undefined,
  };
  if (!isAudit && !isFeedback) return { ...unread, notes: notesOf(scope.notes) };
  // A body that came without its envelope is still an audit when the path says so.
  const { data, isCamelCase } = bindBody(scope, nodes, inputObject >= 0 ? inputObject : root);
  if (isFeedback)
    return { ...unread, feedback: readFeedback(scope, nodes, data), notes: notesOf(scope.notes) };
  const taskId = scope.sentAt(nodes.body.slots[nodes.body.at.task_id]!);
  const trigScen = scope.textAt(nodes.body.slots[nodes.body.at.trig_scen]!);
  const { claims, echoes } = readPatients(scope, nodes, facilityCode, msgid);
  return {
    ...unread,
    isCamelCase: isCamelCase ?? unread.isCamelCase,
    claims,
    echoes,
    taskId,
    trigScen,
    notes: notesOf(scope.notes),
  };
}

/** The body node, bound, and whether it is written in camelCase; undefined when nothing shows it. */
interface Body {
  readonly data: number;
  readonly isCamelCase: boolean | undefined;
}

/** Binds `input` and its body node: `data`, Hainan's `trigScen` (2.12), or none at all. */
function bindBody(scope: Scope, nodes: Nodes, input: number): Body {
  nodes.input.bind(scope, input);
  const { at, slots } = nodes.input;
  const data = objectAt(scope, slots[at.data]!);
  const body = data >= 0 ? data : objectAt(scope, slots[at.trigScen]!);
  if (body < 0) scope.note('no-body');
  nodes.body.bind(scope, body);
  const patients = nodes.body.slots[nodes.body.at.patient_dtos]!;
  const patientsToken = patients >= 0 ? patients : slots[at.patient_dtos]!;
  // The key stands right before its value; its spelling tells the convention of the whole body.
  const isCamelCase = patientsToken < 0 ? undefined : !rawAt(scope.tape, patientsToken - 1).includes('_');
  if (scope.reading !== undefined) {
    reportNode(scope, nodes.input, input, { data: true, trigScen: true });
    reportNode(scope, nodes.body, body, {
      trig_scen: undefined,
      task_id: scope.textAt(nodes.body.slots[nodes.body.at.task_id]!),
    });
  }
  return { data: body, isCamelCase };
}
