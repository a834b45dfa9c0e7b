/** Rule packs written in a test, and a few kinds to check them against: one per column type, none with code. */
import type { KindSchema } from '../../src/knowledge/kind-schema.ts';
import type { PackFiles } from '../../src/knowledge/source/pack-source.ts';
import type { ColumnSchema, TableSchema } from '../../src/knowledge/table-schema.ts';

const HELP = { zh: '说明', en: 'help' };

function column(name: string, type: ColumnSchema['column'], more: Partial<ColumnSchema> = {}): ColumnSchema {
  return { name, column: type, isRequired: false, help: HELP, ...more };
}

function kind(
  name: string,
  table: Partial<TableSchema> | undefined,
  parameters: KindSchema['parameters'] = [],
) {
  return {
    kind: name,
    table: table === undefined ? undefined : { spaces: ['item'], isPair: false, columns: [], ...table },
    parameters,
  } as KindSchema;
}

export const TEST_KINDS: ReadonlyMap<string, KindSchema> = new Map(
  [
    kind('sex-limit', {
      spaces: ['item', 'diagnosis'],
      columns: [column('sex', { type: 'choice', values: ['male', 'female'] }, { isRequired: true })],
    }),
    kind('level-limit', {
      columns: [
        column('level', { type: 'integer', min: 1, max: 3 }, { isRequired: true }),
        column('note', { type: 'text' }),
      ],
    }),
    kind('price-ceiling', {
      columns: [
        column('ceiling', { type: 'decimal', decimals: 6 }, { isRequired: true }),
        column('level', { type: 'integer', min: 1, max: 3 }, { isKey: true }),
      ],
    }),
    kind('indication', { columns: [column('allowed', { type: 'prefixes' })] }),
    kind('contained-item', {
      isPair: true,
      columns: [
        column('window', { type: 'choice', values: ['hour', 'day'] }, { isRequired: true }),
        column('relief', { type: 'text' }),
      ],
    }),
    kind('code-list', { spaces: ['item', 'diagnosis'] }),
    kind('days-of-supply', undefined, [
      { name: 'max', parameter: { type: 'integer', min: 1, max: 90 }, fallback: undefined, help: HELP },
      {
        name: 'scope',
        parameter: { type: 'choice', values: ['outpatient', 'discharge'] },
        fallback: 'outpatient',
        help: HELP,
      },
      { name: 'isWhole', parameter: { type: 'boolean' }, fallback: false, help: HELP },
      { name: 'words', parameter: { type: 'texts' }, fallback: [], help: HELP },
    ]),
  ].map((one) => [one.kind, one]),
);

export const PACK_YAML = `id: national
edition: '2026-06'
region: CN
title: { zh: 国家, en: national }
sources: [测试]
`;

/** A correct rule; `more` adds or replaces lines. */
export function ruleYaml(id: string, kindName: string, more: Readonly<Record<string, string>> = {}): string {
  const fields: Record<string, string> = {
    id,
    kind: kindName,
    name: '{ zh: 名称, en: name }',
    effect: 'line',
    severity: '1',
    mode: 'enforce',
    citation: '测试依据',
    ...more,
  };
  return `- ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n  ')}\n`;
}

export function packFiles(files: Readonly<Record<string, string>>): PackFiles {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries({ 'pack.yaml': PACK_YAML, ...files }).map(([path, text]) => [path, encoder.encode(text)]),
  );
}

export const COMMON_HEADER = 'match,code,name,from,to,citation,status';

/** A pack with one sex-limit rule over the given rows (`code,name,from,to,citation,status,sex` after `match`). */
export function sexPack(rows: readonly string[], more: Readonly<Record<string, string>> = {}): PackFiles {
  return packFiles({
    'rules/a.yaml': ruleYaml('RX-01', 'sex-limit', { tables: '[sex.csv]' }),
    'tables/sex.csv': `${COMMON_HEADER},sex\n${rows.join('\n')}\n`,
    ...more,
  });
}
