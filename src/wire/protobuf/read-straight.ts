/**
 * The quick way through an ordinary message: one pass over flat plans, found by tag. It reads only what it is sure of
 * and gives up at everything else (a field that comes twice, another wire type, a value out of range, any mistake): the
 * decoder then starts again and has the last word. So it may never accept what that one refuses, never read a value
 * differently, and never say what is wrong.
 */
import type { Shape } from '../schema.ts';
import { createLineReader, type ReadLine } from './read-line.ts';
import { GIVE_UP, StraightCursor } from './straight-cursor.ts';
import {
  countOf,
  flagOf,
  integerOf,
  type Member,
  PLAN,
  type Plan,
  type StraightObject,
  straightObject,
  wordOf,
} from './straight-plan.ts';

const FLAG_NAME_MAX = 64;

/** The value, or undefined when the message needs the decoder. */
export type StraightReader<T> = (bytes: Uint8Array) => T | undefined;

/** For shapes whose texts are read as claims are. The reader keeps a buffer: one message at a time. */
export function compileStraightReader<T>(shape: Shape<T>): StraightReader<T> {
  const compiled = new Map<Shape, StraightObject>();
  const object = straightObject(shape as Shape, compiled);
  const line = [...compiled.values()].find((one) => one.shape.name === 'Line')!;
  const reader = new Reader(createLineReader(line));
  return (bytes) => reader.read(object, bytes) as T | undefined;
}

class Reader {
  readonly #cursor = new StraightCursor();
  readonly #readLine: ReadLine;

  constructor(readLine: ReadLine) {
    this.#readLine = readLine;
  }

  read(object: StraightObject, bytes: Uint8Array): unknown {
    const cursor = this.#cursor;
    cursor.open(bytes);
    try {
      return this.#readObject(object, 0, bytes.length);
    } catch (error) {
      if (error === GIVE_UP) return undefined;
      throw error;
    } finally {
      cursor.close();
    }
  }

  #readObject(object: StraightObject, start: number, end: number): unknown {
    const cursor = this.#cursor;
    const { bytes } = cursor;
    const { byTag, metIn, shape } = object;
    const serial = ++object.serial;
    const target = shape.make();
    let at = start;
    while (at < end) {
      if (--cursor.fieldsLeft < 0) throw GIVE_UP;
      let tag = bytes[at++]!;
      if (tag > 127) {
        const upper = bytes[at++]!;
        if (upper > 127) throw GIVE_UP;
        tag = (tag & 127) | (upper << 7);
      }
      const member = tag < byTag.length ? byTag[tag] : undefined;
      if (member === undefined) {
        // What the shape has in another form is not for this reader.
        if (tag >>> 3 < object.numberEnd) throw GIVE_UP;
        at = cursor.skip(tag, at, end);
        continue;
      }
      const isFirst = metIn[member.number] !== serial;
      metIn[member.number] = serial;
      let value: unknown;
      if ((tag & 7) === 2) {
        let size = bytes[at++]!;
        if (size > 127) {
          size = cursor.readSmall(at - 1);
          at = cursor.next;
        }
        const from = at;
        at += size;
        if (at > end) throw GIVE_UP;
        if (member.isRepeated) {
          this.#addElement(member, target as Record<string, unknown>, isFirst, from, at);
          continue;
        }
        if (member.plan.kind === PLAN.flags) {
          this.#addFlag(member, target as Record<string, unknown>, isFirst, from, at);
          continue;
        }
        value = this.#readBytes(member.plan, from, at);
      } else {
        let number = bytes[at++]!;
        if (number > 127) {
          number = cursor.readLong(at - 1);
          at = cursor.next;
        }
        value = this.#readNumber(member.plan, number);
      }
      if (!isFirst) throw GIVE_UP;
      if (value !== undefined) member.set(target, value);
      else if (member.isRequired) throw GIVE_UP;
    }
    if (at !== end) throw GIVE_UP;
    for (const { number } of object.required) if (metIn[number] !== serial) throw GIVE_UP;
    if (shape.finish?.(target, object.given) !== undefined) throw GIVE_UP;
    return target;
  }

  /** Undefined where the value says nothing. */
  #readNumber(plan: Plan, value: number): unknown {
    switch (plan.kind) {
      case PLAN.word:
        return wordOf(plan, value);
      case PLAN.flag:
        return flagOf(value);
      case PLAN.integer:
        return countOf(plan, value);
      default:
        return integerOf(plan, value);
    }
  }

  #readBytes(plan: Plan, start: number, end: number): unknown {
    const cursor = this.#cursor;
    switch (plan.kind) {
      case PLAN.text:
        return cursor.readText(start, end, plan.max);
      case PLAN.code:
        return cursor.readCode(start, end, plan.max);
      case PLAN.term:
        return cursor.readTerm(start, end, plan.max);
      case PLAN.moment:
        return cursor.readMoment(start, end);
      case PLAN.day: {
        const { dayEpoch, second } = cursor.readMoment(start, end);
        if (second !== undefined) throw GIVE_UP;
        return dayEpoch;
      }
      case PLAN.object:
        return this.#readObject(plan.object!, start, end);
      case PLAN.line:
        return this.#readLine(cursor, start, end);
      case PLAN.wrapped:
        return this.#readWrapped(plan, start, end);
      default:
        throw GIVE_UP;
    }
  }

  #addElement(
    { plan, property, countMax }: Member,
    target: Record<string, unknown>,
    isFirst: boolean,
    start: number,
    end: number,
  ): void {
    const value = this.#readBytes(plan, start, end);
    if (value === undefined) throw GIVE_UP;
    if (isFirst) target[property] = [value];
    else {
      const values = target[property] as unknown[];
      if (values.length === countMax) throw GIVE_UP;
      values.push(value);
    }
  }

  /** `message XList { repeated X items = 1; }`: there even when it is empty. */
  #readWrapped({ element, max }: Plan, start: number, end: number): unknown[] {
    const cursor = this.#cursor;
    const values: unknown[] = [];
    let at = start;
    while (at < end) {
      if (--cursor.fieldsLeft < 0 || cursor.bytes[at++] !== 10) throw GIVE_UP;
      const size = cursor.readSmall(at);
      const from = cursor.next;
      at = from + size;
      if (at > end || values.length === max) throw GIVE_UP;
      const value = this.#readBytes(element!, from, at);
      if (value === undefined) throw GIVE_UP;
      values.push(value);
    }
    return values;
  }

  /** A name and true or false, both there, in this order, once. */
  #addFlag(
    { plan, property }: Member,
    target: Record<string, unknown>,
    isFirst: boolean,
    start: number,
    end: number,
  ): void {
    const cursor = this.#cursor;
    const { bytes } = cursor;
    if (isFirst) target[property] = new Map<string, boolean>();
    const flags = target[property] as Map<string, boolean>;
    cursor.fieldsLeft -= 2;
    const nameEnd = end - 2;
    const value = bytes[end - 1]!;
    const size = nameEnd - start - 2;
    if (size < 0 || size > 127 || bytes[start] !== 10 || bytes[start + 1] !== size) throw GIVE_UP;
    if (bytes[nameEnd] !== 16 || value > 1 || flags.size === plan.max) throw GIVE_UP;
    const name = cursor.readName(start + 2, nameEnd);
    if (flags.has(name) || name.length > FLAG_NAME_MAX) throw GIVE_UP;
    flags.set(name, value === 1);
  }
}
