/** What a commit needs of an encoded record. Read in the ledger's thread, so that the main thread only copies bytes. Pure. */
import type { LedgerEntry } from '../intercept/ledger.ts';
import { type RecordHead, readRecordHead } from '../wire/protobuf/record-head.ts';

/** Byte fields are views on the payload. @throws WireFormatError when the bytes are no record */
export function entryOfRecord(payload: Uint8Array): LedgerEntry {
  const record = readRecordHead(payload);
  const { kind, facilityCode, claimId, digest, patientKey, pagesRead, changes, state, about } = record;
  return {
    ...{ kind, facilityCode, claimId, digest, patientKey, pagesRead, changes, state, about, payload },
    isRepeatable: isRepeatable(record),
    isIntent: isIntent(record),
  };
}

/** Something is still to be done: a settlement to be sent, a check to be judged after all (guarantee G14). */
function isIntent({ kind, state, degraded }: RecordHead): boolean {
  return kind === 'settlement' ? state === 'inFlight' : kind === 'check' && degraded !== undefined;
}

/**
 * A repeat gets an answer that was judged. A later record of the same claim (its outcome, a reversal, a second judgement)
 * takes over when it carries an answer of its own and says how the claim stands.
 */
function isRepeatable({ kind, outcome, degraded, answerBytes, state }: RecordHead): boolean {
  if (degraded !== undefined || outcome === 'indeterminate') return false;
  if (kind === 'check' || kind === 'settlement') return true;
  return answerBytes > 0 && state !== 'unknown';
}
