/** Turns a declared shape into an encoder, once at start. What is unknown is not written; everything else is. */
import type { Moment } from '../../claim/claim.ts';
import { formatDay, formatMoment } from '../../claim/day.ts';
import type { Field, FieldType, Shape } from '../schema.ts';
import { WIRE, wireType } from './names.ts';
import { ProtobufWriter } from './protobuf-writer.ts';

type Encode = (writer: ProtobufWriter, field: number, value: unknown) => void;
type EncodeBody = (writer: ProtobufWriter, value: unknown) => void;

export function compileEncoder<T>(shape: Shape<T>): (value: T) => Uint8Array {
  const encode = messageEncoder(shape as Shape, new Map());
  const writer = new ProtobufWriter();
  return (value) => {
    writer.reset();
    encode(writer, value);
    return writer.take();
  };
}

type Compiled = Map<Shape, EncodeBody>;

function messageEncoder(shape: Shape, compiled: Compiled): EncodeBody {
  const known = compiled.get(shape);
  if (known !== undefined) return known;
  const fields = shape.fields.filter((field) => !field.isAlias);
  const encoders = fields.map((field: Field) => fieldEncoder(field.type, compiled));
  const { flatten } = shape;
  const encode: EncodeBody = (writer, given) => {
    const value = (flatten === undefined ? given : flatten(given)) as Record<string, unknown>;
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]!;
      const member = value[field.property];
      if (member !== undefined) encoders[i]!(writer, field.number, member);
    }
  };
  compiled.set(shape, encode);
  return encode;
}

function fieldEncoder(type: FieldType, compiled: Compiled): Encode {
  switch (type.type) {
    case 'text':
    case 'code':
      return (writer, field, value) => writer.text(field, value as string);
    case 'day':
      return (writer, field, value) => writer.text(field, formatDay(value as number));
    case 'moment':
      return (writer, field, value) => writer.text(field, exactMoment(value as Moment));
    case 'object':
      return nested(messageEncoder(type.shape, compiled));
    case 'flags':
      return encodeFlags;
    case 'list':
      return type.isNullable
        ? nested(wrapped(fieldEncoder(type.of, compiled)))
        : repeated(type.of, fieldEncoder(type.of, compiled));
    default:
      return varint(type);
  }
}

function varint(type: FieldType): Encode {
  const write = varintBody(type);
  return (writer, field, value) => {
    writer.tag(field, WIRE.varint);
    write(writer, value);
  };
}

function varintBody(type: FieldType): EncodeBody {
  if (type.type === 'decimal') return (writer, value) => writer.int64(value as bigint);
  if (type.type === 'flag') return (writer, value) => writer.small(value === true ? 1 : 0);
  if (type.type === 'word') {
    const numbers = new Map<unknown, number>(type.vocabulary.words.map((word, index) => [word, index + 1]));
    return (writer, value) => writer.small(numbers.get(value) ?? 0);
  }
  return (writer, value) => {
    if ((value as number) >= 0) writer.small(value as number);
    else writer.int64(BigInt(value as number));
  };
}

function nested(encode: EncodeBody): Encode {
  return (writer, field, value) => {
    writer.tag(field, WIRE.bytes);
    const start = writer.begin();
    encode(writer, value);
    writer.end(start);
  };
}

function wrapped(encode: Encode): EncodeBody {
  return (writer, values) => {
    for (const value of values as readonly unknown[]) encode(writer, 1, value);
  };
}

/** Numbers are packed, as proto3 does. */
function repeated(of: FieldType, encode: Encode): Encode {
  if (wireType(of) !== WIRE.varint) {
    return (writer, field, values) => {
      let earlier: unknown;
      let start = 0;
      for (const value of values as readonly unknown[]) {
        // All lines with nothing to say are one object, so its bytes are too.
        if (value === earlier) start = writer.again(start);
        else {
          start = writer.place;
          encode(writer, field, value);
        }
        earlier = value;
      }
    };
  }
  const write = varintBody(of);
  const pack = nested((writer, values) => {
    for (const value of values as readonly unknown[]) write(writer, value);
  });
  return (writer, field, values) => {
    if ((values as readonly unknown[]).length > 0) pack(writer, field, values);
  };
}

const encodeFlags: Encode = (writer, field, flags) => {
  for (const [name, value] of flags as ReadonlyMap<string, boolean>) {
    writer.tag(field, WIRE.bytes);
    const start = writer.begin();
    writer.text(1, name);
    writer.tag(2, WIRE.varint);
    writer.small(value ? 1 : 0);
    writer.end(start);
  }
};

/** With its seconds, which `formatMoment` leaves out for people. */
function exactMoment(moment: Moment): string {
  const shown = formatMoment(moment);
  const seconds = (moment.second ?? 0) % 60;
  return seconds === 0 ? shown : `${shown}:${seconds < 10 ? '0' : ''}${seconds}`;
}
