/**
 * What crosses between the main thread and the ledger's: commits in shared memory, outcomes as words
 * in the order of the commits, so that neither side looks anything up. Everything else is a question and an answer.
 */
import type { WireError } from '../base/errors.ts';
import { CLAIM_STATES } from '../claim/record.ts';
import type { CommitOutcome, UnavailableReason } from '../intercept/ledger.ts';
import type { Slab } from './slabs.ts';
import type { ChainHead, StoreIdentity, StoreStats } from './store.ts';

/** Where the ledger is and what it is to be opened with: the thread's `workerData`. */
export interface ThreadOptions {
  readonly store:
    | { readonly kind: 'sqlite'; readonly file: string }
    | { readonly kind: 'postgres'; readonly url: string };
  readonly identity: StoreIdentity;
  readonly anchorFile: string;
  /** Memory that commits travel in. */
  readonly slabs: readonly Slab[];
  /** Where compiled code is kept between starts; undefined: nowhere. */
  readonly compileCacheDir?: string | undefined;
  /** A module whose `at` is called at the named places: tests only. */
  readonly hooksModule: string | undefined;
}

export type Question =
  | {
      readonly ask: 'readPages';
      readonly patientKey: Uint8Array;
      readonly fromYear: number;
      readonly toYear: number;
    }
  | { readonly ask: 'findClaim'; readonly facilityCode: string; readonly claimId: string }
  | { readonly ask: 'readRecord'; readonly node: string; readonly seq: number }
  | { readonly ask: 'readAfter'; readonly position: number; readonly limit: number }
  | { readonly ask: 'openIntents'; readonly afterSeq: number; readonly limit: number }
  | { readonly ask: 'verify' }
  | { readonly ask: 'backup'; readonly path: string }
  | { readonly ask: 'prune'; readonly throughSeq: number; readonly nowMs: number }
  | { readonly ask: 'close' };

export type ToThread =
  /** So many payloads, in the order of their commits, from a slab of that memory or from one that came with it. */
  | { readonly kind: 'commit'; readonly count: number; readonly slab: number | Slab }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  /** Whether somebody wants to hear of the commits of other nodes. */
  | { readonly kind: 'watch'; readonly isOn: boolean };

/** How one group went. */
export interface GroupFigures {
  readonly records: number;
  readonly payloadBytes: number;
  /** From the group's beginning to its anchor. */
  readonly commitMs: number;
  /** What the anchor says now. */
  readonly anchorSeq: number;
  readonly store: StoreStats;
}

export type FromThread =
  | { readonly kind: 'ready'; readonly node: string; readonly head: ChainHead }
  /** It could not be opened; the thread has ended. */
  | { readonly kind: 'refused'; readonly error: WireError }
  /** Of the oldest commits not yet answered, in order. */
  | {
      readonly kind: 'outcomes';
      readonly words: Float64Array;
      readonly payloads: readonly Uint8Array[];
      readonly figures: GroupFigures;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: WireError }
  /** Some node committed; only while they are watched. */
  | { readonly kind: 'committed' }
  /** After a pause: how the store is without a group. */
  | { readonly kind: 'stats'; readonly store: StoreStats }
  /** The process must end without another answer. */
  | { readonly kind: 'fatal'; readonly error: WireError };

const KINDS: readonly CommitOutcome['kind'][] = ['committed', 'repeat', 'stale', 'refused', 'unavailable'];
const REASONS: readonly UnavailableReason[] = ['full', 'readOnly', 'down', 'slow', 'stopping'];
/** Kind, then sequence, then revision, state or reason. */
const OUTCOME_WORDS = 3;

export function packOutcomes(outcomes: readonly CommitOutcome[]): {
  words: Float64Array;
  payloads: Uint8Array[];
} {
  const words = new Float64Array(outcomes.length * OUTCOME_WORDS);
  const payloads: Uint8Array[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const at = index * OUTCOME_WORDS;
    words[at] = KINDS.indexOf(outcome.kind);
    if ('seq' in outcome) words[at + 1] = outcome.seq;
    if (outcome.kind === 'committed') words[at + 2] = outcome.revision;
    if (outcome.kind === 'refused') words[at + 2] = CLAIM_STATES.indexOf(outcome.state);
    if (outcome.kind === 'unavailable') words[at + 2] = REASONS.indexOf(outcome.reason);
    // A view on a whole group's records would be cloned with all of them.
    if (outcome.kind === 'repeat') payloads.push(Uint8Array.from(outcome.payload));
  }
  return { words, payloads };
}

export function unpackOutcomes(words: Float64Array, payloads: readonly Uint8Array[]): CommitOutcome[] {
  const outcomes: CommitOutcome[] = [];
  let repeat = 0;
  for (let at = 0; at < words.length; at += OUTCOME_WORDS) {
    const kind = KINDS[words[at]!]!;
    const seq = words[at + 1]!;
    const last = words[at + 2]!;
    if (kind === 'committed') outcomes.push({ kind, seq, revision: last });
    else if (kind === 'repeat') outcomes.push({ kind, seq, payload: payloads[repeat++]! });
    else if (kind === 'refused') outcomes.push({ kind, state: CLAIM_STATES[last]! });
    else if (kind === 'unavailable') outcomes.push({ kind, reason: REASONS[last]! });
    else outcomes.push({ kind });
  }
  return outcomes;
}
