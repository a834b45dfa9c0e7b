/**
 * Exact decimals. Amounts are fen (scale 2), prices are scaled by 10^6 and quantities by 10^4, always bigint: N16,2
 * of the interface needs sixteen digits and a double keeps fifteen. No float ever holds an amount, save in
 * `isProductWithin`, which proves of every double that it is an exact integer before it believes it.
 */

export const FEN_DECIMALS = 2;
export const PRICE_DECIMALS = 6;
export const QUANTITY_DECIMALS = 4;

/** N16,2 / N16,6 / N16,4: sixteen digits in all, so no scaled value reaches 10^16. */
export const DECIMAL_LIMIT = 10n ** 16n;

/** Longest text read as a number: more is refused before any arithmetic (fault F47). */
export const DECIMAL_TEXT_MAX = 40;

export type DecimalProblem = 'not-a-number' | 'too-many-decimals' | 'out-of-range';

/**
 * Reads `[-]digits[.digits][e±d]` into an integer scaled by 10^decimals. Trailing zeros beyond the scale are exact and
 * accepted; other excess decimals are a problem, never rounded. `-0` is 0. Full-width digits, signs `+`, blanks, hex,
 * NaN and infinities are not numbers.
 */
export function parseDecimal(text: string, decimals: number): bigint | DecimalProblem {
  const { length } = text;
  if (length === 0 || length > DECIMAL_TEXT_MAX) return 'not-a-number';
  let at = text.charCodeAt(0) === 45 ? 1 : 0;
  const isNegative = at === 1;
  const start = at;
  let mantissa = 0;
  let digitCount = 0;
  let fraction = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      digitCount++;
      mantissa = mantissa * 10 + (code - 48);
      if (fraction >= 0) fraction++;
    } else if (code === 46 && fraction < 0 && digitCount > 0) {
      fraction = 0;
    } else break;
  }
  if (digitCount === 0 || fraction === 0) return 'not-a-number';
  const places = Math.max(fraction, 0);
  // The common case: short, no exponent, fits a double exactly all the way.
  if (at === length && digitCount <= 15 && places <= decimals && digitCount - places + decimals <= 15) {
    let scaled = mantissa;
    for (let i = places; i < decimals; i++) scaled *= 10;
    return exactInteger(isNegative ? -scaled : scaled);
  }
  const exponent = at === length ? 0 : parseExponent(text, at);
  if (exponent === undefined) return 'not-a-number';
  const digits = text.slice(start, at).replace('.', '');
  return scaleDigits(digits, decimals - places + exponent, isNegative);
}

function parseExponent(text: string, at: number): number | undefined {
  const mark = text.charCodeAt(at);
  if (mark !== 101 && mark !== 69) return undefined;
  const sign = text.charCodeAt(at + 1);
  const start = sign === 43 || sign === 45 ? at + 2 : at + 1;
  if (start >= text.length || text.length - start > 4) return undefined;
  let value = 0;
  for (let i = start; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return sign === 45 ? -value : value;
}

function scaleDigits(digits: string, shift: number, isNegative: boolean): bigint | DecimalProblem {
  let magnitude = BigInt(digits);
  if (magnitude === 0n) return 0n;
  if (shift > 40) return 'out-of-range';
  if (shift >= 0) magnitude *= 10n ** BigInt(shift);
  else if (shift < -DECIMAL_TEXT_MAX) return 'too-many-decimals';
  else {
    const divisor = 10n ** BigInt(-shift);
    if (magnitude % divisor !== 0n) return 'too-many-decimals';
    magnitude /= divisor;
  }
  if (magnitude >= DECIMAL_LIMIT) return 'out-of-range';
  return isNegative ? -magnitude : magnitude;
}

const halves = new Uint32Array(2);
const long = new BigInt64Array(halves.buffer);
const LOW = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/** A safe integer as a bigint: what `BigInt(value)` gives, in half the time. */
export function exactInteger(value: number): bigint {
  halves[LOW] = value;
  halves[1 - LOW] = Math.floor(value / 4_294_967_296);
  return long[0]!;
}

/** Plain decimal text with exactly `shown` decimals; the value must be exact at that scale or it keeps more. */
export function formatDecimal(scaled: bigint, decimals: number, shown: number = decimals): string {
  const isNegative = scaled < 0n;
  const digits = (isNegative ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  let fraction = decimals === 0 ? '' : digits.slice(digits.length - decimals);
  while (fraction.length > shown && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return `${isNegative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** `120.00` */
export function formatFen(amountFen: bigint): string {
  return formatDecimal(amountFen, FEN_DECIMALS);
}

/** `3`, `1.5`: no trailing zeros. */
export function formatQuantity(quantityE4: bigint): string {
  return formatDecimal(quantityE4, QUANTITY_DECIMALS, 0);
}

/** `numerator / denominator` rounded half away from zero. The denominator must be positive. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n;
  const magnitude = isNegative ? -numerator : numerator;
  const quotient = (magnitude * 2n + denominator) / (denominator * 2n);
  return isNegative ? -quotient : quotient;
}

/** quantity × price in fen, half a fen rounded away from zero. */
export function multiplyToFen(quantityE4: bigint, priceE6: bigint): bigint {
  return divideRounded(quantityE4 * priceE6, 100_000_000n);
}

/** A product of quantity (E4) and price (E6) is in 10^-10 yuan; a fen is 10^8 of them. */
const PRODUCT_PER_FEN = 100_000_000;

/**
 * Whether quantity × price is the amount, within the larger of 1 fen and ½ price unit × quantity + ½ quantity unit ×
 * price (DAT-02). The units are those in which the values were carried, in 10^-6 yuan and 10^-4: `10_000` for a price of
 * two decimals. Nothing is rounded before it is compared.
 *
 * Exact for all values: doubles are used only where each operand, product, sum and difference is a safe integer. An
 * integer beyond that range never becomes a safe double, since rounding is monotonic, so the proof needs no bigint.
 */
export function isProductWithin(
  quantityE4: bigint,
  priceE6: bigint,
  amountFen: bigint,
  quantityUnitE4: number,
  priceUnitE6: number,
): boolean {
  const { isSafeInteger } = Number;
  const quantity = Number(quantityE4);
  const price = Number(priceE6);
  const amount = Number(amountFen);
  const product = quantity * price;
  const scaledAmount = amount * PRODUCT_PER_FEN;
  const offBy = Math.abs(product - scaledAmount);
  const priceSlack = Math.abs(quantity) * priceUnitE6;
  const quantitySlack = Math.abs(price) * quantityUnitE4;
  const slack = priceSlack + quantitySlack;
  const isExact =
    isSafeInteger(quantity) &&
    isSafeInteger(price) &&
    isSafeInteger(amount) &&
    isSafeInteger(product) &&
    isSafeInteger(scaledAmount) &&
    isSafeInteger(offBy) &&
    isSafeInteger(priceSlack) &&
    isSafeInteger(quantitySlack) &&
    isSafeInteger(slack);
  // Doubling is exact for any double.
  if (isExact) return 2 * offBy <= Math.max(2 * PRODUCT_PER_FEN, slack);
  const offByExact = magnitude(quantityE4 * priceE6 - amountFen * BigInt(PRODUCT_PER_FEN));
  const slackExact =
    magnitude(quantityE4) * BigInt(priceUnitE6) + magnitude(priceE6) * BigInt(quantityUnitE4);
  const least = 2n * BigInt(PRODUCT_PER_FEN);
  return 2n * offByExact <= (slackExact > least ? slackExact : least);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
