/**
 * What became of a settlement that was sent, as a record: the reservation turns into fact, is given back, or stays until
 * somebody knows (design section 7). Used when the platform answers, and when an open intent is resolved after a restart.
 */
import { type Clock, civilNow } from '../base/clock.ts';
import { within } from '../base/within.ts';
import type { ClaimState, HistoryChange, LedgerRecord, RecordReference } from '../claim/record.ts';
import { entryIdOf } from '../history/ids.ts';
import { encodeRecord } from '../wire/protobuf/record-codec.ts';
import type { Ledger } from './ledger.ts';
import type { PlatformOutcome } from './ports.ts';

/**
 * @returns where the claim stands now: what somebody else learned before, and `unknown` also when the outcome is known
 * but could not be made durable.
 */
export type KeepOutcome = (
  settlement: LedgerRecord,
  about: RecordReference,
  outcome: PlatformOutcome,
  leftMs: number,
) => Promise<ClaimState>;

export const STATE_OF_OUTCOME = {
  settled: 'settled',
  rejected: 'rejected',
  notSent: 'notSent',
  unknown: 'unknown',
} as const satisfies Record<PlatformOutcome['kind'], ClaimState>;

/** Only what is proven not to be paid gives its reservation back; an unknown outcome keeps it. */
const CHANGE_OF_OUTCOME = {
  settled: 'confirm',
  rejected: 'release',
  notSent: 'release',
  unknown: undefined,
} as const satisfies Record<PlatformOutcome['kind'], string | undefined>;

export function createKeepOutcome(
  { zoneMinutes }: { readonly zoneMinutes: number },
  { ledger, clock }: { readonly ledger: Ledger; readonly clock: Clock },
): KeepOutcome {
  return async (settlement, about, outcome, leftMs) => {
    const record = makeOutcomeRecord(settlement, about, outcome, clock.nowMs(), zoneMinutes);
    // When it takes longer it may still come true, and then stands in the ledger.
    const kept = await within(ledger.commit(encodeRecord(record)), leftMs);
    if (kept?.kind === 'refused') return kept.state;
    return kept?.kind === 'committed' ? record.state! : 'unknown';
  };
}

/** The record of an outcome; pure. */
export function makeOutcomeRecord(
  settlement: LedgerRecord,
  about: RecordReference,
  outcome: PlatformOutcome,
  atMs: number,
  zoneMinutes: number,
): LedgerRecord {
  return {
    ...settlement,
    kind: 'outcome',
    atMs,
    ...civilNow(atMs, zoneMinutes),
    pagesRead: [],
    changes: changesOfEntry(settlement, CHANGE_OF_OUTCOME[outcome.kind]),
    request: NOTHING,
    contentType: '',
    answer: NOTHING,
    outcome: undefined,
    state: STATE_OF_OUTCOME[outcome.kind],
    about,
    receipt: outcome.kind === 'settled' ? outcome.receipt : undefined,
    reason: outcome.kind === 'settled' ? undefined : outcome.reason,
  };
}

const NOTHING = new Uint8Array();

/** What `kind` does to everything that the settlement reserved. */
export function changesOfEntry(
  { changes, facilityCode, claimId, digest }: LedgerRecord,
  kind: 'confirm' | 'release' | 'remove' | undefined,
): readonly HistoryChange[] {
  if (kind === undefined) return [];
  const entryId = entryIdOf(facilityCode, claimId, digest);
  return changes.flatMap((change) =>
    change.kind === 'reserve' ? [{ kind, year: change.year, entryId }] : [],
  );
}
