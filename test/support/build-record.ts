/** Ledger records for tests: an invented check of a JSON claim unless told otherwise. */
import { createHash } from 'node:crypto';
import type { LedgerRecord } from '../../src/claim/record.ts';

export function buildRecord(given: Partial<LedgerRecord> = {}): LedgerRecord {
  const request = given.request ?? Buffer.from('{}');
  return {
    kind: 'check',
    atMs: Date.UTC(2026, 2, 10, 1),
    facilityCode: 'H00000000001',
    claimId: undefined,
    digest: createHash('sha256').update(request).digest(),
    patientKey: undefined,
    door: 'json',
    pathNumber: undefined,
    todayDay: 20_522,
    todaySecond: 32_400,
    imageDigest: 'a'.repeat(64),
    knowledgeSinceDay: undefined,
    isKnowledgeStale: false,
    sitesDigest: 'b'.repeat(64),
    historySinceDay: undefined,
    pagesRead: [],
    changes: [],
    request,
    contentType: 'application/json; charset=utf-8',
    answer: Buffer.from('{"findings":[]}'),
    outcome: 'allow',
    degraded: undefined,
    state: 'checked',
    about: undefined,
    receipt: undefined,
    feedback: [],
    actor: undefined,
    reason: undefined,
    content: undefined,
    ...given,
  };
}
