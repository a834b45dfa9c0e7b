/**
 * Every known drug code reaches, through the shipped tables, exactly the limits that the reference gives it: nothing
 * is lost and no prefix reaches a known code that should not have the row. The expectation is computed from the
 * reference by other code than the script's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { describeWithReference, KNOWLEDGE_FOLDER, REFERENCE_FOLDER } from './reference-data.ts';

type Cells = Readonly<Record<string, string>>;

const read = (path: string): Cells[] =>
  parse(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true }) as Cells[];
const shipped = (file: string): Cells[] => read(join(KNOWLEDGE_FOLDER, 'national', 'tables', file));

/** Value of a shipped row in the words of the reference; undefined where the table has no reference value. */
const TABLES: readonly [file: string | readonly string[], rule: string, value: (row: Cells) => string][] = [
  ['drg-01-work-injury-only.csv', '药品限工伤保险', (row) => (row.scheme === 'workInjury' ? 'injury' : '?')],
  ['drg-02-maternity-only.csv', '药品限生育保险', (row) => row.scheme!],
  [
    // A level that binds the first prescription alone is a limit of its own.
    ['drg-08-facility-level.csv', 'drg-14-first-prescription.csv'],
    '药品限医疗机构级别',
    (row) => (row.or_type === 'eye' ? `${row.level}|${row.or_level}-eye` : row.level!),
  ],
  [
    'drg-09-visit-type.csv',
    '药品限就医方式',
    (row) => (row.settings === 'inpatientOrEmergency' ? 'inpatient_or_emergency' : row.settings!),
  ],
  ['drg-04-second-line.csv', '药品限二线使用', () => '1'],
  ['drg-11-payable-days.csv', '药品限支付疗程', (row) => row.days!],
  [
    'drg-22-not-by-internet.csv',
    '超互联网医院药品支付范围',
    (row) => (row.settings === 'notInternet' ? 'forbidden' : '?'),
  ],
  ['rx-01-sex.csv', '药品区分性别使用', (row) => (row.sex === 'male' ? 'M' : 'F')],
  ['rx-02-child-product.csv', '药品儿童专用', (row) => (row.max === '17' && row.min === '' ? 'child' : '?')],
  ['drg-20-never-payable.csv', '中药饮片单复方均不予支付', () => 'never'],
  ['drg-21-single-use.csv', '中药饮片单方使用不予支付', () => 'single'],
];

describeWithReference('limits of every known code', () => {
  let codesOf: Map<string, string[]>;
  let points: Cells[];
  let known: string[];

  beforeAll(() => {
    points = read(join(REFERENCE_FOLDER, 'nhsa_kp_drugs.csv'));
    codesOf = new Map();
    const all = new Set<string>();
    for (const { nhsa_code: code, item_name: item, rule_names: rules } of read(
      join(REFERENCE_FOLDER, 'nhsa_kp_drug_codes.csv'),
    )) {
      all.add(code!);
      for (const rule of rules!.split(';')) {
        const key = `${rule}/${item}`;
        codesOf.set(key, [...(codesOf.get(key) ?? []), code!]);
      }
    }
    known = [...all];
  });

  /** code → `year value` for the two years the pack speaks of. */
  function expectedOf(rule: string): Map<string, Set<string>> {
    const ofRule = points.filter((point) => point.rule_name === rule);
    const isRevised = ofRule.some((point) => point.batch === '2026-01-update');
    const expected = new Map<string, Set<string>>();
    for (const point of ofRule) {
      const isOf2025 = point.batch === '2026-01-update' || point.batch === '9';
      const years = isOf2025 ? [2026] : isRevised ? [2025] : [2025, 2026];
      for (const code of codesOf.get(`${rule}/${point.item_name}`) ?? [])
        for (const year of years) add(expected, code, `${year} ${point.value}`);
    }
    return expected;
  }

  function reachedIn(rows: readonly Cells[], value: (row: Cells) => string): Map<string, Set<string>> {
    const exact = Map.groupBy(
      rows.filter((row) => row.match === 'exact'),
      (row) => row.code!,
    );
    const prefix = Map.groupBy(
      rows.filter((row) => row.match === 'prefix'),
      (row) => row.code!,
    );
    const lengths = [...new Set([...prefix.keys()].map((code) => code.length))];
    const reached = new Map<string, Set<string>>();
    for (const code of known) {
      const hits = [
        ...(exact.get(code) ?? []),
        ...lengths.flatMap((n) => prefix.get(code.slice(0, n)) ?? []),
      ];
      for (const row of hits) {
        if (isIn(row, '2025-12-31')) add(reached, code, `2025 ${value(row)}`);
        if (isIn(row, '2026-01-01')) add(reached, code, `2026 ${value(row)}`);
      }
    }
    return reached;
  }

  it.each(TABLES)('%s gives each code what the points of %s say', (files, rule, value) => {
    const expected = expectedOf(rule);
    // 帕妥珠单抗: the revision dropped it, and batch 17 states the same course in its remark.
    if (rule === '药品限支付疗程')
      for (const code of codesOf.get('药品限适应症/帕妥珠单抗注射液') ?? []) add(expected, code, '2026 365');
    expect(plain(reachedIn([files].flat().flatMap(shipped), value))).toEqual(plain(expected));
  });

  it('splits children-only drugs between the plain limit and the range, once each', () => {
    const plainRows = reachedIn(shipped('drg-05-children-only.csv'), () => 'child');
    const ranged = reachedIn(shipped('drg-07-age-range.csv'), () => 'child');
    expect([...plainRows.keys()].filter((code) => ranged.has(code))).toEqual([]);
    expect(plain(new Map([...plainRows, ...ranged]))).toEqual(plain(expectedOf('药品限儿童使用')));
  });

  it('has an indication row in 2026 for every code whose indication is published and not "any diagnosis"', () => {
    const reached = reachedIn(shipped('drg-03-indication.csv'), () => 'row');
    const any = /人血白蛋白|果糖/;
    const missing = points
      .filter((point) => point.rule_name === '药品限适应症' && !any.test(point.item_name!))
      .flatMap((point) => codesOf.get(`药品限适应症/${point.item_name}`) ?? [])
      .filter((code) => !reached.get(code)?.has('2026 row'));
    expect(missing).toEqual([]);
  });

  it('has no official row for an indication: the mapping is ours', () => {
    expect(shipped('drg-03-indication.csv').filter((row) => row.status === 'official')).toEqual([]);
  });

  it('carries no sentence of a ground in any cell', () => {
    const grounds = points
      .flatMap((point) => point.basis_text!.split(/[。；，,：:]/))
      .filter((clause) => clause.length >= 12);
    const cells = new Set(
      ['drg-03-indication.csv', 'drg-19-onset-window.csv', ...TABLES.flatMap(([files]) => files)].flatMap(
        (file) => shipped(file).flatMap((row) => Object.values(row)),
      ),
    );
    const long = [...cells].filter((cell) => cell.length >= 12);
    expect(long.filter((cell) => grounds.some((ground) => cell.includes(ground)))).toEqual([]);
  });
});

function isIn(row: Cells, day: string): boolean {
  return (row.from === '' || row.from! <= day) && (row.to === '' || row.to! >= day);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function plain(map: Map<string, Set<string>>): string[] {
  return [...map].map(([code, values]) => `${code} ${[...values].sort().join(' | ')}`).sort();
}
