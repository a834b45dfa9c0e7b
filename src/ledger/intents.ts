/**
 * What is still to be done after a record, as rows of one table: a settlement to be sent and answered, a check to be judged
 * after all, a settled verdict to be looked at again (fault F32).
 * A second look has no table of its own. When an outcome or a reversal changes a patient's history, the pages at hand
 * name the later settlements (history/late-visit.ts); the store finds their rows in the claims index, where one settlement
 * at most holds a claim id, and writes an intent at the settlement's own sequence in the same transaction. One that is in
 * flight only gets its mark, and its look comes due when it is settled. The look is judged like a claim; its record
 * names the pages that it read, so it is written against the history as it is then or not at all, and closes the intent.
 * A restart finds the row, retention keeps the settlement's record as long as it stands, a reversal closes it. Checks pay
 * nothing for all this. Pure.
 */
import { GatewayError } from '../base/errors.ts';
import type { ClaimState } from '../claim/record.ts';
import { findAffected, type SettledClaim, yearsAffected } from '../history/late-visit.ts';
import type { LedgerEntry, StoredPage } from '../intercept/ledger.ts';

/** An intent is open from its settlement until a state that is neither `inFlight` nor `unknown`. */
export interface IntentWrite {
  /** `settle` closes it too, unless a second look waits for the outcome: then the row stays, as `settled`. */
  readonly kind: 'open' | 'set' | 'settle' | 'close';
  readonly facilityCode: string;
  readonly claimId: string | undefined;
  readonly digest: Uint8Array;
  readonly state: ClaimState;
  /** Of the settlement, for `open`; the others mean the oldest open one of this claim and digest. */
  readonly seq: number;
}

/**
 * Verdicts that one late visit may have looked at again, nearest in time first: more than a year of dialysis, three
 * times a week. What is beyond is counted and left as it is.
 */
export const LOOKS_PER_CHANGE_MAX = 256;

/** Settlements to be looked at again; none twice. */
export interface Looks {
  readonly claims: readonly SettledClaim[];
  readonly leftOut: number;
}

const NO_LOOKS: Looks = { claims: [], leftOut: 0 };

/** Years of which `looksAfter` reads the patient's pages. */
export function yearsLookedAt({ changes }: Pick<LedgerEntry, 'changes'>): readonly number[] {
  return changes.flatMap((change) => {
    if (change.kind === 'reserve') return [];
    const { fromYear, toYear } = yearsAffected(change.year);
    return Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  });
}

/**
 * Whom an entry's changes concern besides itself; `pageOf` has the pages before them. A reservation concerns nobody: what
 * becomes of it does. A damaged page hides what is in it here; `verify` and whoever judges on it name it.
 */
export function looksAfter(
  { patientKey, changes }: LedgerEntry,
  pageOf: (patientKey: Uint8Array, year: number) => StoredPage | undefined,
): Looks {
  if (patientKey === undefined || changes.length === 0) return NO_LOOKS;
  const claims: SettledClaim[] = [];
  let leftOut = 0;
  for (const change of changes) {
    if (change.kind === 'reserve') continue;
    const affected = affectedOrNone(change.entryId, change.year, (year) => pageOf(patientKey, year)?.bytes);
    claims.push(...affected.slice(0, LOOKS_PER_CHANGE_MAX));
    leftOut += Math.max(0, affected.length - LOOKS_PER_CHANGE_MAX);
  }
  return claims.length === 0 ? NO_LOOKS : { claims, leftOut };
}

function affectedOrNone(...asked: Parameters<typeof findAffected>): ReturnType<typeof findAffected> {
  try {
    return findAffected(...asked);
  } catch (error) {
    if (error instanceof GatewayError) return [];
    throw error;
  }
}

/** A settled verdict was looked at again: whatever came out, the settlement stays what it is. */
export function isSecondLook({ kind, state }: Pick<LedgerEntry, 'kind' | 'state'>): boolean {
  return kind === 'rejudged' && state === 'settled';
}

export function isOpen(state: ClaimState): boolean {
  return state === 'inFlight' || state === 'unknown';
}

/** What a committed entry does to the table, besides second looks. */
export function intentOf(entry: LedgerEntry, seq: number): IntentWrite | undefined {
  const { kind, facilityCode, digest, state, isIntent } = entry;
  // A check that nobody could judge has no id yet: that stands in its bytes.
  const isOfCheck = kind === 'check' || (kind === 'rejudged' && !isSecondLook(entry));
  const about = { facilityCode, claimId: isOfCheck ? undefined : entry.claimId, digest, seq };
  if (isIntent) return { kind: 'open', ...about, state: state ?? 'inFlight' };
  if (state === undefined) return undefined;
  if (kind === 'rejudged') return { kind: 'close', ...about, state };
  if (kind !== 'outcome' && kind !== 'reversal') return undefined;
  if (isOpen(state)) return { kind: 'set', ...about, state };
  return { kind: state === 'settled' ? 'settle' : 'close', ...about, state };
}
