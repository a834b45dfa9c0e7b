/** Records out of the frames table. Every hash is recomputed on the way (frame.ts). */
import type pg from 'pg';
import type { StoredRecord } from '../../intercept/ledger.ts';
import { type DecodedFrame, decodeFrame } from '../frame.ts';
import { READ_AFTER_MAX_BYTES } from '../store.ts';

/** What a pool and a client have in common. */
export type Queryable = Pick<pg.Client, 'query'>;

export interface FrameRow {
  readonly node: string;
  readonly first_seq: string;
  readonly first_position: string;
  readonly bytes: Uint8Array;
}

/** Frames that one query brings: what a slow reader of the feed holds in memory at once. */
const FRAMES_PER_QUERY = 8;

export interface FrameReader {
  readRecord(from: Queryable, node: string, seq: number): Promise<StoredRecord | undefined>;
  readAfter(from: Queryable, position: number, limit: number): Promise<readonly StoredRecord[]>;
  /** Frames in order of position, each once, from the one that holds `position` on. */
  frames(from: Queryable, position: number): AsyncGenerator<FrameRow>;
  decode(row: FrameRow): DecodedFrame;
}

export function createFrameReader(schema: string, sealKey: Uint8Array | undefined): FrameReader {
  const columns = 'node, first_seq, first_position, bytes';
  const table = `${schema}.frames JOIN ${schema}.nodes ON nodes.id = node_id`;

  const reader: FrameReader = {
    async readRecord(from, node, seq) {
      const { rows } = await from.query<FrameRow>(
        `SELECT ${columns} FROM ${table} WHERE node = $1 AND first_seq > base_seq AND first_seq <= $2 AND first_seq + count > $2
          ORDER BY first_seq DESC LIMIT 1`,
        [node, seq],
      );
      return rows[0] && recordsOf(rows[0], reader.decode(rows[0])).find((record) => record.seq === seq);
    },

    async readAfter(from, position, limit) {
      const records: StoredRecord[] = [];
      let sizeBytes = 0;
      if (limit <= 0) return records;
      for await (const row of reader.frames(from, position + 1)) {
        for (const record of recordsOf(row, reader.decode(row))) {
          if (record.position <= position) continue;
          sizeBytes += record.payload.byteLength;
          if (records.length > 0 && sizeBytes > READ_AFTER_MAX_BYTES) return records;
          if (records.push(record) === limit) return records;
        }
      }
      return records;
    },

    async *frames(from, position) {
      let first: string | number = position;
      for (;;) {
        const { rows }: pg.QueryResult<FrameRow> = await from.query<FrameRow>(
          `SELECT ${columns} FROM ${table} WHERE first_seq > base_seq AND first_position >= coalesce(
            (SELECT max(first_position) FROM ${schema}.frames WHERE first_position <= $1::bigint), 0)
            ORDER BY first_position LIMIT ${FRAMES_PER_QUERY}`,
          [first],
        );
        // A frame that ends before the place it was asked for is no part of the answer; it was seen, or holds less.
        const fresh = rows.filter((row) => Number(row.first_position) >= Number(first) || first === position);
        yield* fresh;
        if (rows.length < FRAMES_PER_QUERY) return;
        first = Number(rows.at(-1)!.first_position) + 1;
      }
    },

    decode: (row) => decodeFrame(row.node, row.bytes, sealKey),
  };
  return reader;
}

export function recordsOf(row: FrameRow, frame: DecodedFrame): StoredRecord[] {
  return frame.payloads.map((payload, index) => ({
    node: row.node,
    seq: frame.firstSeq + index,
    position: Number(row.first_position) + index,
    hash: frame.hashes[index]!,
    payload,
  }));
}
