/**
 * A rule as data: what an author wrote in `rules/*.yaml`, checked. Stored in the image as it stands; a few hundred
 * at most, so readers decode them once at attach. Knowledge points (rows) are not here but in typed-array sections.
 */
import type { Benefit, FacilityType, Scheme, Setting, Stage } from '../claim/codes.ts';
import type { Effect, Severity } from '../claim/finding.ts';

/** Modes per rule (design section 6): off, recorded but not shown, shown but never blocking, in force. */
export type Mode = 'off' | 'shadow' | 'warn' | 'enforce';

/** Where a rule applies. A list that is absent does not restrict; a fact that is unknown leaves the rule undecided. */
export interface Applicability {
  readonly settings?: readonly Setting[];
  readonly stages?: readonly Stage[];
  readonly schemes?: readonly Scheme[];
  /** Work injury is exempt from all catalogue remark limits (rule-catalogue 1.1). */
  readonly exceptSchemes?: readonly Scheme[];
  readonly benefits?: readonly Benefit[];
  /** A newborn's care is charged to the mother's delivery stay: limits of age do not hold there. */
  readonly exceptBenefits?: readonly Benefit[];
  readonly facilityTypes?: readonly FacilityType[];
  readonly departments?: readonly string[];
  /** True: cross-region patients only. False: local patients only. */
  readonly remote?: boolean;
}

export type ParameterValue = string | number | boolean | readonly string[];

export interface Rule {
  /** Catalogue id, `DRG-08`: what people see, what metrics count. */
  readonly id: string;
  /** Tells rules of one catalogue id apart (`CHG-32` has `sex` and `age`); `''` where there is only one. */
  readonly variant: string;
  readonly kind: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly effect: Effect;
  readonly severity: Severity;
  readonly mode: Mode;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly applies: Applicability;
  /** Civil days since 1970; the rule is in force on service dates inside. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly citation: string;
  readonly pack: string;
}

/** Open ends of a validity window, as stored in the image. */
export const FIRST_DAY = -(2 ** 31);
export const LAST_DAY = 2 ** 31 - 1;

/** The kind whose tables list the codes that exist; readers answer `isListed` from it. */
export const CODE_LIST_KIND = 'code-list';
