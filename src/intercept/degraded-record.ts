/** The record of a claim that could not be judged in time, made where its bytes are and nothing else is known of it. */
import { hash } from 'node:crypto';
import { encodeRecord } from '../wire/protobuf/record-codec.ts';
import { degradedVerdict } from './degrade.ts';
import type { CheckRequest, IndeterminateReason, KeepOrder } from './exchange.ts';

const NOTHING = new Uint8Array();

/**
 * A check stays open until it has been judged after all (guarantee G14); a settlement was not sent and may be tried
 * again. The claim's own id stands in the bytes, which only a worker reads, so no repeat is told by this record.
 */
export function makeDegradedRecord(
  request: CheckRequest,
  order: KeepOrder,
  reason: IndeterminateReason,
): Uint8Array {
  const { facilityCode, door, pathNumber, todayDay, todaySecond, body } = request;
  const isSettlement = order.purpose === 'settlement';
  return encodeRecord({
    kind: isSettlement ? 'settlement' : 'check',
    atMs: order.atMs,
    facilityCode,
    claimId: order.requestKey,
    digest: hash('sha256', body, 'buffer'),
    patientKey: undefined,
    door,
    pathNumber,
    todayDay,
    todaySecond,
    imageDigest: '',
    knowledgeSinceDay: undefined,
    isKnowledgeStale: false,
    sitesDigest: '',
    historySinceDay: undefined,
    pagesRead: [],
    changes: [],
    request: body,
    contentType: '',
    answer: NOTHING,
    outcome: 'indeterminate',
    degraded: degradedVerdict(reason).degraded,
    state: isSettlement ? 'notSent' : 'checked',
    about: undefined,
    receipt: undefined,
    feedback: [],
    actor: undefined,
    reason: undefined,
    content: undefined,
  });
}
