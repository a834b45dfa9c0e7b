/**
 * What a reader says about every field it met, for `claimgate check --reading`. Readers call it only when it is
 * given, so a claim on its way through the gateway pays nothing. It may show values: never log what goes in here.
 */

/**
 * `read`: understood and used. `unknown`: a field of the interface whose value says nothing (null, empty, a
 * placeholder, not in the vocabulary). `ignored`: not a field of the interface.
 */
export type ReadingState = 'read' | 'unknown' | 'ignored';

export interface ReadingSink {
  /** `path` is a JSON pointer into the message; `shown` the value as written. */
  field(path: string, state: ReadingState, shown?: string): void;
}
