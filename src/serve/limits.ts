/**
 * The limits of every door (guarantees section 6). Each has a reason here, a metric when it is hit
 * (`claimgate_http_rejected_total` by code) and a test that hits it.
 */

/** A claim of 10,000 lines is about 3 MB of JSON. */
export const V1_BODY_MAX_BYTES = 4 * 1024 * 1024;
/** National messages repeat long key names; 10,000 lines are about 9 MB. */
export const FSI_BODY_MAX_BYTES = 16 * 1024 * 1024;

export const HEADERS_MAX_BYTES = 16 * 1024;
export const HEADERS_MAX_COUNT = 64;

/** Headers and body must be there within this, however slowly they drip (fault F41). */
export const REQUEST_TIMEOUT_MS = 5_000;
export const HEADERS_TIMEOUT_MS = 5_000;
/** How often Node looks for requests past their time: 5 s + 1 s keeps "closed within 6 s". */
export const CONNECTIONS_CHECKING_INTERVAL_MS = 1_000;
export const KEEP_ALIVE_TIMEOUT_MS = 10_000;

/** A province's largest hospital has a few hundred windows; more sockets are refused by the kernel's queue. */
export const CONNECTIONS_MAX = 2_000;

/** In-flight requests get this long to finish on shutdown (fault F17: exit within 10 s). */
export const DRAIN_MAX_MS = 8_000;
