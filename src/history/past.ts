/**
 * The patient's past as rules read it. Nothing here decides, and what a rule makes of a reservation, an incomplete
 * encounter or an unknown fact is the rule's to say. Without a ledger (the command line) there is no `History` at all:
 * then everything is unknown, and no rule may conclude from absence.
 */
import type { Moment } from '../claim/claim.ts';
import type { Benefit, LineKind, Scheme, Setting } from '../claim/codes.ts';

/**
 * `reserved`: in flight or its outcome unknown, and it spends like a fact; `settled`: the platform's receipt is here;
 * `told`: the claim's own message carries the encounter and our history has none in its place.
 */
export const PAST_STATES = ['reserved', 'settled', 'told'] as const;
export type PastState = (typeof PAST_STATES)[number];

/** One settlement of one encounter. A stay that is settled in parts has several, under one `encounterKey`. */
export interface PastEntry {
  readonly state: PastState;
  /** 32 hexadecimal digits; equal for all settlements of one encounter of one facility. */
  readonly encounterKey: string;
  readonly facilityCode: string | undefined;
  readonly claimId: string | undefined;
  /** The charge batch that was settled (DAT-03). */
  readonly batchId: string | undefined;
  readonly scheme: Scheme | undefined;
  readonly setting: Setting | undefined;
  readonly benefit: Benefit | undefined;
  readonly physician: string | undefined;
  /** The first day that is known of it, always there: its place in time and the year of its page. */
  readonly firstDay: number;
  readonly start: Moment | undefined;
  /** Unknown: the stay is still open, or nobody said. */
  readonly end: Moment | undefined;
  readonly mainDiagnosis: string | undefined;
  /** Codes without the main one, in the order sent. */
  readonly otherDiagnoses: readonly string[];
  /** What the fund was asked to pay and was not denied. */
  readonly fundFen: bigint;
  /** Everything that was charged, the patient's own part included. */
  readonly totalFen: bigint | undefined;
  /** Filed beforehand (ADM-02), planned (ADM-02, 07): undefined when nobody said. */
  readonly hasPriorFiling: boolean | undefined;
  readonly isPlanned: boolean | undefined;
  /** False: not observed from its start, or through a bypass; nothing is concluded from what it lacks. */
  readonly isComplete: boolean;
  /** The fund's lines, in time order. */
  readonly lines: readonly PastLine[];
}

/** One line that the fund paid, or is about to pay. */
export interface PastLine {
  readonly entry: PastEntry;
  /** Without a local tail, upper case. */
  readonly code: string | undefined;
  readonly kind: LineKind | undefined;
  /** The day it counts on: `from`, else the day of the visit; unknown for a line of a stay without a time. */
  readonly dayEpoch: number | undefined;
  readonly from: Moment | undefined;
  readonly to: Moment | undefined;
  readonly quantityE4: bigint | undefined;
  /** Asked of the fund and not denied; undefined when the line had no amount. */
  readonly fundFen: bigint | undefined;
  readonly daysOfSupply: number | undefined;
  readonly dosePerDay: string | undefined;
  readonly prescriber: string | undefined;
}

/**
 * What one patient had, over all facilities, for about two years back from the claim. The claim's own encounter is in
 * `ownEntries` and nowhere else: an encounter never counts against itself (rule-catalogue 1.3).
 * The time order is: day, then second (unknown first), then an order of its own that is always the same; lines without a day
 * come first.
 */
export interface History {
  /** Everything settled here since this day is in the history; before it, and when undefined, absence proves nothing. */
  readonly knownSinceDay: number | undefined;
  /** No entry at all, its own included: what most patients had. */
  readonly isEmpty: boolean;
  /** In time order of their start. */
  readonly entries: readonly PastEntry[];
  /** Earlier settlements of the claim's own encounter: what DAT-03 compares batches with. */
  readonly ownEntries: readonly PastEntry[];
  /** Lines of exactly this code (national, no local tail), in time order. */
  linesOf(code: string): readonly PastLine[];
  /** Lines whose code begins so (class, substance, form of a national drug code), in time order. */
  linesWithPrefix(prefix: string): readonly PastLine[];
}

/** True when what the history does not show from this day on did not happen here. */
export function isKnownFrom(history: History | undefined, dayEpoch: number): boolean {
  return history?.knownSinceDay !== undefined && history.knownSinceDay <= dayEpoch;
}
