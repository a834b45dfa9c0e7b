/**
 * The limits of every door (guarantees section 6). Each has a reason here, a metric when it is hit
 * (`claimgate_http_rejected_total` by code, `claimgate_http_connections_closed_total` by reason) and a test that hits it.
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
/** How often Node looks for requests past their time: "closed within 6 s" with half a second left for a busy machine. */
export const CONNECTIONS_CHECKING_INTERVAL_MS = 500;
export const KEEP_ALIVE_TIMEOUT_MS = 10_000;

/** A province's largest hospital has a few hundred windows; connections beyond are closed at once. */
export const CONNECTIONS_MAX = 2_000;

/** Twice an ordinary claim of 100 lines. Up to this a body is always taken: with all connections open, 128 MiB. */
export const BODY_FREE_BYTES = 64 * 1024;
/**
 * What larger bodies may hold while they arrive, all together: without it 2,000 slow bodies of 16 MiB are 32 GiB. It
 * holds sixteen of the largest messages at once, or two hundred bills of 5,000 lines.
 */
export const BODIES_MAX_BYTES = 256 * 1024 * 1024;

/**
 * A body in crumbs costs a call each: past this many pieces they must hold something. Clients send pieces of a
 * kilobyte and more; 16 MiB in pieces of one byte stopped the main loop for seconds.
 */
export const BODY_PIECES_FREE = 1_000;
export const BODY_PIECE_MEAN_MIN_BYTES = 64;

/**
 * What a client may go on sending after it was refused. Most write their whole body before they read: cut off, they
 * would see a broken connection and never the answer.
 */
export const DISCARD_MAX_BYTES = 64 * 1024 * 1024;

/** A client whose request is no HTTP gets this long to read so and to close; then it is cut off, closed or not. */
export const REFUSAL_LINGER_MS = 1_000;

/** Requests of one connection that may wait for their answers. Real clients send the next one after the answer. */
export const PIPELINED_MAX = 16;

/** A client that has not taken its answer by then never will: a slow line takes 1 MB in this. */
export const ANSWER_TIMEOUT_MS = 10_000;
/** Answers that wait to be taken, all together; beyond, whoever holds most is cut off. */
export const ANSWERS_MAX_BYTES = 256 * 1024 * 1024;

/** A connection without a request is closed then, though it sends blank lines: idle time and time for headers. */
export const IDLE_MAX_MS = KEEP_ALIVE_TIMEOUT_MS + HEADERS_TIMEOUT_MS;

/** In-flight requests get this long to finish on shutdown (fault F17: exit within 10 s). */
export const DRAIN_MAX_MS = 8_000;
