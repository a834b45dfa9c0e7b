/**
 * A person's coded answer to warnings of a claim, kept as a record. Nobody's work may stop over it: findings that are not
 * (or no longer) known are taken and told back as such. Only a reason that says nothing is refused.
 */
import { hash } from 'node:crypto';
import { assert } from '../base/assert.ts';
import { type Clock, civilNow } from '../base/clock.ts';
import { GatewayError } from '../base/errors.ts';
import {
  ACTOR_MAX,
  FEEDBACK_MAX,
  FEEDBACK_REASONS,
  type FeedbackReason,
  FINDING_ID_MAX,
  NOTE_MAX,
} from '../claim/feedback.ts';
import type { FindingFeedback, LedgerRecord } from '../claim/record.ts';
import { encodeRecord } from '../wire/protobuf/record-codec.ts';
import { toldFindingIds } from '../wire/told-answer.ts';
import { findClaim } from './find-claim.ts';
import type { Ledger, UnavailableReason } from './ledger.ts';

export interface FeedbackInput {
  readonly facilityCode: string;
  readonly claimId: string;
  /** The body, parsed: `{ findings: [{ id, reason, note? }], actor? }`. */
  readonly body: unknown;
  readonly bytes: Uint8Array;
}

export type FeedbackResult =
  | {
      readonly kind: 'taken';
      readonly seq: number;
      readonly count: number;
      readonly unknownIds: readonly string[];
    }
  | { readonly kind: 'claimUnknown' }
  /** Nobody can say any more which findings it told. */
  | { readonly kind: 'claimDropped' }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

export type TakeFeedback = (input: FeedbackInput) => Promise<FeedbackResult>;

export interface FeedbackDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
}

/** The promise rejects with GatewayError FEEDBACK_INVALID for a body that is no feedback, LedgerError as `findClaim`. */
export function createTakeFeedback(
  { zoneMinutes }: { readonly zoneMinutes: number },
  { ledger, clock }: FeedbackDeps,
): TakeFeedback {
  return async ({ facilityCode, claimId, body, bytes }) => {
    const { feedback, actor } = readFeedback(body);
    const found = await findClaim(ledger, facilityCode, claimId);
    if (found === undefined) return { kind: 'claimUnknown' };
    const { record: claim, node, seq } = found;
    if (claim === undefined) return { kind: 'claimDropped' };
    const known = toldFindingIds(claim);
    const unknownIds = feedback.flatMap(({ findingId }) => (known.has(findingId) ? [] : [findingId]));
    const atMs = clock.nowMs();
    const record: LedgerRecord = {
      ...claim,
      kind: 'feedback',
      atMs,
      ...civilNow(atMs, zoneMinutes),
      digest: hash('sha256', bytes, 'buffer'),
      pagesRead: [],
      changes: [],
      request: bytes,
      contentType: '',
      answer: NOTHING,
      outcome: undefined,
      degraded: undefined,
      state: undefined,
      about: { node, seq },
      receipt: undefined,
      feedback,
      actor,
    };
    const outcome = await ledger.commit(encodeRecord(record));
    if (outcome.kind === 'unavailable') return outcome;
    assert(outcome.kind === 'committed', 'feedback repeats nothing and reads no page');
    return { kind: 'taken', seq: outcome.seq, count: feedback.length, unknownIds };
  };
}

const NOTHING = new Uint8Array();

function readFeedback(body: unknown): { feedback: FindingFeedback[]; actor: string | undefined } {
  const { findings, actor } = asObject(body, '/');
  if (actor !== undefined && (typeof actor !== 'string' || actor.length > ACTOR_MAX))
    return refuse('/actor', `a text of at most ${ACTOR_MAX} characters is expected`);
  if (!Array.isArray(findings) || findings.length === 0 || findings.length > FEEDBACK_MAX)
    return refuse('/findings', `a list of 1 to ${FEEDBACK_MAX} answers is expected`);
  const feedback = findings.map((one, index) => readOne(one, `/findings/${index}`));
  return { feedback, actor: actor as string | undefined };
}

function readOne(value: unknown, where: string): FindingFeedback {
  const { id, reason, note } = asObject(value, where);
  if (typeof id !== 'string' || id === '' || id.length > FINDING_ID_MAX)
    return refuse(
      `${where}/id`,
      `the finding's id, a text of at most ${FINDING_ID_MAX} characters, is expected`,
    );
  if (!FEEDBACK_REASONS.includes(reason as FeedbackReason))
    return refuse(`${where}/reason`, `one of ${FEEDBACK_REASONS.join(', ')} is expected`);
  if (note !== undefined && (typeof note !== 'string' || note.length > NOTE_MAX))
    return refuse(`${where}/note`, `a text of at most ${NOTE_MAX} characters is expected`);
  if (reason === 'other' && (note === undefined || (note as string).trim() === ''))
    return refuse(`${where}/note`, 'the reason "other" needs a note that says which');
  return { findingId: id, reason: reason as string, note: note as string | undefined };
}

function asObject(value: unknown, where: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  return refuse(where, 'an object is expected');
}

function refuse(where: string, what: string): never {
  throw new GatewayError('FEEDBACK_INVALID', { where, what, todo: 'see /v1/openapi.json' });
}
