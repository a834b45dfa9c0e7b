/** One cell of a table: as packed words, or what is wrong with it. */
import { parseDecimal } from '../../claim/decimal.ts';
import { CODE_BYTES_MAX } from '../layout.ts';
import { type ColumnSchema, EMPTY_WORD, type MatchSpace } from '../table-schema.ts';
import type { WordInput } from '../write-image.ts';
import type { Wording } from './problem.ts';
import { oneOf } from './read-field.ts';

export interface CellProblem {
  readonly what: Wording;
  readonly wanted: Wording;
}

/** A whole class of codes begins with one character; a prefix shorter than this is a slip, not a rule. */
export const PREFIX_LENGTH_MIN: Readonly<Record<MatchSpace, number>> = {
  item: 3,
  diagnosis: 1,
  operation: 2,
};

/** Longest text of a cell: names and citations are sentences, not pages. */
export const CELL_TEXT_MAX = 2000;

/** Words that a column takes in a point. */
export function wordsOf(column: ColumnSchema['column']): number {
  return column.type === 'decimal' ? 2 : 1;
}

/** The words of an empty optional cell: no list, no text, or the empty mark. */
export function emptyWords(column: ColumnSchema['column']): WordInput[] {
  if (column.type === 'prefixes' || column.type === 'text') return [-1];
  return column.type === 'decimal' ? [EMPTY_WORD, EMPTY_WORD] : [EMPTY_WORD];
}

/** @param text the cell without blanks around it, not empty. */
export function readCell({ column, help }: ColumnSchema, text: string): WordInput[] | CellProblem {
  switch (column.type) {
    case 'choice': {
      const index = column.values.indexOf(text);
      return index >= 0 ? [index] : { what: NOT_POSSIBLE, wanted: addHelp(oneOf(column.values), help) };
    }
    case 'integer': {
      const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= column.min && value <= column.max) return [value];
      const range = { zh: `${column.min} 至 ${column.max}`, en: `${column.min} to ${column.max}` };
      return {
        what: { zh: '不是范围内的整数', en: 'not a whole number in range' },
        wanted: addHelp(range, help),
      };
    }
    case 'decimal': {
      const value = parseDecimal(text, column.decimals);
      // The high word must stay clear of the empty mark, and no limit is negative.
      if (typeof value === 'bigint' && value >= 0n)
        return [Number(BigInt.asIntN(32, value)), Number(value >> 32n)];
      const places = { zh: `最多 ${column.decimals} 位小数`, en: `at most ${column.decimals} decimals` };
      return { what: { zh: '不是数值', en: 'not an amount' }, wanted: addHelp(places, help) };
    }
    case 'prefixes':
      return readPrefixes(text, help);
    case 'text':
      return text.length <= CELL_TEXT_MAX ? [text] : { what: TOO_LONG, wanted: help };
  }
}

const NOT_POSSIBLE: Wording = { zh: '不可用的值', en: 'not a possible value' };
const TOO_LONG: Wording = { zh: '文字过长', en: 'too long' };

function addHelp(wanted: Wording, help: Wording): Wording {
  return { zh: `${wanted.zh}（${help.zh}）`, en: `${wanted.en} (${help.en})` };
}

function readPrefixes(text: string, help: Wording): WordInput[] | CellProblem {
  const prefixes = text.split(/\s+/);
  const wrong = prefixes.find((one) => one.length > CODE_BYTES_MAX || !/^[!-~]+$/.test(one));
  if (wrong !== undefined)
    return {
      what: { zh: `“${wrong.slice(0, CODE_BYTES_MAX)}”不是编码前缀`, en: 'not a code prefix' },
      wanted: help,
    };
  if (prefixes.length > 1 && prefixes.includes('*'))
    return { what: { zh: '* 须单独使用', en: '* stands alone' }, wanted: help };
  return [[...new Set(prefixes)]];
}

/** What is wrong with a code as a key of look-ups; undefined when nothing is. */
export function checkCode(code: string, isPrefix: boolean, space: MatchSpace): CellProblem | undefined {
  if (code === '')
    return {
      what: { zh: '编码为空', en: 'the code is empty' },
      wanted: { zh: '国家编码', en: 'a national code' },
    };
  if (code.length > CODE_BYTES_MAX)
    return {
      what: { zh: '编码过长', en: 'the code is too long' },
      wanted: { zh: `不超过 ${CODE_BYTES_MAX} 位`, en: `at most ${CODE_BYTES_MAX} characters` },
    };
  if (!/^[!-~]+$/.test(code))
    return {
      what: {
        zh: '编码含空格、全角或不可见字符',
        en: 'blank, full-width or invisible characters in the code',
      },
      wanted: { zh: '半角字母、数字和点', en: 'plain letters, digits and dots' },
    };
  // National diagnosis and operation extensions have a small x (A00.000x001); nothing else is lower case.
  const isLower = space === 'item' ? /[a-z]/.test(code) : /[a-wyz]/.test(code);
  if (isLower)
    return {
      what: { zh: '编码含小写字母', en: 'lower case letters in the code' },
      wanted: { zh: '国家编码为大写', en: 'national codes are upper case' },
    };
  if (space === 'item' && code.includes('-'))
    return {
      what: { zh: '编码带地方后缀（- 之后）', en: 'the code has a local tail (after -)' },
      wanted: { zh: '只写 - 之前的国家编码', en: 'only the national part before -' },
    };
  if (isPrefix && code.length < PREFIX_LENGTH_MIN[space])
    return {
      what: { zh: '前缀过短', en: 'the prefix is too short' },
      wanted: {
        zh: `至少 ${PREFIX_LENGTH_MIN[space]} 位`,
        en: `at least ${PREFIX_LENGTH_MIN[space]} characters`,
      },
    };
  return undefined;
}
