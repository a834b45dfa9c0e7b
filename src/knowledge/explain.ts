/** What an image knows of one code: every rule and row it meets, with windows, sources and the kind's columns by name. */

import { formatDecimal } from '../claim/decimal.ts';
import type { KindSchemas } from './kind-schema.ts';
import { ENTRY, ENTRY_STRIDE, PAIR, PAIR_STRIDE, POINT, POINT_STRIDE, type Status } from './layout.ts';
import type { KnowledgeReader } from './reader.ts';
import type { Rule } from './rule.ts';
import {
  type ColumnSchema,
  EMPTY_WORD,
  MATCH_SPACES,
  type MatchSpace,
  PAIR_COLUMNS,
  POINT_WORDS,
} from './table-schema.ts';

export interface ExplainedRow {
  readonly rule: Rule;
  readonly space: MatchSpace;
  /** The code or prefix as the table has it. */
  readonly code: string;
  readonly isPrefix: boolean;
  /** For pair rows: the other code, and which of the two the asked one is. */
  readonly pair:
    | { readonly other: string; readonly isOtherPrefix: boolean; readonly role: 'container' | 'contained' }
    | undefined;
  readonly name: string;
  /** Both ends of the row's days within the rule's; FIRST_DAY and LAST_DAY where open. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly values: readonly { readonly column: string; readonly value: string }[];
  readonly citation: string;
  readonly status: Status;
  readonly table: string;
  readonly row: number;
}

/** @param onDay only what is in force on that civil day; undefined for all. */
export function explainCode(
  reader: KnowledgeReader,
  kinds: KindSchemas,
  code: string,
  onDay: number | undefined,
): ExplainedRow[] {
  const rows: ExplainedRow[] = [];
  const isAsked = ({ fromDay, toDay }: ExplainedRow): boolean =>
    fromDay <= toDay && (onDay === undefined || (fromDay <= onDay && onDay <= toDay));
  const found = new Int32Array(64);
  MATCH_SPACES.forEach((space, index) => {
    const end = reader.findAll(index, code, code.length, found, 0);
    for (const entry of found.subarray(0, end)) {
      rows.push(...pointRows(reader, kinds, space, entry).filter(isAsked));
      rows.push(...pairRows(reader, kinds, entry).filter(isAsked));
    }
  });
  return rows;
}

function pointRows(
  reader: KnowledgeReader,
  kinds: KindSchemas,
  space: MatchSpace,
  entry: number,
): ExplainedRow[] {
  const start = reader.entries[entry * ENTRY_STRIDE + ENTRY.pointStart]!;
  const count = reader.entries[entry * ENTRY_STRIDE + ENTRY.pointCount]!;
  return Array.from({ length: count }, (_, i) => {
    const base = (start + i) * POINT_STRIDE;
    const rule = reader.head.rules[reader.points[base + POINT.rule]!]!;
    const words = reader.points.subarray(base + POINT.words, base + POINT.words + POINT_WORDS);
    return {
      rule,
      space,
      ...codeOf(reader, entry),
      pair: undefined,
      ...windowOf(rule, reader.points[base + POINT.from]!, reader.points[base + POINT.to]!),
      values: describeWords(reader, kinds.get(rule.kind)?.table?.columns ?? [], words),
      ...metaOf(reader, reader.points[base + POINT.meta]!),
    };
  });
}

/** Pairs of which the entry is the container, then those in which it is contained: the latter by reading all pairs. */
function pairRows(reader: KnowledgeReader, kinds: KindSchemas, entry: number): ExplainedRow[] {
  const rows: ExplainedRow[] = [];
  const { pairs, entries } = reader;
  for (let container = 0; container * ENTRY_STRIDE < entries.length; container++) {
    const start = entries[container * ENTRY_STRIDE + ENTRY.pairStart]!;
    const count = entries[container * ENTRY_STRIDE + ENTRY.pairCount]!;
    for (let pair = start; pair < start + count; pair++) {
      const contained = pairs[pair * PAIR_STRIDE + PAIR.contained]!;
      if (container === entry) rows.push(pairRow(reader, kinds, pair, entry, contained, 'container'));
      else if (contained === entry) rows.push(pairRow(reader, kinds, pair, entry, container, 'contained'));
    }
  }
  return rows;
}

function pairRow(
  reader: KnowledgeReader,
  kinds: KindSchemas,
  pair: number,
  entry: number,
  otherEntry: number,
  role: 'container' | 'contained',
): ExplainedRow {
  const base = pair * PAIR_STRIDE;
  const rule = reader.head.rules[reader.pairs[base + PAIR.rule]!]!;
  const word = reader.pairs[base + PAIR.word]!;
  const other = codeOf(reader, otherEntry);
  return {
    rule,
    space: 'item',
    ...codeOf(reader, entry),
    pair: { other: other.code, isOtherPrefix: other.isPrefix, role },
    ...windowOf(rule, reader.pairs[base + PAIR.from]!, reader.pairs[base + PAIR.to]!),
    values: describeWords(
      reader,
      kinds.get(rule.kind)?.table?.columns ?? [],
      Int32Array.of(word & 255, (word >>> 8) - 1),
    ),
    ...metaOf(reader, reader.pairs[base + PAIR.meta]!),
  };
}

function codeOf(reader: KnowledgeReader, entry: number): { code: string; isPrefix: boolean } {
  const isPrefix = (reader.entries[entry * ENTRY_STRIDE + ENTRY.kind]! & 256) !== 0;
  return { code: reader.codeOf(entry), isPrefix };
}

function windowOf(rule: Rule, fromDay: number, toDay: number): { fromDay: number; toDay: number } {
  return { fromDay: Math.max(fromDay, rule.fromDay), toDay: Math.min(toDay, rule.toDay) };
}

function metaOf(reader: KnowledgeReader, index: number) {
  const { name, citation, status, table, row } = reader.meta(index);
  return { name, citation, status, table, row };
}

function describeWords(reader: KnowledgeReader, columns: readonly ColumnSchema[], words: Int32Array) {
  const values: { column: string; value: string }[] = [];
  let at = 0;
  for (const { name, column } of columns) {
    if ((PAIR_COLUMNS as readonly string[]).includes(name)) continue;
    const value = describeWord(reader, column, words, at);
    if (value !== '') values.push({ column: name, value });
    at += column.type === 'decimal' ? 2 : 1;
  }
  return values;
}

/** Empty for an empty cell. */
function describeWord(
  reader: KnowledgeReader,
  column: ColumnSchema['column'],
  words: Int32Array,
  at: number,
): string {
  const word = words[at]!;
  switch (column.type) {
    case 'choice':
      return column.values[word] ?? '';
    case 'integer':
      return word === EMPTY_WORD ? '' : String(word);
    case 'decimal': {
      const high = words[at + 1]!;
      if (high === EMPTY_WORD) return '';
      return formatDecimal((BigInt(high) << 32n) | BigInt(word >>> 0), column.decimals, 0);
    }
    case 'prefixes':
      return reader.list(word).join(' ');
    case 'text':
      return reader.string(word);
  }
}
