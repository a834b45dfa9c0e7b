/** What authors, checker and compiler must know of a rule kind: its name, its table and its parameters, not its code. */
import type { ParameterValue } from './rule.ts';
import type { TableSchema } from './table-schema.ts';

/** The part of a `RuleKind` that a rule pack is checked against. */
export interface KindSchema {
  readonly kind: string;
  readonly table: TableSchema | undefined;
  readonly parameters: readonly ParameterSchema[];
}

export interface ParameterSchema {
  readonly name: string;
  readonly parameter:
    | { readonly type: 'integer'; readonly min: number; readonly max: number }
    | { readonly type: 'boolean' }
    | { readonly type: 'choice'; readonly values: readonly string[] }
    | { readonly type: 'texts' };
  /** Value where the rule does not say; undefined makes the parameter mandatory. */
  readonly fallback: ParameterValue | undefined;
  readonly help: { readonly zh: string; readonly en: string };
}

export type KindSchemas = ReadonlyMap<string, KindSchema>;

/** Everything of the kinds that changes what an image says: part of the key under which compiled images are kept. */
export function describeKinds(kinds: KindSchemas): string {
  const names = [...kinds.keys()].sort();
  return JSON.stringify(
    names.map((name) => {
      const { table, parameters } = kinds.get(name)!;
      return [
        name,
        table === undefined
          ? null
          : [
              table.spaces,
              table.isPair,
              table.columns.map((one) => [one.name, one.column, one.isRequired, one.isKey === true]),
            ],
        parameters.map((one) => [one.name, one.parameter, one.fallback ?? null]),
      ];
    }),
  );
}
