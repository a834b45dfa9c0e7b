/** Why knowledge could not be loaded. Codes are metric labels; never renamed. */
import { type ErrorDetail, GatewayError } from '../base/errors.ts';

export type LibraryErrorCode =
  /** A pack folder or image file cannot be read. */
  | 'LIBRARY_UNREADABLE'
  /** A pack is larger than the limits of read-files.ts. */
  | 'LIBRARY_PACK_TOO_LARGE'
  /** The packs have errors; the first ones are in the detail. */
  | 'LIBRARY_PACK_INVALID'
  /** The image is cut, damaged, of another layout, or not the one named. */
  | 'LIBRARY_IMAGE_INVALID'
  /** The image does not answer its own golden claims. */
  | 'LIBRARY_GOLDEN_DIFFERS';

export class LibraryError extends GatewayError<LibraryErrorCode> {
  constructor(code: LibraryErrorCode, detail: ErrorDetail, cause?: unknown) {
    super(code, detail, cause === undefined ? {} : { cause });
  }
}
