/** Codes of interception: labels and parts of problem types; never renamed. */

export type InterceptErrorCode = 'CHECK_OVERLOADED' | 'CHECK_DEADLINE_INVALID';
