/** Codes of interception: labels and parts of problem types; never renamed. */

export type InterceptErrorCode =
  | 'CHECK_OVERLOADED'
  | 'CHECK_DEADLINE_INVALID'
  /** A settlement under this claim id is in flight, settled or unknown: other content is refused. */
  | 'CHECK_CLAIM_HELD'
  /** The ledger cannot make the answer durable, so there is none. */
  | 'CHECK_NOT_DURABLE'
  | 'CHECK_KEY_INVALID'
  | 'CLAIM_NOT_FOUND'
  /** Settled, but its record is older than what is kept. */
  | 'CLAIM_DROPPED'
  /** Nothing is settled under this id that could be taken back. */
  | 'CLAIM_NOT_SETTLED'
  | 'FEEDBACK_INVALID'
  | 'REVERSAL_INVALID';
