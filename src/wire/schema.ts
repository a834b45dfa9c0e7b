/**
 * The small language in which our own messages are declared, once: from a declaration come the JSON reader, the OpenAPI
 * document, the protobuf codec and the .proto files. Values only; how each form is read stands with the form.
 */

/** Members are worded the same in every form; in protobuf a member's number is its place in the list plus one. */
export interface Vocabulary {
  readonly name: string;
  readonly words: readonly string[];
  readonly meaning: string;
}

export type FieldType =
  | { readonly type: 'text'; readonly max: number }
  /** A national or local code: blanks around it dropped, read as upper case. */
  | { readonly type: 'code'; readonly max: number }
  | { readonly type: 'word'; readonly vocabulary: Vocabulary }
  | { readonly type: 'flag' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  /** Exact, scaled by 10^decimals; in protobuf the scaled integer. */
  | { readonly type: 'decimal'; readonly decimals: number; readonly unit: string; readonly isSigned: boolean }
  | { readonly type: 'day' }
  | { readonly type: 'moment' }
  /** `isNullable`: a list that was not sent is unknown, and an empty one says "none"; protobuf wraps it in a message. */
  | { readonly type: 'list'; readonly of: FieldType; readonly max: number; readonly isNullable: boolean }
  | { readonly type: 'object'; readonly shape: Shape }
  /** Names to true or false, as a Map. */
  | { readonly type: 'flags'; readonly max: number };

/** A type that reads as `V`; the phantom makes the compiler compare it with the claim's own field. */
export type Of<V> = FieldType & { readonly reads?: V };

export interface Field {
  /** Name in JSON; protobuf's is the same in snake case with its unit. */
  readonly name: string;
  /** Property of the noun. */
  readonly property: string;
  readonly type: FieldType;
  /** Number in protobuf: never reused, never changed. */
  readonly number: number;
  readonly isRequired: boolean;
  /** Another way to give a property that a later field also gives: read, never written. */
  readonly isAlias: boolean;
  /** Kept in our own records only: in protobuf, never in JSON. */
  readonly isInternal: boolean;
  readonly en: string;
  readonly zh: string;
}

/** Stores a value that the field's own type has read. */
export type Setter = (noun: unknown, value: unknown) => void;

/** What is wrong between fields of one object, told about the field that the sender should look at. */
export interface Conflict {
  readonly field: string;
  readonly code: 'WIRE_FIELD_RANGE' | 'WIRE_FIELD_AMBIGUOUS';
  readonly what: string;
  readonly todo: string;
}

export interface Shape<T = unknown> {
  readonly name: string;
  readonly en: string;
  readonly zh: string;
  readonly fields: readonly Field[];
  /** A new value in which nothing is known. */
  readonly make: () => T;
  /** Completes a value that was read, or says what contradicts what. `given` tells which fields were sent. */
  readonly finish?: (value: T, given: (field: string) => boolean) => Conflict | undefined;
  /** Plain stores by property, for shapes that come by the thousand. */
  readonly setters?: Readonly<Record<string, Setter>>;
  /** For nouns that are unions: the flat form of the wire, and back. */
  readonly flatten?: (value: T) => object;
  readonly unflatten?: (flat: T) => unknown;
}

export const text = (max: number): Of<string> => ({ type: 'text', max });
export const code = (max: number): Of<string> => ({ type: 'code', max });
export const word = <W extends string>(name: string, words: readonly W[], meaning: string): Of<W> => ({
  type: 'word',
  vocabulary: { name, words, meaning },
});
export const flag: Of<boolean> = { type: 'flag' };
export const integer = (min: number, max: number): Of<number> => ({ type: 'integer', min, max });
export const decimal = (decimals: number, unit: string, isSigned: boolean): Of<bigint> => ({
  type: 'decimal',
  decimals,
  unit,
  isSigned,
});
export const list = <V>(of: Of<V>, max: number): Of<readonly V[]> =>
  ({ type: 'list', of, max, isNullable: false }) as Of<readonly V[]>;
/** A list whose absence means unknown. */
export const maybeList = <V>(of: Of<V>, max: number): Of<readonly V[]> =>
  ({ type: 'list', of, max, isNullable: true }) as Of<readonly V[]>;
export const object = <T>(shape: Shape<T>): Of<T> => ({ type: 'object', shape: shape as Shape }) as Of<T>;
export const flags = (max: number): Of<ReadonlyMap<string, boolean>> => ({ type: 'flags', max });

type Known<V> = Exclude<V, undefined>;

/** One field of a noun `T`: JSON name, property, protobuf number, type and what it means. */
export type FieldOf<T> = {
  [P in keyof T & string]: readonly [
    name: string,
    property: P,
    number: number,
    type: Of<Known<T[P]>>,
    en: string,
    zh: string,
    mark?: 'required' | 'alias' | 'internal',
  ];
}[keyof T & string];

export function shape<T>(
  name: string,
  about: { readonly en: string; readonly zh: string },
  make: () => T,
  fields: readonly FieldOf<T>[],
  hooks: Pick<Shape<T>, 'finish' | 'flatten' | 'unflatten' | 'setters'> = {},
): Shape<T> {
  return {
    name,
    ...about,
    make,
    fields: fields.map(([fieldName, property, number, type, en, zh, mark]) => ({
      name: fieldName,
      property,
      number,
      type,
      isRequired: mark === 'required',
      isAlias: mark === 'alias',
      isInternal: mark === 'internal',
      en,
      zh,
    })),
    ...hooks,
  };
}

/** The setters of a shape's fields, in their order: its own, or a store by name. */
export function settersOf({ fields, setters }: Shape): readonly Setter[] {
  return fields.map(
    ({ property }) =>
      setters?.[property] ??
      ((noun, value) => {
        (noun as Record<string, unknown>)[property] = value;
      }),
  );
}
