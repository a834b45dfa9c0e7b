/** TCM pieces (DRG-20, DRG-21): by their national code and by nothing else, for names are shared by many products. */
import type { DrugPoints } from './drug-points.ts';
import type { Report } from './drug-tables.ts';
import { cell, type Reference } from './reference.ts';
import type { Row, Table } from './table.ts';
import { citeBatch, drugWindow } from './windows.ts';

const NEVER = '中药饮片单复方均不予支付';
const SINGLE = '中药饮片单方使用不予支付';

export function pieceTables(reference: Reference, points: DrugPoints, report: Report): Table[] {
  checkCatalogue(reference, points, report);
  return [
    { file: 'drg-20-never-payable.csv', columns: [], rows: rowsOf(points, NEVER) },
    { file: 'drg-21-single-use.csv', columns: [], rows: rowsOf(points, SINGLE) },
  ];
}

function rowsOf(points: DrugPoints, rule: string): Row[] {
  return points.of(rule).flatMap((point) =>
    points.codes(rule, point.item).map(
      (code): Row => ({
        match: 'exact',
        code,
        name: point.item,
        ...drugWindow(rule, point.batch, false),
        citation: citeBatch(point.batch),
        status: 'official',
        own: {},
      }),
    ),
  );
}

/** The catalogue marks the same pieces; what it names and no code covers is reported, never guessed. */
function checkCatalogue(reference: Reference, points: DrugPoints, report: Report): void {
  const single = new Set(points.of(SINGLE).map(({ item }) => item));
  for (const record of reference.table('nrdl_2024_tcm_pieces')) {
    const name = cell(record, 'piece_name');
    if ((cell(record, 'single_use_not_payable') === '1') !== single.has(name))
      report(`single-use piece: catalogue 2024 and batch 11 differ on ${name}`);
  }
  const never = new Set(points.of(NEVER).map(({ item }) => item));
  for (const record of reference.table('tcm_pieces_never_payable')) {
    const name = cell(record, 'piece_name');
    if (!never.has(name)) report(`never-payable piece without a code: ${name}`);
  }
}
