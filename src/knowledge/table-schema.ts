/**
 * The columns of a rule kind's table, as the kind declares them. The checker reads CSV cells by it, the compiler packs
 * them into the words of a knowledge point by it, and `claimgate knowledge` prints it as help: one declaration, three uses.
 *
 * Every table also has the common columns: `match` (exact | prefix), `code`, `name`, `from`, `to`, `citation`,
 * `status` (official | starter | derived | unreviewed). Only official rows may block.
 */

/** What codes are matched against. */
export type MatchSpace = 'item' | 'diagnosis' | 'operation';

export const MATCH_SPACES = ['item', 'diagnosis', 'operation'] as const satisfies readonly MatchSpace[];

/** A point has four words for its kind's columns; a decimal takes two of them, any other type one. */
export const POINT_WORDS = 4;

export type ColumnType =
  /** One of a closed list; packed as its position. */
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  /** Exact decimal, scaled by 10^decimals, up to 2^62; two words, low then high. */
  | { readonly type: 'decimal'; readonly decimals: number }
  /** Blank-separated codes or prefixes (`I63 I64.x`); `*` alone means any. Packed as a reference to a list, -1 when empty. */
  | { readonly type: 'prefixes' }
  /** Free text, packed as a string reference, -1 when empty. */
  | { readonly type: 'text' };

export interface ColumnSchema {
  readonly name: string;
  readonly column: ColumnType;
  readonly isRequired: boolean;
  /**
   * True: rows of one code that differ here stand beside one another (a ceiling per level, alternative indications).
   * Otherwise two rows of one code with different values on the same day contradict each other.
   */
  readonly isKey?: boolean;
  /** What an author reads when the cell is wrong. */
  readonly help: { readonly zh: string; readonly en: string };
}

export interface TableSchema {
  /** Spaces that the table's codes may be in; the first is the default, a rule's `space` parameter picks another. */
  readonly spaces: readonly MatchSpace[];
  /** True when a row joins two item codes: `code` contains `contained`. */
  readonly isPair: boolean;
  readonly columns: readonly ColumnSchema[];
}

/** Columns of every table, in this order; a pair table has `contained` and `contained_match` as well. */
export const COMMON_COLUMNS = ['match', 'code', 'name', 'from', 'to', 'citation', 'status'] as const;
export const PAIR_COLUMNS = ['contained', 'contained_match'] as const;

/** Packed value of an empty optional cell. */
export const EMPTY_WORD = -(2 ** 31);
