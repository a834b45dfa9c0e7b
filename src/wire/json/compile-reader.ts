/**
 * Turns the declared schema into closures over tables, once at start; a request walks its own tokens and never the
 * schema. Unknown keys are skipped; a known key that comes twice with different values is refused, because another
 * reader of the same message might take the other one.
 */
import type { ReadingSink } from '../reading.ts';
import { pointerTo } from '../scan/pointer.ts';
import { KIND, type Tape, TOKEN, TOKEN_STRIDE } from '../scan/scan-json.ts';
import { isSameText, KeyTable, kindAt, nextAt, rawAt, stringAt } from '../scan/tape.ts';
import { type FieldType, type Shape, settersOf } from '../schema.ts';
import { type ReadValue, scalarReader } from './field-readers.ts';
import { refuse, refuseType } from './refuse.ts';

/** Where the reader of one message reports what it met; undefined costs a comparison per object. */
export interface Listener {
  reading: ReadingSink | undefined;
}

const EVIDENCE_NAME_MAX = 64;

export function compileReader<T>(shape: Shape<T>, listener: Listener): (tape: Tape, token: number) => T {
  const compiled = new Map<Shape, ReadValue>();
  return readerOfShape(shape as Shape, compiled, listener) as (tape: Tape, token: number) => T;
}

type Compiled = Map<Shape, ReadValue>;

function readerOf(type: FieldType, compiled: Compiled, listener: Listener): ReadValue {
  switch (type.type) {
    case 'list':
      return listReader(readerOf(type.of, compiled, listener), type);
    case 'object':
      return readerOfShape(type.shape, compiled, listener);
    case 'flags':
      return (tape, token) => readFlags(tape, token, type.max);
    default:
      return scalarReader(type);
  }
}

function readerOfShape(shape: Shape, compiled: Compiled, listener: Listener): ReadValue {
  const known = compiled.get(shape);
  if (known !== undefined) return known;
  const reader = objectReader(shape, compiled, listener);
  compiled.set(shape, reader);
  return reader;
}

type Target = Record<string, unknown>;

/** No shape contains itself, so one set of slots per shape is enough. */
function objectReader(shape: Shape, compiled: Compiled, listener: Listener): ReadValue {
  const { fields, make, finish, name } = shape;
  const keys = new KeyTable(fields.map((field) => field.name));
  const slots = new Int32Array(fields.length);
  const readers = fields.map((field) => readerOf(field.type, compiled, listener));
  const setters = settersOf(shape);
  const properties = fields.map((field) => field.property);
  const required = fields.flatMap((field, position) => (field.isRequired ? [position] : []));
  const positions: Readonly<Record<string, number>> = Object.fromEntries(
    fields.map((field, position) => [field.name, position]),
  );
  let current: Tape;
  const given = (field: string): boolean => {
    const slot = slots[positions[field]!]!;
    return slot >= 0 && kindAt(current, slot) !== KIND.null;
  };

  function complete(tape: Tape, token: number, target: Target): void {
    for (const position of required) {
      if (
        target[properties[position]!] === undefined ||
        slots[position]! < 0 ||
        kindAt(tape, slots[position]!) === KIND.null
      )
        refuse(
          tape,
          token,
          'WIRE_FIELD_REQUIRED',
          `${keys.names[position]} is missing`,
          `send ${keys.names[position]}`,
        );
    }
    current = tape;
    const conflict = finish?.(target, given);
    if (conflict === undefined) return;
    const slot = slots[keys.names.indexOf(conflict.field)]!;
    refuse(tape, slot < 0 ? token : slot, conflict.code, conflict.what, conflict.todo);
  }

  return (tape, token) => {
    const { tokens } = tape;
    const base = token * TOKEN_STRIDE;
    if (tokens[base] !== KIND.object)
      refuseType(tape, token, `an object (${name})`, 'send an object, or null where nothing is known');
    const { reading } = listener;
    const target = make() as Target;
    slots.fill(-1);
    const end = tokens[base + TOKEN.next]!;
    for (let key = token + 1; key < end; ) {
      const value = key + 1;
      const position = keys.find(tape, key);
      if (position >= 0) {
        const earlier = slots[position]!;
        if (earlier >= 0) requireSame(tape, earlier, value);
        slots[position] = value;
        let read: unknown;
        if (tokens[value * TOKEN_STRIDE] !== KIND.null) {
          read = readers[position]!(tape, value);
          if (read !== undefined) setters[position]!(target, read);
        }
        if (reading !== undefined) report(tape, value, read, reading);
      } else if (reading !== undefined) {
        reading.field(pointerTo(tape, value), 'ignored', rawAt(tape, value));
      }
      key = tokens[value * TOKEN_STRIDE + TOKEN.next]!;
    }
    complete(tape, token, target);
    return target;
  };
}

function requireSame(tape: Tape, earlier: number, later: number): void {
  if (!isSameText(tape, earlier, later))
    refuse(tape, later, 'WIRE_FIELD_AMBIGUOUS', 'the key comes twice with different values', 'send it once');
}

/** Containers are told by their fields. */
function report(tape: Tape, token: number, read: unknown, reading: ReadingSink): void {
  const kind = kindAt(tape, token);
  if (kind === KIND.object || kind === KIND.array) {
    if (nextAt(tape, token) === token + 1) reading.field(pointerTo(tape, token), 'read', rawAt(tape, token));
    return;
  }
  reading.field(pointerTo(tape, token), read === undefined ? 'unknown' : 'read', rawAt(tape, token));
}

function listReader(readElement: ReadValue, type: FieldType & { type: 'list' }): ReadValue {
  const { max } = type;
  const ofLines = type.of.type === 'object' && type.of.shape.name === 'Line';
  return (tape, token) => {
    const { tokens } = tape;
    if (tokens[token * TOKEN_STRIDE] !== KIND.array)
      refuseType(tape, token, 'a list', 'send a list, or null where nothing is known');
    const values: unknown[] = [];
    const end = tokens[token * TOKEN_STRIDE + TOKEN.next]!;
    for (let element = token + 1; element < end; element = tokens[element * TOKEN_STRIDE + TOKEN.next]!) {
      if (values.length === max) {
        const code = ofLines ? 'WIRE_TOO_MANY_LINES' : 'WIRE_FIELD_RANGE';
        refuse(tape, token, code, `more than ${max} elements`, 'split the claim', max);
      }
      const value = tokens[element * TOKEN_STRIDE] === KIND.null ? undefined : readElement(tape, element);
      if (value === undefined)
        refuse(
          tape,
          element,
          'WIRE_FIELD_TYPE',
          'an element of a list says nothing',
          'leave the element out',
        );
      values.push(value);
    }
    return values;
  };
}

function readFlags(tape: Tape, token: number, max: number): ReadonlyMap<string, boolean> {
  if (kindAt(tape, token) !== KIND.object)
    refuseType(tape, token, 'an object of true and false', 'send {"name": true}');
  const flags = new Map<string, boolean>();
  const end = nextAt(tape, token);
  for (let key = token + 1; key < end; key = nextAt(tape, key + 1)) {
    const kind = kindAt(tape, key + 1);
    if (kind === KIND.null) continue;
    if (kind !== KIND.true && kind !== KIND.false)
      refuseType(tape, token, 'an object of true and false', 'send true, false or null for every name');
    const name = stringAt(tape, key);
    const earlier = flags.get(name);
    if (earlier !== undefined && earlier !== (kind === KIND.true))
      refuse(tape, token, 'WIRE_FIELD_AMBIGUOUS', 'a name comes twice with different values', 'send it once');
    if (name.length > EVIDENCE_NAME_MAX || flags.size === max) {
      const what = `more than ${max} names, or a name longer than ${EVIDENCE_NAME_MAX} characters`;
      refuse(tape, token, 'WIRE_FIELD_RANGE', what, 'send fewer or shorter names', max);
    }
    flags.set(name, kind === KIND.true);
  }
  return flags;
}
