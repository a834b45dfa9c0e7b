/**
 * What becomes of each entry of a group, decided once for all stores: repeat, refused, stale or committed, and the rows
 * that follow. Entries see what earlier ones of their group did. Pure: the store locks and loads beforehand what
 * `needsOf` names, and writes the plan in the same transaction.
 */
import { Buffer } from 'node:buffer';
import { assert } from '../base/assert.ts';
import { type ClaimState, HOLDING_STATES, type RecordKind } from '../claim/record.ts';
import type { SettledClaim } from '../history/late-visit.ts';
import type { CommitOutcome, LedgerEntry, StoredPage } from '../intercept/ledger.ts';
import { type IntentWrite, intentOf, isOpen, isSecondLook, looksAfter, yearsLookedAt } from './intents.ts';
import { createPageOverlay, type PageRow, pageKeyOf } from './page-overlay.ts';
import type { ApplyChange } from './store.ts';

/** A row of the claims index: one content under one claim id, once checked and once settled at most. */
export interface ClaimRow {
  readonly facilityCode: string;
  readonly claimId: string;
  readonly digest: Uint8Array;
  /** A check and a settlement of the same bytes are two rows: the answer to one is no answer to the other. */
  readonly isSettlement: boolean;
  readonly revision: number;
  /** The record whose answer a repeat gets. */
  readonly node: string;
  readonly seq: number;
  readonly state: ClaimState;
  /** False: nobody could judge, or the record was dropped by retention. */
  readonly isRepeatable: boolean;
}

export type Decision =
  | Extract<CommitOutcome, { kind: 'committed' | 'stale' | 'refused' | 'unavailable' }>
  /** The record is stored. */
  | { readonly kind: 'repeat'; readonly node: string; readonly seq: number }
  /** The record is the one that this entry of the same group writes. */
  | { readonly kind: 'repeatOf'; readonly seq: number; readonly payload: Uint8Array };

export interface GroupPlan {
  readonly decisions: readonly Decision[];
  /** Payloads to record, from the sequence after the head on. */
  readonly payloads: readonly Uint8Array[];
  /** Rows as they are after the group, new or changed. */
  readonly claims: readonly ClaimRow[];
  readonly pages: readonly PageRow[];
  /** In order. */
  readonly intents: readonly IntentWrite[];
  /** To be looked at again, after all other rows of the group are written; none twice. */
  readonly looks: readonly SettledClaim[];
  readonly looksLeftOut: number;
}

export interface Known {
  /** Rows under a claim id, in any order. */
  claims(facilityCode: string, claimId: string): readonly ClaimRow[];
  page(patientKey: Uint8Array, year: number): StoredPage | undefined;
}

export interface GroupNeeds {
  readonly claims: readonly { readonly facilityCode: string; readonly claimId: string }[];
  readonly pages: readonly { readonly patientKey: Uint8Array; readonly year: number }[];
}

/** Each once and in one order for all nodes, so that two that lock the same rows never wait for each other in a ring. */
export function needsOf(entries: readonly LedgerEntry[]): GroupNeeds {
  const claims = new Map<string, GroupNeeds['claims'][number]>();
  const pages = new Map<string, GroupNeeds['pages'][number]>();
  for (const { facilityCode, claimId, patientKey, pagesRead, changes } of entries) {
    if (claimId !== undefined) claims.set(`${facilityCode}\0${claimId}`, { facilityCode, claimId });
    for (const page of pagesRead) pages.set(pageKeyOf(page.patientKey, page.year), page);
    if (patientKey === undefined || changes.length === 0) continue;
    const years = [...changes.map(({ year }) => year), ...yearsLookedAt({ changes })];
    for (const year of years) pages.set(pageKeyOf(patientKey, year), { patientKey, year });
  }
  const ordered = <V>(map: Map<string, V>): V[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  return { claims: ordered(claims), pages: ordered(pages) };
}

/** `headSeq` is the node's last sequence before the group. */
export function planGroup(
  entries: readonly LedgerEntry[],
  node: string,
  headSeq: number,
  known: Known,
  applyChange: ApplyChange,
): GroupPlan {
  const rowsById = new Map<string, ClaimRow[]>();
  const changed = new Map<string, ClaimRow>();
  const overlay = createPageOverlay(known, applyChange);
  const payloads: Uint8Array[] = [];
  const intents: IntentWrite[] = [];
  const looks = new Map<string, SettledClaim>();
  let looksLeftOut = 0;

  function rowsOf({ facilityCode, claimId }: LedgerEntry): ClaimRow[] {
    if (claimId === undefined) return [];
    const key = `${facilityCode}\0${claimId}`;
    const loaded = rowsById.get(key);
    if (loaded !== undefined) return loaded;
    const rows = [...known.claims(facilityCode, claimId)];
    rowsById.set(key, rows);
    return rows;
  }

  function put(rows: ClaimRow[], row: ClaimRow): void {
    const index = rows.findIndex((one) => isSameRow(one, row));
    if (index < 0) rows.push(row);
    else rows[index] = row;
    const digest = Buffer.from(row.digest).toString('latin1');
    changed.set(`${row.facilityCode}\0${row.claimId}\0${row.isSettlement}${digest}`, row);
  }

  function decide(entry: LedgerEntry): Decision {
    const rows = rowsOf(entry);
    const answered = isClaim(entry.kind) ? decideClaim(entry, rows) : decideFollowUp(entry, rows);
    if (answered !== undefined) {
      if (answered.kind !== 'repeat' || answered.node !== node || answered.seq <= headSeq) return answered;
      const payload = payloads[answered.seq - headSeq - 1]!;
      return { kind: 'repeatOf', seq: answered.seq, payload };
    }
    if (!overlay.isCurrent(entry.pagesRead)) return { kind: 'stale' };
    const after = looksAfter(entry, overlay.page);
    // A change that history refuses concerns this entry alone: its neighbours of the group must not pay for it.
    if (!overlay.tryChange(entry)) return { kind: 'unavailable', reason: 'down' };
    const seq = headSeq + payloads.push(entry.payload);
    const row = rowAfter(entry, rows, node, seq);
    if (row !== undefined) put(rows, row);
    const intent = intentOf(entry, seq);
    if (intent !== undefined) intents.push(intent);
    for (const look of after.claims) looks.set(`${look.facilityCode}\0${look.claimId}`, look);
    looksLeftOut += after.leftOut;
    return { kind: 'committed', seq, revision: row?.revision ?? 0 };
  }

  const decisions = entries.map(decide);
  const rows = { claims: [...changed.values()], pages: overlay.changed(), intents };
  return { decisions, payloads, ...rows, looks: [...looks.values()], looksLeftOut };
}

/** Kinds that ask for an answer of their own; all others follow up on one. */
function isClaim(kind: RecordKind): boolean {
  return kind === 'check' || kind === 'settlement';
}

/** A repeat or a refusal, before anything is compared with history; undefined: it is to be written. */
function decideClaim(
  entry: LedgerEntry,
  rows: readonly ClaimRow[],
): Extract<Decision, { kind: 'repeat' | 'refused' }> | undefined {
  const isSettlement = entry.kind === 'settlement';
  const same = rows.find((row) => row.isSettlement === isSettlement && isEqual(row.digest, entry.digest));
  if (same?.isRepeatable && !isOver(same)) return { kind: 'repeat', node: same.node, seq: same.seq };
  // The same bytes once more while their settlement holds, without an answer to give: sending it again could pay twice.
  if (same !== undefined && isSettlement && HOLDING_STATES.has(same.state)) {
    return { kind: 'refused', state: same.state };
  }
  const holding = rows.find((row) => HOLDING_STATES.has(row.state) && !isEqual(row.digest, entry.digest));
  return holding === undefined ? undefined : { kind: 'refused', state: holding.state };
}

/** The same bytes are a new attempt: this one paid nothing, or what it paid was taken back. */
function isOver({ isSettlement, state }: ClaimRow): boolean {
  return isSettlement && (state === 'notSent' || state === 'rejected' || state === 'reversed');
}

/**
 * Whoever learns what became of a settlement says so once: an outcome only while it is open, a reversal only of what may
 * have been paid, and both of the attempt that stands; a second look is at what is settled. Else the state that stands is
 * told and nothing is written.
 */
function decideFollowUp(
  entry: LedgerEntry,
  rows: readonly ClaimRow[],
): Extract<Decision, { kind: 'refused' }> | undefined {
  const { kind, digest, state, about } = entry;
  const isLook = isSecondLook(entry);
  if (kind !== 'outcome' && kind !== 'reversal' && !isLook) return undefined;
  const row = settlementIn(rows, digest);
  if (row === undefined) return undefined;
  if (isLook) return row.state === 'settled' ? undefined : { kind: 'refused', state: row.state };
  const isOfAttempt = about === undefined || (about.node === row.node && about.seq === row.seq);
  const isTaken = kind === 'outcome' ? isOpen(row.state) : row.state === 'settled' || row.state === 'unknown';
  return isOfAttempt && isTaken && state !== row.state ? undefined : { kind: 'refused', state: row.state };
}

function settlementIn(rows: readonly ClaimRow[], digest: Uint8Array): ClaimRow | undefined {
  return rows.find((row) => row.isSettlement && isEqual(row.digest, digest));
}

/** The row of the index that a committed entry makes or changes. */
function rowAfter(
  entry: LedgerEntry,
  rows: readonly ClaimRow[],
  node: string,
  seq: number,
): ClaimRow | undefined {
  const { kind, facilityCode, claimId, digest, isRepeatable } = entry;
  if (claimId === undefined) return undefined;
  if (kind === 'outcome' || kind === 'reversal') {
    const row = settlementIn(rows, digest);
    if (row === undefined) return undefined;
    // What a repeat gets from now on is this record's answer, when it has one.
    const answer = isRepeatable ? { node, seq, isRepeatable } : {};
    return { ...row, state: entry.state ?? row.state, ...answer };
  }
  const isSettlement = kind === 'settlement';
  if (kind === 'rejudged') {
    // An answer that was given stays the answer to its bytes, whatever is thought of it later.
    const checked = rows.find((row) => !row.isSettlement && isEqual(row.digest, digest));
    if (entry.state === undefined || isSecondLook(entry) || checked?.isRepeatable) return undefined;
  } else if (!isClaim(kind)) return undefined;
  const known = rows.find((row) => isEqual(row.digest, digest));
  const revision = known?.revision ?? Math.max(0, ...rows.map((row) => row.revision)) + 1;
  const state = entry.state ?? 'checked';
  return { facilityCode, claimId, digest, isSettlement, revision, node, seq, state, isRepeatable };
}

/** Outcomes for the senders; `payloadOf` reads the stored records that repeats name. */
export function outcomesOf(
  decisions: readonly Decision[],
  payloadOf: (node: string, seq: number) => Uint8Array | undefined,
): CommitOutcome[] {
  return decisions.map((one): CommitOutcome => {
    if (one.kind === 'repeatOf') return { ...one, kind: 'repeat' };
    if (one.kind !== 'repeat') return one;
    const payload = payloadOf(one.node, one.seq);
    assert(payload !== undefined, 'the claims index names a record that is not there');
    return { kind: 'repeat', seq: one.seq, payload };
  });
}

function isSameRow(a: ClaimRow, b: ClaimRow): boolean {
  return a.isSettlement === b.isSettlement && isEqual(a.digest, b.digest);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
