/**
 * Holds records against their chain and pages against their records, for any store: it is fed frames or records in order,
 * then the stored pages in order, and collects what is not as it should be.
 */
import { Buffer } from 'node:buffer';
import type { LedgerRecord } from '../claim/record.ts';
import type { StoredRecord } from '../intercept/ledger.ts';
import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import { genesisHash, nextHash } from './hash-chain.ts';
import type { PageRow } from './page-overlay.ts';
import { createPageRebuild } from './page-rebuild.ts';
import { openPageSum } from './page-sum.ts';
import { readRetention } from './retention.ts';
import {
  type ApplyChange,
  type ChainHead,
  VERIFY_PROBLEMS_MAX,
  type VerifyProblem,
  type VerifyReport,
} from './store.ts';

export interface Verification {
  /** The place up to which a node's records were dropped, before its first record. */
  startAt(node: string, base: ChainHead): void;
  /** A page at that place. */
  addBasePage(row: PageRow): void;
  /** In order of position. */
  addRecord(record: Omit<StoredRecord, 'position'>): void;
  problem(where: string, what: string): void;
  /** Compares the pages, in order of patient key and year, and ends. `head` is of the node asked for. */
  finish(node: string, pages: Iterable<PageRow>): VerifyReport;
  /** Ends without a report. */
  close(): void;
}

export function createVerification(applyChange: ApplyChange): Verification {
  const rebuild = createPageRebuild(applyChange);
  const heads = new Map<string, ChainHead>();
  const bases = new Map<string, ChainHead>();
  const problems: VerifyProblem[] = [];
  let records = 0;
  const baseSum = openPageSum();

  function problem(where: string, what: string): void {
    if (problems.length < VERIFY_PROBLEMS_MAX) problems.push({ where, what });
  }

  function headOf(node: string): ChainHead {
    return heads.get(node) ?? { seq: 0, hash: genesisHash(node) };
  }

  function checkMark(where: string, node: string, record: LedgerRecord): void {
    const mark = readRetention(record);
    const base = bases.get(node);
    if (mark === undefined || base === undefined || mark.base.seq !== base.seq) return;
    bases.delete(node);
    if (!isEqual(mark.base.hash, base.hash))
      problem(where, 'the chain did not end so when records were dropped');
    if (!isEqual(mark.pagesDigest, baseSum.digest())) problem(where, 'the kept pages are not those of then');
  }

  return {
    problem,
    startAt(node, base) {
      heads.set(node, base);
      if (base.seq > 0) bases.set(node, base);
    },
    addBasePage(row) {
      baseSum.add(row);
      rebuild.put(row);
    },
    addRecord({ node, seq, hash, payload }) {
      const before = headOf(node);
      const where = `record ${seq} of ${node}`;
      if (seq !== before.seq + 1) problem(where, `it follows record ${before.seq}`);
      if (!isEqual(nextHash(before.hash, payload), hash))
        problem(where, 'its hash does not follow from the one before');
      heads.set(node, { seq, hash });
      records++;
      let record: LedgerRecord;
      try {
        record = decodeRecord(payload);
      } catch {
        problem(where, 'it cannot be read');
        return;
      }
      checkMark(where, node, record);
      if (!rebuild.fold(record)) problem(where, 'what it did to the history cannot be done again');
    },
    finish(node, pages) {
      for (const [name, { seq }] of bases)
        problem(`record ${seq} of ${name}`, 'no record says that it was dropped');
      const count = comparePages(rebuild.pages(), pages[Symbol.iterator](), problem);
      rebuild.close();
      return { records, pages: count, head: headOf(node), problems };
    },
    close: () => rebuild.close(),
  };
}

/** Walks both in order; how many pages are stored. */
function comparePages(
  rebuilt: Iterator<PageRow>,
  stored: Iterator<PageRow>,
  problem: (where: string, what: string) => void,
): number {
  let count = 0;
  let ours = rebuilt.next();
  let theirs = stored.next();
  while (!ours.done || !theirs.done) {
    const order = compareKeys(ours, theirs);
    if (order < 0) problem(nameOf(ours.value), 'the records make it, the ledger does not have it');
    else if (order > 0) problem(nameOf(theirs.value), 'no record makes it');
    else if (ours.value.version !== theirs.value.version || !isEqual(ours.value.bytes, theirs.value.bytes)) {
      problem(
        nameOf(theirs.value),
        `it is not what the records make of it (versions ${theirs.value.version}, ${ours.value.version})`,
      );
    }
    if (order >= 0) count++;
    if (order <= 0) ours = rebuilt.next();
    if (order >= 0) theirs = stored.next();
  }
  return count;
}

function compareKeys(a: IteratorResult<PageRow>, b: IteratorResult<PageRow>): number {
  if (a.done || b.done) return Number(a.done) - Number(b.done);
  return Buffer.compare(a.value.patientKey, b.value.patientKey) || a.value.year - b.value.year;
}

function nameOf({ patientKey, year }: PageRow): string {
  return `page ${year} of ${Buffer.from(patientKey).toString('hex')}`;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
