/**
 * Makes realistic claims that no rule objects to, against any image: most lines carry codes that have rows, and many sit
 * exactly at a limit (age of the birthday, level, cap, last day of a course, day after a contained item …). Everything
 * follows from the seed.
 */
import type { Claim, ClaimLine } from '../../src/claim/claim.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { addLine, draftLine, type Used, WINDOW_ENCOUNTER, withQuantity } from './clean-lines.ts';
import { isCodeMet, makeScene, type Workshop } from './clean-scene.ts';
import { type ImagePair, type ImageRow, readImageRows } from './image-rows.ts';
import { createRandom } from './random.ts';
import { adaptToRow, type ClaimDays, isInForce } from './row-oracle.ts';
import { completeCode, listedCodes } from './sample-codes.ts';

export interface CleanClaim {
  readonly claim: Claim;
  /** Lines whose code has at least one row or pair in force on the line's day. */
  readonly ruledLineCount: number;
  /** Kinds of rules whose rows in force its lines met. */
  readonly kinds: ReadonlySet<string>;
}

const ITEM = 0;
const DIAGNOSIS = 1;
/** Kinds whose rows can be anchors: some line can meet them. */
const HOPELESS = new Set(['never-payable', 'code-list', 'days-of-supply']);
/** Kinds that count a line whoever pays it. */
const CONTEXT = new Set(['discounted-operation', 'contained-consumable', 'single-use-piece']);
const ATTEMPTS_MAX = 40;

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
  const selfPayRows = groupByRule(
    rows.rows.filter(({ space, rule }) => space === ITEM && !CONTEXT.has(rule.kind)),
  );
  const rowsOfRule = Map.groupBy(rows.rows, ({ ruleIndex }) => ruleIndex);
  const diagnoses = listedCodes(rows, DIAGNOSIS);
  const shop = { reader, random, rows, anchors, selfPayRows, rowsOfRule, diagnoses, today };
  let serial = 0;
  return {
    next: () => makeCleanClaim({ ...shop, serial: serial++ }),
  };
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
  for (const { code, from } of lines) {
    const day = from!.dayEpoch;
    const inForce = rows.matching(ITEM, code!).rows.filter((row) => isInForce(row, day));
    if (inForce.length > 0 || rows.isPaired(code!, day)) ruledLineCount++;
    for (const { rule } of inForce) kinds.add(rule.kind);
  }
  return { claim, ruledLineCount, kinds };
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
  if (row.rule.kind === 'discounted-operation' && random.chance(60))
    return addOperations(shop, claim, days, lines, used, row);
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
    isCodeMet(shop, claim, code, days) &&
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
  const pieces = shop.rowsOfRule.get(row.ruleIndex)!.slice(0, 2);
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

/** Two operations through one incision: the dearer in full, the other at exactly the rate of its catalogue price. */
function addOperations(
  shop: Workshop,
  claim: Claim,
  days: ClaimDays,
  lines: ClaimLine[],
  used: Used,
  row: ImageRow,
): number {
  const group = shop.rows.rows.filter(
    (one) => one.ruleIndex === row.ruleIndex && one.word(0) === row.word(0),
  );
  const other = group.find(({ code }) => code !== row.code);
  const rate = BigInt(Number(row.rule.parameters.ratePercent ?? 50));
  const wish = (of: ImageRow) => ({
    code: completeCode(of.code, of.isPrefix, shop.random),
    day: days.lastDay,
  });
  if (!addLine(shop, claim, days, lines, used, wish(row))) return 0;
  const first = withQuantity(
    { ...lines.pop()!, priceE6: 2_000_000_000n, listPriceE6: 2_000_000_000n },
    10_000n,
  );
  lines.push(first);
  if (other === undefined) return 1;
  // Its group is taken by the first; the rate is what makes it clean.
  const taken = [...used.groups];
  used.groups.clear();
  const isAdded = addLine(shop, claim, days, lines, used, wish(other));
  for (const key of taken) used.groups.add(key);
  if (!isAdded) return 1;
  const price = 1_500_000_000n;
  lines.push(withQuantity({ ...lines.pop()!, listPriceE6: price, priceE6: (price * rate) / 100n }, 10_000n));
  return 2;
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
  const row = random.pick(random.pick(shop.selfPayRows));
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

function groupByRule(rows: readonly ImageRow[]): ImageRow[][] {
  return [...Map.groupBy(rows, ({ ruleIndex }) => ruleIndex).values()];
}
