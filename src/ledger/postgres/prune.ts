/**
 * Retention: the oldest records are dropped, what they made of the history stays. One transaction of bounded size moves
 * the base (the pages at that place, their sum, the retention record) and deletes the rows.
 */
import type pg from 'pg';
import { assert } from '../../base/assert.ts';
import { HOLDING_STATES, type LedgerRecord } from '../../claim/record.ts';
import { decodeRecord } from '../../wire/protobuf/record-codec.ts';
import { createPageOverlay, type PageRow, pageKeyOf } from '../page-overlay.ts';
import { openPageSum } from '../page-sum.ts';
import { encodeRetention } from '../retention.ts';
import type { ApplyChange, ChainHead, PruneResult } from '../store.ts';
import { claimKeyOf } from './claim-key.ts';
import type { Appendix, PlanAppendix } from './commit-group.ts';
import { unusable } from './connect.ts';
import type { FrameReader } from './frame-reader.ts';
import { pageColumns, putPages } from './write-group.ts';

/** Commits wait meanwhile: some tens of milliseconds. Whole groups, so one large group may be more. */
const PRUNE_MAX_RECORDS = 1_000;

export interface PruneTask {
  readonly schema: string;
  readonly frames: FrameReader;
  readonly applyChange: ApplyChange;
  readonly node: string;
  readonly headSeq: number;
  readonly throughSeq: number;
  readonly nowMs: number;
}

export interface Pruning {
  /**
   * @throws LedgerError LEDGER_UNUSABLE while other nodes have records: theirs and ours make the pages together, and one
   * node's retention record cannot speak for all chains.
   */
  readonly plan: PlanAppendix;
  result(): Omit<PruneResult, 'head'>;
}

export function createPruning(task: PruneTask): Pruning {
  const { schema, headSeq, throughSeq, nowMs } = task;
  let result: Omit<PruneResult, 'head'> | undefined;

  async function plan(client: pg.Client, nodeId: number): Promise<Appendix | undefined> {
    const { oldestOpen, oldBase, baseSum } = await readPlace(client, task);
    // The last group stays: a start compares it with the anchor.
    const through = Math.min(throughSeq, oldestOpen - 1, headSeq - 1);
    const { base, records } = await readOldest(client, task, oldBase, through);
    result = { dropped: records.length, base };
    if (records.length === 0) return undefined;
    const { changed, sum } = await foldIntoBase(client, task, records, baseSum);
    const named = records.filter(({ claimId }) => claimId !== undefined);
    return {
      payload: encodeRetention({ base, pagesDigest: sum.digest() }, nowMs),
      send: () => [
        client.query(putPages(schema, 'base_pages'), pageColumns(changed)),
        client.query(`UPDATE ${schema}.nodes SET base_seq = $2, base_hash = $3 WHERE id = $1`, [
          nodeId,
          base.seq,
          base.hash,
        ]),
        client.query(`UPDATE ${schema}.counter SET base_sum = $1`, [sum.state()]),
        client.query(`DELETE FROM ${schema}.frames WHERE node_id = $1 AND first_seq <= $2`, [
          nodeId,
          base.seq,
        ]),
        // What holds its claim id stays: it must never be settled again (guarantee G4).
        client.query(
          `DELETE FROM ${schema}.claims USING unnest($3::bytea[], $4::bytea[]) AS gone (claim_key, digest)
            WHERE claims.claim_key = gone.claim_key AND claims.digest = gone.digest AND node_id = $1 AND seq <= $2
            AND NOT state = ANY($5)`,
          [
            nodeId,
            base.seq,
            named.map(({ facilityCode, claimId }) => claimKeyOf(facilityCode, claimId)),
            named.map(({ digest }) => digest),
            [...HOLDING_STATES],
          ],
        ),
      ],
    };
  }

  return {
    plan,
    result() {
      assert(result !== undefined, 'the pruning was not planned');
      return result;
    },
  };
}

async function readPlace(
  client: pg.Client,
  { schema, node }: PruneTask,
): Promise<{ oldestOpen: number; oldBase: ChainHead; baseSum: Uint8Array | undefined }> {
  const { rows } = await client.query(
    `SELECT base_seq, base_hash, base_sum,
      (SELECT min(seq) FROM ${schema}.intents WHERE node_id = nodes.id) AS oldest_open,
      (SELECT string_agg(node, ', ' ORDER BY node) FROM ${schema}.nodes o WHERE o.id <> nodes.id AND o.seq > 0) AS others
      FROM ${schema}.nodes, ${schema}.counter WHERE node = $1`,
    [node],
  );
  const { base_seq, base_hash, base_sum, oldest_open, others } = rows[0];
  if (others !== null) {
    const why = `what ${node} and ${others} wrote makes the patients' pages together, and a retention record speaks for one node`;
    throw unusable(
      `nothing is dropped from a ledger to which several nodes wrote: ${why}`,
      'keep all records',
    );
  }
  return {
    oldestOpen: oldest_open === null ? Number.POSITIVE_INFINITY : Number(oldest_open),
    oldBase: { seq: Number(base_seq), hash: base_hash },
    baseSum: base_sum ?? undefined,
  };
}

/** Whole groups from the base on, and the base behind them. */
async function readOldest(
  client: pg.Client,
  { frames }: PruneTask,
  oldBase: ChainHead,
  through: number,
): Promise<{ base: ChainHead; records: LedgerRecord[] }> {
  const records: LedgerRecord[] = [];
  let base = oldBase;
  for await (const row of frames.frames(client, 0)) {
    const { payloads, hashes } = frames.decode(row);
    if (base.seq + payloads.length > through || records.length >= PRUNE_MAX_RECORDS) break;
    for (const payload of payloads) records.push(decodeRecord(payload));
    base = { seq: base.seq + payloads.length, hash: hashes.at(-1)! };
  }
  return { base, records };
}

/** Base pages that these records change, as they are after them. */
async function foldIntoBase(
  client: pg.Client,
  { schema, applyChange }: PruneTask,
  records: readonly LedgerRecord[],
  baseSum: Uint8Array | undefined,
): Promise<{ changed: PageRow[]; sum: ReturnType<typeof openPageSum> }> {
  const touched = records.flatMap(({ patientKey, changes }) =>
    changes.map(({ year }) => ({ patientKey: patientKey ?? new Uint8Array(), year })),
  );
  const { rows } = await client.query(
    `SELECT DISTINCT p.patient_key AS "patientKey", p.year, version, bytes FROM ${schema}.base_pages p
      JOIN unnest($1::bytea[], $2::int[]) AS t (patient_key, year) ON p.patient_key = t.patient_key AND p.year = t.year`,
    [touched.map(({ patientKey }) => patientKey), touched.map(({ year }) => year)],
  );
  const before = new Map(rows.map((row: PageRow) => [pageKeyOf(row.patientKey, row.year), row]));
  const overlay = createPageOverlay({ page: (key, year) => before.get(pageKeyOf(key, year)) }, applyChange);
  for (const record of records) overlay.tryChange(record);
  const changed = overlay.changed();
  const sum = openPageSum(baseSum);
  for (const row of changed) {
    const old = before.get(pageKeyOf(row.patientKey, row.year));
    if (old !== undefined) sum.remove(old);
    sum.add(row);
  }
  return { changed, sum };
}
