/** Entries for ledger tests: real record payloads around invented claims, and pages that are easy to read. */
import { createHash } from 'node:crypto';
import type { HistoryChange, LedgerRecord } from '../../src/claim/record.ts';
import { applyChange, type ChangeResult } from '../../src/history/apply-change.ts';
import { PAGE_MAGIC } from '../../src/history/page-layout.ts';
import type { LedgerEntry } from '../../src/intercept/ledger.ts';
import { encodeRecord } from '../../src/wire/protobuf/record-codec.ts';

export const FACILITY = 'H00000000001';

/** 16 bytes that differ by number. */
export function patientKey(number: number): Uint8Array {
  return sha256(`patient ${number}`).subarray(0, 16);
}

export function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

export interface EntryOptions extends Partial<Omit<LedgerEntry, 'payload' | 'digest'>> {
  /** What was received: its hash is the digest. */
  readonly body?: string;
}

/** A check of a claim without a patient, unless told otherwise. */
export function makeEntry(options: EntryOptions = {}): LedgerEntry {
  const { body = 'body', ...rest } = options;
  const entry = {
    kind: 'check' as const,
    facilityCode: FACILITY,
    claimId: undefined,
    digest: sha256(body),
    patientKey: undefined,
    pagesRead: [],
    changes: [],
    state: 'checked' as const,
    isRepeatable: true,
    isIntent: false,
    ...rest,
  };
  return { ...entry, payload: encodeRecord(recordOf(entry, body)) };
}

/** A settlement on its way: holds a reservation `entryName` and asks to be sent. */
export function makeSettlement(options: EntryOptions & { readonly entryName?: string }): LedgerEntry {
  const { entryName = 'e1', ...rest } = options;
  return makeEntry({
    kind: 'settlement',
    claimId: 'c1',
    patientKey: patientKey(1),
    changes: [reserve(entryName)],
    state: 'inFlight',
    isIntent: true,
    ...rest,
  });
}

/** What became of the settlement of claim `c1`: without an answer of its own. */
export function makeOutcome(options: EntryOptions = {}): LedgerEntry {
  return makeEntry({
    kind: 'outcome',
    claimId: 'c1',
    patientKey: patientKey(1),
    isRepeatable: false,
    ...options,
  });
}

export function reserve(name: string, year = 2026): HistoryChange {
  return { kind: 'reserve', year, entry: Buffer.from(name) };
}

export function change(kind: 'confirm' | 'release' | 'remove', name: string, year = 2026): HistoryChange {
  return { kind, year, entryId: Buffer.from(name) };
}

/**
 * Pages as sorted text: `e1 reserved,e2 settled`. Refuses what history refuses, and throws at the name `broken`. Real
 * entries make real pages.
 */
export function applyPlainChange(page: Uint8Array | undefined, one: HistoryChange): ChangeResult {
  if (isPage(one.kind === 'reserve' ? one.entry : page)) return applyChange(page, one);
  const name = Buffer.from(one.kind === 'reserve' ? one.entry : one.entryId).toString();
  if (name === 'broken') throw new Error('a broken entry');
  const text = Buffer.from(page ?? new Uint8Array()).toString();
  const rest = text.split(',').filter((part) => part !== '' && !part.startsWith(`${name} `));
  const isThere = text.split(',').some((part) => part.startsWith(`${name} `));
  if (name === 'full') return { kind: 'refused', reason: 'full' };
  if (one.kind !== 'reserve' && !isThere) return { kind: 'refused', reason: 'unknownEntry' };
  if (one.kind === 'reserve' && isThere) return { kind: 'unchanged' };
  if (one.kind === 'reserve') rest.push(`${name} reserved`);
  if (one.kind === 'confirm') rest.push(`${name} settled`);
  return { kind: 'changed', page: Buffer.from(rest.sort().join(',')) };
}

function isPage(bytes: Uint8Array | undefined): boolean {
  const head = Buffer.from(bytes ?? []);
  return head.length > 4 && head.readInt32LE(0) === PAGE_MAGIC;
}

function recordOf(entry: Omit<LedgerEntry, 'payload'>, body: string): LedgerRecord {
  const { kind, facilityCode, claimId, digest, patientKey: patient, pagesRead, changes, state } = entry;
  return {
    ...{ kind, facilityCode, claimId, digest, patientKey: patient, pagesRead, changes, state },
    atMs: 1_780_000_000_000,
    door: 'json',
    pathNumber: undefined,
    todayDay: 20_600,
    todaySecond: 0,
    imageDigest: '',
    knowledgeSinceDay: undefined,
    isKnowledgeStale: false,
    sitesDigest: '',
    historySinceDay: undefined,
    request: Buffer.from(body),
    contentType: 'application/json',
    answer: Buffer.from(`answer to ${body}`),
    outcome: 'allow',
    degraded: undefined,
    about: undefined,
    receipt: undefined,
    feedback: [],
    actor: undefined,
    reason: undefined,
    content: undefined,
  };
}
