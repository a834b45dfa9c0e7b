/** Why history could not be used. Codes are metric labels; never renamed. No detail ever holds what a page holds. */
import { type ErrorDetail, GatewayError } from '../base/errors.ts';

export type HistoryErrorCode =
  /** A stored page is not what was written: damaged, cut, or of another layout. */
  | 'HISTORY_PAGE_INVALID'
  /** An entry cannot be written, or its bytes are not an entry. */
  | 'HISTORY_ENTRY_INVALID'
  /** The entry fits into no page of that year any more. */
  | 'HISTORY_PAGE_FULL';

export class HistoryError extends GatewayError<HistoryErrorCode> {
  constructor(code: HistoryErrorCode, detail: ErrorDetail) {
    super(code, detail);
  }
}
