/**
 * What goes to a checker and comes back. Everything here crosses a thread: a claim crosses as bytes; what the main thread
 * needs to count and log comes back as numbers and closed vocabularies, never as patient data.
 */
import type { WireError } from '../base/errors.ts';
import type { Effect } from '../claim/finding.ts';
import type { RecordReference } from '../claim/record.ts';
import type { VerdictOutcome } from '../claim/verdict.ts';
import type { StoredPage } from './ledger.ts';

/** Which form the bytes have. `fsi` is the national interface; its number is read from the body. */
export type Door = 'json' | 'protobuf' | 'fsi';

export interface CheckRequest {
  readonly door: Door;
  readonly body: Uint8Array;
  /** The calling facility, from its credential; never from the body. */
  readonly facilityCode: string;
  /** What the path or `_api_name` says the number is, where a door has one: only to compare and as a fall-back. */
  readonly pathNumber: string | undefined;
  /** Civil day in the insurer's zone on which the claim is judged. */
  readonly todayDay: number;
  /** Civil second of that day: stamps national answers (`respond_time`). */
  readonly todaySecond: number;
  /** Undefined: the answer is not kept, and nothing is made to keep it by. */
  readonly keep?: KeepOrder | undefined;
}

/** What the record of the answer must say, and the pages of history that the thread asked for before. */
export interface KeepOrder {
  /** A settlement spends what it is allowed; all others only look. `secondLook` judges a settled one as if it came now. */
  readonly purpose: 'check' | 'settlement' | 'rejudged' | 'secondLook';
  /** The caller's own key of the request (`Idempotency-Key`): stands for the claim's id. */
  readonly requestKey: string | undefined;
  /** The gateway's clock, for people who read the record. */
  readonly atMs: number;
  /** The record that is judged once more. */
  readonly about?: RecordReference | undefined;
  readonly pages: readonly AttachedPages[];
}

/** Pages of one patient from one year to another, both included; absent ones are left out. */
export interface AttachedPages {
  readonly patientKey: Uint8Array;
  readonly fromYear: number;
  readonly toYear: number;
  readonly pages: readonly StoredPage[];
}

/** Whose pages a thread must be given to judge a claim. */
export type HistoryNeed = Omit<AttachedPages, 'pages'>;

/** Where threads find what patients had; travels with every task, as the snapshot does. */
export interface HistoryHandle {
  /** Another version is another ledger or key. */
  readonly version: number;
  /** The ledger's file, which threads read themselves; undefined: pages come with the request. */
  readonly file: string | undefined;
  /** Key of the hash that stands for a patient. */
  readonly patientSecret: Uint8Array;
  /** Civil day since which everything settled is in the history. */
  readonly knownSinceDay: number;
}

/** The image that judges a batch. The handle travels with every task, so a swap needs no message of its own. */
export interface SnapshotHandle {
  readonly digest: string;
  readonly bytes: SharedArrayBuffer;
  /** Civil day in the insurer's zone on which this node began to judge with it; undefined where nobody keeps count. */
  readonly sinceDay?: number | undefined;
  /** True when newer rule packs could not be used and this is the last good state. */
  readonly isStale?: boolean;
}

/** Facilities, modes and dialects as JSON bytes; workers decode them once per version. */
export interface SitesHandle {
  readonly version: number;
  readonly bytes: SharedArrayBuffer;
}

/** How long each step took in the worker, in microseconds. */
export interface CheckTimings {
  readonly decodeUs: number;
  readonly judgeUs: number;
  readonly encodeUs: number;
}

/** What metrics and the log line may know of a claim: counts and codes, no identity. */
export interface CheckSummary {
  readonly outcome: VerdictOutcome;
  /** First 12 hexadecimal digits of the image that judged. */
  readonly digest: string;
  /** National number, or undefined on `/v1`. */
  readonly infno: string | undefined;
  readonly lineCount: number;
  /** Lines whose code matched nothing that is known. */
  readonly unmatchedLineCount: number;
  readonly undecidedCount: number;
  /** Per rule and effect; shadow findings apart. */
  readonly findings: readonly {
    readonly ruleId: string;
    readonly effect: Effect;
    readonly isShadow: boolean;
    readonly count: number;
  }[];
  readonly deniedFen: bigint;
  /** Notes for the log: shapes tolerated (`duplicate-key`, `gbk`, `path-mismatch` …), a closed list. */
  readonly notes: readonly string[];
  readonly timings: CheckTimings;
}

export type CheckReply =
  | {
      readonly kind: 'answered';
      readonly contentType: string;
      readonly body: Uint8Array;
      readonly summary: CheckSummary;
      /**
       * What must be durable before this is answered: an encoded `LedgerRecord`. Undefined: nothing was ordered kept. It may
       * lie in memory that is written again: whoever needs it later copies it before anything else is waited for.
       */
      readonly record?: Uint8Array | undefined;
    }
  /** The thread has no handle on the ledger: send the request again with these pages. */
  | { readonly kind: 'needsHistory'; readonly needs: readonly HistoryNeed[] }
  /** The bytes could not be judged as a claim: the request is at fault (or asks for what is not configured). */
  | { readonly kind: 'refused'; readonly error: WireError; readonly infno: string | undefined }
  /** Judging failed or took too long: the claim is not at fault as far as is known. */
  | { readonly kind: 'indeterminate'; readonly reason: IndeterminateReason };

export type IndeterminateReason =
  | 'deadline'
  | 'worker-crashed'
  | 'worker-stuck'
  | 'overloaded'
  | 'internal'
  /** Other settlements of the patient changed the history again and again while this one was judged. */
  | 'contended';
