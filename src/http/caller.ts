/** What a request's headers say about the caller: deadline and trace. The facility comes from the credential alone. */
import { GatewayError } from '../base/errors.ts';

export const DEADLINE_HEADER = 'claimgate-deadline-ms';
/** Below 10 ms no honest answer is possible; above 10 s every client has gone. */
export const DEADLINE_MIN_MS = 10;
export const DEADLINE_MAX_MS = 10_000;

/**
 * @returns the deadline in milliseconds, or undefined when the caller names none.
 * @throws GatewayError CHECK_DEADLINE_INVALID when the header is not an integer within the limits.
 */
export function readDeadline(header: string | string[] | undefined): number | undefined {
  if (header === undefined) return undefined;
  const value = typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : Number.NaN;
  if (value >= DEADLINE_MIN_MS && value <= DEADLINE_MAX_MS) return value;
  throw new GatewayError('CHECK_DEADLINE_INVALID', {
    where: DEADLINE_HEADER,
    what: `not an integer from ${DEADLINE_MIN_MS} to ${DEADLINE_MAX_MS}`,
    todo: 'send milliseconds, or leave the header out',
    limit: DEADLINE_MAX_MS,
  });
}

/** One word of the printable ASCII characters, as our claim ids are long at most. */
const REQUEST_KEY = /^[\x21-\x7e]{1,64}$/;

/**
 * @returns the caller's own key of the request (`Idempotency-Key`), or undefined when it sends none.
 * @throws GatewayError CHECK_KEY_INVALID
 */
export function readRequestKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined || (typeof header === 'string' && REQUEST_KEY.test(header))) return header;
  throw new GatewayError('CHECK_KEY_INVALID', {
    where: 'idempotency-key',
    what: 'not 1 to 64 printable ASCII characters without blanks',
    todo: 'send the id of the claim, or leave the header out',
  });
}

const TRACEPARENT = /^00-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/;

/** The W3C trace context where it is well-formed; anything else is treated as absent, as the standard asks. */
export function readTraceparent(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && TRACEPARENT.test(header) ? header : undefined;
}
