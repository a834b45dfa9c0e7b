/**
 * The published drug points and their codes, joined: which code carries which limit under which rule and batch.
 * Official sentences are read here (numbers are checked against them) and never leave.
 */
import { cell, type Reference } from './reference.ts';
import { REVISION } from './windows.ts';

export interface DrugPoint {
  readonly rule: string;
  readonly batch: string;
  readonly item: string;
  readonly value: string;
  /** The published ground. For checks only: no table may carry it. */
  readonly ground: string;
}

export interface DrugPoints {
  readonly all: readonly DrugPoint[];
  of(rule: string): readonly DrugPoint[];
  /** Codes of an item under a rule, as the union of all batches lists them. */
  codes(rule: string, item: string): readonly string[];
  /** Codes of an item under any rule. */
  itemCodes(item: string): readonly string[];
  /** All known drug codes (TCM pieces apart). */
  readonly known: ReadonlySet<string>;
  /** True when the January 2026 revision restates the rule. */
  isRevised(rule: string): boolean;
}

export function readDrugPoints(reference: Reference): DrugPoints {
  const all = reference.table('nhsa_kp_drugs').map(
    (record): DrugPoint => ({
      rule: cell(record, 'rule_name'),
      batch: cell(record, 'batch'),
      item: cell(record, 'item_name'),
      value: cell(record, 'value'),
      ground: cell(record, 'basis_text'),
    }),
  );
  const byRule = Map.groupBy(all, (point) => point.rule);
  const codes = new Map<string, string[]>();
  const known = new Set<string>();
  for (const record of reference.table('nhsa_kp_drug_codes')) {
    const code = cell(record, 'nhsa_code');
    const item = cell(record, 'item_name');
    if (!code.startsWith('T')) known.add(code);
    for (const rule of cell(record, 'rule_names').split(';')) add(`${rule}|${item}`, code);
    add(`|${item}`, code);
  }
  const revised = new Set(all.filter(({ batch }) => batch === REVISION).map(({ rule }) => rule));

  function add(key: string, code: string): void {
    const list = codes.get(key);
    if (list === undefined) codes.set(key, [code]);
    else if (!list.includes(code)) list.push(code);
  }
  return {
    all,
    known,
    of: (rule) => byRule.get(rule) ?? [],
    codes: (rule, item) => codes.get(`${rule}|${item}`) ?? [],
    itemCodes: (item) => codes.get(`|${item}`) ?? [],
    isRevised: (rule) => revised.has(rule),
  };
}
