/**
 * What a commit asks of a ledger record, read without its texts and bodies: a third of what reading all of it costs, for
 * every claim. Only records of plain checks are read here; whatever is unusual is read by `decodeRecord`, which alone
 * says what is wrong.
 */
import { Buffer } from 'node:buffer';
import { CLAIM_STATES, DOORS, type LedgerRecord, type PageRead, RECORD_KINDS } from '../../claim/record.ts';
import { decodeRecord } from './record-codec.ts';

export type RecordHead = Pick<
  LedgerRecord,
  | 'kind'
  | 'facilityCode'
  | 'claimId'
  | 'digest'
  | 'patientKey'
  | 'pagesRead'
  | 'changes'
  | 'outcome'
  | 'degraded'
  | 'state'
  | 'about'
> & { readonly answerBytes: number };

/** Byte fields are views on `bytes`. @throws WireFormatError as `decodeRecord` */
export function readRecordHead(bytes: Uint8Array): RecordHead {
  const head = readPlain(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (head !== undefined) return head;
  const record = decodeRecord(bytes);
  return { ...record, answerBytes: record.answer.byteLength };
}

/** Fields 17, 24 and 26: history changes, a reference, feedback. Plain checks have none. */
const UNUSUAL = new Set([17, 24, 26]);
/** First byte of a byte order mark, which one reader strips. */
const BYTE_ORDER_MARK = 0xef;
/** Of the fields that there are. */
const TAG_MAX = 0xff;
const NO_CHANGES: readonly never[] = [];
const CHECK = RECORD_KINDS.indexOf('check') + 1;

let at = 0;

function readPlain(bytes: Buffer): RecordHead | undefined {
  const end = bytes.length;
  let kind = 0;
  let facilityCode: string | undefined = '';
  let claimId: string | undefined;
  let digest: Uint8Array | undefined;
  let patientKey: Uint8Array | undefined;
  let outcome: string | undefined;
  let degraded: string | undefined;
  let state = 0;
  let door = 0;
  let answerBytes = 0;
  const pagesRead: PageRead[] = [];
  at = 0;
  while (at < end) {
    const tag = readVarint(bytes, end);
    const field = tag >>> 3;
    if (tag < 8 || tag > TAG_MAX || UNUSUAL.has(field)) return undefined;
    if ((tag & 7) === 0) {
      const value = readVarint(bytes, end);
      if (value < 0) return undefined;
      if (field === 1) kind = value;
      else if (field === 7) door = value;
      else if (field === 23) state = value;
      continue;
    }
    const length = (tag & 7) === 2 ? readVarint(bytes, end) : -1;
    const stop = at + length;
    if (length < 0 || stop > end) return undefined;
    switch (field) {
      case 3:
        facilityCode = textOf(bytes, stop);
        break;
      case 4:
        claimId = textOf(bytes, stop);
        if (claimId === undefined) return undefined;
        break;
      case 5:
        digest = bytes.subarray(at, stop);
        break;
      case 6:
        patientKey = bytes.subarray(at, stop);
        break;
      case 16: {
        const page = readPage(bytes, stop, patientKey);
        if (page === undefined) return undefined;
        pagesRead.push(page);
        break;
      }
      case 20:
        answerBytes = length;
        break;
      case 21:
        outcome = textOf(bytes, stop);
        if (outcome === undefined) return undefined;
        break;
      case 22:
        degraded = textOf(bytes, stop);
        if (degraded === undefined) return undefined;
        break;
    }
    at = stop;
  }
  const stateWord = CLAIM_STATES[state - 1];
  if (kind !== CHECK || facilityCode === undefined || digest === undefined) return undefined;
  if ((state !== 0 && stateWord === undefined) || DOORS[door - 1] === undefined) return undefined;
  const names = { kind: 'check', facilityCode, claimId, digest, patientKey } as const;
  return {
    ...{ ...names, pagesRead, changes: NO_CHANGES, outcome, degraded },
    ...{ state: stateWord, about: undefined, answerBytes },
  };
}

/** A page read; its key is the patient's own where they are the same bytes, as in all but audits about several. */
function readPage(bytes: Buffer, stop: number, patientKey: Uint8Array | undefined): PageRead | undefined {
  let key: Uint8Array | undefined;
  let year = 0;
  let version = 0;
  while (at < stop) {
    const tag = readVarint(bytes, stop);
    if (tag === 0x0a) {
      const length = readVarint(bytes, stop);
      if (length < 0 || at + length > stop) return undefined;
      const isOwn =
        patientKey?.length === length && bytes.compare(patientKey, 0, length, at, at + length) === 0;
      key = isOwn ? patientKey : bytes.subarray(at, at + length);
      at += length;
    } else {
      const value = readVarint(bytes, stop);
      if (value < 0 || (tag !== 0x10 && tag !== 0x18)) return undefined;
      if (tag === 0x10) year = value;
      else version = value;
    }
  }
  return key === undefined || at !== stop ? undefined : { patientKey: key, year, version };
}

/** Undefined for what two readers of UTF-8 may read differently. */
function textOf(bytes: Buffer, stop: number): string | undefined {
  const text = bytes[at] === BYTE_ORDER_MARK ? '\ufffd' : bytes.toString('utf8', at, stop);
  return text.includes('\ufffd') ? undefined : text;
}

/** Below 2^49, and -1 for every other one, or a cut one. */
function readVarint(bytes: Buffer, end: number): number {
  let value = 0;
  let factor = 1;
  for (let group = 0; group < 7 && at < end; group++) {
    const byte = bytes[at++]!;
    value += (byte & 127) * factor;
    if (byte < 128) return value;
    factor *= 128;
  }
  return -1;
}
