/**
 * Makes the ledger record of what a thread has just judged: the bytes that came, everything that was read, the bytes
 * that go back, and for a settlement the reservation of what it spends. Encoded here, because here everything is at hand.
 */
import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import type { Claim } from '../claim/claim.ts';
import type {
  ClaimState,
  FindingFeedback,
  HistoryChange,
  LedgerRecord,
  PageRead,
  RecordKind,
} from '../claim/record.ts';
import type { Verdict, VerdictOutcome } from '../claim/verdict.ts';
import { entryIdOf } from '../history/ids.ts';
import { makeEntry } from '../history/make-entry.ts';
import type { CheckRequest, KeepOrder, SitesHandle, SnapshotHandle } from '../intercept/exchange.ts';
import { findCancelled } from '../rules/cancelled-lines.ts';
import { encodeRecord } from '../wire/protobuf/record-codec.ts';
import type { FeedbackRow } from './doors.ts';

export interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

export interface RecordInput {
  readonly kind: RecordKind;
  readonly order: KeepOrder;
  readonly request: CheckRequest;
  readonly snapshot: SnapshotHandle;
  readonly sites: SitesHandle;
  readonly historySinceDay: number | undefined;
  readonly claimId: string | undefined;
  /** Undefined also for a message about several patients. */
  readonly patientKey: Uint8Array | undefined;
  readonly pagesRead: readonly PageRead[];
  readonly contentType: string;
  readonly answer: Uint8Array;
  readonly outcome: VerdictOutcome | undefined;
  /** Where the message speaks of one claim. */
  readonly judged: Judged | undefined;
  readonly feedback: readonly FindingFeedback[];
}

/** Its result lies in memory that the next record is written to. */
export type RecordVerdict = (input: RecordInput) => Uint8Array;

/** Larger records are rare, and their room must not stay. */
const ROOM_BYTES = 512 * 1024;

export function createRecordVerdict(): RecordVerdict {
  let sitesVersion: number | undefined;
  let sitesDigest = '';
  const room = Buffer.allocUnsafeSlow(ROOM_BYTES);
  const makeRoom = (sizeBytes: number): Buffer =>
    sizeBytes <= ROOM_BYTES ? room : Buffer.allocUnsafeSlow(sizeBytes);

  function digestOf({ version, bytes }: SitesHandle): string {
    if (version === sitesVersion) return sitesDigest;
    sitesVersion = version;
    sitesDigest = hash('sha256', new Uint8Array(bytes).slice(), 'hex');
    return sitesDigest;
  }

  return (input) => {
    const { request, order, snapshot, claimId, outcome, judged } = input;
    const digest = hash('sha256', request.body, 'buffer');
    const state = order.purpose === 'secondLook' ? 'settled' : stateOf(input.kind, outcome);
    const changes =
      judged !== undefined && state === 'inFlight' && input.patientKey !== undefined
        ? [reservationOf(judged, request, claimId, digest)]
        : [];
    const record: LedgerRecord = {
      kind: input.kind,
      atMs: order.atMs,
      facilityCode: request.facilityCode,
      claimId,
      digest,
      patientKey: input.patientKey,
      door: request.door,
      pathNumber: request.pathNumber,
      todayDay: request.todayDay,
      todaySecond: request.todaySecond,
      imageDigest: snapshot.digest,
      knowledgeSinceDay: snapshot.sinceDay,
      isKnowledgeStale: snapshot.isStale === true,
      sitesDigest: digestOf(input.sites),
      historySinceDay: input.historySinceDay,
      pagesRead: input.pagesRead,
      changes,
      request: request.body,
      contentType: input.contentType,
      answer: input.answer,
      outcome,
      degraded: undefined,
      state,
      about: order.about,
      receipt: undefined,
      feedback: input.feedback,
      actor: undefined,
      reason: undefined,
      content: undefined,
    };
    return encodeRecord(record, makeRoom);
  };
}

function stateOf(kind: RecordKind, outcome: VerdictOutcome | undefined): ClaimState | undefined {
  if (kind === 'settlement') {
    // What this claim alone keeps from being judged is held, else it would buy its own pass (guarantees section 4).
    if (outcome === 'indeterminate') return 'notSent';
    return outcome === 'block' ? 'blocked' : 'inFlight';
  }
  return kind === 'check' || kind === 'rejudged' ? 'checked' : undefined;
}

function reservationOf(
  { claim, verdict }: Judged,
  { facilityCode, todayDay }: CheckRequest,
  claimId: string | undefined,
  digest: Uint8Array,
): HistoryChange {
  const deniedFen = verdict.lines.map((line) => line.deniedFen);
  const { year, bytes } = makeEntry(
    claim,
    { findCancelled, deniedFen },
    {
      entryId: entryIdOf(facilityCode, claimId, digest),
      facilityCode,
      claimId,
      batchId: claim.encounter.batchId,
      todayDay,
      hasPriorFiling: claim.evidence.get('prior_filing'),
      isPlanned: claim.evidence.get('planned_admission'),
      isComplete: claim.areLinesComplete,
    },
  );
  return { kind: 'reserve', year, entry: bytes };
}

/** National feedback in our words: the user carried on or took the order back; a reason is the user's own text. */
export function feedbackOf(rows: readonly FeedbackRow[]): FindingFeedback[] {
  return rows.map(({ resultId = '', isCarriedOn, reason }) => {
    const word = isCarriedOn === undefined ? 'unsaid' : isCarriedOn ? 'carriedOn' : 'takenBack';
    return { findingId: resultId, reason: word, note: reason };
  });
}
