/** What a person may say about a finding, as nouns and limits: the words of `POST /v1/claims/{id}/feedback`. */

/** Why a warning did not change the claim, or what was done about it. Kept for ever; words are never reused. */
export const FEEDBACK_REASONS = [
  'clinicalNeed',
  'emergency',
  'evidenceAttached',
  'selfPayAgreed',
  'corrected',
  'dataError',
  /** Needs a note. */
  'other',
] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** As the interface allows for a reason (section 2.10). */
export const NOTE_MAX = 500;
/** As the body's limit allows about; more is noise. */
export const FEEDBACK_MAX = 20_000;
/** As finding ids are at most. */
export const FINDING_ID_MAX = 40;
/** Name or number of a person at the caller's. */
export const ACTOR_MAX = 64;
