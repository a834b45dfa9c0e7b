/** Fills a rule kind's sentence in both languages. It words facts; it neither adds nor judges any. */
import type { FactValue } from '../claim/finding.ts';
import type { Sentence } from '../claim/verdict.ts';
import { factText, type Language } from './fact-text.ts';
import { wordOf } from './words.ts';

const PLACEHOLDER = /\{(\w+)\}/g;

export type Values = Readonly<Record<string, FactValue>>;

/**
 * One pass: a value that contains braces is not filled again. A placeholder without a value stays as it stands, since
 * a slip in a template must not hold a patient's claim; `unfilledOf` is how tests refuse it.
 */
export function fillSentence(template: Sentence, values: Values): Sentence {
  return { zh: fill(template.zh, values, 'zh'), en: fill(template.en, values, 'en') };
}

/** The placeholders of a template, each once, in order. */
export function placeholdersOf(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(PLACEHOLDER), (match) => match[1]!))];
}

/** What a template needs and `values` lacks: placeholders without a value, and words that no vocabulary has. */
export function unfilledOf(template: Sentence, values: Values): string[] {
  return [...placeholdersOf(template.zh), ...placeholdersOf(template.en)].filter((name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined || (value.type === 'word' && wordOf(value.value) === undefined);
  });
}

function fill(template: string, values: Values, language: Language): string {
  return template.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? placeholder : factText(value, language);
  });
}
