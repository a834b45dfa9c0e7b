/**
 * The closed vocabularies of a claim, as string unions that mirror the wire enumerations of every door.
 * A value that a door cannot map is unknown (`undefined`), never a default.
 */

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** Where care was given (rule-catalogue 1.2, encounter type). */
export const SETTINGS = ['outpatient', 'emergency', 'inpatient', 'pharmacy', 'internet'] as const;
export type Setting = (typeof SETTINGS)[number];

/** The step of the claim's life that asks (rule-catalogue 1.1a, applicability). */
export const STAGES = ['audit', 'upload', 'settlement', 'after'] as const;
export type Stage = (typeof STAGES)[number];

/** Which fund is asked to pay. */
export const SCHEMES = ['employee', 'resident', 'workInjury', 'maternity', 'longTermCare', 'other'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The kind of benefit claimed (national `med_type`, interface section 4.1). */
export const BENEFITS = [
  'ordinary',
  'chronic',
  'special',
  'maternity',
  'accident',
  'daySurgery',
  'other',
] as const;
export type Benefit = (typeof BENEFITS)[number];

/** `goods` is anything sold that is neither drug, device nor service. */
export const LINE_KINDS = ['drug', 'tcmPiece', 'service', 'consumable', 'goods', 'other'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** A (01) paid in full by catalogue rules, B (02) after a first own share, C (03) not paid by the fund. */
export const CATALOGUE_LEVELS = ['A', 'B', 'C'] as const;
export type CatalogueLevel = (typeof CATALOGUE_LEVELS)[number];

export const MATERNITY_STATES = ['none', 'planning', 'pregnant', 'lactating'] as const;
export type MaternityState = (typeof MATERNITY_STATES)[number];

export const ROUTES = [
  'oral',
  'injection',
  'topical',
  'inhalation',
  'rectal',
  'sublingual',
  'other',
] as const;
export type Route = (typeof ROUTES)[number];

/** What kind of institution asks. `pharmacy` is a retail pharmacy, not a hospital's dispensary. */
export const FACILITY_TYPES = [
  'general',
  'tcm',
  'specialist',
  'eye',
  'maternal',
  'primary',
  'clinic',
  'pharmacy',
  'other',
] as const;
export type FacilityType = (typeof FACILITY_TYPES)[number];

export const IDENTITY_CHECKS = ['passed', 'failed'] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

export const STAFF_ROLES = ['physician', 'pharmacist', 'other'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
