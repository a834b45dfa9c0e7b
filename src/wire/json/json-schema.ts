/** Declared shapes → JSON Schema 2020-12, as OpenAPI 3.1 has it. Runs once at start. */
import type { Field, FieldType, Shape } from '../schema.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** What a message of this shape may look like: requests may say null and send numbers, answers say less. */
export type Direction = 'request' | 'answer';

/** Adds the shape, all that it contains and all its vocabularies to `components`, keyed by name. */
export function describeShape(
  shape: Shape,
  direction: Direction,
  components: Record<string, JsonSchema>,
): void {
  if (Object.hasOwn(components, shape.name)) return;
  const properties: Record<string, JsonSchema> = {};
  components[shape.name] = {};
  for (const field of shape.fields) {
    if (!field.isInternal) properties[field.name] = describeField(field, direction, components);
  }
  const required = shape.fields.filter((field) => field.isRequired).map((field) => field.name);
  components[shape.name] = {
    type: 'object',
    description: both(shape),
    properties,
    ...(required.length === 0 ? {} : { required }),
  };
}

function describeField(
  field: Field,
  direction: Direction,
  components: Record<string, JsonSchema>,
): JsonSchema {
  const described = describeType(field.type, direction, components);
  const description = both(field);
  if (direction === 'answer' || field.isRequired) return { ...described, description };
  return { anyOf: [described, { type: 'null' }], description };
}

function both({ en, zh }: { readonly en: string; readonly zh: string }): string {
  return `${en}\n\n${zh}`;
}

function describeType(
  type: FieldType,
  direction: Direction,
  components: Record<string, JsonSchema>,
): JsonSchema {
  switch (type.type) {
    case 'text':
    case 'code':
      return { type: 'string', maxLength: type.max };
    case 'word': {
      const { name, words, meaning } = type.vocabulary;
      components[name] = { type: 'string', enum: words, description: meaning };
      return { $ref: `#/components/schemas/${name}` };
    }
    case 'flag':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: type.min, maximum: type.max };
    case 'decimal':
      return describeDecimal(type, direction);
    case 'day':
      return { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
    case 'moment':
      return {
        type: 'string',
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?)?$',
        examples: ['2026-03-10', '2026-03-10 08:30:00'],
      };
    case 'list':
      return { type: 'array', maxItems: type.max, items: describeType(type.of, direction, components) };
    case 'object':
      describeShape(type.shape, direction, components);
      return { $ref: `#/components/schemas/${type.shape.name}` };
    case 'flags':
      return { type: 'object', maxProperties: type.max, additionalProperties: { type: ['boolean', 'null'] } };
  }
}

/** Exact decimals: a number is read from its digits; a text is safe in clients whose numbers are doubles. */
function describeDecimal(type: FieldType & { type: 'decimal' }, direction: Direction): JsonSchema {
  const sign = type.isSigned ? '-?' : '';
  const pattern = `^${sign}[0-9]{1,${16 - type.decimals}}([.][0-9]{1,${type.decimals}})?$`;
  const description = `At most ${type.decimals} decimals${type.unit === '' ? '' : `, in ${type.unit}`}.`;
  const asText = { type: 'string', pattern };
  if (direction === 'answer') return { ...asText, description };
  return { anyOf: [asText, { type: 'number', ...(type.isSigned ? {} : { minimum: 0 }) }], description };
}
