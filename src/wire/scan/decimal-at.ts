/** Exact decimals straight from the bytes of a message: no text is made for the common number. */
import { type DecimalProblem, exactInteger, parseDecimal } from '../../claim/decimal.ts';
import { KIND, type Tape, TOKEN, TOKEN_STRIDE } from './scan-json.ts';
import { rawAt, stringAt } from './tape.ts';

/** Powers that keep a product of fifteen digits exact. */
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** A number token, or a string token that holds a number, scaled by 10^decimals; same rules as `parseDecimal`. */
export function decimalAt(tape: Tape, token: number, decimals: number): bigint | DecimalProblem {
  const { bytes, tokens } = tape;
  const base = token * TOKEN_STRIDE;
  const isText = tokens[base] !== KIND.number;
  let at = tokens[base + TOKEN.byte]! + (isText ? 1 : 0);
  const end =
    tokens[base + TOKEN.byte]! + tokens[base + TOKEN.end]! - tokens[base + TOKEN.start]! - (isText ? 1 : 0);
  const start = at;
  let mantissa = 0;
  let point = -1;
  for (; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === -2 && point < 0 && at > start) point = at;
    else break;
  }
  const places = point < 0 ? 0 : end - point - 1;
  if (at === end && end > start && places <= decimals && (point < 0 || places > 0)) {
    // Sixteen digits with the scale's zeros would leave the doubles' exact integers.
    if (end - start + decimals - places <= 15) return exactInteger(mantissa * POWERS[decimals - places]!);
  }
  return parseDecimal(isText ? stringAt(tape, token) : rawAt(tape, token), decimals);
}
