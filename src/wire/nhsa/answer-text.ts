/**
 * JSON text of answers, written by hand because amounts must keep their digits: `JSON.stringify` would pass
 * `99999999999999.99` through a double. Length limits are the interface's; a cut never splits a character.
 */
import { formatFen } from '../../claim/decimal.ts';

/** Declared lengths of the answer's fields (interface 1.2, 2.8, 2.9). */
export const LENGTHS = {
  errMsg: 200,
  refMsgid: 30,
  jrId: 40,
  jrdId: 50,
  ruleId: 50,
  ruleName: 200,
  content: 500,
  evidence: 500,
} as const;

/** At most `limit` UTF-16 units, ending in `…` when something was left out; never half of a surrogate pair. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - 1;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end--;
  return `${text.slice(0, end)}…`;
}

/** A JSON string; lone surrogates of a careless sender become U+FFFD so that the answer is valid UTF-8. */
export function quote(text: string): string {
  return JSON.stringify(text.isWellFormed() ? text : text.toWellFormed());
}

/** A JSON number with exactly two decimals, exact at any size. */
export function amount(fen: bigint): string {
  return formatFen(fen);
}
