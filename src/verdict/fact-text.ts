/**
 * A fact as a reader sees it, per language: yuan with two decimals, quantities without trailing zeros, civil days.
 * Text that came with the claim is stripped of everything that could change what stands around it, and bounded.
 */
import { formatDay } from '../claim/day.ts';
import { formatDecimal, formatFen, formatQuantity, PRICE_DECIMALS } from '../claim/decimal.ts';
import type { FactValue } from '../claim/finding.ts';
import type { Sentence } from '../claim/verdict.ts';
import { wordOf } from './words.ts';

export type Language = keyof Sentence;

/** Longest piece of the sender's own text in a sentence, in code points: a counter's dialog shows about two lines. */
export const FREE_TEXT_MAX = 60;

export function factText(fact: FactValue, language: Language): string {
  switch (fact.type) {
    case 'text':
      return cleanText(fact.value);
    case 'number':
      return String(fact.value);
    case 'fen':
      return formatFen(fact.value);
    case 'price':
      return formatDecimal(fact.value, PRICE_DECIMALS, 2);
    case 'quantity':
      return formatQuantity(fact.value);
    case 'day':
      return formatDay(fact.value);
    case 'word':
      // A word nobody worded is shown by its key: a claim must not fail for a sentence. Tests refuse such keys.
      return wordOf(fact.value)?.[language] ?? fact.value;
  }
}

/** Han, letters, digits and the signs of ordinary item names, with single blanks inside: nothing to clean. */
const PLAIN = /^[\w\p{Script=Han}()（）、，。.,%/*+-]+(?: [\w\p{Script=Han}()（）、，。.,%/*+-]+)*$/u;

/**
 * The text without control, format (bidi, zero-width) and unpaired surrogate characters, blanks joined, cut to
 * FREE_TEXT_MAX code points.
 */
export function cleanText(text: string): string {
  if (text.length <= FREE_TEXT_MAX && PLAIN.test(text)) return text;
  // Bound the work first: nothing beyond four times the limit can matter after cleaning, short of a text of blanks.
  const clean = text
    .slice(0, FREE_TEXT_MAX * 16)
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (clean.length <= FREE_TEXT_MAX) return clean;
  const points = [...clean];
  return points.length <= FREE_TEXT_MAX ? clean : `${points.slice(0, FREE_TEXT_MAX - 1).join('')}…`;
}
