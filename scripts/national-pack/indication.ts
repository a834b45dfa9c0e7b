/**
 * DRG-03: the starter mapping from drug names to diagnoses, joined to the published items and dated by the edition
 * whose text it states. Items with a published indication and no mapping get an empty list, which only warns.
 * No row of this table is official: diagnoses were mapped by us and no clinician has reviewed them.
 */
import { compressCodes, type RowBody } from './compress.ts';
import type { DrugPoint, DrugPoints } from './drug-points.ts';
import { isPlainName, type Report } from './drug-tables.ts';
import { cell, type Reference, type ReferenceRecord } from './reference.ts';
import type { Table } from './table.ts';
import { citeBatch, EDITION_2024, EDITION_2025, SINCE_EDITION_2024, type Window } from './windows.ts';

const INDICATION_RULE = '药品限适应症';

/**
 * Conditions beside the diagnosis, as evidence flags. A condition that has a rule of its own (second line DRG-04,
 * level 08, visit type 09, rescue 10, days 11, laboratory 12, genes 13, specialist 14, quantity 18, onset 19, ages 07)
 * is not asked for twice.
 */
const EVIDENCE_OF: readonly (readonly [RegExp, string])[] = [
  [/ulcer, claudication/, 'arterial_symptoms'],
  [/WHO class/, 'who_functional_class'],
  [/PROCEDURE PCI/, 'coronary_intervention'],
  [/anaemia/, 'anaemia'],
  [/surgical procedure/, 'surgery_or_postpartum_bleeding'],
  [/CANNOT_ORAL/, 'cannot_take_orally'],
  [/coma/, 'coma'],
  [/grade-4 neutropenia/, 'prior_severe_neutropenia'],
  [/Fabry/, 'fabry_disease'],
];

/** What the 2024 edition asked of items whose starter row states the text of 2025. */
const IN_2024: Readonly<Record<string, string>> = {
  阿瑞匹坦注射液: 'dysphagia',
  注射用福沙匹坦双葡甲胺: 'dysphagia',
};

/** Names that a mapping's pattern meets although it was written for another drug. */
const OTHER_DRUG = /(?:[德康]|恩美)曲妥珠单抗/;

export function indicationTable(reference: Reference, points: DrugPoints, report: Report): Table {
  const starters = reference.table('drug_indication_icd_starter');
  const remarks = readRemarks(reference);
  const byItem = Map.groupBy(
    points.all.filter(({ rule }) => !rule.startsWith('中药饮片')),
    ({ item }) => item,
  );
  const bodies = new Map<string, RowBody[]>();
  for (const starter of starters) {
    if (![...byItem.keys()].some((item) => matches(starter, item)))
      report(`indication mapping without a published item: ${cell(starter, 'drug_name_regex')}`);
  }
  for (const [item, published] of byItem) {
    const found = starters.filter((starter) => matches(starter, item));
    if (found.length > 1) throw new Error(`${item} matches ${found.length} indication mappings`);
    const drafts = found[0] === undefined ? unmapped(published) : mapped(found[0], item, published, remarks);
    for (const body of drafts)
      for (const code of points.itemCodes(item)) {
        const list = bodies.get(code) ?? [];
        if (!list.some((one) => one.from === body.from && one.own.allowed === body.own.allowed))
          bodies.set(code, [...list, body]);
      }
  }
  // One code under two names, one of them mapped: the mapping says more.
  for (const [code, list] of bodies)
    if (list.some(({ status, to }) => status === 'starter' && to === ''))
      bodies.set(
        code,
        list.filter(({ status }) => status === 'starter'),
      );
  return {
    file: 'drg-03-indication.csv',
    columns: ['allowed', 'evidence'],
    rows: compressCodes(bodies, points.known, (_, body) => isPlainName(body.name)),
  };
}

function mapped(
  starter: ReferenceRecord,
  item: string,
  published: readonly DrugPoint[],
  remarks: readonly Remark[],
): RowBody[] {
  const allowed = expandPrefixes(cell(starter, 'allowed_icd10_prefixes'));
  const evidence = evidenceOf(cell(starter, 'other_conditions'));
  if (allowed === '*' && evidence === '') return [];
  const text = essence(cell(starter, 'official_text'));
  const is2024 = remarks.some((remark) => remark.essence === text && remark.isFor(item));
  const is2025 = published.some(({ batch }) => drugEdition(batch) === 2025);
  const common = { name: item, status: 'starter' } as const;
  const earlier = IN_2024[item];
  const rows: RowBody[] = [];
  if (earlier !== undefined)
    rows.push({
      ...common,
      ...EDITION_2024,
      citation: 'NRDL 2024',
      own: { allowed, evidence: earlier },
    });
  const window = windowOf(is2024 && earlier === undefined, is2025);
  rows.push({
    ...common,
    ...window,
    citation: [
      ...(window.from === EDITION_2024.from ? ['NRDL 2024'] : []),
      ...(window.to === '' ? [citeText(published)] : []),
    ].join(', '),
    own: { allowed, evidence },
  });
  return rows;
}

function unmapped(published: readonly DrugPoint[]): RowBody[] {
  const point = published.find(({ rule }) => rule === INDICATION_RULE);
  if (point === undefined) return [];
  return [
    {
      name: point.item,
      ...EDITION_2025,
      citation: citeBatch(point.batch),
      status: 'unreviewed',
      own: { allowed: '', evidence: '' },
    },
  ];
}

function windowOf(is2024: boolean, is2025: boolean): Window {
  if (is2024) return is2025 ? SINCE_EDITION_2024 : EDITION_2024;
  return is2025 ? EDITION_2025 : EDITION_2024;
}

/** Batches 12 to 17, 9 and the revision state the 2025 edition; 1 and 3 to 6 the edition of 2024. */
function drugEdition(batch: string): number {
  return /^[13456]$/.test(batch) ? 2024 : 2025;
}

function citeText(published: readonly DrugPoint[]): string {
  const newest =
    published.find(({ rule }) => rule === INDICATION_RULE) ??
    published.find(({ batch }) => drugEdition(batch) === 2025) ??
    published[0]!;
  return citeBatch(newest.batch);
}

interface Remark {
  readonly essence: string;
  isFor(item: string): boolean;
}

function readRemarks(reference: Reference): Remark[] {
  return reference
    .table('nrdl_2024')
    .filter((record) => cell(record, 'remark') !== '')
    .map((record) => {
      const names = cell(record, 'drug_name')
        .split('|')
        .map((name) => name.replaceAll(/[(（].*?[)）]/g, '').trim())
        .filter((name) => name !== '');
      return {
        essence: essence(cell(record, 'remark')),
        isFor: (item) => names.some((name) => item.includes(name)),
      };
    });
}

/** A remark without punctuation and without the clauses about days, visit type and screening, for comparison only. */
function essence(text: string): string {
  return text
    .split(/[，,；。]/)
    .filter((clause) => !/支付|营养风险|不能经饮食|肠内营养/.test(clause))
    .join('')
    .replaceAll(/[\s:：、."“”]/g, '');
}

function evidenceOf(conditions: string): string {
  return EVIDENCE_OF.filter(([pattern]) => pattern.test(conditions))
    .map(([, flag]) => flag)
    .join(' ');
}

/** `C00-C97` is the chapter; no other range occurs. */
function expandPrefixes(prefixes: string): string {
  const expanded = prefixes.replaceAll('C00-C97', 'C').split(/\s+/);
  if (expanded.some((prefix) => prefix.includes('-'))) throw new Error(`unknown range in ${prefixes}`);
  return expanded.sort().join(' ');
}

/** The catalogue names `复方氨基酸(15AA)` what codes name `复方氨基酸注射液(15AA)`: a pattern may mean either. */
function matches(starter: ReferenceRecord, item: string): boolean {
  const pattern = new RegExp(cell(starter, 'drug_name_regex'), 'u');
  return (pattern.test(item) || pattern.test(item.replace('注射液', ''))) && !OTHER_DRUG.test(item);
}
