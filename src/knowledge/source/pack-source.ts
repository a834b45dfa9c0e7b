/** A rule pack as read and checked, before it is laid over others and compiled. Plain values, no file positions needed. */
import type { Effect, Severity } from '../../claim/finding.ts';
import type { Status } from '../layout.ts';
import type { GoldenClaim } from '../reader.ts';
import type { Applicability, Mode, ParameterValue } from '../rule.ts';
import type { MatchSpace } from '../table-schema.ts';
import type { WordInput } from '../write-image.ts';

/** Files of a pack by path inside its folder, `/` between names. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

export interface PackSource {
  readonly id: string;
  readonly edition: string;
  readonly region: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly fromDay: number;
  readonly toDay: number;
  readonly sources: readonly string[];
  /** In the order of file names, then of the file. */
  readonly rules: readonly RuleSource[];
  readonly golden: readonly GoldenClaim[];
}

export interface RuleSource {
  readonly id: string;
  readonly variant: string;
  readonly kind: string;
  /** Pack whose rule of the same id and variant this one changes; undefined: the rule stands for itself. */
  readonly base: string | undefined;
  /** What the author wrote. Whole for a rule without `base`; only the changes for one with. */
  readonly fields: RuleFields;
  readonly fromDay: number;
  readonly toDay: number;
  readonly rows: readonly RowSource[];
}

export interface RuleFields {
  readonly name?: { readonly zh: string; readonly en: string };
  readonly effect?: Effect;
  readonly severity?: Severity;
  readonly mode?: Mode;
  readonly space?: MatchSpace;
  readonly parameters?: ReadonlyMap<string, ParameterValue>;
  readonly applies?: Applicability;
  readonly citation?: string;
}

export interface RowSource {
  readonly table: string;
  /** 1 for the first row after the header. */
  readonly row: number;
  readonly line: number;
  readonly space: MatchSpace;
  readonly isPrefix: boolean;
  readonly code: string;
  /** Pair tables only. */
  readonly contained: string | undefined;
  readonly isContainedPrefix: boolean;
  readonly name: string;
  readonly fromDay: number;
  readonly toDay: number;
  /** Empty: the rule's. */
  readonly citation: string;
  readonly status: Status;
  /** The kind's columns, packed; pair tables use the first as number and the second as text. */
  readonly words: readonly WordInput[];
}
