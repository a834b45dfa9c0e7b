/**
 * Makes realistic claims that no rule objects to, against any image: most lines carry codes that have rows, and many sit
 * exactly at a limit (age of the birthday, level, cap, last day of a course, day after a contained item …). Everything
 * follows from the seed.
 */
import type { Claim, ClaimLine } from '../../src/claim/claim.ts';
import { SEXES } from '../../src/claim/codes.ts';
import { multiplyToFen } from '../../src/claim/decimal.ts';
import { makeClaim, makeLine } from '../../src/claim/make.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { type ImagePair, type ImageRow, type ImageRows, readImageRows } from './image-rows.ts';
import { createRandom, type Random } from './random.ts';
import { adaptToRow, type ClaimDays, isAgeMet, isRowMet } from './row-oracle.ts';
import { completeCode, kindOf, listedCodes } from './sample-codes.ts';

export interface CleanClaim {
  readonly claim: Claim;
  /** Lines whose code has at least one row or pair in the image. */
  readonly ruledLineCount: number;
  /** Kinds of rules whose rows its lines met. */
  readonly kinds: ReadonlySet<string>;
}

const ITEM = 0;
const DIAGNOSIS = 1;
/** Kinds whose rows can be anchors: some line can meet them. */
const HOPELESS = new Set(['never-payable', 'code-list', 'days-of-supply']);
const ATTEMPTS_MAX = 40;
const WINDOW_ENCOUNTER = 3;

export function createCleanClaims(
  reader: KnowledgeReader,
  seed: number,
  today: number,
): { next(): CleanClaim } {
  const random = createRandom(seed);
  const rows = readImageRows(reader);
  const anchors = groupByRule(
    rows.rows.filter(({ space, rule }) => space === ITEM && !HOPELESS.has(rule.kind)),
  );
  const diagnoses = listedCodes(rows, DIAGNOSIS);
  let serial = 0;
  return {
    next: () => makeCleanClaim({ reader, random, rows, anchors, diagnoses, today, serial: serial++ }),
  };
}

interface Workshop {
  readonly reader: KnowledgeReader;
  readonly random: Random;
  readonly rows: ImageRows;
  /** Item rows by rule, so that a rule with three rows is met as often as one with three thousand. */
  readonly anchors: readonly (readonly ImageRow[])[];
  readonly diagnoses: readonly string[];
  readonly today: number;
  readonly serial: number;
}

/** What lines so far have used up, for limits over several lines. */
interface Used {
  readonly codeDays: Set<string>;
  readonly daysOfCourse: Map<string, Set<number>>;
  readonly cappedDays: Set<string>;
  readonly groups: Set<string>;
  readonly dischargeDrugs: Set<string>;
  second: number;
}

function makeCleanClaim(shop: Workshop): CleanClaim {
  const { random, rows } = shop;
  const { claim, days } = makeScene(shop);
  const used: Used = {
    codeDays: new Set(),
    daysOfCourse: new Map(),
    cappedDays: new Set(),
    groups: new Set(),
    dischargeDrugs: new Set(),
    second: 9 * 3600,
  };
  const lines: ClaimLine[] = [];
  const kinds = new Set<string>();
  const wanted = random.between(2, claim.encounter.setting === 'inpatient' ? 24 : 8);
  const target = Math.ceil(wanted * 0.8);
  let ruled = 0;
  for (let attempt = 0; attempt < ATTEMPTS_MAX * wanted && ruled < target; attempt++) {
    const added = addRuled(shop, claim, days, lines, used);
    ruled += added;
  }
  // Lines of codes that no row knows: at most a fifth.
  for (let i = 0; i < Math.floor(ruled / 5); i++) addFree(shop, claim, days, lines, used);
  if (random.chance(30)) addSelfPay(shop, claim, days, lines, used);
  claim.lines = lines;
  claim.areLinesComplete = true;
  claim.totalFen = lines.reduce((sum, { amountFen }) => sum + amountFen!, 0n);
  let ruledLineCount = 0;
  for (const { code } of lines) {
    const { rows: matched, entries } = rows.matching(ITEM, code!);
    if (entries.length > 0) ruledLineCount++;
    for (const { rule } of matched) kinds.add(rule.kind);
  }
  return { claim, ruledLineCount, kinds };
}

function makeScene(shop: Workshop): { claim: Claim; days: ClaimDays } {
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
    if (isCodeMet(shop, claim, DIAGNOSIS, code, days)) chosen.add(code);
  }
  claim.diagnoses = [...chosen].map((code, at) => ({ code, name: `诊断${code}`, isMain: at === 0 }));
  claim.areDiagnosesComplete = true;
}

/** Sex and age rows of a diagnosis or operation. */
function isCodeMet(shop: Workshop, claim: Claim, space: number, code: string, days: ClaimDays): boolean {
  return shop.rows.matching(space, code).rows.every((row) => {
    if (row.rule.kind === 'sex-limit') return claim.patient.sex === SEXES[row.word(0)];
    if (row.rule.kind === 'age-limit') return isAgeMet(row, claim.patient.birthDay!, days);
    return true;
  });
}

/** Adds one or several lines around a row or pair; returns how many. */
function addRuled(shop: Workshop, claim: Claim, days: ClaimDays, lines: ClaimLine[], used: Used): number {
  const { random, rows } = shop;
  if (rows.pairs.length > 0 && random.chance(25))
    return addPair(shop, claim, days, lines, used, random.pick(rows.pairs));
  if (shop.anchors.length === 0) return 0;
  const row = random.pick(random.pick(shop.anchors));
  if (row.rule.kind === 'indication') addIndication(shop, claim, days, row);
  if (row.rule.kind === 'single-use-piece') return addFormula(shop, claim, days, lines, used, row);
  const code = completeCode(row.code, row.isPrefix, random);
  if (row.rule.kind === 'course-days') {
    let count = 0;
    for (let day = days.firstDay; day <= days.lastDay; day++)
      if (addLine(shop, claim, days, lines, used, { code, day })) count++;
    return count;
  }
  return addLine(shop, claim, days, lines, used, { code, day: random.between(days.firstDay, days.lastDay) })
    ? 1
    : 0;
}

/** A diagnosis that the row allows, and its evidence, where the patient can have it. */
function addIndication(shop: Workshop, claim: Claim, days: ClaimDays, row: ImageRow): void {
  const allowed = shop.reader.list(row.word(0));
  const code = shop.diagnoses.find((one) => allowed.some((prefix) => one.startsWith(prefix)));
  if (
    code !== undefined &&
    isCodeMet(shop, claim, DIAGNOSIS, code, days) &&
    claim.diagnoses.every((one) => one.code !== code)
  )
    claim.diagnoses = [
      ...claim.diagnoses,
      { code, name: `诊断${code}`, isMain: claim.diagnoses.length === 0 },
    ];
  adaptToRow(claim, row, days, shop.reader, shop.random);
}

/** Container and contained on days that follow one another: not in one window. */
function addPair(
  shop: Workshop,
  claim: Claim,
  days: ClaimDays,
  lines: ClaimLine[],
  used: Used,
  pair: ImagePair,
): number {
  const a = completeCode(pair.container, pair.isContainerPrefix, shop.random);
  const b = completeCode(pair.contained, pair.isContainedPrefix, shop.random);
  const isApart = days.lastDay > days.firstDay && (pair.word & 255) !== WINDOW_ENCOUNTER;
  const dayA = days.firstDay;
  const both = [addLine(shop, claim, days, lines, used, { code: a, day: dayA })];
  if (isApart) both.push(addLine(shop, claim, days, lines, used, { code: b, day: days.lastDay }));
  return both.filter(Boolean).length;
}

/** A herbal prescription of single-use pieces that one ordinary piece makes payable. */
function addFormula(
  shop: Workshop,
  claim: Claim,
  days: ClaimDays,
  lines: ClaimLine[],
  used: Used,
  row: ImageRow,
): number {
  const prescriptionId = `F${lines.length}`;
  const day = days.firstDay;
  const pieces = shop.rows.rows.filter(({ ruleIndex }) => ruleIndex === row.ruleIndex).slice(0, 2);
  // The ordinary piece first: without it the others would be a prescription of single-use pieces alone.
  if (!addLine(shop, claim, days, lines, used, { code: 'T999900099', day, prescriptionId })) return 0;
  return pieces.filter(({ code, isPrefix }) =>
    addLine(shop, claim, days, lines, used, {
      code: completeCode(code, isPrefix, shop.random),
      day,
      prescriptionId,
    }),
  ).length;
}

function addFree(shop: Workshop, claim: Claim, days: ClaimDays, lines: ClaimLine[], used: Used): void {
  const { random } = shop;
  const code = random.pick([
    `XZ99ZZZ${random.between(100, 999)}A00101010${random.between(1000, 9999)}`,
    `00999${random.between(1000000000, 9999999999)}`.slice(0, 15),
  ]);
  addLine(shop, claim, days, lines, used, { code, day: random.between(days.firstDay, days.lastDay) });
}

/** Whatever a rule would say of it, the patient pays it: no rule may object. */
function addSelfPay(shop: Workshop, claim: Claim, days: ClaimDays, lines: ClaimLine[], used: Used): void {
  const { random, rows } = shop;
  const row = random.pick(rows.rows.filter(({ space }) => space === ITEM));
  const line = draftLine(shop, claim, days, used, {
    code: completeCode(row.code, row.isPrefix, random),
    day: days.firstDay,
  });
  if (used.codeDays.has(`${line.code} ${days.firstDay}`)) return;
  if (lines.some(({ code }) => rows.pairsBetween(code!, line.code!).length > 0)) return;
  const way = random.below(3);
  lines.push({
    ...line,
    isDeclaredSelfPay: way === 0 ? true : undefined,
    level: way === 1 ? 'C' : 'A',
    ownPayFen: way === 2 ? line.amountFen : undefined,
    isDischargeMedication: line.isDischargeMedication === undefined ? undefined : false,
  });
}

interface LineWish {
  readonly code: string;
  readonly day: number;
  readonly prescriptionId?: string;
}

/** Adds the line if nothing can object to it, alone or together with the lines so far. */
function addLine(
  shop: Workshop,
  claim: Claim,
  days: ClaimDays,
  lines: ClaimLine[],
  used: Used,
  wish: LineWish,
): boolean {
  const { rows, reader } = shop;
  const { code, day } = wish;
  const matched = rows.matching(ITEM, code).rows;
  const line = fitToRows(draftLine(shop, claim, days, used, wish), matched, shop.random);
  if (used.codeDays.has(`${code} ${day}`)) return false;
  const isMet = matched.every(
    (row) =>
      isRowMet(claim, line, row, days, reader) ||
      (row.rule.kind === 'indication' &&
        matched.some(
          (other) => other.ruleIndex === row.ruleIndex && isRowMet(claim, line, other, days, reader),
        )),
  );
  if (!isMet || !areLimitsMet(matched, line, used)) return false;
  if (lines.some((other) => isPaired(shop, line, other))) return false;
  if (lines.some((other) => isConsumableOf(shop, line, other))) return false;
  used.codeDays.add(`${code} ${day}`);
  for (const row of matched) {
    if (row.rule.kind === 'daily-cap') used.cappedDays.add(`${row.ruleIndex} ${row.code} ${day}`);
    if (row.rule.kind === 'discounted-operation') used.groups.add(`${row.ruleIndex} ${row.word(0)}`);
    if (row.rule.kind === 'course-days') {
      const key = courseKey(row);
      used.daysOfCourse.set(key, (used.daysOfCourse.get(key) ?? new Set<number>()).add(day));
    }
  }
  if (line.isDischargeMedication === true) used.dischargeDrugs.add(code);
  lines.push(line);
  return true;
}

function courseKey(row: ImageRow): string {
  return `${row.ruleIndex} ${row.name || row.code}`;
}

function areLimitsMet(matched: readonly ImageRow[], line: ClaimLine, used: Used): boolean {
  const day = line.from!.dayEpoch;
  return matched.every((row) => {
    if (row.rule.kind === 'daily-cap') return !used.cappedDays.has(`${row.ruleIndex} ${row.code} ${day}`);
    if (row.rule.kind === 'discounted-operation') return !used.groups.has(`${row.ruleIndex} ${row.word(0)}`);
    if (row.rule.kind !== 'course-days') return true;
    const days = used.daysOfCourse.get(courseKey(row)) ?? new Set<number>();
    return days.has(day) || days.size < row.word(0);
  });
}

function isPaired(shop: Workshop, line: ClaimLine, other: ClaimLine): boolean {
  const pairs = shop.rows.pairsBetween(line.code!, other.code!);
  if (pairs.length === 0) return false;
  return (
    pairs.some(({ word }) => (word & 255) === WINDOW_ENCOUNTER) ||
    line.from!.dayEpoch === other.from!.dayEpoch
  );
}

/** A consumable that the service contains, in one window: by its keywords, whatever the day. */
function isConsumableOf(shop: Workshop, line: ClaimLine, other: ClaimLine): boolean {
  const isContained = (service: ClaimLine, consumable: ClaimLine): boolean =>
    shop.rows.matching(ITEM, service.code!).rows.some(
      (row) =>
        row.rule.kind === 'contained-consumable' &&
        shop.reader
          .string(row.word(0))
          .split('|')
          .some((word) => consumable.name?.includes(word)),
    );
  return isContained(line, other) || isContained(other, line);
}

function draftLine(
  shop: Workshop,
  claim: Claim,
  days: ClaimDays,
  used: Used,
  { code, day, prescriptionId }: LineWish,
): ClaimLine {
  const { random } = shop;
  const kind = kindOf(code);
  const { setting } = claim.encounter;
  used.second += random.between(61, 900);
  const isDrug = kind === 'drug';
  const isDischarge =
    isDrug &&
    setting === 'inpatient' &&
    day === days.lastDay &&
    used.dischargeDrugs.size < 4 &&
    random.chance(60);
  const priceE6 = BigInt(random.between(50, 30000)) * 10_000n;
  const at = { dayEpoch: day, second: 9 * 3600 + (used.second % (10 * 3600)) };
  return withQuantity(
    {
      ...makeLine(),
      id: `L${used.second}`,
      // Five drugs to a prescription (RX-09).
      prescriptionId: prescriptionId ?? (isDrug ? `R${used.codeDays.size}` : undefined),
      kind,
      code,
      name: `名称${code}`,
      level: 'A',
      priceE6,
      from: at,
      to: at,
      prescriber: 'D1',
      department: 'A03',
      daysOfSupply: isDrug && (setting !== 'inpatient' || isDischarge) ? supplyDays(setting) : undefined,
      isDischargeMedication: isDrug && setting === 'inpatient' ? isDischarge : undefined,
      wardIsIcu: claim.encounter.wardIsIcu,
    },
    BigInt(random.between(1, 3)) * 10_000n,
  );
}

/** Exactly the longest that any setting allows without a special reason. */
function supplyDays(setting: Claim['encounter']['setting']): number {
  return setting === 'emergency' ? 3 : 7;
}

/** Quantity up to the cap, price up to the ceiling, exactly. */
function fitToRows(line: ClaimLine, matched: readonly ImageRow[], random: Random): ClaimLine {
  const day = line.from!.dayEpoch;
  let { priceE6, quantityE4 } = line;
  const inForce = matched.filter((row) => day >= row.fromDay && day <= row.toDay);
  const caps = inForce.filter(({ rule }) => rule.kind === 'daily-cap').map((row) => row.decimal(0));
  if (caps.length > 0) quantityE4 = leastOf(caps);
  const ceilings = inForce.filter(({ rule }) => rule.kind === 'price-ceiling').map((row) => row.decimal(0));
  if (ceilings.length > 0 && random.chance(70)) priceE6 = leastOf(ceilings);
  return withQuantity({ ...line, priceE6 }, quantityE4!);
}

function leastOf(values: readonly bigint[]): bigint {
  return values.toSorted((a, b) => (a < b ? -1 : 1))[0]!;
}

function withQuantity(line: ClaimLine, quantityE4: bigint): ClaimLine {
  return { ...line, quantityE4, amountFen: multiplyToFen(quantityE4, line.priceE6!) };
}

function groupByRule(rows: readonly ImageRow[]): ImageRow[][] {
  return [...Map.groupBy(rows, ({ ruleIndex }) => ruleIndex).values()];
}
