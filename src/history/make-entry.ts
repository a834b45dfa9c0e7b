/** Builds history entries: of a claim that was judged payable, and of the encounters that its message carries. */
import { Buffer } from 'node:buffer';
import type { Claim, ClaimLine, EarlierEncounter } from '../claim/claim.ts';
import { type Entry, encodeEntry, yearOf } from './entry.ts';
import { encounterKeyOf } from './ids.ts';
import { type LineFacts, netLines } from './net-lines.ts';
import { firstDayOf } from './years.ts';

/** What an entry says that the claim does not. */
export interface Filing {
  /** 16 bytes: see `entryIdOf`. */
  readonly entryId: Uint8Array;
  /** The facility that is known to ask, whatever code the body carries. */
  readonly facilityCode: string;
  /** The name under which the ledger keeps the claim, where it is not the claim's own id. */
  readonly claimId?: string | undefined;
  /** The charge batch that is settled. */
  readonly batchId: string | undefined;
  /** The entry's day where the claim names none at all. */
  readonly todayDay: number;
  readonly hasPriorFiling: boolean | undefined;
  readonly isPlanned: boolean | undefined;
  /** False when the encounter was not observed from its start, or ran through a bypass. */
  readonly isComplete: boolean;
}

export interface MadeEntry {
  readonly year: number;
  /** What a `reserve` operation carries. */
  readonly bytes: Uint8Array;
}

/** A reservation for a claim. @throws HistoryError HISTORY_ENTRY_INVALID, see `encodeEntry` */
export function makeEntry(claim: Claim, facts: LineFacts, filing: Filing): MadeEntry {
  const entry = entryOf(claim, facts, filing, false);
  return { year: yearOf(entry.firstDay), bytes: encodeEntry(entry) };
}

/**
 * Entries for the encounters that the message carries. One without any day cannot be placed in time and is left out, and
 * so is one that may be the claim's own: the same id, or no id and the same first day. Their facility and scheme are
 * not said, so they are unknown; an id is taken for one of the claim's own facility. Nothing is known to be missing from them.
 */
export function earlierEntries(
  claim: Claim,
  facilityCode: string,
  findCancelled: LineFacts['findCancelled'],
): Entry[] {
  const own = claim.encounter;
  return claim.earlier.flatMap((earlier, position) => {
    const { id, start } = earlier.encounter;
    const isOwn =
      id === undefined ? start !== undefined && start.dayEpoch === own.start?.dayEpoch : id === own.id;
    const firstDay = firstDayOf(earlier.encounter, earlier.lines);
    if (isOwn || firstDay === undefined) return [];
    const filing: Filing = {
      // Unique within the message, which is all it is good for: it is never stored.
      entryId: placeId(position),
      facilityCode,
      batchId: undefined,
      todayDay: firstDay,
      hasPriorFiling: undefined,
      isPlanned: undefined,
      isComplete: false,
    };
    const entry = entryOf(claimOf(claim, earlier), { findCancelled, deniedFen: [] }, filing, true);
    return [{ ...entry, facilityCode: undefined, claimId: undefined, scheme: undefined, isSettled: true }];
  });
}

function entryOf(claim: Claim, facts: LineFacts, filing: Filing, isContextCounted: boolean): Entry {
  const { encounter, lines, diagnoses } = claim;
  const main = diagnoses.length === 1 ? diagnoses[0] : diagnoses.find(({ isMain }) => isMain === true);
  const kept = netLines(claim, facts, isContextCounted);
  const { entryId, facilityCode, batchId, hasPriorFiling, isPlanned, isComplete } = filing;
  return {
    entryId,
    encounterKey: encounter.id === undefined ? entryId : encounterKeyOf(facilityCode, encounter.id),
    isSettled: false,
    facilityCode,
    claimId: filing.claimId ?? claim.id,
    batchId,
    physician: encounter.physician,
    scheme: claim.patient.scheme,
    setting: encounter.setting,
    benefit: encounter.benefit,
    firstDay: firstDayOf(encounter, lines) ?? filing.todayDay,
    start: encounter.start,
    end: encounter.end,
    mainDiagnosis: main?.code?.toUpperCase(),
    otherDiagnoses: diagnoses.flatMap((one) =>
      one === main || one.code === undefined ? [] : [one.code.toUpperCase()],
    ),
    fundFen: kept.reduce((sum, { fundFen }) => sum + (fundFen ?? 0n), 0n),
    totalFen: claim.totalFen ?? sumOf(lines),
    hasPriorFiling,
    isPlanned,
    isComplete,
    lines: kept,
  };
}

/** Money of all lines, refunds negative; undefined where one has none. */
function sumOf(lines: readonly ClaimLine[]): bigint | undefined {
  let sum = 0n;
  for (const { amountFen, isRefund } of lines) {
    if (amountFen === undefined) return undefined;
    sum += isRefund && amountFen > 0n ? -amountFen : amountFen;
  }
  return sum;
}

function claimOf(claim: Claim, { encounter, diagnoses, lines }: EarlierEncounter): Claim {
  return { ...claim, encounter, diagnoses, lines, totalFen: undefined, earlier: [] };
}

function placeId(position: number): Uint8Array {
  const id = Buffer.alloc(16);
  id.writeUInt32BE(position, 12);
  return id;
}
