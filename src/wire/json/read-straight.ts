/**
 * The quick way through an ordinary message: one pass from bytes to nouns without a tape. It reads only what it is sure
 * of and gives up at everything else (an escape, a key that comes twice, a container it does not know, a value out of
 * range, any mistake): the reader over the tape then starts again and has the last word. So it may never accept what
 * that one refuses, never read a value differently, and never say what is wrong.
 */

import { KeyTable } from '../scan/tape.ts';
import type { FieldType, Setter, Shape } from '../schema.ts';
import { settersOf } from '../schema.ts';
import { GIVE_UP, StraightCursor } from './straight-cursor.ts';
import { KIND_FLAGS, type Plan, planOf } from './straight-plan.ts';

/** No token is shorter than two bytes with what divides it from the next: far below the scanner's own limit of tokens. */
const STRAIGHT_BYTES_MAX = 2_000_000;
const EVIDENCE_NAME_MAX = 64;

/** The value, or undefined when the message needs the other reader. `bytes` are UTF-8 and end with a NUL at `size`. */
export type StraightReader<T> = (bytes: Buffer, from: number, size: number) => T | undefined;

export function compileStraightReader<T>(shape: Shape<T>): StraightReader<T> {
  const compiled = new Map<Shape, StraightObject>();
  const object = straightObject(shape as Shape, compiled);
  const cursor = new StraightCursor();
  return (bytes, from, size) => {
    if (size > STRAIGHT_BYTES_MAX) return undefined;
    cursor.open(bytes, from, size);
    try {
      const value = readObject(cursor, object);
      return cursor.skipBlanks() === 0 && cursor.at === size ? (value as T) : undefined;
    } catch (error) {
      if (error === GIVE_UP) return undefined;
      throw error;
    } finally {
      cursor.close();
    }
  };
}

/** One member of an object: how it is read, where it goes, and which member came after it the last time. */
interface Member {
  readonly position: number;
  readonly set: Setter;
  readonly plan: Plan;
  /** `"name":` as bytes. */
  readonly opening: Uint8Array;
  readonly object: StraightObject | undefined;
  readonly list: FieldType | undefined;
  readonly property: string;
  readonly max: number;
  following: Member | undefined;
}

interface StraightObject {
  readonly shape: Shape;
  readonly keys: KeyTable;
  readonly members: Member[];
  readonly required: Member[];
  /** The object in which a member was last met, and last met with a value: places are never cleared. */
  readonly metIn: Float64Array;
  readonly givenIn: Float64Array;
  readonly given: (field: string) => boolean;
  first: Member | undefined;
  serial: number;
}

function straightObject(shape: Shape, compiled: Map<Shape, StraightObject>): StraightObject {
  const known = compiled.get(shape);
  if (known !== undefined) return known;
  const { fields } = shape;
  const setters = settersOf(shape);
  const positions = new Map(fields.map(({ name }, position) => [name, position]));
  const members = fields.map(({ name, property, type }, position): Member => {
    const element = type.type === 'list' ? type.of : type;
    return {
      position,
      property,
      set: setters[position]!,
      plan: planOf(element),
      opening: new TextEncoder().encode(`${JSON.stringify(name)}:`),
      object: element.type === 'object' ? straightObject(element.shape, compiled) : undefined,
      list: type.type === 'list' ? type : undefined,
      max: type.type === 'list' || type.type === 'flags' ? type.max : 0,
      following: undefined,
    };
  });
  const made: StraightObject = {
    shape,
    keys: new KeyTable(fields.map(({ name }) => name)),
    members,
    required: members.filter((_, position) => fields[position]!.isRequired),
    metIn: new Float64Array(fields.length),
    givenIn: new Float64Array(fields.length),
    given: (field) => made.givenIn[positions.get(field)!] === made.serial,
    first: undefined,
    serial: 0,
  };
  compiled.set(shape, made);
  return made;
}

/** No shape contains itself, so one serial number per shape is enough. */
function readObject(cursor: StraightCursor, object: StraightObject): unknown {
  cursor.expect(123);
  const { metIn, givenIn, shape } = object;
  const serial = ++object.serial;
  const target = shape.make();
  let earlier: Member | undefined;
  if (cursor.peek() === 125) cursor.at++;
  else {
    for (;;) {
      const member = readKey(cursor, object, earlier);
      if (member === undefined) cursor.skipScalar();
      else {
        earlier = member;
        const { position } = member;
        if (metIn[position] === serial) throw GIVE_UP;
        metIn[position] = serial;
        if (cursor.peek() !== 110) {
          givenIn[position] = serial;
          const value = readMember(cursor, member);
          if (value !== undefined) member.set(target, value);
        } else cursor.skipScalar();
      }
      if (!cursor.hasNext(125)) break;
    }
  }
  for (const { position, property } of object.required)
    if (givenIn[position] !== serial || (target as Record<string, unknown>)[property] === undefined)
      throw GIVE_UP;
  if (shape.finish?.(target, object.given) !== undefined) throw GIVE_UP;
  return target;
}

/** Senders write the members of all their objects in one order: the key that came here last time is tried first. */
function readKey(
  cursor: StraightCursor,
  object: StraightObject,
  earlier: Member | undefined,
): Member | undefined {
  const guess = earlier === undefined ? object.first : earlier.following;
  if (guess !== undefined && cursor.takes(guess.opening)) return guess;
  const position = cursor.readKey(object.keys);
  if (position < 0) return undefined;
  const member = object.members[position]!;
  if (earlier === undefined) object.first = member;
  else earlier.following = member;
  return member;
}

function readMember(cursor: StraightCursor, member: Member): unknown {
  const { plan, list, object } = member;
  if (list !== undefined) return readList(cursor, member);
  if (object !== undefined) return readObject(cursor, object);
  return plan.kind === KIND_FLAGS ? readFlags(cursor, member.max) : cursor.readScalar(plan);
}

function readList(cursor: StraightCursor, { plan, object, max }: Member): unknown[] {
  const values: unknown[] = [];
  cursor.expect(91);
  if (cursor.peek() === 93) {
    cursor.at++;
    return values;
  }
  do {
    if (values.length === max) throw GIVE_UP;
    const value = object === undefined ? cursor.readScalar(plan) : readObject(cursor, object);
    if (value === undefined) throw GIVE_UP;
    values.push(value);
  } while (cursor.hasNext(93));
  return values;
}

function readFlags(cursor: StraightCursor, max: number): ReadonlyMap<string, boolean> {
  const flags = new Map<string, boolean>();
  cursor.expect(123);
  if (cursor.peek() === 125) {
    cursor.at++;
    return flags;
  }
  do {
    const name = cursor.readName();
    if (flags.has(name) || name.length > EVIDENCE_NAME_MAX || flags.size === max) throw GIVE_UP;
    flags.set(name, cursor.readFlag());
  } while (cursor.hasNext(125));
  return flags;
}
