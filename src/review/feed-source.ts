/** What the feed needs of the ledger; the Ledger port and a signal of commits give it. */

/** What the feed needs of a stored record; positions rise by one over all nodes, and begin behind what was dropped. */
export interface FeedRecord {
  readonly position: number;
  readonly payload: Uint8Array;
}

/** What a view needs besides: the record's own name. */
export interface NamedRecord extends FeedRecord {
  readonly node: string;
  readonly seq: number;
}

export interface FeedSource<Stored extends FeedRecord> {
  /** Records after a position, in order; empty when there are none. */
  readAfter(position: number, limit: number): Promise<readonly Stored[]>;
  /** Calls the listener after each commit of any node, too often rather than too rarely; the result ends it. */
  onCommitted(listener: () => void): () => void;
}
