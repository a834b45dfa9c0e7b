/**
 * The facts of a clean claim before it has lines: an invented patient in a facility, all known, one row of the image
 * met exactly at its edge, and diagnoses that the patient can have.
 */
import type { Claim } from '../../src/claim/claim.ts';
import { SEXES } from '../../src/claim/codes.ts';
import { makeClaim } from '../../src/claim/make.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import type { ImageRow, ImageRows } from './image-rows.ts';
import type { Random } from './random.ts';
import { adaptToRow, type ClaimDays, isAgeMet } from './row-oracle.ts';

const DIAGNOSIS = 1;

export interface Workshop {
  readonly reader: KnowledgeReader;
  readonly random: Random;
  readonly rows: ImageRows;
  /** Item rows by rule, so that a rule with three rows is met as often as one with three thousand. */
  readonly anchors: readonly (readonly ImageRow[])[];
  /** Rows whose lines no rule counts once the patient pays them, by rule. */
  readonly selfPayRows: readonly (readonly ImageRow[])[];
  readonly rowsOfRule: ReadonlyMap<number, readonly ImageRow[]>;
  readonly diagnoses: readonly string[];
  readonly today: number;
  readonly serial: number;
}

export function makeScene(shop: Workshop): { claim: Claim; days: ClaimDays } {
  const { random, today, reader } = shop;
  const claim = makeClaim();
  claim.id = `clean-${shop.serial}`;
  const setting = random.pick([
    'outpatient',
    'outpatient',
    'emergency',
    'inpatient',
    'inpatient',
    'pharmacy',
  ] as const);
  const firstDay = today - random.between(20, 80);
  const lastDay = setting === 'inpatient' ? firstDay + random.between(1, 18) : firstDay;
  const days = { firstDay, lastDay };
  Object.assign(claim.patient, {
    idKind: 'psn_no',
    id: `P${shop.serial}`,
    sex: random.pick(SEXES),
    birthDay: firstDay - random.between(19 * 366, 80 * 365),
    isDeceased: false,
    scheme: random.pick(['employee', 'resident'] as const),
    maternityState: 'none',
  });
  Object.assign(claim.facility, {
    code: 'H00000000001',
    level: random.between(1, 3),
    type: setting === 'pharmacy' ? 'pharmacy' : 'general',
    designations: random.chance(50) ? [{ fromDay: firstDay, toDay: lastDay }] : undefined,
    hasIcu: true,
    hasPacu: true,
  });
  Object.assign(claim.encounter, {
    id: `E${shop.serial}`,
    setting,
    stage: random.pick(['audit', 'settlement'] as const),
    benefit: 'ordinary',
    start: { dayEpoch: firstDay, second: 8 * 3600 },
    end: { dayEpoch: lastDay, second: 20 * 3600 },
    wardIsIcu: random.chance(30),
    department: 'A03',
    physician: 'D1',
    isCritical: false,
    isRescue: false,
    isRemote: false,
  });
  // One row that decides the facts of the claim, met exactly.
  if (shop.anchors.length > 0)
    adaptToRow(claim, random.pick(random.pick(shop.anchors)), days, reader, random);
  if (random.chance(8)) claim.patient.death = { dayEpoch: lastDay, second: 20 * 3600 };
  addDiagnoses(shop, claim, days);
  return { claim, days };
}

function addDiagnoses(shop: Workshop, claim: Claim, days: ClaimDays): void {
  const { random } = shop;
  const chosen = new Set<string>();
  for (let i = 0; i < 30 && chosen.size < 1 + (shop.serial % 3); i++) {
    const code = random.pick(shop.diagnoses);
    if (isCodeMet(shop, claim, code, days)) chosen.add(code);
  }
  claim.diagnoses = [...chosen].map((code, at) => ({ code, name: `诊断${code}`, isMain: at === 0 }));
  claim.areDiagnosesComplete = true;
}

/** Sex and age rows of a diagnosis. */
export function isCodeMet(shop: Workshop, claim: Claim, code: string, days: ClaimDays): boolean {
  return shop.rows.matching(DIAGNOSIS, code).rows.every((row) => {
    if (row.rule.kind === 'sex-limit') return claim.patient.sex === SEXES[row.word(0)];
    if (row.rule.kind === 'age-limit') return isAgeMet(row, claim.patient.birthDay!, days);
    return true;
  });
}
