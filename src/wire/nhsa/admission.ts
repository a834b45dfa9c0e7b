/** How much one audit message may hold. Size is the one thing besides broken bytes that an audit is refused for. */
import { WireFormatError } from '../errors.ts';

/** Per message, history included. */
export const ADMITTED_MAX = {
  /** An audit is about one patient; some senders batch a ward. */
  patients: 1_000,
  /** Some senders attach every visit of a patient's life. */
  encounters: 5_000,
  diagnoses: 10_000,
  operations: 10_000,
  /** The largest bill; a stay of a year has about half of it. */
  lines: 10_000,
} as const;
export type Counted = keyof typeof ADMITTED_MAX;

export interface Admission {
  /** @throws WireFormatError WIRE_TOO_MANY_LINES for lines, WIRE_JSON_TOO_WIDE for the rest. */
  admit(what: Counted, count: number): void;
}

/** Counts one message. */
export function makeAdmission(): Admission {
  const seen = { patients: 0, encounters: 0, diagnoses: 0, operations: 0, lines: 0 };
  return {
    admit(what, count) {
      seen[what] += count;
      const limit = ADMITTED_MAX[what];
      if (seen[what] <= limit) return;
      throw new WireFormatError(what === 'lines' ? 'WIRE_TOO_MANY_LINES' : 'WIRE_JSON_TOO_WIDE', {
        what: `more than ${limit} ${what}`,
        todo: 'split the message',
        limit,
      });
    },
  };
}
