import { describe, expect, it } from 'vitest';
import { PAIR, PAIR_STRIDE } from '../../../src/knowledge/layout.ts';
import { createPairCollector } from '../../../src/rules/collect-pairs.ts';
import type { PairMatch } from '../../../src/rules/kind.ts';
import { orderPairs } from '../../../src/rules/pair-order.ts';
import { buildReader, type PairRowInput } from '../../support/judge-with.ts';

/** `A>B [lines of A] [lines of B]`, sorted, and how often a row was visited. */
function collect(rows: readonly PairRowInput[], codes: readonly (string | undefined)[]) {
  const reader = buildReader([{ id: 'CHG-01', kind: 'contained-item', pairRows: rows }]);
  const found: string[] = [];
  createPairCollector(reader).collect(reader.findMany(0, codes), codes.length, (pair, a, b, isMutual) => {
    const contained = reader.codeOf(reader.pairs[pair * PAIR_STRIDE + PAIR.contained]!);
    found.push(`>${contained} [${a}] [${b}]${isMutual ? ' mutual' : ''}`);
  });
  return found.sort();
}

const ROWS: readonly PairRowInput[] = [
  { code: 'A1', contained: 'B1', word: 2 },
  { code: 'A1', contained: 'B1', word: 3 },
  { code: 'A1', contained: 'C1', word: 2 },
  { code: 'B1', contained: 'C1', word: 2 },
  { code: 'C1', contained: 'B1', word: 2 },
];

describe('pairs of a claim', () => {
  it('joins items, each row once, with all their lines', () => {
    expect(collect(ROWS, ['A1', 'B1', undefined, 'B1', 'X'])).toEqual(['>B1 [0] [1,3]', '>B1 [0] [1,3]']);
    expect(collect(ROWS, ['B1', 'C1'])).toEqual(['>B1 [1] [0] mutual', '>C1 [0] [1] mutual']);
    expect(collect(ROWS, ['A1'])).toEqual([]);
    expect(collect(ROWS, [])).toEqual([]);
  });

  it('finds the same from the side of the rows and of the items', () => {
    const codes = Array.from({ length: 40 }, (_, at) => `B${at}`);
    const many = codes.map((contained): PairRowInput => ({ code: 'A1', contained, word: 2 }));
    expect(collect(many, ['A1', 'B7', 'B9'])).toEqual(['>B7 [0] [1]', '>B9 [0] [2]']);
    expect(collect(many.slice(5, 9), ['A1', ...codes])).toEqual([
      '>B5 [0] [6]',
      '>B6 [0] [7]',
      '>B7 [0] [8]',
      '>B8 [0] [9]',
    ]);
  });

  it('does not multiply lines: one visit for five thousand beside five thousand', () => {
    const codes = Array.from({ length: 10_000 }, (_, at) => (at % 2 === 0 ? 'A1' : 'B1'));
    expect(collect(ROWS, codes)).toHaveLength(2);
  });
});

describe('order of pairs', () => {
  const match = (pair: number, containers: number[], lines: number[]): PairMatch => ({
    pair,
    containers,
    lines,
    isMutual: false,
  });

  it('settles a container before what it contains, in any order of the table', () => {
    const matches = [match(0, [2], [3]), match(1, [1], [2]), match(2, [0], [1])];
    expect(orderPairs(matches).map(({ pair }) => pair)).toEqual([2, 1, 0]);
    expect(orderPairs([...matches].reverse()).map(({ pair }) => pair)).toEqual([2, 1, 0]);
  });

  it('ends where items contain one another in a circle', () => {
    const circle = [match(0, [0], [1]), match(1, [1], [2]), match(2, [2], [0])];
    expect(orderPairs(circle)).toHaveLength(3);
  });
});
