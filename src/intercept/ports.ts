/** What interception needs from outside; adapters import this, never the other way round. */
import type {
  CheckReply,
  CheckRequest,
  Door,
  HistoryHandle,
  SitesHandle,
  SnapshotHandle,
} from './exchange.ts';

/** Judges bytes. The pool and the inline twin pass the same contract tests. */
export interface Checker {
  /**
   * Never rejects for a claim's sake: what cannot be judged comes back as `refused` or `indeterminate`.
   * `deadlineMs` is how long the caller will wait from now; the reply comes by then.
   */
  check(request: CheckRequest, deadlineMs: number): Promise<CheckReply>;
  /** Judges everything that is sent from now on with these; what is under way keeps its own. */
  use(snapshot: SnapshotHandle, sites: SitesHandle, history?: HistoryHandle): void;
  /** Requests waiting or being judged now. */
  readonly depth: number;
  close(): Promise<void>;
}

/** What the settlement platform is given. */
export interface PlatformRequest {
  readonly facilityCode: string;
  readonly door: Door;
  readonly body: Uint8Array;
  /** SHA-256 of the body: what is sent is what was judged (guarantee G7). */
  readonly digest: Uint8Array;
}

/** `notSent` only where it is proven that no byte left; everything else that is not a receipt or a refusal is `unknown`. */
export type PlatformOutcome =
  | { readonly kind: 'settled'; readonly receipt: Uint8Array }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'notSent'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The settlement platform. Never rejects: what goes wrong is an outcome. */
export interface Platform {
  /** Sends a claim, once. */
  settle(request: PlatformRequest, waitMs: number): Promise<PlatformOutcome>;
  /** Asks what became of one that was sent before; never sends it again. */
  query(request: PlatformRequest, waitMs: number): Promise<PlatformOutcome>;
}
