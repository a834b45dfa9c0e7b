/** The rare parts of a JSON value, kept out of the scanner's loop: escapes, numbers, words. Offsets are bytes. */
import { WireFormatError } from '../errors.ts';

export function failScan(at: number, what: string): never {
  throw new WireFormatError('WIRE_JSON_MALFORMED', {
    where: `byte ${at}`,
    what,
    todo: 'send valid JSON (RFC 8259)',
  });
}

/** Checks the escape at `at` (a surrogate together with its other half) and returns the offset behind it. */
export function escapeEnd(bytes: Uint8Array, at: number): number {
  const code = bytes[at + 1]!;
  if (code !== 117) {
    // " \ / b f n r t
    if (
      code !== 34 &&
      code !== 92 &&
      code !== 47 &&
      code !== 98 &&
      code !== 102 &&
      code !== 110 &&
      code !== 114 &&
      code !== 116
    )
      failScan(at, 'an unknown escape');
    return at + 2;
  }
  const unit = hexUnit(bytes, at + 2);
  if (unit < 0xd800 || unit > 0xdfff) return at + 6;
  if (unit >= 0xdc00 || bytes[at + 6] !== 92 || bytes[at + 7] !== 117) failScan(at, 'a lone surrogate');
  const low = hexUnit(bytes, at + 8);
  if (low < 0xdc00 || low > 0xdfff) failScan(at, 'a lone surrogate');
  return at + 12;
}

function hexUnit(bytes: Uint8Array, start: number): number {
  let value = 0;
  for (let i = start; i < start + 4; i++) {
    const code = bytes[i]!;
    const letter = code | 32;
    if (code >= 48 && code <= 57) value = value * 16 + code - 48;
    else if (letter >= 97 && letter <= 102) value = value * 16 + letter - 87;
    else failScan(i, 'four hexadecimal digits are expected');
  }
  return value;
}

/** Offset behind the number at `at`: `-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?`. */
export function numberEnd(bytes: Uint8Array, at: number): number {
  let i = at;
  if (bytes[i] === 45) i++;
  i = bytes[i] === 48 ? i + 1 : digitsEnd(bytes, i);
  if (bytes[i] === 46) i = digitsEnd(bytes, i + 1);
  if ((bytes[i]! | 32) === 101) {
    i++;
    if (bytes[i] === 43 || bytes[i] === 45) i++;
    i = digitsEnd(bytes, i);
  }
  return i;
}

function digitsEnd(bytes: Uint8Array, start: number): number {
  let i = start;
  while (bytes[i]! >= 48 && bytes[i]! <= 57) i++;
  if (i === start) failScan(i, 'a digit is expected');
  return i;
}

/** Offset behind `true`, `false` or `null` at `at`. */
export function wordEnd(bytes: Uint8Array, at: number, word: string): number {
  for (let i = 0; i < word.length; i++)
    if (bytes[at + i] !== word.charCodeAt(i)) failScan(at, 'a value is expected');
  return at + word.length;
}
