/**
 * After a deliberate restore: takes the ledger as it is and gives it a new anchor. What the old anchor knew of and the
 * ledger does not have is lost; its sequences are filled with records that say so, because a sequence that was told to
 * anybody (an answer, an export, a reader of the feed) must never name another record (guarantee G9).
 */

import { decodeRecord } from '../wire/protobuf/record-codec.ts';
import { replaceAnchor } from './anchor.ts';
import { entryOfRecord } from './entry-of-record.ts';
import { LedgerError } from './errors.ts';
import { readAnchorFile } from './ledger-reader.ts';
import { makeStore } from './make-store.ts';
import { encodeLost } from './retention.ts';
import { GROUP_MAX_RECORDS } from './serve-ledger.ts';
import type { ChainHead, LedgerStore, StoreState, VerifyProblem } from './store.ts';
import type { ThreadOptions } from './thread-protocol.ts';

export interface Acceptance {
  readonly node: string;
  /** `none`: missing or damaged. `apart`: the ledger has another record where the anchor stands, or dropped it. */
  readonly anchor: 'none' | 'behind' | 'apart' | 'fits';
  /** What the old anchor named; undefined where there was none. */
  readonly anchorSeq: number | undefined;
  /** Where the ledger ended. */
  readonly headSeq: number;
  /** Records that were answered and are gone; undefined: nobody can say. */
  readonly lost: number | undefined;
  /** Where it ends now; the gateway goes on behind it. */
  readonly head: ChainHead;
  /** Found by a full verify; when there are some, nothing was accepted. */
  readonly problems: readonly VerifyProblem[];
}

export interface AcceptOptions extends Pick<ThreadOptions, 'store' | 'identity' | 'anchorFile'> {
  /** The newest sequence that anybody knows of, where the anchor is gone; 0: none. */
  readonly knownSeq: number;
  /** For people. */
  readonly nowMs: number;
}

/**
 * Killed half way, it is run again.
 * @throws LedgerError LEDGER_IN_USE while the gateway runs, LEDGER_ANCHOR_WRONG for the anchor of another node, and as
 * `LedgerStore.open`.
 */
export async function acceptLedger(options: AcceptOptions): Promise<Acceptance> {
  const { store: where, identity, anchorFile, knownSeq, nowMs } = options;
  const mark = readAnchorFile(anchorFile);
  // A shared ledger has several nodes: the anchor says which of them this one is.
  const node = where.kind === 'postgres' ? (identity.node ?? mark?.node) : identity.node;
  const store = await makeStore({ store: where, identity: { ...identity, node } }, () => {});
  try {
    const state = await store.open();
    if (mark !== undefined && mark.node !== state.node) {
      const what = `the anchor is of node ${mark.node}, the ledger of node ${state.node}`;
      const todo = 'name the anchor of this ledger, or move this one away';
      throw new LedgerError('LEDGER_ANCHOR_WRONG', { where: anchorFile, what, todo });
    }
    const { problems } = await store.verify();
    const headSeq = await lastSeqOf(store, state);
    const anchor = mark === undefined ? 'none' : await compare(store, state.node, headSeq, mark.head);
    const told = {
      ...{ node: state.node, anchor, anchorSeq: mark?.head.seq, headSeq, problems },
      lost: anchor === 'fits' ? 0 : anchor === 'behind' ? mark!.head.seq - headSeq : undefined,
    };
    if (problems.length > 0) return { ...told, head: state.head };
    // A group that was committed and not yet anchored may have been read by others.
    const anchorEnd = mark === undefined || anchor === 'fits' ? 0 : mark.head.seq + GROUP_MAX_RECORDS;
    const head = await fill(store, state.head, Math.max(anchorEnd, knownSeq), nowMs);
    replaceAnchor(anchorFile, state.node, head);
    return { ...told, head };
  } finally {
    await store.close();
  }
}

/** The last record that says something: behind it are those of a run that was killed half way. */
async function lastSeqOf(store: LedgerStore, { node, head }: StoreState): Promise<number> {
  for (let seq = head.seq; ; seq--) {
    const record = await store.readRecord(node, seq);
    if (record === undefined || decodeRecord(record.payload).kind !== 'lost') return seq;
  }
}

async function compare(
  store: LedgerStore,
  node: string,
  lastSeq: number,
  mark: ChainHead,
): Promise<Acceptance['anchor']> {
  const record = await store.readRecord(node, mark.seq);
  if (mark.seq === 0 || (record !== undefined && Buffer.compare(record.hash, mark.hash) === 0)) return 'fits';
  return mark.seq > lastSeq ? 'behind' : 'apart';
}

async function fill(
  store: LedgerStore,
  from: ChainHead,
  throughSeq: number,
  nowMs: number,
): Promise<ChainHead> {
  const entry = entryOfRecord(encodeLost(nowMs));
  let head = from;
  while (head.seq < throughSeq) {
    const count = Math.min(GROUP_MAX_RECORDS, throughSeq - head.seq);
    const result = await store.commit(Array.from({ length: count }, () => entry));
    if (result.head.seq === head.seq) {
      throw new LedgerError('LEDGER_READ_ONLY', { where: 'the ledger', what: 'nothing can be written' });
    }
    head = result.head;
  }
  return head;
}
