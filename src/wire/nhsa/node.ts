/**
 * One kind of object of the message, bound field by field: keys exactly as written in the interface, else in camelCase,
 * else without regard to case and underscores (interface 1.3). Made once per reader and reused for every object of its
 * kind. It finds values; it does not say what they mean.
 */
import { KIND, type Tape, TOKEN, TOKEN_STRIDE } from '../scan/scan-json.ts';
import { isSameText, kindAt, nextAt } from '../scan/tape.ts';
import { ACCEPTED, type FieldTable } from './fields.ts';
import { ENTRY, type KeyMemory, makeKeyMemory, WORDS_COVER } from './key-memory.ts';
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
  const loose = new Map(names.map((name, position) => [looseForm(name), position]));
  const accepted = Int32Array.from([...names, ...names], (name) => ACCEPTED[table[name]!]);
  // The second half holds what came under another spelling; it counts only where the exact key is absent.
  const slots = new Int32Array(count * 2).fill(-1);

  const memory = makeKeyMemory([...names, ...names.map(camelCase)], (key) => {
    const known = loose.get(looseForm(key));
    return known === undefined ? -1 : count + known;
  });

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
      const notes = bindKeys(scope, token, memory, slots, accepted);
      if ((notes & NOTE_CAMEL_CASE) !== 0)
        for (let i = 0; i < count; i++) if (slots[i]! < 0) slots[i] = slots[count + i]!;
      scope.notes |= notes;
    },
    find(tape, keyToken) {
      const position = memory.entries[memory.search(tape, keyToken) + ENTRY.position]!;
      return position < count ? position : position - count;
    },
  };
}

/**
 * One pass over the keys of an object; everything in locals, no call for a key that was guessed right. The second half
 * of `slots` and `accepted` is for other spellings.
 * @returns note bits, `camel-case` for any spelling but the interface's.
 */
function bindKeys(
  scope: Scope,
  object: number,
  memory: KeyMemory,
  slots: Int32Array,
  accepted: Int32Array,
): number {
  const { tape, view } = scope;
  const { tokens } = tape;
  const { entries, words } = memory;
  const firstOther = slots.length >> 1;
  const end = tokens[object * TOKEN_STRIDE + TOKEN.next]!;
  let notes = 0;
  let before = 0;
  for (let key = object + 1; key < end; ) {
    const base = key * TOKEN_STRIDE;
    const start = tokens[base + TOKEN.byte]!;
    let entry = entries[before + ENTRY.follower]!;
    const length = entries[entry]!;
    // Lengths are counted in units of text, never more than its bytes: no word is read beyond the key's end.
    let isGuessed = tokens[base + TOKEN.end]! - tokens[base + TOKEN.start]! === length;
    if (isGuessed) {
      const wordAt = entry >> 1;
      if (length < 8)
        isGuessed =
          view.getInt32(start, true) === entries[entry + ENTRY.shortWords]! &&
          view.getInt32(start + length - 4, true) === entries[entry + ENTRY.shortWords + 1]!;
      else
        isGuessed =
          view.getFloat64(start, true) === words[wordAt]! &&
          view.getFloat64(start + length - 8, true) === words[wordAt + 1]! &&
          (length <= 16 ||
            (view.getFloat64(start + entries[entry + ENTRY.middle]!, true) === words[wordAt + 2]! &&
              (length <= WORDS_COVER || memory.isSameMiddle(entry, start, view))));
    }
    if (!isGuessed) {
      entry = memory.search(tape, key);
      entries[before + ENTRY.follower] = entry;
    }
    before = entry;
    const position = entries[entry + ENTRY.position]!;
    const value = key + 1;
    const valueBase = base + TOKEN_STRIDE;
    if (position >= 0) {
      const earlier = slots[position]!;
      if (earlier >= 0 && !isSameText(tape, earlier, value)) notes |= NOTE_DUPLICATE_KEY;
      if (position >= firstOther)
        notes |= entries[entry + ENTRY.isExact] === 1 ? NOTE_CAMEL_CASE : NOTE_CAMEL_CASE | NOTE_LOOSE_KEY;
      if ((accepted[position]! & (1 << tokens[valueBase]!)) !== 0) slots[position] = value;
      else {
        slots[position] = -1;
        notes |= NOTE_WRONG_TYPE;
      }
    }
    key = tokens[valueBase + TOKEN.next]!;
  }
  return notes;
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
