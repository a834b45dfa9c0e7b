/** docs/operate.md lists every limit of the doors and the pool, in both languages, with the value that the code has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_POOL_OPTIONS, SUSPECTS_MAX } from '../../../src/checker/pool-limits.ts';
import { LOOKS_PER_CHANGE_MAX } from '../../../src/ledger/intents.ts';
import { FINDINGS_MAX } from '../../../src/rules/context.ts';
import * as doors from '../../../src/serve/limits.ts';
import { LINES_MAX } from '../../../src/wire/json/claim-schema.ts';
import { JSON_DEPTH_MAX } from '../../../src/wire/scan/scan-json.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/operate.md'), 'utf8');
const LIMITS: Readonly<Record<string, number>> = {
  ...doors,
  LINES_MAX,
  JSON_DEPTH_MAX,
  QUEUE_MAX_BYTES: DEFAULT_POOL_OPTIONS.queueMaxBytes,
  SUSPECTS_MAX,
  FINDINGS_MAX,
  LOOKS_PER_CHANGE_MAX,
};

/** The rows of a table, without its head. */
function rowsOf(language: string): readonly string[] {
  const [, table = ''] = PAGE.split(new RegExp(`<!-- /?limits-${language} -->`));
  return table.trim().split('\n').slice(2);
}

/** Figures of the first two columns, names of variables and paths aside, each with the unit that follows it. */
function figuresOf(row: string): readonly string[] {
  const [, limit = '', value = ''] = row.replaceAll(/`[^`]*`/g, '').split('|');
  return `${limit} ${value}`.match(/\d+(,\d{3})*(\.\d+)?( (MiB|KiB|s)\b)?/g) ?? [];
}

function figureOf(name: string, value: number): string {
  if (name.endsWith('_MS')) return `${value / 1000} s`;
  if (!name.endsWith('_BYTES') || value < 1024) return value.toLocaleString('en');
  return value < 2 ** 20 ? `${value / 1024} KiB` : `${value / 2 ** 20} MiB`;
}

it('every limit stands in the table with its value', () => {
  const figures = rowsOf('en').flatMap(figuresOf);
  const needed = Object.entries(LIMITS).map(([name, value]) => ({ name, figure: figureOf(name, value) }));
  expect(needed.filter(({ figure }) => !figures.includes(figure))).toEqual([]);
  // No limit is without a row: one figure may stand for one limit only.
  const count = (all: readonly string[], one: string) => all.filter((each) => each === one).length;
  const written = needed.map(({ figure }) => figure);
  expect(needed.filter(({ figure }) => count(figures, figure) < count(written, figure))).toEqual([]);
});

it('the Chinese table says the same as the English one', () => {
  const figuresIn = (language: string) => rowsOf(language).map((row) => figuresOf(row).toSorted());
  expect(figuresIn('zh')).toEqual(figuresIn('en'));
});
