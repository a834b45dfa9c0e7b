/** Who we serve: one record per facility, plain values that cross threads as JSON. Dated registries come later. */
import type { Facility } from '../claim/claim.ts';
import type { Mode } from '../knowledge/rule.ts';
import type { Dialect } from '../wire/nhsa/dialect.ts';

export interface Site {
  /** The facility that the credential names. */
  readonly code: string;
  /** Mode of every rule that `modes` does not name; undefined leaves each rule its own. */
  readonly defaultMode: Mode | undefined;
  readonly modes: Readonly<Record<string, Mode>>;
  readonly dialect: Dialect;
  /** What the registry knows about the facility; beats what a message says (design section 5). */
  readonly facts: Partial<Facility>;
  /**
   * True for the built-in demo facility alone: nobody's credential names a facility there, so rules that compare
   * facility codes read the message's own. No file of sites can say it.
   */
  readonly isDemo?: boolean;
}
