/**
 * When a row has nothing to say about a line, told independently of the rule kinds and rather too strictly: a line that
 * the oracle passes must get no finding. Also how to set the facts of a claim so that a row is met exactly at its limit.
 */
import type { Claim, ClaimLine } from '../../src/claim/claim.ts';
import { FACILITY_TYPES, SEXES } from '../../src/claim/codes.ts';
import { civilFromDay, dayFromCivil } from '../../src/claim/day.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { EMPTY_WORD } from '../../src/knowledge/table-schema.ts';
import type { ImageRow } from './image-rows.ts';
import type { Random } from './random.ts';

export interface ClaimDays {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Evidence flags that settle what the other facts leave open. */
const CONFIRMATIONS = {
  'second-line': 'first_line_failed',
  'first-prescription': 'specialist_first_prescription',
  'onset-window': 'treated_in_time',
  'restricted-item': 'cannot_take_orally',
} as const;

const AGE_UNITS = ['years', 'months', 'days'] as const;

/** `birth` plus that many years or months, on the calendar; the 29th of a short February becomes 1 March. */
function later(birth: number, count: number, unit: (typeof AGE_UNITS)[number]): number {
  if (unit === 'days') return birth + count;
  const { year, month, day } = civilFromDay(birth);
  const months = year * 12 + month - 1 + count * (unit === 'years' ? 12 : 1);
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return dayFromCivil(target.year, target.month, day) ?? dayFromCivil(target.year, target.month + 1, 1)!;
}

export function isAgeMet(row: ImageRow, birth: number, { firstDay, lastDay }: ClaimDays): boolean {
  const unit = AGE_UNITS[row.word(2)] ?? 'years';
  const min = row.word(0);
  const max = row.word(1);
  if (min !== EMPTY_WORD && firstDay < later(birth, min, unit)) return false;
  return max === EMPTY_WORD || lastDay < later(birth, max + 1, unit);
}

/** A birth day at the very edge of the row: as old as `min` only since the first day, or `max` until the last. */
function birthAtEdge(row: ImageRow, { firstDay, lastDay }: ClaimDays, random: Random): number | undefined {
  const unit = AGE_UNITS[row.word(2)] ?? 'years';
  const min = row.word(0);
  const max = row.word(1);
  const useMin = min !== EMPTY_WORD && (max === EMPTY_WORD || random.chance(50));
  const start = useMin ? firstDay : lastDay;
  const count = useMin ? min : max + 1;
  const about = start - Math.round(count * { years: 365.25, months: 30.44, days: 1 }[unit]);
  for (let birth = about + 5; birth > about - 40; birth--) {
    if (useMin ? later(birth, count, unit) <= firstDay : later(birth, count, unit) <= lastDay) {
      const edge = useMin ? birth : birth + 1;
      return edge <= firstDay && isAgeMet(row, edge, { firstDay, lastDay }) ? edge : undefined;
    }
  }
  return undefined;
}

/** Sets facts so that the row is just met. Returns false where the claim's days make that impossible. */
export function adaptToRow(
  claim: Claim,
  row: ImageRow,
  days: ClaimDays,
  reader: KnowledgeReader,
  random: Random,
): boolean {
  const { patient, facility, encounter } = claim;
  switch (row.rule.kind) {
    case 'sex-limit':
      patient.sex = SEXES[row.word(0)]!;
      return true;
    case 'age-limit': {
      const birth = birthAtEdge(row, days, random);
      if (birth === undefined) return false;
      patient.birthDay = birth;
      return true;
    }
    case 'facility-level': {
      const orType = row.word(1);
      const isByType = orType !== EMPTY_WORD && random.chance(50);
      facility.level = row.word(isByType ? 2 : 0);
      if (isByType) facility.type = FACILITY_TYPES[orType]!;
      return true;
    }
    case 'scheme-limit':
      patient.scheme = row.word(0) === 0 ? 'workInjury' : 'maternity';
      return true;
    case 'setting-limit':
      if (encounter.setting === 'inpatient') return true;
      if (row.word(0) === 1) encounter.setting = 'emergency';
      return row.word(0) !== 0;
    case 'ward-limit':
      encounter.wardIsIcu = true;
      facility.hasIcu = true;
      facility.hasPacu = true;
      return true;
    case 'indication': {
      const allowed = reader.list(row.word(0));
      if (allowed.length === 0) addEvidence(claim, 'indication');
      for (const name of evidenceNames(row, reader)) addEvidence(claim, name);
      return true;
    }
    case 'second-line':
    case 'first-prescription':
    case 'onset-window':
    case 'restricted-item':
      addEvidence(claim, CONFIRMATIONS[row.rule.kind]);
      return true;
    default:
      return true;
  }
}

export function addEvidence(claim: Claim, name: string): void {
  claim.evidence = new Map(claim.evidence).set(name, true);
}

export function evidenceNames(row: ImageRow, reader: KnowledgeReader): string[] {
  return row.word(1) === EMPTY_WORD ? [] : reader.string(row.word(1)).split(/\s+/).filter(Boolean);
}

export function isInForce({ fromDay, toDay, rule }: ImageRow, day: number): boolean {
  return day >= Math.max(fromDay, rule.fromDay) && day <= Math.min(toDay, rule.toDay);
}

/** True when the row, alone and for this line alone, has nothing to object. Limits over lines are the generator's. */
export function isRowMet(
  claim: Claim,
  line: ClaimLine,
  row: ImageRow,
  days: ClaimDays,
  reader: KnowledgeReader,
): boolean {
  const { patient, facility, encounter } = claim;
  const day = line.from!.dayEpoch;
  if (!isInForce(row, day)) return true;
  switch (row.rule.kind) {
    case 'sex-limit':
      return patient.sex === SEXES[row.word(0)];
    case 'age-limit':
      return isAgeMet(row, patient.birthDay!, days);
    case 'facility-level':
      if (facility.level! >= row.word(0)) return true;
      return (
        row.word(1) !== EMPTY_WORD &&
        facility.type === FACILITY_TYPES[row.word(1)] &&
        facility.level! >= row.word(2)
      );
    case 'scheme-limit':
      return patient.scheme === (row.word(0) === 0 ? 'workInjury' : 'maternity');
    case 'setting-limit':
      if (row.word(0) === 2) return encounter.setting !== 'internet';
      return encounter.setting === 'inpatient' || (row.word(0) === 1 && encounter.setting === 'emergency');
    case 'ward-limit':
      return row.word(0) === 0
        ? encounter.wardIsIcu === true && facility.hasIcu === true
        : facility.hasPacu === true;
    case 'indication':
      return isIndicated(claim, row, reader);
    case 'price-ceiling':
      return row.decimal(0) >= line.priceE6!;
    case 'daily-cap':
    case 'period-cap':
      return row.decimal(0) >= line.quantityE4!;
    case 'second-line':
    case 'first-prescription':
    case 'onset-window':
      return claim.evidence.get(CONFIRMATIONS[row.rule.kind]) === true;
    case 'restricted-item':
      return (
        claim.evidence.get(CONFIRMATIONS[row.rule.kind]) === true &&
        reader
          .list(row.word(0))
          .some((prefix) => claim.diagnoses.some(({ code }) => code!.startsWith(prefix)))
      );
    case 'course-days':
    case 'repeated-examination':
    case 'single-use-piece':
    case 'discounted-operation':
    case 'contained-consumable':
    case 'days-of-supply':
    case 'code-list':
      return true;
    default:
      // A kind this oracle does not know, or one that no line can meet (never-payable).
      return false;
  }
}

export function isIndicated(claim: Claim, row: ImageRow, reader: KnowledgeReader): boolean {
  const allowed = reader.list(row.word(0));
  if (allowed.length === 0) return claim.evidence.get('indication') === true;
  const hasDiagnosis =
    allowed[0] === '*' ||
    claim.diagnoses.some(({ code }) => allowed.some((prefix) => code!.startsWith(prefix)));
  return hasDiagnosis && evidenceNames(row, reader).every((name) => claim.evidence.get(name) === true);
}
