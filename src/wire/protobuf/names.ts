/** How declared fields are called and numbered in protobuf. */
import type { Field, FieldType, Vocabulary } from '../schema.ts';

const DECIMAL_SUFFIXES: Readonly<Record<number, string>> = { 2: '_fen', 4: '_e4', 6: '_e6' };

/** `unitPrice` → `unit_price_e6`: a scaled integer says its scale in its name. */
export function fieldName(field: Field): string {
  return snake(field.name) + suffix(field.type);
}

function suffix(type: FieldType): string {
  if (type.type === 'list') return suffix(type.of);
  return type.type === 'decimal' ? DECIMAL_SUFFIXES[type.decimals]! : '';
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `SETTING_INPATIENT`; the value 0 is always `…_UNSPECIFIED` and means unknown. */
export function wordName(vocabulary: Vocabulary, word: string): string {
  return `${snake(vocabulary.name).slice(1)}_${snake(word).replace(/^_/, '')}`.toUpperCase();
}

export const WIRE = { varint: 0, fixed64: 1, bytes: 2, startGroup: 3, endGroup: 4, fixed32: 5 } as const;

/** The wire type of one value of this type. */
export function wireType(type: FieldType): number {
  switch (type.type) {
    case 'word':
    case 'flag':
    case 'integer':
    case 'decimal':
      return WIRE.varint;
    default:
      return WIRE.bytes;
  }
}
