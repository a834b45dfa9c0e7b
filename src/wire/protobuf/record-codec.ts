/**
 * Ledger record ↔ `claimgate.v1.Record` bytes (proto/claimgate/v1/ledger.proto). What is unknown is not written. Reading
 * steps over fields that are not known, so that a node may read what a newer one wrote.
 */
import { Buffer } from 'node:buffer';
import {
  CLAIM_STATES,
  DOORS,
  type FindingFeedback,
  HISTORY_CHANGE_KINDS,
  type HistoryChange,
  type LedgerRecord,
  type PageRead,
  RECORD_KINDS,
  type RecordReference,
} from '../../claim/record.ts';
import { RecordWriter } from './record-writer.ts';
import { failProtobuf, ProtobufCursor } from './scan-protobuf.ts';

/** For everything but byte fields, pages and entries: ids, digests, tags, lengths, numbers. */
const SLACK_BYTES = 768;

/** Gives memory of at least so many bytes to write a record into. */
export type MakeRoom = (sizeBytes: number) => Buffer;

/** What it returns is the record's own memory, unless `makeRoom` gives the same twice. */
export function encodeRecord(record: LedgerRecord, makeRoom: MakeRoom = Buffer.allocUnsafeSlow): Uint8Array {
  const { request, answer, receipt, content, changes, pagesRead } = record;
  const sizeBytes = sizeOf(request) + sizeOf(answer) + sizeOf(receipt) + sizeOf(content);
  const entryBytes = changes.reduce(
    (sum, one) => sum + 64 + (one.kind === 'reserve' ? one.entry.byteLength : 0),
    0,
  );
  const writer = new RecordWriter(makeRoom(sizeBytes + entryBytes + pagesRead.length * 48 + SLACK_BYTES));
  writer.word(1, RECORD_KINDS, record.kind);
  writer.integer(2, record.atMs);
  writer.text(3, record.facilityCode);
  writer.text(4, record.claimId);
  writer.block(5, record.digest);
  writer.block(6, record.patientKey);
  writer.word(7, DOORS, record.door);
  writer.text(8, record.pathNumber);
  writer.integer(9, record.todayDay);
  writer.integer(10, record.todaySecond);
  writer.text(11, record.imageDigest);
  writer.integer(12, record.knowledgeSinceDay);
  writer.flag(13, record.isKnowledgeStale);
  writer.text(14, record.sitesDigest);
  writer.integer(15, record.historySinceDay);
  for (const page of pagesRead) writePage(writer, page);
  for (const change of changes) writeChange(writer, change);
  writer.block(18, request);
  writer.text(19, record.contentType);
  writer.block(20, answer);
  writer.text(21, record.outcome);
  writer.text(22, record.degraded);
  writer.word(23, CLAIM_STATES, record.state);
  if (record.about !== undefined) writeReference(writer, record.about);
  writer.block(25, receipt);
  for (const one of record.feedback) writeFeedback(writer, one);
  writer.text(27, record.actor);
  writer.text(28, record.reason);
  writer.block(29, content);
  return writer.bytes;
}

function sizeOf(bytes: Uint8Array | undefined): number {
  return bytes?.byteLength ?? 0;
}

function writePage(writer: RecordWriter, { patientKey, year, version }: PageRead): void {
  const start = writer.begin(16);
  writer.block(1, patientKey);
  writer.integer(2, year);
  writer.integer(3, version);
  writer.end(start);
}

function writeChange(writer: RecordWriter, change: HistoryChange): void {
  const start = writer.begin(17);
  writer.word(1, HISTORY_CHANGE_KINDS, change.kind);
  writer.integer(2, change.year);
  if (change.kind === 'reserve') writer.block(3, change.entry);
  else writer.block(4, change.entryId);
  writer.end(start);
}

function writeReference(writer: RecordWriter, { node, seq }: RecordReference): void {
  const start = writer.begin(24);
  writer.text(1, node);
  writer.integer(2, seq);
  writer.end(start);
}

function writeFeedback(writer: RecordWriter, { findingId, reason, note }: FindingFeedback): void {
  const start = writer.begin(26);
  writer.text(1, findingId);
  writer.text(2, reason);
  writer.text(3, note);
  writer.end(start);
}

const NOTHING = new Uint8Array();
const UTF8 = new TextDecoder();

/** The fields of one message by number: the last of a singular one, all of a repeated one. */
interface Fields {
  number(field: number): number | undefined;
  text(field: number): string | undefined;
  block(field: number): Uint8Array | undefined;
  all(field: number): readonly Fields[];
  word<W extends string>(field: number, words: readonly W[], label: string): W | undefined;
}

/**
 * Byte fields are views on `bytes`.
 * @throws WireFormatError WIRE_PROTOBUF_MALFORMED when the bytes are no record, or one of a kind that this build does not know.
 */
export function decodeRecord(bytes: Uint8Array): LedgerRecord {
  const fields = readFields(bytes);
  const need = <V>(value: V | undefined, label: string): V => value ?? fail(`the record has no ${label}`);
  return {
    kind: need(fields.word(1, RECORD_KINDS, 'kind'), 'kind'),
    atMs: fields.number(2) ?? 0,
    facilityCode: fields.text(3) ?? '',
    claimId: fields.text(4),
    digest: need(fields.block(5), 'digest'),
    patientKey: fields.block(6),
    door: need(fields.word(7, DOORS, 'door'), 'door'),
    pathNumber: fields.text(8),
    todayDay: fields.number(9) ?? 0,
    todaySecond: fields.number(10) ?? 0,
    imageDigest: fields.text(11) ?? '',
    knowledgeSinceDay: fields.number(12),
    isKnowledgeStale: fields.number(13) === 1,
    sitesDigest: fields.text(14) ?? '',
    historySinceDay: fields.number(15),
    pagesRead: fields.all(16).map(readPage),
    changes: fields.all(17).map(readChange),
    request: fields.block(18) ?? NOTHING,
    contentType: fields.text(19) ?? '',
    answer: fields.block(20) ?? NOTHING,
    outcome: fields.text(21),
    degraded: fields.text(22),
    state: fields.word(23, CLAIM_STATES, 'state'),
    about: fields.all(24).map((one) => ({ node: one.text(1) ?? '', seq: one.number(2) ?? 0 }))[0],
    receipt: fields.block(25),
    feedback: fields
      .all(26)
      .map((one) => ({ findingId: one.text(1) ?? '', reason: one.text(2) ?? '', note: one.text(3) })),
    actor: fields.text(27),
    reason: fields.text(28),
    content: fields.block(29),
  };
}

function readPage(fields: Fields): PageRead {
  const patientKey = fields.block(1) ?? fail('a page without a patient');
  return { patientKey, year: fields.number(2) ?? 0, version: fields.number(3) ?? 0 };
}

function readChange(fields: Fields): HistoryChange {
  const kind = fields.word(1, HISTORY_CHANGE_KINDS, 'change') ?? fail('a change without a kind');
  const year = fields.number(2) ?? 0;
  if (kind === 'reserve')
    return { kind, year, entry: fields.block(3) ?? fail('a reservation without an entry') };
  return { kind, year, entryId: fields.block(4) ?? fail('a change that names no entry') };
}

function fail(what: string): never {
  failProtobuf('WIRE_PROTOBUF_MALFORMED', 'record', what, 'restore the ledger from a backup');
}

function readFields(bytes: Uint8Array): Fields {
  // By field number, which are small: a record is read for every commit, and a Map each would be half of that.
  const numbers: (number | undefined)[] = [];
  const blocks: (Uint8Array[] | undefined)[] = [];
  const cursor = new ProtobufCursor(bytes);
  const end = bytes.byteLength;
  while (cursor.at < end) {
    cursor.readTag(end);
    const { field } = cursor;
    if (cursor.wire === 0) numbers[field] = cursor.readNumber(end);
    else if (cursor.wire === 2) {
      const stop = cursor.readLength(end);
      const block = bytes.subarray(cursor.at, stop);
      cursor.at = stop;
      const known = blocks[field];
      if (known === undefined) blocks[field] = [block];
      else known.push(block);
    } else cursor.skip(end);
  }
  return {
    number: (field) => numbers[field],
    block: (field) => blocks[field]?.at(-1),
    text: (field) => {
      const block = blocks[field]?.at(-1);
      return block === undefined ? undefined : UTF8.decode(block);
    },
    all: (field) => (blocks[field] ?? []).map(readFields),
    word: (field, words, label) => {
      const number = numbers[field];
      if (number === undefined || number === 0) return undefined;
      return words[number - 1] ?? fail(`a ${label} that this version does not know`);
    },
  };
}
