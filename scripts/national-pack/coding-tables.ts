/**
 * Tables on diagnosis and operation codes: sex, age, and the lists of known codes. Dagger-asterisk pairs are judged
 * part by part, so they are listed part by part: the dagger part alone names the pair, for no two pairs share it.
 */
import type { Report } from './drug-tables.ts';
import { cell, type Reference } from './reference.ts';
import type { Row, Status, Table } from './table.ts';

const WHO = 'WHO ICD-10 vol. 2';
const DERIVED = 'derived from the code name';
/** An operation of transition is done on either registered sex: it may only ask. */
const EITHER_SEX_OPERATION = '64.5';
const DAYS_PER_YEAR = 365;
const NEGATED_NAME = /^非(?:新生儿|婴儿|婴幼儿|儿童|老年)/;

export function codingTables(reference: Reference, report: Report): Table[] {
  const diagnoses = reference.table('icd10_nhsa').map((record) => cell(record, 'code'));
  const operations = reference.table('icd9cm3_nhsa').map((record) => cell(record, 'code'));
  const alone = soleParts(diagnoses);
  return [
    diagnosisSex(reference, alone, report),
    diagnosisAge(reference, alone, report),
    operationSex(reference),
    { file: 'dat-01-diagnoses.csv', columns: [], rows: diagnoses.flatMap(partsOf).map(listed) },
    { file: 'dat-01-operations.csv', columns: [], rows: operations.map(listed) },
  ];
}

/** `A18.109+N51.0*` → `A18.109`, `N51.0`, as the judge splits them. */
function partsOf(code: string): string[] {
  return code.split('+').map((part) => part.replaceAll('*', '').trim());
}

function soleParts(codes: readonly string[]): (code: string) => string | undefined {
  const count = new Map<string, number>();
  for (const code of codes) {
    const first = partsOf(code)[0]!;
    count.set(first, (count.get(first) ?? 0) + 1);
  }
  return (code) => {
    const first = partsOf(code)[0]!;
    return count.get(first) === 1 ? first : undefined;
  };
}

function diagnosisSex(
  reference: Reference,
  alone: (code: string) => string | undefined,
  report: Report,
): Table {
  const rows: Row[] = [];
  for (const record of reference.table('dx_sex_limits')) {
    const isPrefix = cell(record, 'match') === 'prefix';
    const code = isPrefix ? cell(record, 'code') : soleOr(alone, cell(record, 'code'), report);
    if (code === undefined) continue;
    rows.push({
      match: isPrefix ? 'prefix' : 'exact',
      code,
      name: cell(record, 'name'),
      from: '',
      to: '',
      citation: isPrefix ? WHO : DERIVED,
      status: isPrefix ? 'official' : 'derived',
      own: { sex: cell(record, 'sex') === 'M' ? 'male' : 'female' },
    });
  }
  return { file: 'adm-14-diagnosis-sex.csv', columns: ['sex'], rows: withoutCovered(rows) };
}

/** A derived row under an official prefix of the same sex says nothing new. */
function withoutCovered(rows: readonly Row[]): Row[] {
  const prefixes = rows.filter(({ match }) => match === 'prefix');
  return rows.filter(
    (row) =>
      row.match === 'prefix' ||
      !prefixes.some(({ code, own }) => row.code.startsWith(code) && own.sex === row.own.sex),
  );
}

function diagnosisAge(
  reference: Reference,
  alone: (code: string) => string | undefined,
  report: Report,
): Table {
  const rows: Row[] = [];
  for (const record of reference.table('dx_age_limits')) {
    const isPrefix = cell(record, 'match') === 'prefix';
    // The list was made by words in names; "not of the newborn" has the word and means the contrary.
    if (!isPrefix && NEGATED_NAME.test(cell(record, 'name'))) continue;
    const code = isPrefix ? cell(record, 'code') : soleOr(alone, cell(record, 'code'), report);
    if (code === undefined) continue;
    const bounds = ageCells(cell(record, 'min_age_days'), cell(record, 'max_age_days'));
    rows.push({
      match: isPrefix ? 'prefix' : 'exact',
      code,
      name: cell(record, 'name'),
      from: '',
      to: '',
      citation: isPrefix ? 'derived from the chapter' : DERIVED,
      status: 'derived',
      own: bounds,
    });
  }
  return {
    file: 'adm-15-diagnosis-age.csv',
    columns: ['min', 'max', 'unit'],
    rows: widest(belowNoChapter(rows), report),
  };
}

/**
 * A perinatal code may persist beyond the newborn days (so the chapter's own bound says), and nearly every name in that
 * chapter says "newborn": the chapter's bound holds for all of it.
 */
function belowNoChapter(rows: readonly Row[]): Row[] {
  const chapters = rows.filter(({ match }) => match === 'prefix').map(({ code }) => code);
  return rows.filter(
    ({ match, code }) => match === 'prefix' || !chapters.some((chapter) => code.startsWith(chapter)),
  );
}

/** A name that says "infancy and childhood" was found by both words: the wider bound holds, alone. */
function widest(rows: readonly Row[], report: Report): Row[] {
  const kept = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.match} ${row.code}`;
    const other = kept.get(key);
    if (other !== undefined) report(`two age bounds for ${row.code}, the wider one kept`);
    if (other === undefined || upperDays(row) > upperDays(other)) kept.set(key, row);
  }
  return [...kept.values()];
}

function upperDays({ own }: Row): number {
  if (own.max === '' || own.max === undefined) return Number.POSITIVE_INFINITY;
  return Number(own.max) * (own.unit === 'years' ? DAYS_PER_YEAR : 1);
}

/**
 * Bounds of whole years, from ten on, are meant as years (3650 days fall two days short of ten); the upper bound
 * "under 18" is 6570 days and the last completed year is 17. Shorter ones stay days.
 */
function ageCells(min: string, max: string): Readonly<Record<string, string>> {
  const years = (days: string): number | undefined =>
    days !== '' && Number(days) >= 10 * DAYS_PER_YEAR && Number(days) % DAYS_PER_YEAR === 0
      ? Number(days) / DAYS_PER_YEAR
      : undefined;
  const low = years(min);
  const high = years(max);
  if (low === undefined && high === undefined) return { min, max, unit: 'days' };
  if ((min !== '' && low === undefined) || (max !== '' && high === undefined))
    throw new Error(`age bounds ${min}–${max} mix days and years`);
  return {
    min: low === undefined ? '' : String(low),
    max: high === undefined ? '' : String(high === 18 ? 17 : high),
    unit: 'years',
  };
}

function operationSex(reference: Reference): Table {
  const rows = reference.table('proc_sex_limits').flatMap((record): Row[] => {
    const prefix = cell(record, 'icd9cm3_prefix');
    const sex = cell(record, 'sex') === 'M' ? 'male' : 'female';
    const make = (code: string, status: Status): Row => ({
      match: 'prefix',
      code,
      name: '',
      from: '',
      to: '',
      citation: 'ICD-9-CM-3 chapters',
      status,
      own: { sex },
    });
    if (!EITHER_SEX_OPERATION.startsWith(prefix)) return [make(prefix, 'official')];
    return [...'0123456789'].map((digit) => {
      const code = `${prefix}.${digit}`;
      return make(code, code === EITHER_SEX_OPERATION ? 'derived' : 'official');
    });
  });
  return { file: 'adm-16-operation-sex.csv', columns: ['sex'], rows };
}

function soleOr(
  alone: (code: string) => string | undefined,
  code: string,
  report: Report,
): string | undefined {
  const sole = alone(code);
  if (sole === undefined) report(`code is not in the coding list or not told by its dagger part: ${code}`);
  return sole;
}

function listed(code: string): Row {
  return { match: 'exact', code, name: '', from: '', to: '', citation: '', status: 'official', own: {} };
}
