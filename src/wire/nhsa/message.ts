/** What the national reader hands on: claims, what the answer must echo, and which oddities were tolerated. */
import type { Claim } from '../../claim/claim.ts';

/** Shapes tolerated and values passed over, for logs and metrics: closed, never a value of the message. */
export const NHSA_NOTES = [
  'gbk',
  'duplicate-key',
  'camel-case',
  'loose-key',
  'path-mismatch',
  'no-body',
  'no-patient',
  'bare-object',
  'flat-siblings',
  'legacy-lists',
  'operations-under-encounter-key',
  'current-encounter-not-named',
  'repeated-encounter',
  'wrong-type',
  'not-a-number',
  'too-many-decimals',
  'impossible-date',
  'contradiction',
  'ambiguous-code',
  'unknown-code',
] as const;
export type NhsaNote = (typeof NHSA_NOTES)[number];

/** What the answer repeats for one claim, as the sender wrote it; `''` where nothing was sent. */
export interface Echo {
  readonly patientId: string;
  readonly encounterId: string;
}

/** What a user did about one warning (3103). */
export interface FeedbackRow {
  /** The `jr_id` of the answer it speaks of. */
  readonly resultId: string | undefined;
  /** True when the user carries on, false when the order goes back for a change. */
  readonly isCarriedOn: boolean | undefined;
  readonly reason: string | undefined;
}

export interface NhsaMessage {
  /** From the body; from the path only where the body has none. */
  readonly infno: string | undefined;
  readonly msgid: string | undefined;
  /** False also when body and path name different numbers: then nobody may answer as if nothing were at stake. */
  readonly isAudit: boolean;
  /** The sender writes camelCase below `input`; the answer does the same. */
  readonly isCamelCase: boolean;
  /** One per patient, the current encounter each. Empty when the body holds neither patient nor encounter. */
  readonly claims: readonly Claim[];
  /** Parallel to `claims`. */
  readonly echoes: readonly Echo[];
  /** Rows of 3103, undefined for every other number. Always to be answered with success (`writeAccepted`). */
  readonly feedback: readonly FeedbackRow[] | undefined;
  readonly taskId: string;
  /** As sent. Never trusted for setting or stage (interface 2.11). */
  readonly trigScen: string | undefined;
  /** `mdtrtarea_admvs`: first part of the answer's `inf_refmsgid`. */
  readonly area: string | undefined;
  readonly notes: readonly NhsaNote[];
}
