/** What interception needs from outside; adapters import this, never the other way round. */
import type { CheckReply, CheckRequest, SitesHandle, SnapshotHandle } from './exchange.ts';

/** Judges bytes. The pool and the inline twin pass the same contract tests. */
export interface Checker {
  /**
   * Never rejects for a claim's sake: what cannot be judged comes back as `refused` or `indeterminate`.
   * `deadlineMs` is how long the caller will wait from now; the reply comes by then.
   */
  check(request: CheckRequest, deadlineMs: number): Promise<CheckReply>;
  /** Judges everything that is sent from now on with these; what is under way keeps its own. */
  use(snapshot: SnapshotHandle, sites: SitesHandle): void;
  /** Requests waiting or being judged now. */
  readonly depth: number;
  close(): Promise<void>;
}
