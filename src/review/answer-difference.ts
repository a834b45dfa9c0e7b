/** Where two answers to one claim differ first, for people: the path, and the finding it lies in. Pure. */
import type { LedgerRecord } from '../claim/record.ts';
import { decodeVerdictProtobuf } from '../wire/protobuf/verdict-codec.ts';

export interface AnswerDifference {
  /** Path in the answer (`findings/2/decision`), `changes/0`, or `byte 17` where the answers mean the same. */
  readonly where: string;
  /** Id of the first finding that differs. */
  readonly findingId: string | undefined;
  /** What stands there, short; `nothing` where one of them ends. */
  readonly recorded: string;
  readonly again: string;
}

const SHOWN_MAX = 80;

/** Undefined when they are the same bytes. */
export function firstDifference(
  door: LedgerRecord['door'],
  recorded: Uint8Array,
  again: Uint8Array,
): AnswerDifference | undefined {
  if (areSameBytes(recorded, again)) return undefined;
  const [a, b] = [openAnswer(door, recorded), openAnswer(door, again)];
  const found = a === undefined || b === undefined ? undefined : differ(a, b, '', undefined);
  return found ?? firstByte(recorded, again);
}

export function areSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Undefined when it cannot be read: then only bytes are compared. */
function openAnswer(door: LedgerRecord['door'], bytes: Uint8Array): unknown {
  try {
    return door === 'protobuf' ? decodeVerdictProtobuf(bytes) : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function differ(
  a: unknown,
  b: unknown,
  where: string,
  finding: string | undefined,
): AnswerDifference | undefined {
  if (!isNode(a) || !isNode(b) || Array.isArray(a) !== Array.isArray(b)) {
    if (Object.is(a, b)) return undefined;
    return { where, findingId: finding, recorded: textOf(a), again: textOf(b) };
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inner = idOf(a[key]) ?? idOf(b[key]) ?? finding;
    const found = differ(a[key], b[key], where === '' ? key : `${where}/${key}`, inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** Own answers name findings `id`, national ones `jr_id` or `jrId`. */
function idOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  const id = value.id ?? value.jr_id ?? value.jrId;
  return typeof id === 'string' ? id : undefined;
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (isNode(value)) return idOf(value) ?? (Array.isArray(value) ? 'a list' : 'an object');
  const text = String(value);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}

function firstByte(a: Uint8Array, b: Uint8Array): AnswerDifference {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return { where: `byte ${at}`, findingId: undefined, recorded: textOf(a[at]), again: textOf(b[at]) };
}
