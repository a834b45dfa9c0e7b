/** A prefix stands for codes that agree in everything, and for no known code that does not. */
import { expect, it } from 'vitest';
import { compressCodes, type RowBody } from '../../../scripts/national-pack/compress.ts';

const body = (name: string, days: string): RowBody => ({
  name,
  from: '2025-01-01',
  to: '',
  citation: 'test',
  status: 'official',
  own: { days },
});
const A = ['XA01AAA001B002010100001', 'XA01AAA001B002010100002', 'XA01AAA001B002010200001'] as const;
const B = ['XA01AAA001A001010100001', 'XA01AAA001A001010100002'] as const;
const always = () => true;

function compress(entries: [string, RowBody[]][], known: readonly string[], may = always) {
  return compressCodes(new Map(entries), new Set(known), may).map(
    ({ match, code, own }) => `${match} ${code} ${own.days}`,
  );
}

it('joins codes of one name and form that agree', () => {
  expect(
    compress(
      A.map((code) => [code, [body('甲', '14')]]),
      [...A, ...B],
    ),
  ).toEqual(['prefix XA01AAA001B002 14']);
});

it('keeps codes exact where a known neighbour has no row', () => {
  expect(
    compress(
      [
        [A[0], [body('甲', '14')]],
        [A[1], [body('甲', '14')]],
      ],
      A,
    ),
  ).toEqual([`exact ${A[0]} 14`, `exact ${A[1]} 14`]);
});

it('keeps codes exact where values, names or windows differ', () => {
  const differing: RowBody[] = [
    body('甲', '10'),
    body('乙', '14'),
    { ...body('甲', '14'), to: '2025-12-31' },
  ];
  for (const other of differing)
    expect(
      compress(
        [
          [B[0], [body('甲', '14')]],
          [B[1], [other]],
        ],
        B,
      ),
    ).toHaveLength(2);
});

it('does not take one code for an agreement, nor an item that may not be generalised', () => {
  expect(compress([[B[0], [body('甲', '14')]]], [B[0]])).toEqual([`exact ${B[0]} 14`]);
  expect(
    compress(
      B.map((code) => [code, [body('甲', '14')]]),
      B,
      () => false,
    ),
  ).toHaveLength(2);
});

it('refuses a code that the reference does not know', () => {
  expect(() => compress([['XZ', [body('甲', '14')]]], B)).toThrow('XZ');
});
