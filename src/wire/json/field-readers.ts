/**
 * Reads single values of our own JSON off the tape. Strict: nothing is coerced (null is unknown and never comes here,
 * true is not 1, [5] is not 5), and what does not fit is refused with what to send.
 */
import type { Moment } from '../../claim/claim.ts';
import { parseMoment } from '../../claim/day.ts';
import type { DecimalProblem } from '../../claim/decimal.ts';
import { decimalAt } from '../scan/decimal-at.ts';
import { momentFromBytes } from '../scan/moment-at.ts';
import { KIND, type Tape, TOKEN, TOKEN_STRIDE } from '../scan/scan-json.ts';
import { KeyTable, kindAt, stringAt } from '../scan/tape.ts';
import type { FieldType, Vocabulary } from '../schema.ts';
import { mayHaveBlanks, mayHaveLowerCase } from '../text.ts';
import { refuse, refuseType } from './refuse.ts';

/** Reads the value at a token that is not null; `undefined` where the value says nothing (an empty text). */
export type ReadValue = (tape: Tape, token: number) => unknown;

type ScalarType = Exclude<FieldType, { type: 'list' | 'object' | 'flags' }>;

export function scalarReader(type: ScalarType): ReadValue {
  switch (type.type) {
    case 'text':
      return (tape, token) => readText(tape, token, type.max);
    case 'code':
      return (tape, token) => readCode(tape, token, type.max);
    case 'word':
      return wordReader(type.vocabulary);
    case 'flag':
      return readFlag;
    case 'integer':
      return (tape, token) => readInteger(tape, token, type.min, type.max);
    case 'decimal':
      return (tape, token) => readDecimal(tape, token, type.decimals, type.isSigned);
    case 'day':
      return readDay;
    case 'moment':
      return readMoment;
  }
}

function isText(tape: Tape, token: number): boolean {
  const kind = kindAt(tape, token);
  return kind === KIND.string || kind === KIND.escaped;
}

function readText(tape: Tape, token: number, max: number): string | undefined {
  if (!isText(tape, token))
    refuseType(tape, token, 'a text', 'send it in quotes, or null where it is not known');
  const base = token * TOKEN_STRIDE;
  let value = stringAt(tape, token);
  const last = tape.text.charCodeAt(tape.tokens[base + TOKEN.end]! - 2);
  // An escape may stand for a blank.
  if (
    tape.tokens[base] === KIND.escaped ||
    mayHaveBlanks(tape.bytes[tape.tokens[base + TOKEN.byte]! + 1]!, last)
  )
    value = value.trim();
  if (value.length > max) {
    const what = `longer than ${max} characters`;
    refuse(tape, token, 'WIRE_FIELD_RANGE', what, 'send a shorter text', max);
  }
  return value === '' ? undefined : value;
}

function readCode(tape: Tape, token: number, max: number): string | undefined {
  const value = readText(tape, token, max);
  const base = token * TOKEN_STRIDE;
  const start = tape.tokens[base + TOKEN.byte]! + 1;
  const end = start + tape.tokens[base + TOKEN.end]! - tape.tokens[base + TOKEN.start]! - 2;
  // Beyond ASCII the text is shorter than its bytes, but then a byte of 128 or more comes before its end.
  return mayHaveLowerCase(tape.bytes, start, end) ? value?.toUpperCase() : value;
}

function wordReader({ words, name }: Vocabulary): ReadValue {
  const table = new KeyTable(words);
  const todo = `send one of ${words.join(', ')}, or null where it is not known`;
  return (tape, token) => {
    if (!isText(tape, token)) refuseType(tape, token, `a word of ${name}`, todo);
    const position = table.find(tape, token);
    if (position < 0) refuse(tape, token, 'WIRE_FIELD_RANGE', `not a word of ${name}`, todo);
    return words[position];
  };
}

function readFlag(tape: Tape, token: number): boolean {
  const kind = kindAt(tape, token);
  if (kind === KIND.true) return true;
  if (kind === KIND.false) return false;
  return refuseType(tape, token, 'true or false', 'send true, false, or null where it is not known');
}

const DECIMAL_PROBLEMS = {
  'not-a-number': 'not a decimal number',
  'too-many-decimals': 'too many decimals',
  'out-of-range': 'more than sixteen digits',
} as const satisfies Record<DecimalProblem, string>;

function readInteger(tape: Tape, token: number, min: number, max: number): number {
  const todo = `send a whole number from ${min} to ${max}`;
  if (kindAt(tape, token) !== KIND.number) refuseType(tape, token, 'a whole number', todo);
  const value = decimalAt(tape, token, 0);
  if (typeof value !== 'bigint') {
    const what = value === 'too-many-decimals' ? 'not a whole number' : DECIMAL_PROBLEMS[value];
    return refuse(tape, token, 'WIRE_FIELD_RANGE', what, todo);
  }
  const small = Number(value);
  if (small < min || small > max) refuse(tape, token, 'WIRE_FIELD_RANGE', 'out of range', todo);
  return small;
}

function readDecimal(tape: Tape, token: number, decimals: number, isSigned: boolean): bigint {
  const kind = kindAt(tape, token);
  const todo = `send a decimal number with at most ${decimals} decimals, for example 12.5 or "12.5"`;
  if (kind !== KIND.number && kind !== KIND.string) refuseType(tape, token, 'a decimal number', todo);
  const value = decimalAt(tape, token, decimals);
  if (typeof value !== 'bigint') {
    const code = value === 'not-a-number' ? 'WIRE_FIELD_TYPE' : 'WIRE_FIELD_RANGE';
    return refuse(tape, token, code, DECIMAL_PROBLEMS[value], todo);
  }
  if (value < 0n && !isSigned) refuse(tape, token, 'WIRE_FIELD_RANGE', 'a negative price', 'send 0 or more');
  return value;
}

function readMoment(tape: Tape, token: number): Moment {
  const todo = 'send a day as yyyy-MM-dd, or with its time as yyyy-MM-dd HH:mm:ss';
  if (!isText(tape, token)) refuseType(tape, token, 'a day or a moment in quotes', todo);
  const value = momentAt(tape, token);
  return (
    value ?? refuse(tape, token, 'WIRE_FIELD_RANGE', 'not a day of the calendar between 1901 and 2100', todo)
  );
}

function momentAt(tape: Tape, token: number): Moment | undefined {
  const base = token * TOKEN_STRIDE;
  const length = tape.tokens[base + TOKEN.end]! - tape.tokens[base + TOKEN.start]! - 2;
  const value = momentFromBytes(tape.bytes, tape.tokens[base + TOKEN.byte]! + 1, length);
  return value ?? parseMoment(stringAt(tape, token));
}

function readDay(tape: Tape, token: number): number {
  const todo = 'send a day as yyyy-MM-dd';
  if (!isText(tape, token)) refuseType(tape, token, 'a day in quotes', todo);
  const value = momentAt(tape, token);
  if (value === undefined || value.second !== undefined)
    return refuse(tape, token, 'WIRE_FIELD_RANGE', 'not a day of the calendar between 1901 and 2100', todo);
  return value.dayEpoch;
}
