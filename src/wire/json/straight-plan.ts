/** What the quick way must know of one member's value, flat, so that reading it is one switch; and what it read last. */
import { KeyTable } from '../scan/tape.ts';
import type { FieldType } from '../schema.ts';

export const KIND_TEXT = 0;
export const KIND_CODE = 1;
export const KIND_WORD = 2;
export const KIND_DECIMAL = 3;
export const KIND_MOMENT = 4;
export const KIND_FLAG = 5;
export const KIND_INTEGER = 6;
export const KIND_DAY = 7;
export const KIND_FLAGS = 8;
/** Read by other means, or by the other reader. */
export const KIND_OTHER = 9;

/**
 * The last value that was read, and where it stands in the message `serial`: lines repeat each other's words, days and
 * names, and comparing bytes is cheaper than making the value again.
 */
export interface Plan {
  readonly kind: number;
  readonly max: number;
  readonly min: number;
  readonly decimals: number;
  readonly isSigned: boolean;
  readonly words: readonly string[];
  readonly table: KeyTable;
  serial: number;
  start: number;
  end: number;
  /** Largest byte of the text. */
  high: number;
  last: unknown;
  /** The last number, scaled, and the integer made of it. */
  scaled: number;
  integer: bigint;
}

const NO_WORDS = new KeyTable([]);

export function planOf(type: FieldType): Plan {
  return {
    kind: kindOf(type),
    max: type.type === 'text' || type.type === 'code' || type.type === 'integer' ? type.max : 0,
    min: type.type === 'integer' ? type.min : 0,
    decimals: type.type === 'decimal' ? type.decimals : 0,
    isSigned: type.type === 'decimal' && type.isSigned,
    words: type.type === 'word' ? type.vocabulary.words : [],
    table: type.type === 'word' ? new KeyTable(type.vocabulary.words) : NO_WORDS,
    serial: 0,
    start: 0,
    end: 0,
    high: 0,
    last: undefined,
    scaled: 0,
    integer: 0n,
  };
}

function kindOf(type: FieldType): number {
  switch (type.type) {
    case 'text':
      return KIND_TEXT;
    case 'code':
      return KIND_CODE;
    case 'word':
      return KIND_WORD;
    case 'decimal':
      return KIND_DECIMAL;
    case 'moment':
      return KIND_MOMENT;
    case 'flag':
      return KIND_FLAG;
    case 'integer':
      return KIND_INTEGER;
    case 'day':
      return KIND_DAY;
    case 'flags':
      return KIND_FLAGS;
    default:
      return KIND_OTHER;
  }
}
