/** The prepared statements of the writing handle, in the ledger's words. No transaction begins or ends here. */
import { Buffer } from 'node:buffer';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { assert } from '../../base/assert.ts';
import { CLAIM_STATES, type ClaimState, HOLDING_STATES, type PageVersion } from '../../claim/record.ts';
import type { ClaimRevision, OpenIntent, StoredPage } from '../../intercept/ledger.ts';
import { decodeFrame, type EncodedFrame } from '../frame.ts';
import type { ClaimRow, GroupPlan, Known } from '../group-commit.ts';
import type { IntentWrite } from '../intents.ts';
import type { ChainHead } from '../store.ts';
import { PAGES_OF_PATIENT } from './read-history.ts';

export interface Tables extends Known {
  readonly node: string;
  write(plan: GroupPlan, frame: EncodedFrame): void;
  putFrame(firstSeq: number, bytes: Uint8Array): void;
  pagesOf(patientKey: Uint8Array, fromYear: number, toYear: number): StoredPage[];
  revisions(facilityCode: string, claimId: string): ClaimRevision[];
  intentsAfter(seq: number, limit: number): OpenIntent[];
  /** The frame that holds a record; undefined when there is none, or retention dropped it. */
  frameOf(seq: number): Uint8Array | undefined;
  payloadOf(seq: number): Uint8Array | undefined;
  /** Everything up to here is dropped. */
  base: ChainHead;
}

interface ClaimColumns {
  digest: Uint8Array;
  is_settlement: number;
  revision: number;
  seq: number;
  state: number;
  is_repeatable: number;
}

export function openTables(
  database: DatabaseSync,
  node: string,
  base: ChainHead,
  sealKey: Uint8Array | undefined,
): Tables {
  const prepare = (sql: string): StatementSync => database.prepare(sql);
  const claims = prepare(
    'SELECT digest, is_settlement, revision, seq, state, is_repeatable FROM claims WHERE facility = ? AND claim_id = ?',
  );
  const putClaim = prepare(
    `INSERT INTO claims (facility, claim_id, digest, is_settlement, revision, seq, state, is_repeatable)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
     SET seq = excluded.seq, state = excluded.state, is_repeatable = excluded.is_repeatable`,
  );
  const versions = prepare('SELECT year, version FROM pages WHERE patient = ?');
  const pageBytes = prepare('SELECT bytes FROM pages WHERE patient = ? AND year = ?');
  const pages = prepare(PAGES_OF_PATIENT);
  const putPage = prepare(
    `INSERT INTO pages (patient, year, version, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (patient, year) DO UPDATE SET version = excluded.version, bytes = excluded.bytes`,
  );
  const putFrame = prepare('INSERT INTO frames (first_seq, bytes) VALUES (?, ?)');
  const frame = prepare('SELECT bytes FROM frames WHERE first_seq <= ? ORDER BY first_seq DESC LIMIT 1');
  const openIntent = prepare(
    'INSERT INTO intents (seq, facility, claim_id, digest, state) VALUES (?, ?, ?, ?, ?)',
  );
  const oldest =
    'SELECT min(seq) FROM intents WHERE digest = ? AND facility = ? AND claim_id IS ? /* one settlement of the claim */';
  const closeIntent = prepare(`DELETE FROM intents WHERE seq = (${oldest})`);
  const keepLook = prepare(`UPDATE intents SET state = ? WHERE seq = (${oldest}) AND is_look = 1`);
  const holding = [...HOLDING_STATES].map(numberOf).join(', ');
  const putLook = prepare(
    `INSERT INTO intents (seq, facility, claim_id, digest, state, is_look)
     SELECT seq, facility, claim_id, digest, state, 1 FROM claims
     WHERE facility = ? AND claim_id = ? AND is_settlement = 1 AND state IN (${holding}) AND seq > ?
     ON CONFLICT (seq) DO UPDATE SET is_look = 1`,
  );
  const setIntent = prepare(`UPDATE intents SET state = ? WHERE seq = (${oldest})`);
  const intents = prepare(
    'SELECT seq, facility, claim_id, digest, state FROM intents WHERE seq > ? ORDER BY seq LIMIT ?',
  );

  /** A claim names some years of one patient: one look-up for all, good until something is written. */
  let asked: { readonly patientKey: Uint8Array; readonly rows: readonly PageVersion[] } | undefined;

  const tables: Tables = {
    node,
    base,
    claims: (facilityCode, claimId) =>
      (claims.all(facilityCode, claimId) as unknown as ClaimColumns[]).flatMap((row): ClaimRow[] => {
        const state = stateOf(row.state);
        const isDropped = row.seq <= tables.base.seq;
        if (isDropped && !HOLDING_STATES.has(state)) return [];
        const isRepeatable = row.is_repeatable === 1 && !isDropped;
        const { digest, revision, seq } = row;
        const isSettlement = row.is_settlement === 1;
        return [{ facilityCode, claimId, digest, isSettlement, revision, node, seq, state, isRepeatable }];
      }),
    page(patientKey, year) {
      if (asked === undefined || Buffer.compare(asked.patientKey, patientKey) !== 0) {
        const rows = versions.all(patientKey) as unknown as PageVersion[];
        // A copy: the key is a view on memory that the next group's records are written to.
        asked = { patientKey: Buffer.from(patientKey), rows };
      }
      const row = asked.rows.find((one) => one.year === year);
      if (row === undefined) return undefined;
      const { version } = row;
      let read: Uint8Array | undefined;
      return {
        ...{ year, version },
        // Only who changes a page needs it; all others compare versions.
        get bytes() {
          read ??= (pageBytes.get(patientKey, year) as { bytes: Uint8Array }).bytes;
          return read;
        },
      };
    },
    pagesOf: (patientKey, from, to) => pages.all(patientKey, from, to) as unknown as StoredPage[],
    putFrame: (firstSeq, bytes) => void putFrame.run(firstSeq, bytes),
    write(plan, { bytes, head }) {
      asked = undefined;
      putFrame.run(head.seq - plan.payloads.length + 1, bytes);
      for (const row of plan.claims) {
        const { facilityCode, claimId, digest, isSettlement, revision, seq, state, isRepeatable } = row;
        const flags = [Number(isSettlement), revision, seq, numberOf(state), Number(isRepeatable)] as const;
        putClaim.run(facilityCode, claimId, digest, ...flags);
      }
      for (const row of plan.pages) putPage.run(row.patientKey, row.year, row.version, row.bytes);
      for (const intent of plan.intents) writeIntent(intent);
      // What retention dropped cannot be judged again.
      for (const look of plan.looks) putLook.run(look.facilityCode, look.claimId, tables.base.seq);
    },
    revisions: (facilityCode, claimId) =>
      tables
        .claims(facilityCode, claimId)
        .map(({ isSettlement, revision, digest, seq, state }) => ({
          isSettlement,
          revision,
          digest,
          node,
          seq,
          state,
        }))
        .sort((a, b) => b.revision - a.revision || b.seq - a.seq),
    intentsAfter: (after, limit) =>
      intents.all(after, limit).map((row) => ({
        node,
        seq: row.seq as number,
        facilityCode: row.facility as string,
        claimId: (row.claim_id as string | null) ?? undefined,
        digest: row.digest as Uint8Array,
        state: stateOf(row.state as number),
      })),
    frameOf(seq) {
      if (seq <= tables.base.seq) return undefined;
      return (frame.get(seq) as { bytes: Uint8Array } | undefined)?.bytes;
    },
    payloadOf(seq) {
      const bytes = tables.frameOf(seq);
      if (bytes === undefined) return undefined;
      const { firstSeq, payloads } = decodeFrame(node, bytes, sealKey);
      return payloads[seq - firstSeq];
    },
  };

  function writeIntent({ kind, seq, facilityCode, claimId, digest, state }: IntentWrite): void {
    const id = claimId ?? null;
    if (kind === 'open') openIntent.run(seq, facilityCode, id, digest, numberOf(state));
    else if (kind === 'settle' && keepLook.run(numberOf(state), digest, facilityCode, id).changes === 1)
      return;
    else if (kind !== 'set') closeIntent.run(digest, facilityCode, id);
    else setIntent.run(numberOf(state), digest, facilityCode, id);
  }

  return tables;
}

/** As ledger.proto numbers them. */
export function numberOf(state: ClaimState): number {
  return CLAIM_STATES.indexOf(state) + 1;
}

export function stateOf(number: number): ClaimState {
  const state = CLAIM_STATES[number - 1];
  assert(state !== undefined, 'a claim state that this version does not know');
  return state;
}
