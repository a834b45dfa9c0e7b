/**
 * The durable memory as interception needs it: what one decision writes, what must still hold when it is written, and
 * what became of it. Adapters in `ledger/` import this. History is changed by operations, never by whole pages, so that
 * every page is a fold over the records (guarantee G9) and nobody can write over what another facility just spent.
 */
import type {
  ClaimState,
  HistoryChange,
  PageRead,
  PageVersion,
  RecordKind,
  RecordReference,
} from '../claim/record.ts';

/** One decision on its way to be durable. */
export interface LedgerEntry {
  readonly kind: RecordKind;
  readonly facilityCode: string;
  /** The sender's id of the claim; undefined: nothing that a repeat could be told by. */
  readonly claimId: string | undefined;
  /** SHA-256 over the bytes as received. */
  readonly digest: Uint8Array;
  /** 16 bytes: keyed hash of the patient; undefined when the claim names none, or an audit several. Whose history changes. */
  readonly patientKey: Uint8Array | undefined;
  /** Must still be the versions when this is written, else the outcome is `stale`. */
  readonly pagesRead: readonly PageRead[];
  readonly changes: readonly HistoryChange[];
  /** State of the claim after this; undefined leaves it. */
  readonly state: ClaimState | undefined;
  /** False for an answer that a repeat must not get: nobody could judge. */
  readonly isRepeatable: boolean;
  /** The platform must be sent this claim: an intent in the outbox, open until an `outcome` record closes it. */
  readonly isIntent: boolean;
  /** The attempt that an outcome or a reversal speaks of. */
  readonly about?: RecordReference | undefined;
  /** The whole record, encoded; sequence and hash come from the ledger. */
  readonly payload: Uint8Array;
}

export type UnavailableReason = 'full' | 'readOnly' | 'down' | 'slow' | 'stopping';

export type CommitOutcome =
  /** Durable. `seq` is this node's sequence, `revision` counts contents under one claim id from 1; 0 has none. */
  | { readonly kind: 'committed'; readonly seq: number; readonly revision: number }
  /** The same bytes under the same id were answered before: the payload of that record. */
  | { readonly kind: 'repeat'; readonly seq: number; readonly payload: Uint8Array }
  /** A page that was read is not what it was: judge again. */
  | { readonly kind: 'stale' }
  /**
   * Nothing was written: other content under this id while a settlement of it holds (HTTP 409), or an outcome or reversal
   * of what stands at `state` already.
   */
  | { readonly kind: 'refused'; readonly state: ClaimState }
  /** Nothing was written. */
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

/** A page as the ledger keeps it. */
export interface StoredPage extends PageVersion {
  readonly bytes: Uint8Array;
}

/** One record as it is read back. */
export interface StoredRecord {
  readonly node: string;
  readonly seq: number;
  /** Place in the order over all nodes; equal to `seq` where there is one node. */
  readonly position: number;
  readonly hash: Uint8Array;
  readonly payload: Uint8Array;
}

export interface ClaimRevision {
  /** A check and a settlement of the same bytes are two. */
  readonly isSettlement: boolean;
  readonly revision: number;
  readonly digest: Uint8Array;
  readonly node: string;
  readonly seq: number;
  readonly state: ClaimState;
}

/** A settlement that was recorded and not yet resolved: in flight, or asked of the platform with unknown outcome. */
export interface OpenIntent {
  readonly node: string;
  readonly seq: number;
  readonly facilityCode: string;
  readonly claimId: string | undefined;
  readonly digest: Uint8Array;
  readonly state: ClaimState;
}

export interface Ledger {
  /** Name of this node in records. */
  readonly node: string;
  /**
   * Resolves when the record is durable, or with why it is not. Never rejects for the record's sake. `payload` is an
   * encoded `LedgerRecord`, copied before this returns, so its memory may be written again; what a commit needs of it is
   * read in the ledger's own thread, so that it costs the main thread that copy and nothing else.
   */
  commit(payload: Uint8Array): Promise<CommitOutcome>;
  /** Pages of a patient from one year to another, both included, ascending; absent ones are left out. */
  readPages(patientKey: Uint8Array, fromYear: number, toYear: number): Promise<readonly StoredPage[]>;
  /** All revisions under a claim id, newest first. */
  findClaim(facilityCode: string, claimId: string): Promise<readonly ClaimRevision[]>;
  readRecord(node: string, seq: number): Promise<StoredRecord | undefined>;
  /** Records after a position, in order, at most `limit`. */
  readAfter(position: number, limit: number): Promise<readonly StoredRecord[]>;
  /** Of this node, oldest first, from behind a sequence: settlements that were recorded and not yet resolved. */
  openIntents(afterSeq: number, limit: number): Promise<readonly OpenIntent[]>;
  close(): Promise<void>;
}
