/** A check as the ledger keeps it, around any texts. Invented patient. */
import { createHash } from 'node:crypto';
import type { LedgerRecord } from '../../src/claim/record.ts';

export function benchRecord(
  facilityCode: string,
  claimId: string,
  request: Uint8Array,
  answer: Uint8Array,
): LedgerRecord {
  return {
    ...{ kind: 'check', atMs: 1_780_000_000_000, facilityCode, claimId, request, answer, door: 'json' },
    digest: createHash('sha256').update(request).digest(),
    patientKey: createHash('sha256').update(claimId).digest().subarray(0, 16),
    ...{ pathNumber: undefined, todayDay: 20_600, todaySecond: 40_000, imageDigest: 'a'.repeat(64) },
    ...{
      knowledgeSinceDay: 20_500,
      isKnowledgeStale: false,
      sitesDigest: 'b'.repeat(64),
      historySinceDay: 20_000,
    },
    ...{
      pagesRead: pagesOf(claimId),
      changes: [],
      contentType: 'application/json',
      outcome: 'allow',
      degraded: undefined,
    },
    ...{ state: 'checked', about: undefined, receipt: undefined, feedback: [], actor: undefined },
    ...{ reason: undefined, content: undefined },
  };
}

/** The years that a check looks at, none of which has a page. */
function pagesOf(claimId: string): LedgerRecord['pagesRead'] {
  const patientKey = createHash('sha256').update(claimId).digest().subarray(0, 16);
  return [2024, 2025, 2026, 2027].map((year) => ({ patientKey, year, version: 0 }));
}
