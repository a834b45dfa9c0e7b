/**
 * One durable entry of the ledger, as nouns: everything that a decision read and said, so that it can be judged again
 * years later (guarantee G8). Nothing here encodes, orders or stores.
 */
/** What a record is about. The names are kept for ever: old records carry them. */
export const RECORD_KINDS = [
  /** A check or audit: a verdict that spends nothing. */
  'check',
  /** A settlement: its verdict and, unless it was blocked, a reservation and the intent to send. */
  'settlement',
  /** What became of the intent: settled, rejected, not sent, unknown. */
  'outcome',
  /** A settled claim was taken back. */
  'reversal',
  /** A person's coded answer to findings. */
  'feedback',
  /** A verdict given later for a claim that could not be judged in time. */
  'rejudged',
  /** Knowledge or sites that judge from here on. */
  'activation',
  /** Older records were dropped: head of the chain and digests of the pages at that place. */
  'retention',
  /** Stands where a record was that a restored ledger does not have: its sequence is never given again. */
  'lost',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Where a settlement stands; `checked` is a claim of which no settlement was asked. */
export const CLAIM_STATES = [
  'checked',
  'blocked',
  'inFlight',
  'settled',
  'rejected',
  'notSent',
  'unknown',
  'reversed',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** States in which other content under the same claim id is refused (guarantee G5). */
export const HOLDING_STATES: ReadonlySet<ClaimState> = new Set(['inFlight', 'settled', 'unknown']);

/** A patient's page of one year at one version; 0 is a page that does not exist. */
export interface PageVersion {
  readonly year: number;
  readonly version: number;
}

/** A page that was read, and whose: a national audit may speak of several patients. */
export interface PageRead extends PageVersion {
  readonly patientKey: Uint8Array;
}

/** In the order of their numbers in ledger.proto. */
export const HISTORY_CHANGE_KINDS = ['reserve', 'confirm', 'release', 'remove'] as const;

/** A change of a patient's history. `entry` and ids are opaque here; `history/` applies them. */
export type HistoryChange =
  | { readonly kind: 'reserve'; readonly year: number; readonly entry: Uint8Array }
  | { readonly kind: 'confirm' | 'release' | 'remove'; readonly year: number; readonly entryId: Uint8Array };

/** Which form the bytes have that were received. `fsi` is the national interface; its number is read from the body. */
export const DOORS = ['json', 'protobuf', 'fsi'] as const;

/** A record's own words for what it is about: another record of the same ledger. */
export interface RecordReference {
  readonly node: string;
  readonly seq: number;
}

/** A person's coded answer to one finding (interface section 2.10, `POST /v1/claims/{id}/feedback`). */
export interface FindingFeedback {
  readonly findingId: string;
  /** A word of the closed list of reasons. */
  readonly reason: string;
  /** What the person typed; may name a patient: never logged, sealed with the record. */
  readonly note: string | undefined;
}

export interface LedgerRecord {
  readonly kind: RecordKind;
  /** The gateway's clock when it was made, for people. Order comes from sequences alone (guarantee G17). */
  readonly atMs: number;
  readonly facilityCode: string;
  readonly claimId: string | undefined;
  readonly digest: Uint8Array;
  readonly patientKey: Uint8Array | undefined;
  readonly door: (typeof DOORS)[number];
  readonly pathNumber: string | undefined;
  /** Civil day and second, in the insurer's zone, on which it was judged. */
  readonly todayDay: number;
  readonly todaySecond: number;
  /** Whole digest of the knowledge image, how long this node had judged with it, and whether newer packs failed. */
  readonly imageDigest: string;
  readonly knowledgeSinceDay: number | undefined;
  readonly isKnowledgeStale: boolean;
  /** Digest of the sites that judged: their bytes stand in the activation record of that digest. */
  readonly sitesDigest: string;
  /** The day since which history is known whole, as it was told to the rules; undefined: history was not read. */
  readonly historySinceDay: number | undefined;
  readonly pagesRead: readonly PageRead[];
  readonly changes: readonly HistoryChange[];
  /** The bytes as received, and the answer as sent. */
  readonly request: Uint8Array;
  readonly contentType: string;
  readonly answer: Uint8Array;
  /** `allow`, `warn`, `block` or `indeterminate`; undefined where nothing was judged. */
  readonly outcome: string | undefined;
  /** Why it could not be judged. */
  readonly degraded: string | undefined;
  readonly state: ClaimState | undefined;
  /** The record that this one is about. */
  readonly about: RecordReference | undefined;
  /** The platform's proof, as received. */
  readonly receipt: Uint8Array | undefined;
  readonly feedback: readonly FindingFeedback[];
  /** Who did it and why, for acts of people; what was activated, for activations. */
  readonly actor: string | undefined;
  readonly reason: string | undefined;
  readonly content: Uint8Array | undefined;
}
