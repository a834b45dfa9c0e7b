/**
 * Tells a reading sink how each field of one object was read, for `claimgate check --reading`. Never part of the way
 * of a claim: readers call it only when a sink is given, so it may walk the message again.
 */
import { pointerTo } from '../scan/pointer.ts';
import { KIND, type Tape } from '../scan/scan-json.ts';
import { kindAt, nextAt, rawAt } from '../scan/tape.ts';
import type { Node } from './node.ts';
import type { Scope } from './scope.ts';

/** Longest value shown. */
const SHOWN_MAX = 80;

/**
 * @param results what came of the fields that are read, by name; `undefined` is unknown. Fields without a result are
 * reported as ignored. The node must still be bound to the object.
 */
export function reportNode(
  scope: Scope,
  node: Node,
  object: number,
  results: Readonly<Record<string, unknown>>,
): void {
  const { reading, tape } = scope;
  if (reading === undefined || object < 0) return;
  const end = nextAt(tape, object);
  for (let key = object + 1; key < end; key = nextAt(tape, key + 1)) {
    const value = key + 1;
    const position = node.find(tape, key);
    const name = position < 0 ? undefined : node.names[position]!;
    const path = pointerTo(tape, value);
    if (isNested(tape, value)) {
      if (name === undefined || !Object.hasOwn(results, name))
        if (!name?.endsWith('_dtos')) reading.field(path, 'ignored');
      continue;
    }
    const shown = rawAt(tape, value).slice(0, SHOWN_MAX);
    if (name === undefined || !Object.hasOwn(results, name)) reading.field(path, 'ignored', shown);
    else {
      const isUsed = node.slots[position] === value;
      // A repeated key that lost, or a value of a kind the field does not take.
      const isRead = isUsed && results[name] !== undefined;
      const isLoser = !isUsed && node.slots[position]! >= 0;
      reading.field(path, isRead ? 'read' : isLoser ? 'ignored' : 'unknown', shown);
    }
  }
}

function isNested(tape: Tape, token: number): boolean {
  const kind = kindAt(tape, token);
  return kind === KIND.object || kind === KIND.array;
}
