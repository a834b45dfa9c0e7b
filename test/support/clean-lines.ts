/** Lines of a clean claim: each is added only if nothing can object to it, alone or with the lines before it. */
import type { Claim, ClaimLine } from '../../src/claim/claim.ts';
import { multiplyToFen } from '../../src/claim/decimal.ts';
import { makeLine } from '../../src/claim/make.ts';
import type { Workshop } from './clean-scene.ts';
import type { ImageRow } from './image-rows.ts';
import type { Random } from './random.ts';
import { type ClaimDays, isInForce, isRowMet } from './row-oracle.ts';
import { kindOf } from './sample-codes.ts';

const ITEM = 0;
const CAPS = new Set(['daily-cap', 'period-cap']);
export const WINDOW_ENCOUNTER = 3;

export /** What lines so far have used up, for limits over several lines. */
interface Used {
  readonly codeDays: Set<string>;
  readonly daysOfCourse: Map<string, Set<number>>;
  readonly cappedDays: Set<string>;
  readonly groups: Set<string>;
  readonly dischargeDrugs: Set<string>;
  second: number;
}

export interface LineWish {
  readonly code: string;
  readonly day: number;
  readonly prescriptionId?: string;
}

/** Adds the line if nothing can object to it, alone or together with the lines so far. */
export function addLine(
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
          (other) =>
            other.ruleIndex === row.ruleIndex &&
            isInForce(other, day) &&
            isRowMet(claim, line, other, days, reader),
        )),
  );
  if (!isMet || !areLimitsMet(matched, line, used)) return false;
  if (lines.some((other) => isPaired(shop, line, other))) return false;
  if (lines.some((other) => isConsumableOf(shop, line, other))) return false;
  used.codeDays.add(`${code} ${day}`);
  for (const row of matched) {
    if (row.rule.kind === 'daily-cap') used.cappedDays.add(`${row.ruleIndex} ${row.code} ${day}`);
    if (row.rule.kind === 'period-cap') used.cappedDays.add(`${row.ruleIndex} ${row.code}`);
    if (row.rule.kind === 'discounted-operation') used.groups.add(`${row.ruleIndex} ${row.word(0)}`);
    if (row.rule.kind === 'course-days')
      used.daysOfCourse.set(courseKey(row), daysWith(used.daysOfCourse.get(courseKey(row)), line));
  }
  if (line.isDischargeMedication === true) used.dischargeDrugs.add(code);
  lines.push(line);
  return true;
}

/** Days of a course with the line's own: what is taken home is used on the days it was supplied for. */
function daysWith(days: ReadonlySet<number> | undefined, line: ClaimLine): Set<number> {
  const first = line.from!.dayEpoch;
  return new Set([...(days ?? []), ...Array.from({ length: line.daysOfSupply ?? 1 }, (_, at) => first + at)]);
}

function courseKey(row: ImageRow): string {
  return `${row.ruleIndex} ${row.name || row.code}`;
}

function areLimitsMet(matched: readonly ImageRow[], line: ClaimLine, used: Used): boolean {
  const day = line.from!.dayEpoch;
  return matched.every((row) => {
    if (row.rule.kind === 'daily-cap') return !used.cappedDays.has(`${row.ruleIndex} ${row.code} ${day}`);
    if (row.rule.kind === 'period-cap') return !used.cappedDays.has(`${row.ruleIndex} ${row.code}`);
    if (row.rule.kind === 'discounted-operation') return !used.groups.has(`${row.ruleIndex} ${row.word(0)}`);
    if (row.rule.kind !== 'course-days') return true;
    return daysWith(used.daysOfCourse.get(courseKey(row)), line).size <= row.word(0);
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

export function draftLine(
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
  const inForce = matched.filter((row) => isInForce(row, day));
  const caps = inForce.filter(({ rule }) => CAPS.has(rule.kind)).map((row) => row.decimal(0));
  if (caps.length > 0) quantityE4 = leastOf(caps);
  const ceilings = inForce.filter(({ rule }) => rule.kind === 'price-ceiling').map((row) => row.decimal(0));
  if (ceilings.length > 0 && random.chance(70)) priceE6 = leastOf(ceilings);
  const courses = inForce.filter(({ rule }) => rule.kind === 'course-days').map((row) => row.word(0));
  const daysOfSupply = line.daysOfSupply === undefined ? undefined : Math.min(line.daysOfSupply, ...courses);
  return withQuantity({ ...line, priceE6, daysOfSupply }, quantityE4!);
}

function leastOf(values: readonly bigint[]): bigint {
  return values.toSorted((a, b) => (a < b ? -1 : 1))[0]!;
}

export function withQuantity(line: ClaimLine, quantityE4: bigint): ClaimLine {
  return { ...line, quantityE4, amountFen: multiplyToFen(quantityE4, line.priceE6!) };
}
