/**
 * Finds the pair rows that join two items of one claim. It compares codes only: whether two lines meet in time, and
 * which of them loses, is the rule kind's. Cost: per container item the smaller of its pair rows and the claim's
 * distinct items, each times a logarithm; never lines times lines.
 */

import type { FoundCodes } from '../knowledge/code-index.ts';
import { ENTRY, ENTRY_STRIDE, PAIR, PAIR_STRIDE } from '../knowledge/layout.ts';
import type { KnowledgeReader } from '../knowledge/reader.ts';

/**
 * Lines with these items, ascending; the lists are shared between calls. `isMutual`: the row's rule also joins the two
 * items the other way round.
 */
export type VisitPair = (
  pair: number,
  containers: readonly number[],
  contained: readonly number[],
  isMutual: boolean,
) => void;

export interface PairCollector {
  /** @param found the entries of the claim's lines, as the reader's `findMany` gives them. */
  collect(found: FoundCodes, lineCount: number, visit: VisitPair): void;
}

/** Entry and line share one exact double: entries are below 2^31, lines of a claim below 2^21 by the body limit. */
const LINE_SPAN = 2 ** 21;

export function createPairCollector(reader: KnowledgeReader): PairCollector {
  let sorted = new Float64Array(256);

  function pairCountOf(entry: number): number {
    return reader.entries[entry * ENTRY_STRIDE + ENTRY.pairCount]!;
  }

  function hasReverse(pair: number, container: number, contained: number): boolean {
    const rule = reader.pairs[pair * PAIR_STRIDE + PAIR.rule];
    const end = reader.entries[contained * ENTRY_STRIDE + ENTRY.pairStart]! + pairCountOf(contained);
    let reverse = reader.findPair(contained, container);
    if (reverse < 0) return false;
    for (; reverse < end; reverse++) {
      const base = reverse * PAIR_STRIDE;
      if (reader.pairs[base + PAIR.contained] !== container) return false;
      if (reader.pairs[base + PAIR.rule] === rule) return true;
    }
    return false;
  }

  /** Sorts (entry, line) and returns how many there are; 0 when no item of the claim contains another. */
  function sortByEntry({ entries, ends }: FoundCodes, lineCount: number): number {
    const count = lineCount === 0 ? 0 : ends[lineCount - 1]!;
    let hasContainer = false;
    for (let at = 0; at < count && !hasContainer; at++) hasContainer = pairCountOf(entries[at]!) > 0;
    if (!hasContainer) return 0;
    if (sorted.length < count) sorted = new Float64Array(count * 2);
    for (let line = 0, at = 0; line < lineCount; line++)
      for (; at < ends[line]!; at++) sorted[at] = entries[at]! * LINE_SPAN + line;
    sorted.subarray(0, count).sort();
    return count;
  }

  return {
    collect(found, lineCount, visit) {
      const count = sortByEntry(found, lineCount);
      if (count === 0) return;
      const items: number[] = [];
      const starts: number[] = [];
      for (let at = 0; at < count; at++) {
        const entry = Math.floor(sorted[at]! / LINE_SPAN);
        if (items.length > 0 && items[items.length - 1] === entry) continue;
        items.push(entry);
        starts.push(at);
      }
      const lists: number[][] = [];
      for (let container = 0; container < items.length; container++) {
        const pairCount = pairCountOf(items[container]!);
        if (pairCount === 0) continue;
        if (pairCount <= items.length) fromPairs(container, pairCount);
        else fromItems(container, pairCount);
      }

      function linesOf(item: number): readonly number[] {
        lists[item] ??= Array.from(
          sorted.subarray(starts[item]!, starts[item + 1] ?? count),
          (value) => value % LINE_SPAN,
        );
        return lists[item];
      }

      function visitRow(pair: number, container: number, contained: number): void {
        visit(
          pair,
          linesOf(container),
          linesOf(contained),
          hasReverse(pair, items[container]!, items[contained]!),
        );
      }

      /** Few rows: look each row's item up among the claim's. */
      function fromPairs(container: number, pairCount: number): void {
        const start = reader.entries[items[container]! * ENTRY_STRIDE + ENTRY.pairStart]!;
        for (let pair = start; pair < start + pairCount; pair++) {
          const contained = search(items, reader.pairs[pair * PAIR_STRIDE + PAIR.contained]!);
          if (contained >= 0) visitRow(pair, container, contained);
        }
      }

      /** Few items: look each item of the claim up among the rows. */
      function fromItems(container: number, pairCount: number): void {
        const end = reader.entries[items[container]! * ENTRY_STRIDE + ENTRY.pairStart]! + pairCount;
        for (let contained = 0; contained < items.length; contained++) {
          let pair = reader.findPair(items[container]!, items[contained]!);
          if (pair < 0) continue;
          while (pair < end && reader.pairs[pair * PAIR_STRIDE + PAIR.contained] === items[contained]) {
            visitRow(pair++, container, contained);
          }
        }
      }
    },
  };
}

function search(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : -1;
}
