/**
 * Turns a declared shape into a decoder, once at start: walk and decoding are the same pass, so that nothing is built
 * from bytes that were not checked. Stricter than protobuf asks: a known field with another wire type, and a singular
 * field that comes again with other content, are refused; unknown fields are stepped over and not kept.
 */

import { parseMoment } from '../../claim/day.ts';
import { DECIMAL_LIMIT } from '../../claim/decimal.ts';
import type { Field, FieldType, Shape } from '../schema.ts';
import { withoutBlanks } from '../text.ts';
import { fieldName, WIRE, wireType } from './names.ts';
import { failProtobuf, PROTOBUF_DEPTH_MAX, ProtobufCursor } from './scan-protobuf.ts';

/** Claims drop blanks and read an empty text as unknown; our own answers keep every text as it is. */
export type TextRule = 'claim' | 'answer';

/** Reads one value that ends at `end`. */
type Decode = (cursor: ProtobufCursor, end: number, depth: number) => unknown;
type Target = Record<string, unknown>;

export function compileDecoder<T>(shape: Shape<T>, rule: TextRule): (bytes: Uint8Array) => T {
  const decode = messageDecoder(shape as Shape, { rule, compiled: new Map() });
  return (bytes) => decode(new ProtobufCursor(bytes), bytes.length, 1) as T;
}

interface Context {
  readonly rule: TextRule;
  readonly compiled: Map<Shape, Decode>;
}

/** The largest field number of any shape is small: a dense table by number. */
interface Part {
  readonly label: string;
  readonly property: string;
  readonly wire: number;
  readonly isRepeated: boolean;
  /** Repeated numbers may come packed in one field of bytes. */
  readonly isPackable: boolean;
  readonly isFlags: boolean;
  readonly isRequired: boolean;
  readonly max: number;
  readonly tooMany: 'WIRE_TOO_MANY_LINES' | 'WIRE_FIELD_RANGE';
  readonly decode: Decode;
}

function makePart(shape: Shape, field: Field, context: Context): Part {
  const { type } = field;
  const label = `${shape.name}.${fieldName(field)}`;
  const isRepeated = type.type === 'list' && !type.isNullable;
  const element = isRepeated ? type.of : type;
  return {
    label,
    property: field.property,
    wire: wireType(element),
    isRepeated,
    isPackable: isRepeated && wireType(element) === WIRE.varint,
    isFlags: type.type === 'flags',
    isRequired: field.isRequired,
    max: type.type === 'list' || type.type === 'flags' ? type.max : 1,
    tooMany: type.type === 'list' && isLine(type.of) ? 'WIRE_TOO_MANY_LINES' : 'WIRE_FIELD_RANGE',
    decode: valueDecoder(element, label, context),
  };
}

function isLine(type: FieldType): boolean {
  return type.type === 'object' && type.shape.name === 'Line';
}

/** No shape contains itself, so the places of one message of a shape are enough. */
function messageDecoder(shape: Shape, context: Context): Decode {
  const known = context.compiled.get(shape);
  if (known !== undefined) return known;
  const parts: (Part | undefined)[] = [];
  const positions = new Map<string, number>();
  for (const field of shape.fields) {
    parts[field.number] = makePart(shape, field, context);
    positions.set(field.name, field.number);
  }
  const required = shape.fields.filter((field) => field.isRequired);
  const starts = new Int32Array(parts.length);
  const ends = new Int32Array(parts.length);
  const given = (name: string): boolean => starts[positions.get(name)!]! >= 0;

  const decode: Decode = (cursor, end, depth) => {
    if (depth > PROTOBUF_DEPTH_MAX) failDepth(cursor);
    const target = shape.make() as Target;
    starts.fill(-1);
    while (cursor.at < end) {
      cursor.readTag(end);
      const number = cursor.field;
      const part = number < parts.length ? parts[number] : undefined;
      if (part === undefined) {
        cursor.skip(end);
        continue;
      }
      const isFirst = starts[number]! < 0;
      const from = cursor.at;
      if (isFirst) starts[number] = from;
      if (part.isRepeated || part.isFlags) decodeElement(cursor, end, depth, part, target, isFirst);
      else {
        if (cursor.wire !== part.wire) failWireType(cursor, part.label);
        const valueEnd = part.wire === WIRE.bytes ? cursor.readLength(end) : end;
        if (!isFirst) {
          requireSame(cursor, part, end, from, starts[number]!, ends[number]!);
          continue;
        }
        const value = part.decode(cursor, valueEnd, depth + 1);
        if (value !== undefined) target[part.property] = value;
        else if (part.isRequired) failRequired(cursor, shape, part.label);
        ends[number] = cursor.at;
      }
    }
    for (const field of required)
      if (starts[field.number]! < 0) failRequired(cursor, shape, fieldName(field));
    const conflict = shape.finish?.(target, given);
    if (conflict !== undefined)
      failProtobuf(conflict.code, `${shape.name}.${conflict.field}`, conflict.what, conflict.todo);
    return shape.unflatten === undefined ? target : shape.unflatten(target);
  };
  context.compiled.set(shape, decode);
  return decode;
}

function requireSame(
  cursor: ProtobufCursor,
  part: Part,
  end: number,
  from: number,
  firstFrom: number,
  firstEnd: number,
): void {
  cursor.at = from;
  if (part.wire === WIRE.bytes) cursor.at = cursor.readLength(end);
  else cursor.readInt64(end);
  if (cursor.bytes.compare(cursor.bytes, from, cursor.at, firstFrom, firstEnd) === 0) return;
  const what = 'the field comes twice with different values';
  failProtobuf('WIRE_FIELD_AMBIGUOUS', part.label, what, 'send it once');
}

/** One element of a repeated field, a packed run of them, or one entry of a map. */
function decodeElement(
  cursor: ProtobufCursor,
  end: number,
  depth: number,
  part: Part,
  target: Target,
  isFirst: boolean,
): void {
  const isPacked = part.isPackable && cursor.wire === WIRE.bytes;
  if (!isPacked && cursor.wire !== part.wire) failWireType(cursor, part.label);
  const valueEnd = cursor.wire === WIRE.bytes ? cursor.readLength(end) : end;
  if (part.isFlags) {
    if (isFirst) target[part.property] = new Map<string, boolean>();
    decodeFlag(cursor, valueEnd, part, target[part.property] as Map<string, boolean>);
    return;
  }
  if (isFirst) target[part.property] = [];
  const values = target[part.property] as unknown[];
  do {
    if (isPacked && cursor.at === valueEnd) break;
    if (values.length === part.max) failTooMany(part);
    const value = part.decode(cursor, valueEnd, depth + 1);
    if (value === undefined)
      failProtobuf('WIRE_FIELD_TYPE', part.label, 'an element that says nothing', 'leave the element out');
    values.push(value);
  } while (isPacked);
}

function valueDecoder(type: FieldType, label: string, context: Context): Decode {
  switch (type.type) {
    case 'text':
      return (cursor, end) => readText(cursor, end, type.max, label, context.rule);
    case 'code':
      return (cursor, end) => readText(cursor, end, type.max, label, context.rule)?.toUpperCase();
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
      return (cursor, end) => {
        const value = cursor.readInt64(end);
        if (value >= DECIMAL_LIMIT || value <= -DECIMAL_LIMIT)
          failRange(label, 'send at most sixteen digits');
        if (value < 0n && !type.isSigned) failRange(label, 'send 0 or more');
        return value;
      };
    case 'day':
      return (cursor, end) => {
        const moment = parseMoment(cursor.readText(end));
        if (moment === undefined || moment.second !== undefined) failRange(label, 'send a day as yyyy-MM-dd');
        return moment!.dayEpoch;
      };
    case 'moment':
      return (cursor, end) =>
        parseMoment(cursor.readText(end)) ?? failRange(label, 'send yyyy-MM-dd or yyyy-MM-dd HH:mm:ss');
    case 'object':
      return messageDecoder(type.shape, context);
    case 'list':
      return wrappedListDecoder(type, label, context);
    case 'flags':
      return () => undefined;
  }
}

/** `message XList { repeated X items = 1; }`: there even when it is empty. */
function wrappedListDecoder(type: FieldType & { type: 'list' }, label: string, context: Context): Decode {
  const decode = valueDecoder(type.of, label, context);
  return (cursor, end, depth) => {
    if (depth > PROTOBUF_DEPTH_MAX) failDepth(cursor);
    const values: unknown[] = [];
    while (cursor.at < end) {
      cursor.readTag(end);
      if (cursor.field !== 1) {
        cursor.skip(end);
        continue;
      }
      if (cursor.wire !== WIRE.bytes) failWireType(cursor, label);
      if (values.length === type.max)
        failProtobuf('WIRE_FIELD_RANGE', label, `more than ${type.max} elements`, 'send fewer', type.max);
      const value = decode(cursor, cursor.readLength(end), depth + 1);
      if (value === undefined)
        failProtobuf('WIRE_FIELD_TYPE', label, 'an element that says nothing', 'leave the element out');
      values.push(value);
    }
    return values;
  };
}

const FLAG_NAME_MAX = 64;

/** One map entry: `1` the name, `2` true or false; each absent one has protobuf's default. */
function decodeFlag(cursor: ProtobufCursor, end: number, part: Part, flags: Map<string, boolean>): void {
  let name = '';
  let value = false;
  while (cursor.at < end) {
    cursor.readTag(end);
    if (cursor.field === 1 && cursor.wire === WIRE.bytes) name = cursor.readText(cursor.readLength(end));
    else if (cursor.field === 2 && cursor.wire === WIRE.varint) value = readFlag(cursor, end, part.label);
    else if (cursor.field <= 2) failWireType(cursor, part.label);
    else cursor.skip(end);
  }
  const earlier = flags.get(name);
  if (earlier !== undefined && earlier !== value)
    failProtobuf(
      'WIRE_FIELD_AMBIGUOUS',
      part.label,
      'a name comes twice with different values',
      'send it once',
    );
  if (name.length > FLAG_NAME_MAX) failRange(part.label, `send names of at most ${FLAG_NAME_MAX} characters`);
  flags.set(name, value);
  if (flags.size > part.max) failTooMany(part);
}

function readFlag(cursor: ProtobufCursor, end: number, label: string): boolean {
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
  const given = cursor.readText(end);
  const value = rule === 'claim' ? withoutBlanks(given) : given;
  if (value.length > max)
    failProtobuf('WIRE_FIELD_RANGE', label, `longer than ${max} characters`, 'send a shorter text', max);
  return value === '' && rule === 'claim' ? undefined : value;
}

function failRange(label: string, todo: string): never {
  failProtobuf('WIRE_FIELD_RANGE', label, 'out of range, or not in the calendar', todo);
}

function failTooMany(part: Part): never {
  failProtobuf(part.tooMany, part.label, `more than ${part.max} elements`, 'split the claim', part.max);
}

function failRequired(cursor: ProtobufCursor, shape: Shape, name: string): never {
  failProtobuf(
    'WIRE_FIELD_REQUIRED',
    `${shape.name}, byte ${cursor.at}`,
    `${name} is missing`,
    `send ${name}`,
  );
}

function failWireType(cursor: ProtobufCursor, label: string): never {
  const what = `wire type ${cursor.wire} is not that of the field`;
  failProtobuf('WIRE_FIELD_TYPE', label, what, 'send the field as proto/claimgate/v1 declares it');
}

function failDepth(cursor: ProtobufCursor): never {
  const what = `nested deeper than ${PROTOBUF_DEPTH_MAX} levels`;
  failProtobuf(
    'WIRE_PROTOBUF_TOO_DEEP',
    `byte ${cursor.at}`,
    what,
    'send a flatter message',
    PROTOBUF_DEPTH_MAX,
  );
}
