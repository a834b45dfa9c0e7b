/**
 * A ledger record for export: as one JSON object, or as the findings that its answer told. What came from outside as
 * bytes (the message, the platform's receipt) and what a person typed are left out unless asked for: they name patients.
 */
import { formatDay } from '../claim/day.ts';
import type { HistoryChange, LedgerRecord } from '../claim/record.ts';
import type { StoredRecord } from '../intercept/ledger.ts';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import { toldFindings, toldVerdict } from '../wire/told-answer.ts';

export interface ExportOptions {
  /** What people typed. */
  readonly withNotes: boolean;
  /** Messages, national answers and receipts as received and sent, history entries. */
  readonly withMessages: boolean;
}

/** A record with its place, read once for both forms. @throws WireFormatError for bytes that are no record */
export function openStored(stored: StoredRecord): { stored: StoredRecord; record: LedgerRecord } {
  return { stored, record: decodeRecord(stored.payload) };
}

/** JSON leaves out what is undefined. */
export function plainRecord(
  { node, seq, position, hash }: StoredRecord,
  record: LedgerRecord,
  { withNotes, withMessages }: ExportOptions,
): object {
  const { atMs, digest, patientKey, todayDay, knowledgeSinceDay, historySinceDay } = record;
  const messages = {
    request: base64(record.request),
    answer: base64(record.answer),
    receipt: base64(record.receipt),
    content: base64(record.content),
  };
  return {
    ...{ position, node, seq, hash: hex(hash), kind: record.kind, at: new Date(atMs).toISOString() },
    ...{
      facility: record.facilityCode,
      claimId: record.claimId,
      digest: hex(digest),
      patient: hex(patientKey),
    },
    ...{ door: record.door, number: record.pathNumber, contentType: textOf(record.contentType) },
    today: todayDay === 0 ? undefined : formatDay(todayDay),
    ...{ image: textOf(record.imageDigest), sites: textOf(record.sitesDigest) },
    knowledgeSince: knowledgeSinceDay === undefined ? undefined : formatDay(knowledgeSinceDay),
    isKnowledgeStale: record.isKnowledgeStale || undefined,
    historySince: historySinceDay === undefined ? undefined : formatDay(historySinceDay),
    pagesRead: listOf(record.pagesRead.map((page) => ({ ...page, patientKey: hex(page.patientKey) }))),
    changes: listOf(record.changes.map((change) => plainChange(change, withMessages))),
    ...{ outcome: record.outcome, degraded: record.degraded, state: record.state, about: record.about },
    verdict: toldVerdict(record),
    findings: record.door === 'fsi' ? listOf(toldFindings(record)) : undefined,
    feedback: listOf(record.feedback.map(({ note, ...rest }) => (withNotes ? { ...rest, note } : rest))),
    actor: record.actor,
    // In an activation or an outcome it is a code or a digest; what a person gave as reason is text.
    reason: withNotes || isCode(record) ? record.reason : undefined,
    ...(withMessages ? messages : {}),
  };
}

function plainChange(change: HistoryChange, withEntries: boolean): object {
  const { kind, year } = change;
  if (change.kind !== 'reserve') return { kind, year, entryId: hex(change.entryId) };
  return withEntries ? { kind, year, entry: base64(change.entry) } : { kind, year };
}

function isCode({ kind, actor }: LedgerRecord): boolean {
  return kind === 'activation' || actor === undefined;
}

function listOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function textOf(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function hex(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('hex');
}

function base64(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined || bytes.byteLength === 0 ? undefined : Buffer.from(bytes).toString('base64');
}
