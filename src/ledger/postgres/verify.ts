/** Looks at a ledger on PostgreSQL as a whole: its tail at every start, all of it on demand. Reads only. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { LedgerError } from '../errors.ts';
import type { PageRow } from '../page-overlay.ts';
import { createPageRebuild } from '../page-rebuild.ts';
import type { ApplyChange, ChainHead, VerifyReport } from '../store.ts';
import { createVerification, type Verification } from '../verification.ts';
import { unusable } from './connect.ts';
import { type FrameReader, type FrameRow, recordsOf } from './frame-reader.ts';
import { isSameHead } from './heads.ts';

interface NodeHeads {
  readonly node: string;
  readonly head: ChainHead;
  readonly base: ChainHead;
}

const PAGES_PER_QUERY = 2_000;

/** The last group of every node. @throws LedgerError LEDGER_DAMAGED, LEDGER_OTHER_KEY */
export async function checkTail(client: pg.Client, schema: string, frames: FrameReader): Promise<void> {
  const { rows } = await client.query<FrameRow & { seq: string; hash: Uint8Array; is_bare: boolean }>(
    `SELECT node, seq, hash, seq = base_seq AS is_bare, first_seq, first_position, bytes FROM ${schema}.nodes
      LEFT JOIN LATERAL (SELECT * FROM ${schema}.frames WHERE node_id = nodes.id ORDER BY first_seq DESC LIMIT 1) f ON true`,
  );
  for (const row of rows) {
    const frame = row.bytes === null ? undefined : frames.decode(row);
    if (row.is_bare && frame === undefined) continue;
    const last = {
      seq: (frame?.firstSeq ?? 0) + (frame?.count ?? 0) - 1,
      hash: frame?.hashes.at(-1) ?? Buffer.alloc(0),
    };
    if (isSameHead(last, { seq: Number(row.seq), hash: row.hash })) continue;
    const what = `the last group of node ${row.node} is not the one that its head names`;
    throw new LedgerError('LEDGER_DAMAGED', {
      where: `record ${row.seq} of ${row.node}`,
      what,
      todo: 'restore the ledger from a backup',
    });
  }
}

/** The only node that there is, or a new one. @throws LedgerError LEDGER_UNUSABLE when there are several. */
export async function chooseNode(client: pg.Client, schema: string): Promise<string> {
  const { rows } = await client.query<{ node: string }>(`SELECT node FROM ${schema}.nodes LIMIT 2`);
  if (rows.length === 2) throw unusable('the ledger has several nodes', 'name this one');
  return rows[0]?.node ?? `node-${randomBytes(4).toString('hex')}`;
}

/** Of one moment, while commits go on. The head is that of `node`; undefined: of the first by name. */
export async function verifyLedger(
  client: pg.Client,
  schema: string,
  frames: FrameReader,
  node: string | undefined,
  applyChange: ApplyChange,
): Promise<VerifyReport> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const verification = createVerification(applyChange);
  const stored = createPageRebuild(applyChange);
  try {
    const nodes = await readHeads(client, schema);
    for (const one of nodes) verification.startAt(one.node, one.base);
    for await (const row of basePagesOf(client, schema)) verification.addBasePage(row);
    const heads = await readChains(client, schema, frames, nodes, verification);
    for (const { node: name, head } of nodes) {
      if (isSameHead(heads.get(name)!, head)) continue;
      verification.problem(`record ${head.seq} of ${name}`, 'the chain does not end with it');
    }
    const pages = `SELECT patient_key, year, version, bytes FROM ${schema}.pages`;
    for await (const row of pagesOf(client, pages)) stored.put(row);
    return verification.finish(node ?? nodes[0]?.node ?? '', stored.pages());
  } catch (error) {
    verification.close();
    throw error;
  } finally {
    stored.close();
    await client.query('ROLLBACK').catch(() => {});
  }
}

/** What each chain ends with. */
async function readChains(
  client: pg.Client,
  schema: string,
  frames: FrameReader,
  nodes: readonly NodeHeads[],
  verification: Verification,
): Promise<Map<string, ChainHead>> {
  const heads = new Map(nodes.map(({ node, base }) => [node, base]));
  const bases = new Map(heads);
  let next: number | undefined;
  for await (const row of frames.frames(client, 0)) {
    const position = Number(row.first_position);
    const where = `the group at position ${position}`;
    // Retention leaves gaps in front of what it kept of other nodes, never behind the last record that it dropped.
    const isDropped = Number(row.first_seq) <= bases.get(row.node)!.seq;
    if (isDropped) continue;
    if (next !== undefined && position !== next) verification.problem(where, `position ${next} was to come`);
    try {
      const records = recordsOf(row, frames.decode(row));
      if (records[0]?.seq !== Number(row.first_seq))
        verification.problem(where, 'it stands in the wrong place');
      for (const record of records) {
        verification.addRecord(record);
        heads.set(row.node, record);
      }
      next = position + records.length;
    } catch (error) {
      if (!(error instanceof LedgerError) || error.code === 'LEDGER_OTHER_KEY') throw error;
      verification.problem(error.detail.where ?? where, error.detail.what);
      next = undefined;
    }
  }
  const { rows } = await client.query<{ position: string }>(`SELECT position FROM ${schema}.counter`);
  const last = Number(rows[0]?.position);
  if (next !== undefined && last !== next - 1) verification.problem(`position ${last}`, 'no record has it');
  return heads;
}

async function readHeads(client: pg.Client, schema: string): Promise<NodeHeads[]> {
  const { rows } = await client.query<{
    node: string;
    seq: string;
    hash: Uint8Array;
    base_seq: string;
    base_hash: Uint8Array;
  }>(`SELECT node, seq, hash, base_seq, base_hash FROM ${schema}.nodes ORDER BY node`);
  return rows.map(({ node, seq, hash, base_seq, base_hash }) => ({
    node,
    head: { seq: Number(seq), hash },
    base: { seq: Number(base_seq), hash: base_hash },
  }));
}

/** Pages at the place up to which records were dropped; inside of a transaction. */
export function basePagesOf(client: pg.Client, schema: string): AsyncGenerator<PageRow> {
  return pagesOf(client, `SELECT patient_key, year, version, bytes FROM ${schema}.base_pages`);
}

async function* pagesOf(client: pg.Client, select: string): AsyncGenerator<PageRow> {
  await client.query(`DECLARE pages_of NO SCROLL CURSOR FOR ${select}`);
  for (;;) {
    const { rows } = await client.query<{
      patient_key: Uint8Array;
      year: number;
      version: number;
      bytes: Uint8Array;
    }>(`FETCH ${PAGES_PER_QUERY} FROM pages_of`);
    for (const { patient_key: patientKey, ...page } of rows) yield { patientKey, ...page };
    if (rows.length < PAGES_PER_QUERY) break;
  }
  await client.query('CLOSE pages_of');
}
