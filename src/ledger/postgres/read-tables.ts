/** What a ledger on PostgreSQL answers about claims and intents. Reads only. */
import type { Buffer } from 'node:buffer';
import type { ClaimState } from '../../claim/record.ts';
import type { ClaimRevision, OpenIntent } from '../../intercept/ledger.ts';
import { claimKeyOf } from './claim-key.ts';
import type { Queryable } from './frame-reader.ts';

/** All revisions under a claim id, newest first. */
export async function findClaim(
  from: Queryable,
  schema: string,
  facilityCode: string,
  claimId: string,
): Promise<ClaimRevision[]> {
  const { rows } = await from.query<ClaimRevision>(
    `SELECT is_settlement AS "isSettlement", revision, digest, node, claims.seq::float8 AS seq, state FROM ${schema}.claims JOIN ${schema}.nodes ON nodes.id = node_id
      WHERE claim_key = $1 AND (claims.seq > base_seq OR state IN ('inFlight', 'settled', 'unknown'))
      ORDER BY revision DESC, claims.seq DESC`,
    [claimKeyOf(facilityCode, claimId)],
  );
  return rows;
}

interface IntentRow {
  readonly seq: string;
  readonly facility_code: Buffer;
  readonly claim_id: Buffer | null;
  readonly digest: Uint8Array;
  readonly state: ClaimState;
}

export async function readOpenIntents(
  from: Queryable,
  schema: string,
  node: string,
  afterSeq: number,
  limit: number,
): Promise<OpenIntent[]> {
  const { rows } = await from.query<IntentRow>(
    `SELECT intents.seq, facility_code, claim_id, digest, state
      FROM ${schema}.intents JOIN ${schema}.nodes ON nodes.id = node_id
      WHERE node = $1 AND intents.seq > $2 ORDER BY intents.seq LIMIT $3`,
    [node, afterSeq, limit],
  );
  return rows.map(({ seq, facility_code, claim_id, digest, state }) => ({
    node,
    seq: Number(seq),
    facilityCode: facility_code.toString(),
    claimId: claim_id?.toString(),
    digest,
    state,
  }));
}
