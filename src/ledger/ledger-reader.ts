/**
 * A ledger to read beside the gateway that writes it: verify, export and replay. Takes no lock, claims no node and writes
 * nothing; every read is short, so that none pins the write-ahead log (fault F18).
 */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { applyChange } from '../history/apply-change.ts';
import type { StoredRecord } from '../intercept/ledger.ts';
import { readAnchor } from './anchor.ts';
import { LedgerError } from './errors.ts';
import { decodeFrame, readFrameHead } from './frame.ts';
import type { PageRow } from './page-overlay.ts';
import { accessTo, asLedgerError, connect, disconnect, POSTGRES_LIMITS } from './postgres/connect.ts';
import { createFrameReader } from './postgres/frame-reader.ts';
import { quoteSchema } from './postgres/migrations.ts';
import { createReadPool } from './postgres/read-pool.ts';
import { basePagesOf, verifyLedger } from './postgres/verify.ts';
import { openingError } from './sqlite/sqlite-errors.ts';
import { readMeta, verifyFile } from './sqlite/verify-file.ts';
import { type ChainHead, READ_AFTER_MAX_BYTES, type VerifyReport } from './store.ts';
import type { ThreadOptions } from './thread-protocol.ts';

export interface LedgerReader {
  /** As in `Ledger`. */
  readAfter(position: number, limit: number): Promise<readonly StoredRecord[]>;
  readRecord(node: string, seq: number): Promise<StoredRecord | undefined>;
  /** Pages at the oldest record kept. */
  basePages(): AsyncIterable<PageRow>;
  /** Fingerprint of the key that this ledger's patients are hashed with. */
  patientKeyFingerprint(): Promise<string>;
  verify(): Promise<VerifyReport>;
  close(): Promise<void>;
}

/** @throws LedgerError LEDGER_UNUSABLE, LEDGER_DAMAGED, LEDGER_OTHER_KEY here and in every read. */
export async function openLedgerReader(
  store: ThreadOptions['store'],
  sealKey: Uint8Array | undefined,
): Promise<LedgerReader> {
  return store.kind === 'sqlite' ? openFile(store.file, sealKey) : openServer(store.url, sealKey);
}

/** What the anchor beside a ledger says; undefined when there is none, or none that is whole. */
export function readAnchorFile(path: string): { node: string; head: ChainHead } | undefined {
  try {
    return readAnchor(readFileSync(path));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new LedgerError('LEDGER_UNUSABLE', { where: path, what: 'the anchor cannot be read' }, cause);
  }
}

/** Pages that one read brings. */
const PAGES_PER_READ = 500;

function openFile(file: string, sealKey: Uint8Array | undefined): LedgerReader {
  let database: DatabaseSync;
  let node: string;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    node = readMeta(database, file).node;
  } catch (error) {
    throw openingError(error, file);
  }
  const frameWith = database.prepare(
    'SELECT bytes FROM frames WHERE first_seq <= ? ORDER BY first_seq DESC LIMIT 1',
  );
  const frameBehind = database.prepare(
    'SELECT bytes FROM frames WHERE first_seq > ? ORDER BY first_seq LIMIT 1',
  );
  const pages = database.prepare(
    `SELECT patient AS patientKey, year, version, bytes FROM base_pages
      WHERE (patient, year) > (?, ?) ORDER BY patient, year LIMIT ${PAGES_PER_READ}`,
  );

  /** The frame that holds a record, or the next one: retention may have dropped it. */
  function frameOf(seq: number): Uint8Array | undefined {
    const found = frameWith.get(seq) as { bytes: Uint8Array } | undefined;
    if (found !== undefined) {
      const { firstSeq, count } = readFrameHead(found.bytes);
      if (firstSeq + count > seq) return found.bytes;
    }
    return (frameBehind.get(seq) as { bytes: Uint8Array } | undefined)?.bytes;
  }

  function readAfter(position: number, limit: number): StoredRecord[] {
    const records: StoredRecord[] = [];
    let sizeBytes = 0;
    let last = position;
    while (records.length < limit && sizeBytes < READ_AFTER_MAX_BYTES) {
      const bytes = frameOf(last + 1);
      if (bytes === undefined) break;
      const { firstSeq, payloads, hashes } = decodeFrame(node, bytes, sealKey);
      for (const [index, payload] of payloads.entries()) {
        const seq = firstSeq + index;
        if (seq <= last || records.length === limit) continue;
        records.push({ node, seq, position: seq, hash: hashes[index]!, payload });
        sizeBytes += payload.byteLength;
        last = seq;
      }
    }
    return records;
  }

  return {
    readAfter: async (position, limit) => readAfter(position, limit),
    async readRecord(of, seq) {
      const [record] = of === node ? readAfter(seq - 1, 1) : [];
      return record?.seq === seq ? record : undefined;
    },
    async *basePages() {
      let from: readonly [Uint8Array, number] = [new Uint8Array(), 0];
      for (;;) {
        const rows = pages.all(...from) as unknown as PageRow[];
        yield* rows;
        const last = rows.at(-1);
        if (last === undefined) return;
        from = [last.patientKey, last.year];
      }
    },
    async patientKeyFingerprint() {
      const select = database.prepare("SELECT value FROM meta WHERE name = 'patient_key_fingerprint'");
      return String(select.get()?.value);
    },
    verify: () => verifyFile(file, sealKey, applyChange),
    close: async () => database.close(),
  };
}

/** The schema of `createPostgresStore`. */
const SCHEMA = quoteSchema('claimgate');

async function openServer(url: string, sealKey: Uint8Array | undefined): Promise<LedgerReader> {
  const access = accessTo(url, POSTGRES_LIMITS);
  const frames = createFrameReader(SCHEMA, sealKey);
  const pool = createReadPool(access, 1);
  const read = async <T>(reading: Promise<T>): Promise<T> => {
    try {
      return await reading;
    } catch (error) {
      throw asLedgerError(error, 'reading the ledger');
    }
  };
  // Of several servers the primary is looked for; the pool goes where it was found.
  if (access.servers.list.length > 1) disconnect(await read(connect(access, 'long')));
  const firstOf = async (select: string): Promise<string | undefined> =>
    (await read(pool.query<{ first: string }>(select))).rows[0]?.first;
  return {
    readAfter: (position, limit) => read(frames.readAfter(pool, position, limit)),
    readRecord: (node, seq) => read(frames.readRecord(pool, node, seq)),
    async *basePages() {
      const client = await read(connect(access, 'long'));
      try {
        await client.query('BEGIN READ ONLY');
        yield* basePagesOf(client, SCHEMA);
      } catch (error) {
        throw asLedgerError(error, 'reading the ledger');
      } finally {
        disconnect(client);
      }
    },
    async patientKeyFingerprint() {
      return String(
        await firstOf(`SELECT value AS first FROM ${SCHEMA}.meta WHERE key = 'patient_key_fingerprint'`),
      );
    },
    async verify() {
      // The report ends with one head; all nodes are looked at.
      const node = await firstOf(`SELECT node AS first FROM ${SCHEMA}.nodes ORDER BY node LIMIT 1`);
      if (node === undefined) throw asLedgerError(undefined, 'looking for a node');
      const client = await read(connect(access, 'long'));
      try {
        return await read(verifyLedger(client, SCHEMA, frames, node, applyChange));
      } finally {
        disconnect(client);
      }
    },
    close: () => pool.end(),
  };
}
