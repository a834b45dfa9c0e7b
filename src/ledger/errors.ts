/** Why the ledger cannot be used. Codes are metric labels; never renamed. */
import { type ErrorDetail, GatewayError } from '../base/errors.ts';

export type LedgerErrorCode =
  /** The store cannot be opened, reached or made. */
  | 'LEDGER_UNUSABLE'
  /** The store cannot be written. */
  | 'LEDGER_READ_ONLY'
  /** Made by another version of the schema, newer than this program. */
  | 'LEDGER_SCHEMA_UNKNOWN'
  /** The store belongs to another node than the configuration names. */
  | 'LEDGER_OTHER_NODE'
  /** The store was written with another key for patient hashes, or sealed with another key. */
  | 'LEDGER_OTHER_KEY'
  /** Another process writes this ledger (fault F14). */
  | 'LEDGER_IN_USE'
  /** A record, frame or page is not what its hash says; the detail names it (fault F12). */
  | 'LEDGER_DAMAGED'
  /** The store has fewer records than the anchor: its tail was lost, or an old copy was put back (fault F12). */
  | 'LEDGER_BEHIND_ANCHOR'
  /** The anchor is missing, unreadable, of another node, or more than one group behind the store. */
  | 'LEDGER_ANCHOR_WRONG'
  /** An I/O error. The process must end without another answer and recover from disk (fault F9). */
  | 'LEDGER_IO';

export class LedgerError extends GatewayError<LedgerErrorCode> {
  constructor(code: LedgerErrorCode, detail: ErrorDetail, cause?: unknown) {
    super(code, detail, cause === undefined ? {} : { cause });
  }
}

/**
 * After this nothing that the store said since its last durable commit can be trusted: no rollback, no second try, no
 * other answer. Whoever sees it ends the process with `LEDGER_FATAL_EXIT_CODE`.
 */
export class LedgerFatal extends LedgerError {}

/** EX_IOERR of sysexits: a supervisor tells it from a crash, and restarts. */
export const LEDGER_FATAL_EXIT_CODE = 74;
