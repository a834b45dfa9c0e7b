/** Declared shapes → the text of a .proto file. Runs in `npm run proto` and in the test that the files are up to date. */
import type { Field, FieldType, Shape, Vocabulary } from '../schema.ts';
import { fieldName, wordName } from './names.ts';

/** The file whose root message is `root`; what it contains comes before it. */
export function writeProto(root: Shape, about: string): string {
  const blocks = new Map<string, string>();
  addMessage(root, blocks);
  const head = [
    `// ${about}`,
    '//',
    '// Made by `npm run proto` from the schema that reads the JSON form; do not edit. Field numbers never change meaning.',
    '// Amounts are integer fen, prices are scaled by 10^6 and quantities by 10^4, as the suffix says. Days are texts',
    '// yyyy-MM-dd and moments yyyy-MM-dd or yyyy-MM-dd HH:mm:ss in the insurer’s zone, as in JSON: no epoch that a',
    '// client could shift by its own zone. A field that is not set is unknown: never false, never zero. A list whose',
    '// absence means unknown is wrapped in a message, so that an empty one can be said.',
    'syntax = "proto3";',
    '',
    'package claimgate.v1;',
  ];
  return `${head.join('\n')}\n\n${[...blocks.values()].join('\n')}`;
}

type Blocks = Map<string, string>;

function addMessage(shape: Shape, blocks: Blocks): void {
  if (blocks.has(shape.name)) return;
  for (const field of shape.fields) addType(field.type, blocks);
  const fields = shape.fields.map((field) => writeField(field));
  blocks.set(shape.name, `${comment(shape, '')}message ${shape.name} {\n${fields.join('')}}\n`);
}

function addType(type: FieldType, blocks: Blocks): void {
  if (type.type === 'object') addMessage(type.shape, blocks);
  if (type.type === 'word') addEnum(type.vocabulary, blocks);
  if (type.type !== 'list') return;
  addType(type.of, blocks);
  if (!type.isNullable) return;
  const name = listName(type.of);
  const body = `  repeated ${typeName(type.of)} items = 1;\n`;
  blocks.set(
    name,
    `// A list that may be empty; where it is not set, nothing is known.\nmessage ${name} {\n${body}}\n`,
  );
}

function addEnum(vocabulary: Vocabulary, blocks: Blocks): void {
  const values = vocabulary.words.map((word, index) => `  ${wordName(vocabulary, word)} = ${index + 1};\n`);
  const unknown = `  ${wordName(vocabulary, 'unspecified')} = 0;\n`;
  blocks.set(
    vocabulary.name,
    `// ${vocabulary.meaning}\nenum ${vocabulary.name} {\n${unknown}${values.join('')}}\n`,
  );
}

function writeField(field: Field): string {
  return `${comment(field, '  ')}  ${declaration(field.type)} ${fieldName(field)} = ${field.number};\n`;
}

function declaration(type: FieldType): string {
  if (type.type === 'flags') return 'map<string, bool>';
  if (type.type === 'list')
    return type.isNullable ? `optional ${listName(type.of)}` : `repeated ${typeName(type.of)}`;
  return `optional ${typeName(type)}`;
}

function typeName(type: FieldType): string {
  switch (type.type) {
    case 'word':
      return type.vocabulary.name;
    case 'flag':
      return 'bool';
    case 'integer':
      return 'int32';
    case 'decimal':
      return 'int64';
    case 'object':
      return type.shape.name;
    default:
      return 'string';
  }
}

function listName(of: FieldType): string {
  return of.type === 'object' ? `${of.shape.name}List` : 'TextList';
}

function comment({ en, zh }: { readonly en: string; readonly zh: string }, indent: string): string {
  return `${indent}// ${en}\n${indent}// ${zh}\n`;
}
