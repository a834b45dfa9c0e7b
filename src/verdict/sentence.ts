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
  return { zh: fill(partsOf(template.zh), values, 'zh'), en: fill(partsOf(template.en), values, 'en') };
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

/** Texts and placeholder names by turns, beginning with a text: what `split` with a capture gives. */
type Parts = readonly string[];

/** Templates are constants of the rule kinds: a few hundred, cut up once. */
const cutTemplates = new Map<string, Parts>();

function partsOf(template: string): Parts {
  let parts = cutTemplates.get(template);
  if (parts === undefined) {
    parts = template.split(PLACEHOLDER);
    cutTemplates.set(template, parts);
  }
  return parts;
}

function fill(parts: Parts, values: Values, language: Language): string {
  let text = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at]!;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    text += (value === undefined ? `{${name}}` : factText(value, language)) + parts[at + 1]!;
  }
  return text;
}
