/** How a value of our own JSON is refused: where (a pointer of known keys), what is wrong, what to send; never the value. */
import { type WireErrorCode, WireFormatError } from '../errors.ts';
import { pointerTo } from '../scan/pointer.ts';
import { KIND, type Tape } from '../scan/scan-json.ts';
import { kindAt } from '../scan/tape.ts';

export function refuse(
  tape: Tape,
  token: number,
  code: WireErrorCode,
  what: string,
  todo: string,
  limit?: number,
): never {
  const where = pointerTo(tape, token);
  throw new WireFormatError(code, { where, what, todo, ...(limit === undefined ? {} : { limit }) });
}

const KIND_NAMES: Readonly<Record<number, string>> = {
  [KIND.object]: 'an object',
  [KIND.array]: 'a list',
  [KIND.string]: 'a text',
  [KIND.escaped]: 'a text',
  [KIND.number]: 'a number',
  [KIND.true]: 'true',
  [KIND.false]: 'false',
  [KIND.null]: 'null',
};

export function refuseType(tape: Tape, token: number, expected: string, todo: string): never {
  const kind = KIND_NAMES[kindAt(tape, token)] ?? 'another value';
  refuse(tape, token, 'WIRE_FIELD_TYPE', `${expected} is expected, not ${kind}`, todo);
}
