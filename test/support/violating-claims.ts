/**
 * For every rule of an image, claims that break it: from its own rows and parameters, everything else as it should be.
 * What a rule then says, and with which effect, is not asserted here.
 */
import type { Claim } from '../../src/claim/claim.ts';
import { formatDay } from '../../src/claim/day.ts';
import { formatDecimal } from '../../src/claim/decimal.ts';
import type { History } from '../../src/history/past.ts';
import type { KnowledgeReader } from '../../src/knowledge/reader.ts';
import { EMPTY_WORD } from '../../src/knowledge/table-schema.ts';
import { buildClaim, type ClaimInput, type LineInput } from './build-claim.ts';
import { type ImagePair, type ImageRow, readImageRows } from './image-rows.ts';
import { buildHistory, type PastEntryInput } from './past.ts';
import { createRandom } from './random.ts';
import { completeCode } from './sample-codes.ts';
import { breakWhole } from './violate-whole-claim.ts';
import {
  type BrokenInput,
  base,
  lineOf,
  ORDINARY_DRUG,
  priced,
  type Shop,
  STAY_DAYS,
} from './violation-base.ts';

export interface ViolatingClaim {
  readonly ruleIndex: number;
  readonly claim: Claim;
  readonly history: History | undefined;
}

const ROWS_PER_RULE = 6;
/** A few claims for each rule that has a recipe; rules of kinds without one are simply not in the answer. */
export function violatingClaims(reader: KnowledgeReader, seed: number, today: number): ViolatingClaim[] {
  const shop: Shop = { reader, rows: readImageRows(reader), random: createRandom(seed), day: today - 60 };
  return reader.head.rules.flatMap((rule, ruleIndex) => {
    const own = shop.rows.rows.filter((row) => row.ruleIndex === ruleIndex);
    const pairs = shop.rows.pairs.filter((pair) => pair.rule === rule);
    const chosen = own.length === 0 ? [] : Array.from({ length: ROWS_PER_RULE }, () => shop.random.pick(own));
    const inputs: BrokenInput[] = [
      ...chosen.flatMap((row) => breakRow(shop, { ...row, fromDay: row.fromDay })),
      ...(pairs.length === 0
        ? []
        : Array.from({ length: ROWS_PER_RULE }, () => breakPair(shop, shop.random.pick(pairs)))),
      ...breakWhole(shop, rule.kind),
    ];
    return inputs.map(({ past, ...input }) => ({
      ruleIndex,
      claim: finish(input),
      history: past === undefined ? undefined : buildHistory(past),
    }));
  });
}

/** Lines get what any line has; the total is their sum unless the recipe says. */
function finish(input: ClaimInput): Claim {
  const claim = buildClaim(input);
  claim.areLinesComplete = input.areLinesComplete ?? true;
  claim.totalFen ??= claim.lines.reduce((sum, { amountFen }) => sum + (amountFen ?? 0n), 0n);
  return claim;
}

function breakRow(shop: Shop, row: ImageRow): BrokenInput[] {
  if (row.space === 1) return breakCode(shop, row, 'diagnoses');
  if (row.space === 2) return breakCode(shop, row, 'operations');
  const code = completeCode(row.code, row.isPrefix, shop.random);
  const line = lineOf(shop, code);
  const visit = (input: BrokenInput) => base(shop, 'outpatient', { lines: [line], ...input });
  switch (row.rule.kind) {
    case 'sex-limit':
      return [visit({ patient: { sex: row.word(0) === 0 ? 'female' : 'male' } })];
    case 'age-limit':
      return wrongBirths(shop, row).map((birth) => visit({ patient: { birth } }));
    case 'scheme-limit':
      return [
        visit({}),
        visit({ evidence: { work_injury: true } }),
        visit({ patient: { sex: 'female', maternityState: 'pregnant' } }),
      ];
    case 'indication':
      return [
        visit({ diagnoses: ['M54.500'] }),
        visit({ diagnoses: ['M54.500', '@unknown'] }),
        visit({
          diagnoses: (shop.reader.list(row.word(0)) as string[]).filter((one) => one !== '*').slice(0, 1),
        }),
      ];
    case 'facility-level':
      return [
        visit({ facility: { level: row.word(0) - 1 } }),
        visit({ facility: { level: 1, type: 'eye' } }),
      ];
    case 'setting-limit':
      return [visit({}), base(shop, 'internet', { lines: [line] })];
    case 'ward-limit':
      return [
        base(shop, 'inpatient', { lines: [line] }),
        base(shop, 'inpatient', { facility: { hasIcu: false, hasPacu: false }, lines: [line] }),
      ];
    case 'never-payable':
      return [
        visit({}),
        visit({
          lines: [lineOf(shop, code, { from: formatDay(Math.max(row.fromDay, shop.day)) })],
        }),
      ];
    case 'single-use-piece':
      return [visit({ lines: [lineOf(shop, code, { prescriptionId: 'F1' })] })];
    case 'course-days':
      return breakCourse(shop, row, code);
    case 'period-cap':
      return [...breakCap(shop, row, code), visit({ past: { entries: [elsewhere(shop, code, -1)] } })];
    case 'second-line':
      return [visit({ evidence: { first_use: true } }), visit({ past: {} })];
    case 'first-prescription':
      return [visit({ facility: { level: row.word(0) - 1 }, past: {} })];
    case 'onset-window':
      return breakOnset(shop, row, code);
    case 'restricted-item':
      return [visit({ diagnoses: ['M54.500'] }), visit({ evidence: { cannot_take_orally: false } })];
    case 'repeated-examination':
      return [visit({ past: { entries: [elsewhere(shop, code, -1)] } })];
    case 'daily-cap':
      return breakCap(shop, row, code);
    case 'price-ceiling': {
      const price = formatDecimal(row.decimal(0) + 1_500_000n, 6, 2);
      return [
        visit({
          facility: { level: row.word(2) === EMPTY_WORD ? 3 : row.word(2) },
          lines: [priced(shop, code, price, 2)],
        }),
      ];
    }
    case 'discounted-operation':
      return breakDiscount(shop, row, code);
    case 'contained-consumable': {
      const keyword = shop.reader.string(row.word(0)).split('|')[0]!;
      const kit = lineOf(shop, 'C99990000000000000001', { name: `一次性${keyword}`, from: line.from! });
      return [visit({ lines: [line, kit] })];
    }
    default:
      return [];
  }
}

function breakCode(shop: Shop, row: ImageRow, where: 'diagnoses' | 'operations'): ClaimInput[] {
  const code = row.isPrefix ? `${row.code}${row.code.length < 4 ? '.900' : '00'}` : row.code;
  const visit = (input: ClaimInput) =>
    base(shop, 'outpatient', { lines: [lineOf(shop, ORDINARY_DRUG)], ...input, [where]: [code] });
  if (row.rule.kind === 'sex-limit')
    return [visit({ patient: { sex: row.word(0) === 0 ? 'female' : 'male' } })];
  if (row.rule.kind === 'age-limit')
    return wrongBirths(shop, row).map((birth) => visit({ patient: { birth } }));
  if (row.rule.kind !== 'days-of-supply') return [];
  const long = { daysOfSupply: 40, quantity: '40' };
  return [
    visit({ lines: [lineOf(shop, ORDINARY_DRUG, long)] }),
    base(shop, 'inpatient', {
      diagnoses: [code],
      lines: [lineOf(shop, ORDINARY_DRUG, { ...long, isDischargeMedication: true })],
    }),
  ];
}

/** Too young by one unit, too old by two. */
function wrongBirths(shop: Shop, row: ImageRow): string[] {
  const days = [366, 31, 1][row.word(2)] ?? 366;
  const births: number[] = [];
  if (row.word(0) !== EMPTY_WORD && row.word(0) > 0)
    births.push(shop.day - Math.max(0, (row.word(0) - 1) * days - days / 2));
  if (row.word(1) !== EMPTY_WORD) births.push(shop.day - (row.word(1) + 2) * days);
  return births.map((day) => formatDay(Math.floor(day)));
}

function breakCourse(shop: Shop, row: ImageRow, code: string): ClaimInput[] {
  const days = Math.min(row.word(0) + 3, STAY_DAYS);
  const stay = (lines: LineInput[]) => base(shop, 'inpatient', { diagnoses: ['I63.900'], lines });
  const daily = Array.from({ length: days }, (_, offset) => lineOf(shop, code, { quantity: '1' }, offset));
  const order = lineOf(shop, code, {
    quantity: String(days),
    from: formatDay(shop.day),
    to: formatDay(shop.day + days - 1),
  });
  return [stay(daily), stay([order])];
}

function breakCap(shop: Shop, row: ImageRow, code: string): ClaimInput[] {
  const cap = Number(row.decimal(0)) / 10_000;
  const stay = (lines: LineInput[]) => base(shop, 'inpatient', { lines });
  return [
    stay([lineOf(shop, code, { quantity: String(cap + 2) })]),
    stay([lineOf(shop, code, { quantity: String(cap) }), lineOf(shop, code, { quantity: '1' })]),
  ];
}

/** A visit to another facility so many days from the claim's own, with the item on it. */
function elsewhere(shop: Shop, code: string, dayOffset: number): PastEntryInput {
  const start = formatDay(shop.day + dayOffset);
  return { setting: 'outpatient', facilityCode: 'H2', start, lines: [{ code, from: start, quantity: 1 }] };
}

/** No onset; one that is long past, with a past that is known and with one that is not. */
function breakOnset(shop: Shop, row: ImageRow, code: string): BrokenInput[] {
  const diagnoses = (
    row.word(2) === EMPTY_WORD ? ['I63.900'] : (shop.reader.list(row.word(2)) as string[])
  ).slice(0, 1);
  const onset = `${formatDay(shop.day - 6)} 06:00`;
  const stay = (more: BrokenInput) =>
    base(shop, 'inpatient', { diagnoses, lines: [lineOf(shop, code)], ...more });
  return [stay({}), stay({ encounter: { onset } }), stay({ encounter: { onset }, past: {} })];
}

function breakDiscount(shop: Shop, row: ImageRow, code: string): ClaimInput[] {
  const other = shop.rows.rows.find(
    (one) => one.ruleIndex === row.ruleIndex && one.code !== row.code && one.word(0) === row.word(0),
  );
  if (other === undefined) return [];
  const at = `${formatDay(shop.day)} 10:30`;
  const operation = (of: string, price: string): LineInput => ({
    ...priced(shop, of, price, 1),
    from: at,
    incisionId: 'I1',
  });
  return [
    base(shop, 'inpatient', {
      lines: [
        operation(code, '3000.00'),
        operation(completeCode(other.code, other.isPrefix, shop.random), '2000.00'),
      ],
    }),
  ];
}

function breakPair(
  shop: Shop,
  { container, isContainerPrefix, contained, isContainedPrefix }: ImagePair,
): ClaimInput {
  const from = `${formatDay(shop.day)} 10:30`;
  return base(shop, 'inpatient', {
    lines: [
      lineOf(shop, completeCode(container, isContainerPrefix, shop.random), { from }),
      lineOf(shop, completeCode(contained, isContainedPrefix, shop.random), { from }),
    ],
  });
}
