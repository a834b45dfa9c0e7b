/** Alternatives of one line come together, in line order, for the fund's lines only. */
import { expect, it } from 'vitest';
import { forEachLine } from '../../../src/rules/by-line.ts';
import { createContext } from '../../../src/rules/context.ts';
import { buildClaim } from '../../support/build-claim.ts';
import { buildReader } from '../../support/judge-with.ts';

it('groups the points of each line that the fund is asked to pay', () => {
  const context = createContext(buildReader([{ id: 'RX-01', kind: 'sex-limit', rows: [] }]));
  const lines = [{ amount: '1.00' }, { amount: '1.00', isDeclaredSelfPay: true }, { amount: '1.00' }];
  context.begin(buildClaim({ lines }), 0, undefined);
  const matches = [
    { point: 7, position: 0 },
    { point: 3, position: 0 },
    { point: 4, position: 1 },
    { point: 5, position: 2 },
  ];
  const seen: [number, number[]][] = [];
  forEachLine(context, matches, (line, points) => seen.push([line, [...points]]));
  expect(seen).toEqual([
    [0, [7, 3]],
    [2, [5]],
  ]);
});
