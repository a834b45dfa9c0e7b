/**
 * The one class for expected failures. Each folder declares its codes in its own errors.ts; the table from code to
 * HTTP lives in serve/problems.ts and nowhere else. A message never carries request data: it says what, where and
 * what to do, with paths and limits only (guarantees section 6, logs).
 */

/** What a caller needs to mend the request: where (a JSON pointer, a byte offset), which limit, what to do. */
export interface ErrorDetail {
  readonly where?: string;
  readonly what: string;
  readonly todo?: string;
  readonly limit?: number;
}

export class GatewayError<Code extends string = string> extends Error {
  override readonly name = 'GatewayError';
  readonly code: Code;
  readonly detail: ErrorDetail;
  readonly retryable: boolean;

  constructor(code: Code, detail: ErrorDetail, options: { retryable?: boolean; cause?: unknown } = {}) {
    super(`${code}: ${detail.what}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.detail = detail;
    this.retryable = options.retryable ?? false;
  }

  /** The form in which an error crosses a thread: plain values only. */
  toWire(): WireError {
    return { code: this.code, detail: this.detail, retryable: this.retryable };
  }

  static fromWire(wire: WireError): GatewayError {
    return new GatewayError(wire.code, wire.detail, { retryable: wire.retryable });
  }
}

export interface WireError {
  readonly code: string;
  readonly detail: ErrorDetail;
  readonly retryable: boolean;
}
