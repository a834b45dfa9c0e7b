/**
 * One claim id as its records make it, one place after the other: which contents it has, what was answered to each, where
 * each stands, and so what the gateway may say at that place. The rules are those of design section 7, written once more
 * without the gateway's own code. Pure.
 */
import { type ClaimState, HOLDING_STATES } from '../../../src/claim/record.ts';
import type { BookRecord } from './history-event.ts';

/** One content under the claim id, as checked or as settled. */
export interface ClaimRow {
  readonly isSettlement: boolean;
  readonly digest: string;
  readonly revision: number;
  readonly state: ClaimState;
  /** What a repeat is answered with. */
  readonly record: BookRecord;
  readonly isRepeatable: boolean;
}

/** After a record; the first place is before all of them. */
export interface Place {
  readonly record: BookRecord | undefined;
  /** Newest revision first, and in it the newest record. */
  readonly rows: readonly ClaimRow[];
}

/** `records` are those of one claim id of one facility, in order. */
export function placesOf(records: readonly BookRecord[]): Place[] {
  const places: Place[] = [{ record: undefined, rows: [] }];
  for (const record of records) places.push({ record, rows: rowsAfter(places.at(-1)!.rows, record) });
  return places;
}

function rowsAfter(rows: readonly ClaimRow[], record: BookRecord): readonly ClaimRow[] {
  const { kind, digest, state } = record;
  if (kind === 'outcome' || kind === 'reversal')
    return rows.map((row) => (row.isSettlement && row.digest === digest ? { ...row, state: state! } : row));
  const isSettlement = kind === 'settlement';
  const known = rows.find((row) => row.isSettlement === isSettlement && row.digest === digest);
  // A second look at what is settled changes nothing, nor does a second judgement of what was answered.
  const isLook = kind === 'rejudged' && (state !== 'checked' || known?.isRepeatable === true);
  if (isLook || (kind !== 'check' && kind !== 'rejudged' && !isSettlement)) return rows;
  const revision =
    rows.find((row) => row.digest === digest)?.revision ??
    Math.max(0, ...rows.map((row) => row.revision)) + 1;
  const isRepeatable = record.outcome !== undefined && record.outcome !== 'indeterminate';
  const row = { isSettlement, digest, revision, state: state!, record, isRepeatable };
  return [...rows.filter((one) => one !== known), row].sort(
    (a, b) => b.revision - a.revision || b.record.seq - a.record.seq,
  );
}

/** What a read tells of: the settlement that holds, else the newest revision, as settled rather than as checked. */
export function rowRead(rows: readonly ClaimRow[]): ClaimRow | undefined {
  const [newest] = rows;
  return (
    rows.find(({ state }) => HOLDING_STATES.has(state)) ??
    rows.find((row) => row.isSettlement && row.revision === newest?.revision) ??
    newest
  );
}

/** Whether there is anything to take back, or was: then a reversal is not refused. */
export function isReversible(rows: readonly ClaimRow[]): boolean {
  const holding = rows.find(({ state }) => HOLDING_STATES.has(state));
  return holding === undefined ? rows.some(({ state }) => state === 'reversed') : holding.state === 'settled';
}

/** Whether a settlement stands in the way of this content: only other content's does, or one that has no answer to give. */
export function isHeldFrom(rows: readonly ClaimRow[], digest: string): boolean {
  return rows.some(
    (row) =>
      HOLDING_STATES.has(row.state) && (row.digest !== digest || (row.isSettlement && !row.isRepeatable)),
  );
}

/** The same bytes are a new attempt: this one paid nothing, or what it paid was taken back. */
export function isOver({ isSettlement, state }: ClaimRow): boolean {
  return isSettlement && (state === 'notSent' || state === 'rejected' || state === 'reversed');
}
