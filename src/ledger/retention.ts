/** Records that stand for others (guarantee G9): dropped by retention, or lost before a restore. Pure. */
import { Buffer } from 'node:buffer';
import type { LedgerRecord } from '../claim/record.ts';
import { encodeRecord } from '../wire/protobuf/record-codec.ts';
import { HASH_BYTES } from './hash-chain.ts';
import type { ChainHead } from './store.ts';

export interface RetentionMark {
  /** The last record that was dropped. */
  readonly base: ChainHead;
  /** Over all pages at that place, see page-sum.ts. */
  readonly pagesDigest: Uint8Array;
}

const SEQ_BYTES = 6;

/** The payload; `nowMs` is for people. */
export function encodeRetention({ base, pagesDigest }: RetentionMark, nowMs: number): Uint8Array {
  const content = Buffer.alloc(SEQ_BYTES + HASH_BYTES);
  content.writeUIntLE(base.seq, 0, SEQ_BYTES);
  content.set(base.hash, SEQ_BYTES);
  return encodeRecord({
    ...NOTHING_JUDGED,
    kind: 'retention',
    atMs: nowMs,
    digest: pagesDigest,
    content,
  });
}

/** The payload that stands where a lost record was. */
export function encodeLost(nowMs: number): Uint8Array {
  const digest = new Uint8Array(HASH_BYTES);
  return encodeRecord({ ...NOTHING_JUDGED, kind: 'lost', atMs: nowMs, digest, content: undefined });
}

/** Undefined for a record of another kind, or one whose content is no mark. */
export function readRetention({ kind, digest, content }: LedgerRecord): RetentionMark | undefined {
  if (kind !== 'retention' || content?.byteLength !== SEQ_BYTES + HASH_BYTES) return undefined;
  const view = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return {
    base: { seq: view.readUIntLE(0, SEQ_BYTES), hash: view.subarray(SEQ_BYTES) },
    pagesDigest: digest,
  };
}

const NOTHING_JUDGED: Omit<LedgerRecord, 'kind' | 'atMs' | 'digest' | 'content'> = {
  facilityCode: '',
  claimId: undefined,
  patientKey: undefined,
  door: 'json',
  pathNumber: undefined,
  todayDay: 0,
  todaySecond: 0,
  imageDigest: '',
  knowledgeSinceDay: undefined,
  isKnowledgeStale: false,
  sitesDigest: '',
  historySinceDay: undefined,
  pagesRead: [],
  changes: [],
  request: new Uint8Array(),
  contentType: '',
  answer: new Uint8Array(),
  outcome: undefined,
  degraded: undefined,
  state: undefined,
  about: undefined,
  receipt: undefined,
  feedback: [],
  actor: undefined,
  reason: undefined,
};
