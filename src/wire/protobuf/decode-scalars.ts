/** Reads single protobuf values, as strictly as their JSON form: the same ranges, calendar and lengths. */
import type { Moment } from '../../claim/claim.ts';
import { parseMoment } from '../../claim/day.ts';
import { DECIMAL_LIMIT } from '../../claim/decimal.ts';
import { momentFromBytes, secondFromBytes } from '../scan/moment-at.ts';
import type { FieldType } from '../schema.ts';
import { mayHaveBlanks } from '../text.ts';
import { failProtobuf, type ProtobufCursor } from './scan-protobuf.ts';

/** Claims drop blanks and read an empty text as unknown; our own answers keep every text as it is. */
export type TextRule = 'claim' | 'answer';

/** Reads one value that ends at `end`; `undefined` where it says nothing. */
export type Decode = (cursor: ProtobufCursor, end: number, depth: number) => unknown;

/** `a`: below it, upper case changes nothing. */
const LOWER_CASE_FROM = 97;
/** `yyyy-MM-dd` */
const DAY_SIZE = 10;

type ScalarType = Exclude<FieldType, { type: 'list' | 'object' | 'flags' }>;

export function scalarDecoder(type: ScalarType, label: string, rule: TextRule): Decode {
  switch (type.type) {
    case 'text':
      return (cursor, end) => readText(cursor, end, type.max, label, rule);
    case 'code':
      return (cursor, end) => readCode(cursor, end, type.max, label, rule);
    case 'word': {
      const { words } = type.vocabulary;
      return (cursor, end) => {
        const number = cursor.readNumber(end);
        if (number === 0) return undefined;
        return words[number - 1] ?? failRange(label, `send 0 to ${words.length}`);
      };
    }
    case 'flag':
      return (cursor, end) => readFlag(cursor, end, label);
    case 'integer':
      return (cursor, end) => {
        const value = cursor.readNumber(end);
        if (value < type.min || value > type.max) failRange(label, `send ${type.min} to ${type.max}`);
        return value;
      };
    case 'decimal':
      return decimalDecoder(type.isSigned, label);
    case 'day':
      return (cursor, end) => {
        const moment = readMoment(cursor, end);
        if (moment === undefined || moment.second !== undefined) failRange(label, 'send a day as yyyy-MM-dd');
        return moment!.dayEpoch;
      };
    case 'moment':
      return (cursor, end) =>
        readMoment(cursor, end) ?? failRange(label, 'send yyyy-MM-dd or yyyy-MM-dd HH:mm:ss');
  }
}

/** Making an integer costs more than comparing: prices and quantities repeat from line to line. */
function decimalDecoder(isSigned: boolean, label: string): Decode {
  let short = 0;
  let last = 0n;
  return (cursor, end) => {
    const low = cursor.readShort(end);
    if (low >= 0) {
      if (low !== short) {
        short = low;
        last = BigInt(low);
      }
      return last;
    }
    const value = cursor.readInt64(end);
    if (value >= DECIMAL_LIMIT || value <= -DECIMAL_LIMIT) failRange(label, 'send at most sixteen digits');
    if (value < 0n && !isSigned) failRange(label, 'send 0 or more');
    return value;
  };
}

export function readFlag(cursor: ProtobufCursor, end: number, label: string): boolean {
  const value = cursor.readNumber(end);
  if (value !== 0 && value !== 1) failRange(label, 'send 0 or 1');
  return value === 1;
}

function readText(
  cursor: ProtobufCursor,
  end: number,
  max: number,
  label: string,
  rule: TextRule,
): string | undefined {
  const { bytes, at } = cursor;
  let value = cursor.readText(end);
  if (rule === 'claim' && at < end && mayHaveBlanks(bytes[at]!, bytes[end - 1]!)) value = value.trim();
  if (value.length > max)
    failProtobuf('WIRE_FIELD_RANGE', label, `longer than ${max} characters`, 'send a shorter text', max);
  return value === '' && rule === 'claim' ? undefined : value;
}

function readCode(
  cursor: ProtobufCursor,
  end: number,
  max: number,
  label: string,
  rule: TextRule,
): string | undefined {
  const value = readText(cursor, end, max, label, rule);
  return cursor.high >= LOWER_CASE_FROM ? value?.toUpperCase() : value;
}

function readMoment(cursor: ProtobufCursor, end: number): Moment | undefined {
  const { bytes, at, moment: last, momentAt } = cursor;
  const size = end - at;
  let value: Moment | undefined;
  if (last !== undefined && size >= DAY_SIZE) {
    let alike = 0;
    while (alike < size && bytes[at + alike] === bytes[momentAt + alike]) alike++;
    if (alike === size && size === cursor.momentSize) {
      cursor.at = end;
      return last;
    }
    if (alike >= DAY_SIZE && (size === 16 || size === 19)) {
      const second = secondFromBytes(bytes, at, size);
      if (second >= 0) value = { dayEpoch: last.dayEpoch, second };
    }
  }
  value ??= momentFromBytes(bytes, at, size);
  if (value === undefined) return parseMoment(cursor.readText(end));
  cursor.at = end;
  cursor.momentAt = at;
  cursor.momentSize = size;
  cursor.moment = value;
  return value;
}

export function failRange(label: string, todo: string): never {
  failProtobuf('WIRE_FIELD_RANGE', label, 'out of range, or not in the calendar', todo);
}

export function failWireType(cursor: ProtobufCursor, label: string): never {
  const what = `wire type ${cursor.wire} is not that of the field`;
  failProtobuf('WIRE_FIELD_TYPE', label, what, 'send the field as proto/claimgate/v1 declares it');
}
