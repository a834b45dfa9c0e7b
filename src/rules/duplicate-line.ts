/**
 * Exact duplicates (CHG-34): two lines alike in item, time, quantity, price, amount, prescriber and traceability codes.
 * The hospital's own item counts too: a left and a right hand on one film each share a national code. So does the group
 * of a drug: two infusions ordered at once have the same solvent.
 * The first is payable, the others are not. Line ids prove nothing: clients repeat one id on every line (interface
 * 2.13, D), so likeness alone decides. Without a time of day, or at midnight sharp, alike lines are ordinary (a charge
 * per day): they are only pointed out. So are lines whose prescriber is not known. Charges that a refund takes back
 * are out of the count.
 */
import type { ClaimLine } from '../claim/claim.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';

export const duplicateLine: RuleKind = {
  kind: 'duplicate-line',
  title: { zh: '完全重复明细', en: 'exact duplicate' },
  table: undefined,
  parameters: [],
  messages: {
    hit: {
      zh: '第{line}行{item}与第{first}行项目、时间、数量、医师完全相同，重复收费，基金不予支付',
      en: 'line {line}, {item}, equals line {first} in item, time, quantity and prescriber: charged twice, not payable',
    },
    unsure: {
      zh: '第{line}行{item}与第{first}行内容相同，但无法确认发生时间或医师，请核对是否重复',
      en: 'line {line}, {item}, equals line {first}, but its time or prescriber is not certain: please check for a double charge',
    },
  },
  judgeClaim(context, rule) {
    const { lines } = context.claim;
    if (lines.length < 2) return;
    const repeats = findByHash(context, lines) ?? findByWords(context, lines);
    for (const [line, first] of repeats) report(context, rule, line, first);
  },
};

/** A line and the first one that it repeats. */
type Repeat = readonly [line: number, first: number];

/** Comparisons per line before a claim counts as crowded; lines of one hash are compared one by one. */
const COMPARISONS_PER_LINE_MAX = 16;

function isCounted(context: JudgeContext, line: number): boolean {
  const { code, quantityE4 } = context.line(line);
  if (code === undefined || quantityE4 === undefined || !context.isFundLine(line)) return false;
  return context.lineDay(line) !== undefined;
}

/** A table of line + 1 by hash; 0 is free. Memory only, emptied before each use: a typed array is dear to make. */
let table = new Int32Array(1024);

function emptyTable(size: number): Int32Array {
  if (table.length < size) table = new Int32Array(size);
  else table.fill(0, 0, size);
  return table;
}

/** Fast for ordinary claims; undefined when so many lines differ only in what the hash leaves out that it is not. */
function findByHash(context: JudgeContext, lines: readonly ClaimLine[]): Repeat[] | undefined {
  // At most half full.
  const mask = 2 ** Math.ceil(Math.log2(lines.length * 2)) - 1;
  const slots = emptyTable(mask + 1);
  const repeats: Repeat[] = [];
  let comparisonsLeft = lines.length * COMPARISONS_PER_LINE_MAX;
  for (let line = 0; line < lines.length; line++) {
    if (!isCounted(context, line)) continue;
    const one = lines[line]!;
    let slot = hashLine(one, context.lineHash(line)) & mask;
    while (slots[slot] !== 0 && !isAlike(lines[slots[slot]! - 1]!, one)) {
      if (--comparisonsLeft < 0) return undefined;
      slot = (slot + 1) & mask;
    }
    if (slots[slot] === 0) slots[slot] = line + 1;
    else repeats.push([line, slots[slot]! - 1]);
  }
  return repeats;
}

/** First lines alike but for the group: of any, of none (or no drug, where groups prove nothing), and of each. */
interface Alike {
  readonly any: number;
  none: number | undefined;
  readonly byGroup: Map<string, number>;
}

/** Finds the same in time linear in the lines, whatever they hold: ten thousand that differ in one field are no attack. */
function findByWords(context: JudgeContext, lines: readonly ClaimLine[]): Repeat[] {
  const alikes = new Map<string, Alike>();
  const repeats: Repeat[] = [];
  for (let line = 0; line < lines.length; line++) {
    if (!isCounted(context, line)) continue;
    const one = lines[line]!;
    const words = wordsOf(one);
    const alike = alikes.get(words) ?? { any: line, none: undefined, byGroup: new Map<string, number>() };
    alikes.set(words, alike);
    const first = alike.any === line ? undefined : firstLike(one, alike);
    if (first !== undefined) repeats.push([line, first]);
    else if (one.kind === 'drug' && one.groupId !== undefined) alike.byGroup.set(one.groupId, line);
    else alike.none ??= line;
  }
  return repeats;
}

function firstLike({ groupId }: ClaimLine, { any, none, byGroup }: Alike): number | undefined {
  if (groupId === undefined) return any;
  const ofGroup = byGroup.get(groupId);
  if (none === undefined || ofGroup === undefined) return none ?? ofGroup;
  return Math.min(none, ofGroup);
}

/** All that `isAlike` compares, except the group. */
function wordsOf(line: ClaimLine): string {
  const { code, hospitalCode, hospitalName, from, to, quantityE4, priceE6, amountFen, prescriber } = line;
  return JSON.stringify([
    code,
    hospitalCode,
    hospitalName,
    from?.dayEpoch,
    from?.second,
    to?.dayEpoch,
    to?.second,
    String(quantityE4),
    String(priceE6),
    String(amountFen),
    prescriber,
    line.traceCodes,
  ]);
}

function report(context: JudgeContext, rule: ActiveRule, line: number, first: number): void {
  const { from, prescriber } = context.line(line);
  const isTimed = from?.second !== undefined && from.second !== 0;
  const isSure = isTimed && prescriber !== undefined;
  context.report(rule, {
    message: isSure ? 'hit' : 'unsure',
    ...(isSure ? {} : { effect: 'notice' as const }),
    values: {
      line: { type: 'number', value: line + 1 },
      first: { type: 'number', value: first + 1 },
      item: context.itemName(line),
    },
    lines: [line],
    involved: [first],
    remedy: { kind: 'removeLine', lines: [line] },
  });
}

function isAlike(a: ClaimLine, b: ClaimLine): boolean {
  return (
    a.code === b.code &&
    a.hospitalCode === b.hospitalCode &&
    a.hospitalName === b.hospitalName &&
    !areOfTwoGroups(a, b) &&
    a.from?.dayEpoch === b.from?.dayEpoch &&
    a.from?.second === b.from?.second &&
    a.to?.dayEpoch === b.to?.dayEpoch &&
    a.to?.second === b.to?.second &&
    a.quantityE4 === b.quantityE4 &&
    a.priceE6 === b.priceE6 &&
    a.amountFen === b.amountFen &&
    a.prescriber === b.prescriber &&
    a.traceCodes.length === b.traceCodes.length &&
    a.traceCodes.every((code, at) => code === b.traceCodes[at])
  );
}

/** Groups of other items prove nothing: some clients number every line. */
function areOfTwoGroups(a: ClaimLine, b: ClaimLine): boolean {
  if (a.kind !== 'drug' || a.groupId === undefined || b.groupId === undefined) return false;
  return a.groupId !== b.groupId;
}

/** What tells most lines of one claim apart: item and time. Numbers are dearer to read. */
function hashLine({ from }: ClaimLine, codeHash: number): number {
  const hash = mix(mix(codeHash, from?.dayEpoch ?? -1), from?.second ?? -1);
  return hash ^ (hash >>> 15);
}

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}
