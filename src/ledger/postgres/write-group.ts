/** Second half of a group's transaction: the plan as rows, and COMMIT, in one round trip. */
import { Buffer } from 'node:buffer';
import type pg from 'pg';
import { HOLDING_STATES } from '../../claim/record.ts';
import type { SettledClaim } from '../../history/late-visit.ts';
import type { EncodedFrame } from '../frame.ts';
import type { ClaimRow, GroupPlan } from '../group-commit.ts';
import type { IntentWrite } from '../intents.ts';
import type { PageRow } from '../page-overlay.ts';
import type { ChainHead } from '../store.ts';
import { claimKeyOf } from './claim-key.ts';

/** Statements in the order in which they go out; the last is COMMIT. All of them are sent at once. */
export function sendGroup(
  client: pg.Client,
  schema: string,
  channel: string,
  nodeId: number,
  previous: ChainHead,
  plan: GroupPlan,
  frame: EncodedFrame,
): Promise<pg.QueryResult>[] {
  const send = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  const sent: Promise<pg.QueryResult>[] = [];
  if (plan.claims.length > 0) sent.push(send('put claims', putClaims(schema), claimColumns(plan.claims)));
  if (plan.pages.length > 0) sent.push(send('put pages', putPages(schema), pageColumns(plan.pages)));
  const intents = netIntents(plan.intents);
  if (intents.changes.length > 0) {
    sent.push(send('change intents', changeIntents(schema), changeColumns(intents.changes)));
  }
  if (intents.opened.length > 0) {
    sent.push(send('open intents', openIntents(schema), [nodeId, ...openColumns(intents.opened)]));
  }
  if (plan.looks.length > 0) sent.push(send('queue looks', queueLooks(schema), lookColumns(plan.looks)));
  sent.push(
    send('put frame', putFrame(schema), [
      nodeId,
      previous.seq,
      frame.head.seq - previous.seq,
      frame.head.hash,
      previous.hash,
      frame.bytes,
      channel,
    ]),
    client.query('COMMIT'),
  );
  return sent;
}

/** The counter is the last row that is locked: positions follow the order of commits, and nobody waits for long. */
const putFrame = (schema: string): string => `
  WITH placed AS (
    UPDATE ${schema}.counter SET position = position + $3::int WHERE id RETURNING position
  ), framed AS (
    INSERT INTO ${schema}.frames (node_id, first_seq, count, first_position, bytes)
    SELECT $1::int, $2::bigint + 1, $3::int, position - $3::int + 1, $6::bytea FROM placed
  ), headed AS (
    UPDATE ${schema}.nodes SET previous_seq = $2::bigint, previous_hash = $5::bytea,
      seq = $2::bigint + $3::int, hash = $4::bytea WHERE id = $1::int
  )
  SELECT pg_notify($7, position::text) FROM placed`;

const putClaims = (schema: string): string => `
  INSERT INTO ${schema}.claims AS c
    (claim_key, revision, is_settlement, digest, node_id, seq, state, is_repeatable)
  SELECT claim_key, revision, is_settlement, digest, nodes.id, row.seq, state, is_repeatable
  FROM unnest($1::bytea[], $2::int[], $3::boolean[], $4::bytea[], $5::text[], $6::bigint[], $7::text[], $8::boolean[])
    AS row (claim_key, revision, is_settlement, digest, node, seq, state, is_repeatable)
  JOIN ${schema}.nodes ON nodes.node = row.node
  ON CONFLICT (claim_key, revision, is_settlement) DO UPDATE SET node_id = excluded.node_id, seq = excluded.seq,
    state = excluded.state, is_repeatable = excluded.is_repeatable`;

function claimColumns(rows: readonly ClaimRow[]): unknown[] {
  return [
    rows.map(({ facilityCode, claimId }) => claimKeyOf(facilityCode, claimId)),
    rows.map(({ revision }) => revision),
    rows.map(({ isSettlement }) => isSettlement),
    rows.map(({ digest }) => digest),
    rows.map(({ node }) => node),
    rows.map(({ seq }) => seq),
    rows.map(({ state }) => state),
    rows.map(({ isRepeatable }) => isRepeatable),
  ];
}

/** All pages travel as one run of bytes, cut apart by the server: an array of them would travel as hexadecimal text. */
export const putPages = (schema: string, table = 'pages'): string => `
  INSERT INTO ${schema}.${table} (patient_key, year, version, bytes)
  SELECT patient_key, year, version, substring($4::bytea FROM starts FOR size)
  FROM unnest($1::bytea[], $2::int[], $3::int[], $5::int[], $6::int[])
    AS row (patient_key, year, version, starts, size)
  ON CONFLICT (patient_key, year) DO UPDATE SET version = excluded.version, bytes = excluded.bytes`;

export function pageColumns(rows: readonly PageRow[]): unknown[] {
  let end = 1;
  const starts = rows.map(({ bytes }) => {
    end += bytes.byteLength;
    return end - bytes.byteLength;
  });
  return [
    rows.map(({ patientKey }) => patientKey),
    rows.map(({ year }) => year),
    rows.map(({ version }) => version),
    Buffer.concat(rows.map(({ bytes }) => bytes)),
    starts,
    rows.map(({ bytes }) => bytes.byteLength),
  ];
}

/** A change of the `nth` oldest open intent of a claim and digest; no state, or settled and not to be looked at: it closes. */
interface IntentChange {
  readonly claimKey: Buffer;
  readonly digest: Uint8Array;
  readonly nth: number;
  readonly state: string | undefined;
}

/** What a group does to intents that stand in the table, and those it opens and leaves open. */
export function netIntents(writes: readonly IntentWrite[]): {
  readonly changes: readonly IntentChange[];
  readonly opened: readonly IntentWrite[];
} {
  const changes = new Map<string, IntentChange>();
  const closedByKey = new Map<string, number>();
  const openedByKey = new Map<string, IntentWrite[]>();
  for (const write of writes) {
    const claimKey = claimKeyOf(write.facilityCode, write.claimId);
    const digest = Buffer.from(write.digest);
    const key = `${claimKey.toString('latin1')} ${digest.toString('latin1')}`;
    const opened = openedByKey.get(key) ?? [];
    openedByKey.set(key, opened);
    const own = opened[0];
    if (write.kind === 'open') opened.push(write);
    else if (own !== undefined) {
      // Opened by this group: an older one of the same claim would have refused it.
      opened.splice(0, 1, ...(write.kind === 'set' ? [{ ...own, state: write.state }] : []));
    } else {
      const closed = closedByKey.get(key) ?? 0;
      const isClose = write.kind === 'close';
      // One that is settled may stay for its second look: what comes next means it too.
      if (isClose) closedByKey.set(key, closed + 1);
      const nth = closed + 1;
      // What was settled is never set back to open.
      if (write.kind === 'set' && changes.get(`${key} ${nth}`)?.state === 'settled') continue;
      changes.set(`${key} ${nth}`, { claimKey, digest, nth, state: isClose ? undefined : write.state });
    }
  }
  return { changes: [...changes.values()], opened: [...openedByKey.values()].flat() };
}

const changeIntents = (schema: string): string => `
  WITH asked AS (
    SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::int[], $4::text[]) AS row (claim_key, digest, nth, new_state)
  ), standing AS (
    SELECT node_id, seq, claim_key, digest,
      row_number() OVER (PARTITION BY claim_key, digest ORDER BY seq, node_id) AS nth
    FROM ${schema}.intents WHERE (claim_key, digest) IN (SELECT claim_key, digest FROM asked)
  ), meant AS (
    SELECT node_id, seq, new_state FROM asked JOIN standing USING (claim_key, digest, nth)
  ), closed AS (
    DELETE FROM ${schema}.intents i USING meant m
    WHERE i.node_id = m.node_id AND i.seq = m.seq AND (new_state IS NULL OR (new_state = 'settled' AND NOT is_look))
  )
  UPDATE ${schema}.intents i SET state = new_state FROM meant m
  WHERE i.node_id = m.node_id AND i.seq = m.seq AND new_state IS NOT NULL AND (new_state <> 'settled' OR is_look)`;

function changeColumns(changes: readonly IntentChange[]): unknown[] {
  return [
    changes.map(({ claimKey }) => claimKey),
    changes.map(({ digest }) => digest),
    changes.map(({ nth }) => nth),
    changes.map(({ state }) => state ?? null),
  ];
}

const openIntents = (schema: string): string => `
  INSERT INTO ${schema}.intents (node_id, seq, claim_key, facility_code, claim_id, digest, state)
  SELECT $1::int, * FROM unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[], $7::text[])`;

function openColumns(opened: readonly IntentWrite[]): unknown[] {
  return [
    opened.map(({ seq }) => seq),
    opened.map(({ facilityCode, claimId }) => claimKeyOf(facilityCode, claimId)),
    opened.map(({ facilityCode }) => Buffer.from(facilityCode)),
    opened.map(({ claimId }) => (claimId === undefined ? null : Buffer.from(claimId))),
    opened.map(({ digest }) => digest),
    opened.map(({ state }) => state),
  ];
}

/** What retention dropped cannot be judged again. */
const queueLooks = (schema: string): string => `
  INSERT INTO ${schema}.intents (node_id, seq, claim_key, facility_code, claim_id, digest, state, is_look)
  SELECT node_id, c.seq, claim_key, row.facility_code, row.claim_id, digest, state, true
  FROM unnest($1::bytea[], $2::bytea[], $3::bytea[]) AS row (claim_key, facility_code, claim_id)
  JOIN ${schema}.claims c USING (claim_key) JOIN ${schema}.nodes ON nodes.id = node_id
  WHERE is_settlement AND state = ANY($4) AND c.seq > base_seq
  ON CONFLICT (node_id, seq) DO UPDATE SET is_look = true`;

function lookColumns(looks: readonly SettledClaim[]): unknown[] {
  return [
    looks.map(({ facilityCode, claimId }) => claimKeyOf(facilityCode, claimId)),
    looks.map(({ facilityCode }) => Buffer.from(facilityCode)),
    looks.map(({ claimId }) => Buffer.from(claimId)),
    [...HOLDING_STATES],
  ];
}
