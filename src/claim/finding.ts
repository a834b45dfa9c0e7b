/** What a rule says about a claim, as facts: codes, numbers and line positions. Sentences are made in verdict/. */

export type Decision = 'allow' | 'warn' | 'block';

/** Effects of rule-catalogue 1.1. `priorStay` ranks between evidence and excess for sorting only. */
export type Effect = 'screen' | 'notice' | 'evidence' | 'priorStay' | 'excess' | 'line' | 'stay' | 'claim';

/** How sure: 1 clear, 2 highly suspicious, 3 lightly suspicious (national `sev_deg`). */
export type Severity = 1 | 2 | 3;

export const EFFECT_RANK = {
  screen: 1,
  notice: 2,
  evidence: 3,
  priorStay: 4,
  excess: 5,
  line: 6,
  stay: 7,
  claim: 7,
} as const satisfies Record<Effect, number>;

export const DECISION_OF_EFFECT = {
  screen: 'allow',
  notice: 'warn',
  evidence: 'warn',
  priorStay: 'allow',
  excess: 'block',
  line: 'block',
  stay: 'block',
  claim: 'block',
} as const satisfies Record<Effect, Decision>;

/** A value in a sentence or a fact. Kept typed until the sentence is rendered, so that each language formats it. */
export type FactValue =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'fen'; readonly value: bigint }
  | { readonly type: 'price'; readonly value: bigint }
  | { readonly type: 'quantity'; readonly value: bigint }
  | { readonly type: 'day'; readonly value: number }
  /** A member of a closed vocabulary, worded per language: `word: 'sex.male'`. */
  | { readonly type: 'word'; readonly value: string };

/** One fact that the rule read: its path in the claim (`patient.sex`, `lines[3].quantity`) and its value. */
export interface FactRead {
  readonly path: string;
  readonly value: FactValue;
}

/** The smallest change that makes the line payable. Each is proven by applying it and judging again. */
export type Remedy =
  | {
      readonly kind: 'reduceQuantity';
      readonly line: number;
      readonly quantityE4: bigint;
      readonly amountFen: bigint;
    }
  | {
      readonly kind: 'reducePrice';
      readonly line: number;
      readonly priceE6: bigint;
      readonly amountFen: bigint;
    }
  | { readonly kind: 'reduceAmount'; readonly line: number; readonly amountFen: bigint }
  /** Charge the line to the patient, with signed consent. */
  | { readonly kind: 'selfPay'; readonly lines: readonly number[] }
  | { readonly kind: 'removeLine'; readonly lines: readonly number[] }
  | { readonly kind: 'correctAmount'; readonly line: number; readonly amountFen: bigint }
  | { readonly kind: 'correctTotal'; readonly totalFen: bigint }
  | {
      readonly kind: 'reduceDays';
      readonly line: number;
      readonly days: number;
      readonly quantityE4: bigint;
      readonly amountFen: bigint;
    }
  | { readonly kind: 'claimFrom'; readonly scheme: 'workInjury' | 'maternity' }
  | { readonly kind: 'correctDiagnosis'; readonly diagnosis: number }
  | { readonly kind: 'correctOperation'; readonly operation: number }
  | { readonly kind: 'supply'; readonly path: string };

export interface Finding {
  /** Index of the rule in the snapshot's rule list. */
  readonly rule: number;
  readonly effect: Effect;
  readonly severity: Severity;
  /** Index of the knowledge point, or -1 for a rule without a table. */
  readonly point: number;
  /** The lines this finding is about: the ones denied or contested. Empty for a finding about the claim. */
  readonly lines: readonly number[];
  /** Other lines that mattered (item A of a pair, earlier days of a course). */
  readonly involved: readonly number[];
  /** Per line of `lines`: what the fund must not (or, for a warning, may not) pay, in fen. */
  readonly amountsFen: readonly bigint[];
  /** Id of the sentence in the kind's messages, and what fills it. */
  readonly message: string;
  readonly values: Readonly<Record<string, FactValue>>;
  readonly facts: readonly FactRead[];
  readonly remedy: Remedy | undefined;
}

/** A rule that could not decide because a fact is unknown: counted, shown on request, never shown as clean. */
export interface Undecided {
  readonly rule: number;
  /** Line position, or -1 when it is about the claim. */
  readonly line: number;
  readonly missing: string;
}
