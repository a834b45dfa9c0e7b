/** What a client of the crash loop notes, in the order of real time, and what the ledger has in the end (guarantees section 5). */
import type { ClaimState, LedgerRecord, RecordKind } from '../../../src/claim/record.ts';

/** `audit` is 3101 or 3102 on `/fsi`, `nationalFeedback` 3103; the others are of `/v1`. */
export type Asked = 'check' | 'settlement' | 'audit' | 'reversal' | 'feedback' | 'nationalFeedback' | 'read';

/** One request, as its client knows it. */
export interface Invocation {
  readonly type: 'invoke';
  readonly op: number;
  readonly asked: Asked;
  readonly facility: string;
  readonly claimId: string;
  readonly door: LedgerRecord['door'];
  /** SHA-256 of the bytes sent, hexadecimal; empty for a read. */
  readonly digest: string;
}

export interface Told {
  readonly type: 'ok';
  readonly op: number;
  /** The answer's bytes, one character each; of a read the `answer` inside of it. */
  readonly answer: string;
  /** Undefined: this door does not say. */
  readonly isRepeat: boolean | undefined;
  /** False: nobody could judge, and a repeat need not get this answer. */
  readonly isJudged: boolean;
  /** As told: in the header of a settlement's answer, by a read or by a reversal. */
  readonly state: ClaimState | undefined;
  /** Told by a read or a reversal. */
  readonly revision: number | undefined;
}

/** Refused: it changed nothing. */
export interface Refused {
  readonly type: 'fail';
  readonly op: number;
  readonly status: number;
  readonly code: string;
}

export type HistoryEvent =
  | Invocation
  | Told
  | Refused
  /** Nobody knows: it may have happened, may happen yet, or never. */
  | { readonly type: 'info'; readonly op: number; readonly why: string };

/** A record as it is read back; only what the checks need. Bytes are texts of one character each. */
export interface BookRecord {
  readonly position: number;
  readonly node: string;
  readonly seq: number;
  readonly kind: RecordKind;
  readonly facility: string;
  readonly claimId: string | undefined;
  readonly digest: string;
  readonly door: LedgerRecord['door'];
  readonly answer: string;
  /** The answer as a read of the claim shows it. */
  readonly shown: string;
  readonly outcome: string | undefined;
  readonly state: ClaimState | undefined;
  readonly about: { readonly node: string; readonly seq: number } | undefined;
  readonly request: string;
  /** Of the findings that feedback speaks of. */
  readonly findingIds: readonly string[];
}

const KIND_OF_ASKED = {
  check: 'check',
  audit: 'check',
  settlement: 'settlement',
  reversal: 'reversal',
  feedback: 'feedback',
  nationalFeedback: 'feedback',
} as const satisfies Record<Exclude<Asked, 'read'>, RecordKind>;

/** The kind of record that answers a request. */
export function kindAsked(asked: Exclude<Asked, 'read'>): RecordKind {
  return KIND_OF_ASKED[asked];
}

export function contentKey(
  facility: string,
  claimId: string | undefined,
  kind: string,
  digest: string,
): string {
  return `${facility} ${claimId} ${kind} ${digest}`;
}
