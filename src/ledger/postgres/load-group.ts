/** First half of a group's transaction: locks, then everything that `planGroup` asks for, in one round trip. */
import { Buffer } from 'node:buffer';
import type pg from 'pg';
import { type ClaimState, HOLDING_STATES } from '../../claim/record.ts';
import type { LedgerEntry, StoredPage } from '../../intercept/ledger.ts';
import { type ClaimRow, type Known, needsOf } from '../group-commit.ts';
import { pageKeyOf } from '../page-overlay.ts';
import { claimKeyOf, locksOf } from './claim-key.ts';

export interface LoadedGroup {
  /** As it stands in the node's row, which is locked from here to the end of the transaction. */
  readonly epoch: string;
  readonly known: Known;
}

interface ClaimTuple {
  readonly at: number;
  readonly revision: number;
  readonly is_settlement: boolean;
  readonly digest: Uint8Array;
  readonly node: string;
  readonly seq: string;
  readonly state: ClaimState;
  readonly is_repeatable: boolean;
  /** Retention dropped its record; the row may still stand. */
  readonly is_dropped: boolean;
}

interface PageTuple {
  readonly at: number;
  readonly version: number;
  readonly bytes: Uint8Array;
}

/**
 * Leaves the transaction open. Each statement sees what was committed before it began, so the rows are read behind the
 * locks, never before them. @throws the driver's error, after which the transaction is to be rolled back.
 */
export async function loadGroup(
  client: pg.Client,
  schema: string,
  nodeId: number,
  entries: readonly LedgerEntry[],
  isWide: boolean,
): Promise<LoadedGroup> {
  const needs = needsOf(entries);
  const changed = entries.filter(({ changes, patientKey }) => changes.length > 0 && patientKey !== undefined);
  const patients = new Set(changed.map(({ patientKey }) => Buffer.from(patientKey!).toString('latin1')));
  const locks = locksOf(needs, patients, isWide);
  const [, guard, , claims, pages] = await Promise.all([
    client.query('BEGIN ISOLATION LEVEL READ COMMITTED'),
    client.query<{ epoch: string }>({
      name: 'guard',
      text: `SELECT epoch FROM ${schema}.nodes WHERE id = $1 FOR UPDATE`,
      values: [nodeId],
    }),
    client.query({
      name: 'lock',
      text: `SELECT count(CASE WHEN x THEN pg_advisory_xact_lock(k) ELSE pg_advisory_xact_lock_shared(k) END)
        FROM unnest($1::bigint[], $2::boolean[]) AS lock (k, x)`,
      values: [locks.keys, locks.isExclusive],
    }),
    client.query<ClaimTuple>({
      name: 'claims',
      text: `SELECT asked.at::int, revision, is_settlement, digest, node, claims.seq, state, is_repeatable,
          claims.seq <= base_seq AS is_dropped
        FROM unnest($1::bytea[]) WITH ORDINALITY AS asked (claim_key, at)
        JOIN ${schema}.claims USING (claim_key) JOIN ${schema}.nodes ON nodes.id = node_id`,
      values: [needs.claims.map(({ facilityCode, claimId }) => claimKeyOf(facilityCode, claimId))],
    }),
    client.query<PageTuple>({
      name: 'pages',
      text: `SELECT asked.at::int, version, bytes
        FROM unnest($1::bytea[], $2::int[]) WITH ORDINALITY AS asked (patient_key, year, at)
        JOIN ${schema}.pages USING (patient_key, year)`,
      values: [needs.pages.map(({ patientKey }) => patientKey), needs.pages.map(({ year }) => year)],
    }),
  ]);
  const rowsById = new Map<string, ClaimRow[]>();
  for (const row of claims.rows) {
    if (row.is_dropped && !HOLDING_STATES.has(row.state)) continue;
    const { facilityCode, claimId } = needs.claims[row.at - 1]!;
    const key = `${facilityCode}\0${claimId}`;
    const rows = rowsById.get(key) ?? [];
    rows.push(claimOf(facilityCode, claimId, row));
    rowsById.set(key, rows);
  }
  const pageByKey = new Map<string, StoredPage>();
  for (const { at, version, bytes } of pages.rows) {
    const { patientKey, year } = needs.pages[at - 1]!;
    pageByKey.set(pageKeyOf(patientKey, year), { year, version, bytes });
  }
  return {
    epoch: guard.rows[0]?.epoch ?? '',
    known: {
      claims: (facilityCode, claimId) => rowsById.get(`${facilityCode}\0${claimId}`) ?? [],
      page: (patientKey, year) => pageByKey.get(pageKeyOf(patientKey, year)),
    },
  };
}

function claimOf(facilityCode: string, claimId: string, row: ClaimTuple): ClaimRow {
  return {
    facilityCode,
    claimId,
    digest: row.digest,
    isSettlement: row.is_settlement,
    revision: row.revision,
    node: row.node,
    seq: Number(row.seq),
    state: row.state,
    isRepeatable: row.is_repeatable && !row.is_dropped,
  };
}
