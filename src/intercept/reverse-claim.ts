/**
 * Takes a settled claim back: what it spent is given back, and its id may be settled anew (design section 8). Says in the
 * ledger what happened; it asks nothing of the platform. Doing it twice changes nothing more.
 */
import { type Clock, civilNow } from '../base/clock.ts';
import { type ClaimState, HOLDING_STATES, type LedgerRecord } from '../claim/record.ts';
import { encodeRecord } from '../wire/protobuf/record-codec.ts';
import { readRevision } from './find-claim.ts';
import { changesOfEntry } from './keep-outcome.ts';
import type { ClaimRevision, Ledger, UnavailableReason } from './ledger.ts';

export interface ReversalInput {
  readonly facilityCode: string;
  readonly claimId: string;
  /** The caller's own words, and who it was. */
  readonly reason: string | undefined;
  readonly actor: string | undefined;
  readonly bytes: Uint8Array;
}

export type ReversalResult =
  | { readonly kind: 'reversed'; readonly revision: number; readonly isRepeat: boolean }
  | { readonly kind: 'claimUnknown' }
  /** It is settled, and nobody can say any more what it spent. */
  | { readonly kind: 'claimDropped' }
  /** Nothing was settled, or nobody knows yet. */
  | { readonly kind: 'notSettled'; readonly state: ClaimState }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

/** Rejects with LedgerError when the ledger cannot be read. */
export type ReverseClaim = (input: ReversalInput) => Promise<ReversalResult>;

export interface ReverseDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
}

export function createReverseClaim(
  { zoneMinutes }: { readonly zoneMinutes: number },
  { ledger, clock }: ReverseDeps,
): ReverseClaim {
  return async (input) => {
    const revisions = await ledger.findClaim(input.facilityCode, input.claimId);
    const settlement = settlementToReverse(revisions);
    if (settlement === undefined) {
      const [newest] = revisions;
      return newest === undefined ? { kind: 'claimUnknown' } : { kind: 'notSettled', state: newest.state };
    }
    const { revision, state } = settlement;
    if (state === 'reversed') return { kind: 'reversed', revision, isRepeat: true };
    if (state !== 'settled') return { kind: 'notSettled', state };
    const { record: settled } = await readRevision(ledger, settlement);
    if (settled === undefined) return { kind: 'claimDropped' };
    const record = makeReversal(settled, settlement, input, clock.nowMs(), zoneMinutes);
    const outcome = await ledger.commit(encodeRecord(record));
    if (outcome.kind === 'unavailable') return outcome;
    // Somebody else was quicker: what stands now is told.
    if (outcome.kind === 'refused' && outcome.state !== 'reversed')
      return { kind: 'notSettled', state: outcome.state };
    return { kind: 'reversed', revision, isRepeat: outcome.kind !== 'committed' };
  };
}

/**
 * The one that holds; else one that was taken back, because a repeat must hear so though newer content was blocked; else
 * the newest, which says why there is nothing to take back.
 */
function settlementToReverse(revisions: readonly ClaimRevision[]): ClaimRevision | undefined {
  const settlements = revisions.filter(({ isSettlement }) => isSettlement);
  return (
    settlements.find(({ state }) => HOLDING_STATES.has(state)) ??
    settlements.find(({ state }) => state === 'reversed') ??
    settlements[0]
  );
}

function makeReversal(
  record: LedgerRecord,
  { node, seq }: ClaimRevision,
  { reason, actor, bytes }: ReversalInput,
  atMs: number,
  zoneMinutes: number,
): LedgerRecord {
  return {
    ...record,
    kind: 'reversal',
    atMs,
    ...civilNow(atMs, zoneMinutes),
    pagesRead: [],
    changes: changesOfEntry(record, 'remove'),
    request: bytes,
    contentType: '',
    answer: NOTHING,
    outcome: undefined,
    state: 'reversed',
    about: { node, seq },
    receipt: undefined,
    actor,
    reason,
  };
}

const NOTHING = new Uint8Array();
