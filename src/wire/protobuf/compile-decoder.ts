/**
 * Turns a declared shape into a decoder, once at start: walk and decoding are the same pass, so that nothing is built
 * from bytes that were not checked. Stricter than protobuf asks: a known field with another wire type, and a singular
 * field that comes again with other content, are refused; unknown fields are stepped over and not kept.
 */

import { type Field, type FieldType, type Setter, type Shape, settersOf } from '../schema.ts';
import {
  type Decode,
  failRange,
  failWireType,
  readFlag,
  scalarDecoder,
  type TextRule,
} from './decode-scalars.ts';
import { fieldName, WIRE, wireType } from './names.ts';
import { failProtobuf, PROTOBUF_DEPTH_MAX, ProtobufCursor } from './scan-protobuf.ts';

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
  readonly set: Setter;
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

function makePart(shape: Shape, field: Field, set: Setter, context: Context): Part {
  const { type } = field;
  const label = `${shape.name}.${fieldName(field)}`;
  const isRepeated = type.type === 'list' && !type.isNullable;
  const element = isRepeated ? type.of : type;
  return {
    label,
    property: field.property,
    set,
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
  const setters = settersOf(shape);
  for (const [index, field] of shape.fields.entries()) {
    parts[field.number] = makePart(shape, field, setters[index]!, context);
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
        if (value !== undefined) part.set(target, value);
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
    case 'object':
      return messageDecoder(type.shape, context);
    case 'list':
      return wrappedListDecoder(type, label, context);
    case 'flags':
      return () => undefined;
    default:
      return scalarDecoder(type, label, context.rule);
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
  let given: string | undefined;
  let is: boolean | undefined;
  while (cursor.at < end) {
    cursor.readTag(end);
    if (cursor.field === 1 && cursor.wire === WIRE.bytes)
      given = sameOr(given, cursor.readText(cursor.readLength(end)), part);
    else if (cursor.field === 2 && cursor.wire === WIRE.varint)
      is = sameOr(is, readFlag(cursor, end, part.label), part);
    else if (cursor.field <= 2) failWireType(cursor, part.label);
    else cursor.skip(end);
  }
  const name = given ?? '';
  const value = sameOr(flags.get(name), is ?? false, part);
  if (name.length > FLAG_NAME_MAX) failRange(part.label, `send names of at most ${FLAG_NAME_MAX} characters`);
  flags.set(name, value);
  if (flags.size > part.max) failTooMany(part);
}

function sameOr<V>(earlier: V | undefined, value: V, part: Part): V {
  if (earlier !== undefined && earlier !== value)
    failProtobuf('WIRE_FIELD_AMBIGUOUS', part.label, 'a name comes twice, differently', 'send it once');
  return value;
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
