/** Transaction numbers of the national interface as far as reading needs them (interface sections 1.5, 2.12). */

/** Audits answered here: 3101 before the act, 3102 at settlement, and the same service under local numbers (2.12). */
const AUDITS: ReadonlySet<string> = new Set(['3101', '3102', '3660', '3661']);
/** What users did about warnings (2.10). */
export const FEEDBACK_NUMBER = '3103';
const CAMEL_CASE_AUDITS: ReadonlySet<string> = new Set(['3660', '3661']);

/** Service paths and method names that stand for a number (1.5). */
const NUMBER_OF_PATH: ReadonlyMap<string, string> = new Map([
  ['beforeanalyze', '3101'],
  ['courseanalyze', '3102'],
]);

export function isAuditNumber(infno: string | undefined): boolean {
  return infno !== undefined && AUDITS.has(infno);
}

/** True for numbers whose bodies are camelCase by definition. */
export function isCamelCaseNumber(infno: string | undefined): boolean {
  return infno !== undefined && CAMEL_CASE_AUDITS.has(infno);
}

/**
 * The number that a path segment or `_api_name` names: `3101`, `2203A`, `100001`, or a service method. Undefined for
 * anything else: many gateways have one path for all numbers (1.4).
 */
export function numberOfPath(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  if (/^(\d{4}[A-Za-z]?|\d{6})$/.test(path)) return path.toUpperCase();
  return NUMBER_OF_PATH.get(path.toLowerCase());
}

/**
 * The number of a body that could not be read, searched in its first bytes as ASCII. Only to tell an audit from a
 * message that may move money (2.14 no. 15): never to judge by.
 */
export function peekNumber(bytes: Uint8Array): string | undefined {
  let text = '';
  for (const byte of bytes.subarray(0, PEEK_BYTES)) text += String.fromCharCode(byte);
  return /"infno"\s*:\s*"?\s*(\d{4}[A-Za-z]?|\d{6})\s*["\s,}]/i.exec(text)?.[1]?.toUpperCase();
}

/**
 * The number under which a body that cannot be read is answered: where body and path differ, the one that is no audit,
 * because it may move money and must not be answered as if nothing were at stake.
 */
export function numberOfUnreadable(bytes: Uint8Array, pathNumber: string | undefined): string | undefined {
  const peeked = peekNumber(bytes);
  const named = numberOfPath(pathNumber);
  return isAuditNumber(peeked) ? (named ?? peeked) : (peeked ?? named);
}

/** The envelope puts the number first; no field before it is longer than this. */
const PEEK_BYTES = 4096;
