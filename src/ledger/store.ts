/**
 * The port inside the ledger's thread: what a store does for it. `sqlite/` and `postgres/` implement it, and one contract
 * test holds for both. A store decides nothing about claims itself: it locks and loads what `group-commit.ts` asks for,
 * and writes the plan that comes back in one transaction. The anchor is the thread's, outside of every store.
 */
import type { HistoryChange } from '../claim/record.ts';
import type { ChangeResult } from '../history/apply-change.ts';
import type {
  ClaimRevision,
  CommitOutcome,
  LedgerEntry,
  OpenIntent,
  StoredPage,
  StoredRecord,
} from '../intercept/ledger.ts';

export type { OpenIntent } from '../intercept/ledger.ts';

/** A place in a node's chain; sequence 0 is before the first record. */
export interface ChainHead {
  readonly seq: number;
  /** 32 bytes, see hash-chain.ts. */
  readonly hash: Uint8Array;
}

export interface StoreState {
  readonly node: string;
  readonly head: ChainHead;
  /** The head before the last group: what the anchor still says after a kill between commit and anchor. */
  readonly previousHead: ChainHead;
}

export interface GroupResult {
  /** In the order of the entries. */
  readonly outcomes: readonly CommitOutcome[];
  /** After the group; the same as before when nothing was written. */
  readonly head: ChainHead;
}

/** What a store tells metrics and `/readyz`; all since open. */
export interface StoreStats {
  /** Why new claims are refused now; undefined: they are not. */
  readonly unavailable: Extract<CommitOutcome, { kind: 'unavailable' }>['reason'] | undefined;
  /** Several servers are named, and the primary waits for none of the others: its loss would lose answers (fault F28). */
  readonly isUnreplicated?: boolean;
  /** Bytes of the write-ahead log, where it is refused to grow, and of the database; 0 where the store does not know. */
  readonly walBytes: number;
  readonly walLimitBytes: number;
  readonly fileBytes: number;
  readonly checkpoints: number;
  /** The longest one, in ms; commits go on beside it. */
  readonly checkpointMaxMs: number;
  /** The longest time that commits waited for the end of one, in ms. */
  readonly checkpointHoldMaxMs: number;
  /** Verdicts that were not queued for a second look because one visit may queue only so many (intents.ts). */
  readonly looksLeftOut: number;
}

/** One thing that is not as the records say. */
export interface VerifyProblem {
  /** Record, page or frame, so that a person finds it: `record 17`, `page 2026 of 0a1b…`. */
  readonly where: string;
  readonly what: string;
}

export interface VerifyReport {
  readonly records: number;
  readonly pages: number;
  /** What the chain ends with. */
  readonly head: ChainHead;
  /** At most VERIFY_PROBLEMS_MAX of them, in order. */
  readonly problems: readonly VerifyProblem[];
}

/** A person reads them; the first ones say what happened. */
export const VERIFY_PROBLEMS_MAX = 100;

export interface PruneResult {
  /** Records that are gone by this call; 0 when there are none more to drop. */
  readonly dropped: number;
  /** Last record that is gone, and its hash: the chain is verified from here on. */
  readonly base: ChainHead;
  /** After it: the retention record is a record like others. */
  readonly head: ChainHead;
}

export interface LedgerStore {
  /**
   * Opens or makes the store, checks its schema, node, keys and last frames.
   * @throws LedgerError LEDGER_UNUSABLE, LEDGER_READ_ONLY, LEDGER_SCHEMA_UNKNOWN, LEDGER_OTHER_NODE, LEDGER_OTHER_KEY,
   * LEDGER_IN_USE, LEDGER_DAMAGED.
   */
  open(): Promise<StoreState>;
  /**
   * One transaction, durable when this resolves. Entries see what earlier ones of the group did. What only the moment
   * forbids (disk full, connection lost before COMMIT) is an outcome `unavailable` of every entry it concerns.
   * @throws LedgerFatal after an I/O error: nothing may be asked of this store any more.
   */
  commit(entries: readonly LedgerEntry[]): Promise<GroupResult>;
  readPages(patientKey: Uint8Array, fromYear: number, toYear: number): Promise<readonly StoredPage[]>;
  findClaim(facilityCode: string, claimId: string): Promise<readonly ClaimRevision[]>;
  readRecord(node: string, seq: number): Promise<StoredRecord | undefined>;
  /** At most `limit` records and about READ_AFTER_MAX_BYTES of payload, but at least one when there is one. */
  readAfter(position: number, limit: number): Promise<readonly StoredRecord[]>;
  /** Of this node, oldest first, from behind a sequence: read at start and by reconciliation. */
  openIntents(afterSeq: number, limit: number): Promise<readonly OpenIntent[]>;
  /** Hashes, sequence, and every page rebuilt from the records and compared. Commits go on meanwhile. */
  verify(): Promise<VerifyReport>;
  /**
   * A consistent copy beside running commits: whole under its name or not there. Resolves with the head that it ends with.
   * @throws LedgerError LEDGER_UNUSABLE when it cannot be written; for a store that is backed up by its own tools too.
   */
  backup(path: string): Promise<ChainHead>;
  /**
   * House-keeping, short: called after every group when its answers have left, and with `isIdle` when nothing came for a
   * while. Checkpoints, takes back a reserve. @throws LedgerFatal
   */
  rest(isIdle: boolean): Promise<void>;
  /**
   * Drops the oldest whole groups, some of them at a call, up to a sequence of this node and never beyond the oldest open
   * intent; a `retention` record with the hash and the digest of the pages at that place goes in by the same transaction.
   * Pages and claims that hold stay. Called between groups, never beside one. `nowMs` is for people.
   */
  prune(throughSeq: number, nowMs: number): Promise<PruneResult>;
  stats(): StoreStats;
  /**
   * Tells of every commit of every node, and once at the beginning; the returned function ends it. A hint, not a promise:
   * what was committed while the connection was away is told when it stands again. Undefined where there is one node.
   */
  readonly watch?: (onPosition: OnPosition) => () => Promise<void>;
  close(): Promise<void>;
}

/** Called with the last position that is there, rising, perhaps more than once with the same. */
export type OnPosition = (position: number) => void;

/** Bounds what one reading of the feed or of an export holds in memory. */
export const READ_AFTER_MAX_BYTES = 8 * 1024 * 1024;

/** `history/apply-change.ts`; undefined stands for a page that does not exist. Pure. */
export type ApplyChange = (page: Uint8Array | undefined, change: HistoryChange) => ChangeResult;

/** What every store is opened with. */
export interface StoreIdentity {
  /** Name of this node in records; undefined: take the store's, or make one. */
  readonly node: string | undefined;
  /** Fingerprint of the key that patient hashes are made with; a store written with another one is refused. */
  readonly patientKeyFingerprint: string;
  /** 32 bytes; undefined: frames are not sealed. */
  readonly sealKey: Uint8Array | undefined;
}

/**
 * Named places where a test may kill, wait or fail. A test's function may block the thread; nothing else sets one.
 */
export type KillPoint = 'before-commit' | 'after-commit' | 'after-anchor' | 'before-answer' | 'checkpoint';
export type AtKillPoint = (point: KillPoint) => void;
