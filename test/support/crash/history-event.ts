/** What a client of the crash loop notes, in the order of real time, and what the ledger has in the end (guarantees section 5). */
import type { ClaimState, RecordKind } from '../../../src/claim/record.ts';

export type Asked = 'check' | 'settlement' | 'read';

/** One request, as its client knows it. */
export interface Invocation {
  readonly type: 'invoke';
  readonly op: number;
  readonly asked: Asked;
  readonly facility: string;
  readonly claimId: string;
  /** SHA-256 of the bytes sent, hexadecimal; empty for a read. */
  readonly digest: string;
}

export interface Told {
  readonly type: 'ok';
  readonly op: number;
  /** The answer's bytes as text; of a read the `answer` inside of it. */
  readonly answer: string;
  readonly isRepeat: boolean;
  /** As told: in the header of a settlement's answer, or by a read. */
  readonly state: ClaimState | undefined;
  /** Told by a read. */
  readonly revision: number | undefined;
}

export type HistoryEvent =
  | Invocation
  | Told
  /** Refused: it changed nothing. */
  | { readonly type: 'fail'; readonly op: number; readonly status: number; readonly code: string }
  /** Nobody knows: it may have happened. */
  | { readonly type: 'info'; readonly op: number; readonly why: string };

/** A record as it is read back; only what the checks need. */
export interface BookRecord {
  readonly position: number;
  readonly node: string;
  readonly seq: number;
  readonly kind: RecordKind;
  readonly facility: string;
  readonly claimId: string | undefined;
  readonly digest: string;
  readonly answer: string;
  readonly outcome: string | undefined;
  readonly state: ClaimState | undefined;
  readonly about: { readonly node: string; readonly seq: number } | undefined;
  /** The claim's bytes as text. */
  readonly request: string;
}

export function contentKey(
  facility: string,
  claimId: string | undefined,
  kind: string,
  digest: string,
): string {
  return `${facility} ${claimId} ${kind} ${digest}`;
}
