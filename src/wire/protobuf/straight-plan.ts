/** What the quick way through protobuf must know of each field, flat, found by the tag as it stands in the message. */
import { exactInteger } from '../../claim/decimal.ts';
import { type Field, type FieldType, type Setter, type Shape, settersOf } from '../schema.ts';
import { WIRE, wireType } from './names.ts';
import { GIVE_UP } from './straight-cursor.ts';

export const PLAN = {
  text: 0,
  /** A code or a word of a list: repeated by all claims, so it is remembered. */
  code: 1,
  term: 2,
  moment: 3,
  day: 4,
  object: 5,
  /** An object too, read by code of its own. */
  line: 12,
  wrapped: 6,
  flags: 7,
  word: 8,
  flag: 9,
  integer: 10,
  decimal: 11,
} as const;

/** How one value is read. */
export interface Plan {
  readonly kind: number;
  readonly max: number;
  readonly min: number;
  readonly isSigned: boolean;
  readonly words: readonly string[];
  readonly object: StraightObject | undefined;
  /** Of a wrapped list. */
  readonly element: Plan | undefined;
  /** The last decimal, and the integer made of it. */
  short: number;
  last: bigint;
}

/** One field of an object: how its values are read and where they go. */
export interface Member {
  readonly number: number;
  readonly property: string;
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  /** Elements of a repeated field or a wrapped list. */
  readonly countMax: number;
  readonly set: Setter;
  readonly plan: Plan;
}

export interface StraightObject {
  readonly shape: Shape;
  /** By field number and wire type as in a tag; what is not here is left to the other reader, or unknown. */
  readonly byTag: readonly (Member | undefined)[];
  /** Fields end before this number. */
  readonly numberEnd: number;
  readonly required: readonly Member[];
  /** The object in which a field was last met: places are never cleared. */
  readonly metIn: Float64Array;
  readonly given: (field: string) => boolean;
  serial: number;
}

/**
 * Texts that come from lists, by property: the same in many claims, and of things, never of people. A name that is
 * missing here costs time only.
 */
const TERMS = new Set(['name', 'hospitalName', 'department', 'dosageForm', 'dosePerDay', 'prescriberTitle']);

/** No shape contains itself, so one object per shape, and one serial number in it, are enough. */
export function straightObject(shape: Shape, compiled: Map<Shape, StraightObject>): StraightObject {
  const known = compiled.get(shape);
  if (known !== undefined) return known;
  const setters = settersOf(shape);
  const numbers = new Map(shape.fields.map(({ name, number }) => [name, number]));
  const members = shape.fields.map((field, at) => makeMember(field, setters[at]!, compiled));
  const numberEnd = Math.max(...numbers.values()) + 1;
  const byTag = Array.from<Member | undefined>({ length: numberEnd * 8 });
  shape.fields.forEach(({ type }, at) => {
    const member = members[at];
    if (member !== undefined) byTag[member.number * 8 + wireOf(type)] = member;
  });
  const made: StraightObject = {
    shape,
    byTag,
    numberEnd,
    required: members.filter((member) => member?.isRequired === true) as Member[],
    metIn: new Float64Array(numberEnd),
    given: (field) => made.metIn[numbers.get(field)!] === made.serial,
    serial: 0,
  };
  compiled.set(shape, made);
  return made;
}

function wireOf(type: FieldType): number {
  return type.type === 'list' && !type.isNullable ? wireType(type.of) : wireType(type);
}

/** Undefined for a field that the quick way does not read. */
function makeMember(
  { number, property, isRequired, type }: Field,
  set: Setter,
  compiled: Map<Shape, StraightObject>,
): Member | undefined {
  const isRepeated = type.type === 'list' && !type.isNullable;
  const element = type.type === 'list' ? type.of : type;
  // Repeated numbers may be packed or not: nothing in a claim is.
  if (type.type === 'list' && wireType(element) !== WIRE.bytes) return undefined;
  const plan = makePlan(element, property, compiled);
  if (plan === undefined) return undefined;
  const isWrapped = type.type === 'list' && type.isNullable;
  return {
    number,
    property,
    isRequired,
    isRepeated,
    countMax: type.type === 'list' ? type.max : 1,
    set,
    plan: isWrapped ? { ...plan, kind: PLAN.wrapped, max: type.max, element: plan } : plan,
  };
}

function kindOf(type: Exclude<FieldType, { type: 'list' }>, property: string): number {
  if (type.type === 'text' && TERMS.has(property)) return PLAN.term;
  return type.type === 'object' && type.shape.name === 'Line' ? PLAN.line : PLAN[type.type];
}

function makePlan(type: FieldType, property: string, compiled: Map<Shape, StraightObject>): Plan | undefined {
  if (type.type === 'list') return undefined;
  if (type.type === 'object' && type.shape.unflatten !== undefined) return undefined;
  return {
    kind: kindOf(type, property),
    max: 'max' in type ? type.max : 0,
    min: type.type === 'integer' ? type.min : 0,
    isSigned: type.type === 'decimal' && type.isSigned,
    words: type.type === 'word' ? type.vocabulary.words : [],
    object: type.type === 'object' ? straightObject(type.shape, compiled) : undefined,
    element: undefined,
    short: 0,
    last: 0n,
  };
}

/** Undefined for 0, which says nothing. */
export function wordOf({ words }: Plan, value: number): string | undefined {
  if (value === 0) return undefined;
  const word = words[value - 1];
  if (word === undefined) throw GIVE_UP;
  return word;
}

export function flagOf(value: number): boolean {
  if (value !== 0 && value !== 1) throw GIVE_UP;
  return value === 1;
}

export function countOf({ min, max }: Plan, value: number): number {
  if (value < min || value > max) throw GIVE_UP;
  return value;
}

/** Prices and quantities repeat from line to line, and comparing is cheaper than making an integer. */
export function integerOf(plan: Plan, value: number): bigint {
  if (value !== plan.short) {
    if (value < 0 && !plan.isSigned) throw GIVE_UP;
    plan.short = value;
    plan.last = exactInteger(value);
  }
  return plan.last;
}
