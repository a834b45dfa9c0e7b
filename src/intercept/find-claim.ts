/** What was last said about a claim, for whoever asks for it by its id. Knows no HTTP; reads only. */
import { type ClaimState, HOLDING_STATES, type LedgerRecord } from '../claim/record.ts';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import type { ClaimRevision, Ledger } from './ledger.ts';

export interface FoundClaim {
  /** The record whose answer was given: of a settlement rather than of a check. Undefined: dropped by retention. */
  readonly record: LedgerRecord | undefined;
  readonly revision: number;
  /** As of now, whatever the record says. */
  readonly state: ClaimState;
  readonly node: string;
  readonly seq: number;
}

/**
 * The settlement that holds the claim; else the newest revision under its id, a settlement of it before a check. What is
 * settled may be older content: a newer revision that was only checked before does not count any more. Undefined when
 * this facility has none: retention leaves of old claims those that a settlement holds, and one that could not be judged
 * has its own id only once it was.
 * @throws LedgerError when the ledger cannot be read
 */
export async function findClaim(
  ledger: Ledger,
  facilityCode: string,
  claimId: string,
): Promise<FoundClaim | undefined> {
  const revisions = await ledger.findClaim(facilityCode, claimId);
  const [newest] = revisions;
  const told =
    revisions.find((one) => HOLDING_STATES.has(one.state)) ??
    revisions.find((one) => one.isSettlement && one.revision === newest?.revision) ??
    newest;
  return told === undefined ? undefined : readRevision(ledger, told);
}

/** @throws LedgerError when the ledger cannot be read */
export async function readRevision(
  ledger: Ledger,
  { node, seq, revision, state }: ClaimRevision,
): Promise<FoundClaim> {
  const stored = await ledger.readRecord(node, seq);
  const record = stored === undefined ? undefined : decodeRecord(stored.payload);
  return { record, revision, state, node, seq };
}
