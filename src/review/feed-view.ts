/**
 * What readers of the feed are shown of a record: ids, codes, amounts and times. Never a patient, a name, a byte of the
 * claim, or anything that a person typed. Pure.
 */
import type {
  ClaimState,
  FindingFeedback,
  LedgerRecord,
  RecordKind,
  RecordReference,
} from '../claim/record.ts';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import { summariseTold } from '../wire/told-answer.ts';
import type { NamedRecord } from './feed-source.ts';

/** As JSON; what is undefined is left out. */
export interface RecordView {
  readonly node: string;
  readonly seq: number;
  /** ISO 8601, UTC: the gateway's clock when it was made. */
  readonly at: string;
  readonly kind: RecordKind;
  readonly facility: string;
  readonly claimId: string | undefined;
  readonly door: LedgerRecord['door'];
  readonly outcome: string | undefined;
  readonly degraded: string | undefined;
  readonly state: ClaimState | undefined;
  /** The record that this one speaks of. */
  readonly about: RecordReference | undefined;
  /** Yuan, as `/v1` says them; undefined where nothing was judged, and for national audits, whose answer has no sums. */
  readonly deniedAmount: string | undefined;
  readonly contestedAmount: string | undefined;
  /** Ids of the rules that the sender was told of, each once; shadow findings are not among them. */
  readonly rules: readonly string[] | undefined;
  /** Coded answers to findings. */
  readonly feedback: readonly Pick<FindingFeedback, 'findingId' | 'reason'>[] | undefined;
}

const HIDDEN_KINDS: ReadonlySet<RecordKind> = new Set<RecordKind>(['activation', 'retention', 'lost']);

/** Undefined for what concerns no claim, and for records that only a newer version can read. Never throws. */
export function viewRecord({ node, seq, payload }: NamedRecord): RecordView | undefined {
  let record: LedgerRecord;
  try {
    record = decodeRecord(payload);
  } catch {
    return undefined;
  }
  if (HIDDEN_KINDS.has(record.kind)) return undefined;
  const { atMs, kind, facilityCode, claimId, door, outcome, degraded, state, about } = record;
  const { deniedAmount, contestedAmount, ruleIds } = summariseTold(record);
  const feedback = record.feedback.map(({ findingId, reason }) => ({ findingId, reason }));
  return {
    ...{ node, seq, at: new Date(atMs).toISOString(), kind, facility: facilityCode, claimId, door },
    ...{ outcome, degraded, state, about },
    ...{ deniedAmount, contestedAmount },
    rules: ruleIds.length === 0 ? undefined : ruleIds,
    feedback: feedback.length === 0 ? undefined : feedback,
  };
}
