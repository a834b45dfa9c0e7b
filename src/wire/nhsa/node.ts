/**
 * One kind of object of the message, bound field by field: keys exactly as written in the interface, else in camelCase,
 * else without regard to case and underscores (interface 1.3). Made once per reader and reused for every object of its
 * kind. It finds values; it does not say what they mean.
 */
import { KIND, type Tape, TOKEN, TOKEN_STRIDE } from '../scan/scan-json.ts';
import { isSameText, KeyTable, kindAt, nextAt, stringAt } from '../scan/tape.ts';
import { ACCEPTED, type FieldTable } from './fields.ts';
import { NOTE, type Scope } from './scope.ts';

const NOTE_LOOSE_KEY = NOTE['loose-key'];
const NOTE_CAMEL_CASE = NOTE['camel-case'];
const NOTE_DUPLICATE_KEY = NOTE['duplicate-key'];
const NOTE_WRONG_TYPE = NOTE['wrong-type'];

export interface Node<Name extends string = never> {
  /** Position of each field in `slots`. */
  readonly at: Readonly<Record<Name, number>>;
  readonly names: readonly string[];
  /** Value token per field, -1 where absent or of a kind that the field does not accept. */
  readonly slots: Int32Array;
  /** Binds the object at `token`; -1 is an object without fields. */
  bind(scope: Scope, token: number): void;
  /** Position of a key, however it is spelt; -1 when it is no field. */
  find(tape: Tape, keyToken: number): number;
}

export function makeNode<const Table extends FieldTable>(table: Table): Node<Extract<keyof Table, string>> {
  const names = Object.keys(table) as Extract<keyof Table, string>[];
  const count = names.length;
  const exact = new KeyTable([...names, ...names.map(camelCase)]);
  const loose = new Map(names.map((name, position) => [looseForm(name), position]));
  const accepted = Int32Array.from([...names, ...names], (name) => ACCEPTED[table[name]!]);
  // The second half holds what came under another spelling; it counts only where the exact key is absent.
  const slots = new Int32Array(count * 2).fill(-1);

  /** Position of a key that no exact spelling has. */
  function findLoose(tape: Tape, keyToken: number): number {
    const known = loose.get(looseForm(stringAt(tape, keyToken)));
    return known === undefined ? -1 : count + known;
  }

  return {
    at: Object.fromEntries(names.map((name, position) => [name, position])) as Record<
      Extract<keyof Table, string>,
      number
    >,
    names,
    slots,
    bind(scope, token) {
      slots.fill(-1);
      if (token < 0) return;
      const { tape } = scope;
      const { tokens } = tape;
      const end = tokens[token * TOKEN_STRIDE + TOKEN.next]!;
      let hasOtherSpelling = false;
      let notes = 0;
      for (let key = token + 1; key < end; ) {
        const value = key + 1;
        const valueBase = value * TOKEN_STRIDE;
        let position = exact.find(tape, key);
        if (position < 0) {
          position = findLoose(tape, key);
          if (position >= 0) notes |= NOTE_LOOSE_KEY;
        }
        if (position >= 0) {
          const earlier = slots[position]!;
          if (earlier >= 0 && !isSameText(tape, earlier, value)) notes |= NOTE_DUPLICATE_KEY;
          if (position >= count) hasOtherSpelling = true;
          if ((accepted[position]! & (1 << tokens[valueBase]!)) !== 0) slots[position] = value;
          else {
            slots[position] = -1;
            notes |= NOTE_WRONG_TYPE;
          }
        }
        key = tokens[valueBase + TOKEN.next]!;
      }
      if (hasOtherSpelling) {
        notes |= NOTE_CAMEL_CASE;
        for (let i = 0; i < count; i++) if (slots[i]! < 0) slots[i] = slots[count + i]!;
      }
      scope.notes |= notes;
    },
    find(tape, keyToken) {
      const known = exact.find(tape, keyToken);
      const position = known >= 0 ? known : findLoose(tape, keyToken);
      return position < count ? position : position - count;
    },
  };
}

/** `fsi_order_dtos` → `fsiOrderDtos` */
export function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function looseForm(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** The objects of a list node: an array's, or a bare object as the only one (interface 2.14 no. 1). */
export function elementsAt(scope: Scope, token: number): number[] {
  const objects: number[] = [];
  collectObjects(scope, token, objects);
  return objects;
}

/** The elements of a list with their places kept: each may be an object, or an array of objects of its own. */
export function placesAt(scope: Scope, token: number): number[][] {
  if (token < 0 || kindAt(scope.tape, token) !== KIND.array)
    return elementsAt(scope, token).map((object) => [object]);
  const places: number[][] = [];
  const end = nextAt(scope.tape, token);
  for (let element = token + 1; element < end; element = nextAt(scope.tape, element)) {
    const objects: number[] = [];
    if (kindAt(scope.tape, element) === KIND.object) objects.push(element);
    else collectObjects(scope, element, objects);
    places.push(objects);
  }
  return places.some((objects) => objects.length > 0) ? places : [];
}

function collectObjects(scope: Scope, token: number, objects: number[]): void {
  if (token < 0) return;
  const { tape } = scope;
  const kind = kindAt(tape, token);
  if (kind === KIND.object) {
    scope.notes |= NOTE['bare-object'];
    objects.push(token);
  } else if (kind === KIND.array) {
    const end = nextAt(tape, token);
    for (let element = token + 1; element < end; element = nextAt(tape, element)) {
      // Depth is bounded by the scanner.
      if (kindAt(tape, element) === KIND.object) objects.push(element);
      else collectObjects(scope, element, objects);
    }
  } else if (
    kind !== KIND.null &&
    (kind === KIND.true || kind === KIND.false || scope.textAt(token) !== undefined)
  )
    scope.notes |= NOTE['wrong-type'];
}

/** The first object at a place that should hold exactly one. */
export function objectAt(scope: Scope, token: number): number {
  if (token < 0) return -1;
  if (kindAt(scope.tape, token) === KIND.object) return token;
  return elementsAt(scope, token)[0] ?? -1;
}
