/** Random nouns for a declared shape, and the JSON that says the same: what the codecs' round trips are tested with. */
import fc from 'fast-check';
import type { ClaimLine, Moment } from '../../src/claim/claim.ts';
import { formatDay } from '../../src/claim/day.ts';
import { formatDecimal } from '../../src/claim/decimal.ts';
import type { FieldType, Shape } from '../../src/wire/schema.ts';

type Noun = Record<string, unknown>;

/** A text as it comes out of a reader: no blanks around it, not empty, well formed. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .map((value) => value.trim())
  .filter((value) => value !== '' && value.length <= 32);
/** Upper-casing may lengthen a text (ß) or not settle in one step; codes are ASCII. A clinical X is read as x. */
const codes = fc.stringMatching(/^[A-WYZ0-9.-]{1,20}$/);
const days = fc.integer({ min: -20_000, max: 40_000 });

export function arbitraryOf(shape: Shape): fc.Arbitrary<Noun> {
  const members: Record<string, fc.Arbitrary<unknown>> = {};
  for (const field of shape.fields) {
    if (field.isAlias) continue;
    const value = arbitraryValue(field.type);
    const made = (shape.make() as Noun)[field.property];
    members[field.property] =
      field.isRequired || made !== undefined ? value : fc.option(value, { nil: undefined });
  }
  return fc.record(members).map((given) => settle(shape, { ...(shape.make() as Noun), ...given }));
}

/** Makes the parts of a noun agree, as the shape's own check demands. */
function settle(shape: Shape, noun: Noun): Noun {
  if (shape.name === 'Line') {
    const line = noun as unknown as ClaimLine;
    if ((line.amountFen ?? 0n) < 0n || (line.quantityE4 ?? 0n) < 0n) line.isRefund = true;
    if (line.from !== undefined && line.to !== undefined) line.to = line.from;
  }
  if (shape.name === 'Encounter' && noun.start !== undefined && noun.end !== undefined) noun.end = noun.start;
  if (shape.name === 'Patient' && noun.death !== undefined) noun.birthDay = undefined;
  if (shape.name === 'Interval' && noun.fromDay !== undefined && noun.toDay !== undefined)
    noun.toDay = noun.fromDay;
  return noun;
}

function arbitraryValue(type: FieldType): fc.Arbitrary<unknown> {
  switch (type.type) {
    case 'text':
      return words;
    case 'code':
      return codes;
    case 'word':
      return fc.constantFrom(...type.vocabulary.words);
    case 'flag':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: type.min, max: type.max });
    case 'decimal': {
      const max = 10n ** 16n - 1n;
      return fc.oneof(
        fc.bigInt({ min: type.isSigned ? -max : 0n, max }),
        fc.bigInt({ min: 0n, max: 1_000_000n }),
      );
    }
    case 'day':
      return days;
    case 'moment':
      return fc.record({
        dayEpoch: days,
        second: fc.option(fc.integer({ min: 0, max: 86_399 }), { nil: undefined }),
      });
    case 'list':
      return fc.array(arbitraryValue(type.of), { maxLength: 3 });
    case 'object':
      return arbitraryOf(type.shape);
    case 'flags':
      return fc
        .array(fc.tuple(fc.oneof(words, fc.constantFrom('__proto__', 'constructor')), fc.boolean()), {
          maxLength: 4,
        })
        .map((entries) => new Map(entries));
  }
}

/** The JSON form of a noun. `__proto__` is an own key here, as it is in a message. */
export function toJson(shape: Shape, noun: unknown): string {
  const parts: string[] = [];
  for (const field of shape.fields) {
    const value = (noun as Noun)[field.property];
    if (!field.isAlias && value !== undefined)
      parts.push(`${JSON.stringify(field.name)}:${valueToJson(field.type, value)}`);
  }
  return `{${parts.join()}}`;
}

function valueToJson(type: FieldType, value: unknown): string {
  switch (type.type) {
    case 'decimal': {
      const shown = formatDecimal(value as bigint, type.decimals, 0);
      return (value as bigint) % 2n === 0n ? shown : `"${shown}"`;
    }
    case 'day':
      return `"${formatDay(value as number)}"`;
    case 'moment':
      return `"${momentText(value as Moment)}"`;
    case 'list':
      return `[${(value as readonly unknown[]).map((one) => valueToJson(type.of, one)).join()}]`;
    case 'object':
      return toJson(type.shape, value);
    case 'flags':
      return `{${[...(value as ReadonlyMap<string, boolean>)].map(([key, is]) => `${JSON.stringify(key)}:${is}`).join()}}`;
    default:
      return JSON.stringify(value);
  }
}

function momentText({ dayEpoch, second }: Moment): string {
  if (second === undefined) return formatDay(dayEpoch);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${formatDay(dayEpoch)}T${two(Math.floor(second / 3600))}:${two(Math.floor((second % 3600) / 60))}:${two(second % 60)}`;
}
