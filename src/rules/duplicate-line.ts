/**
 * Exact duplicates (CHG-34): two lines alike in item, time, quantity, price, amount, prescriber and traceability codes.
 * The first is payable, the others are not. Line ids prove nothing: clients repeat one id on every line (interface
 * 2.13, D), so likeness alone decides. Without a time of day, or at midnight sharp, alike lines are ordinary (a charge
 * per day): they are only pointed out. So are lines whose prescriber is not known. Charges that a refund takes back
 * are out of the count.
 */
import type { ClaimLine, Moment } from '../claim/claim.ts';
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
    const firstOf = new Map<number, number>();
    for (let line = 0; line < lines.length; line++) {
      if (!context.isFundLine(line)) continue;
      const moment = context.lineMoment(line);
      const one = lines[line]!;
      if (moment === undefined || one.code === undefined || one.quantityE4 === undefined) continue;
      let hash = hashLine(one, moment);
      let first = firstOf.get(hash);
      while (first !== undefined && !isAlike(lines[first]!, one)) first = firstOf.get(++hash);
      if (first === undefined) firstOf.set(hash, line);
      else report(context, rule, line, first, moment);
    }
  },
};

function report(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  first: number,
  { second }: Moment,
): void {
  const isSure = second !== undefined && second !== 0 && context.line(line).prescriber !== undefined;
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

/** Everything that tells many lines of one claim apart goes in, so that unlike lines rarely meet. */
function hashLine(line: ClaimLine, { dayEpoch, second }: Moment): number {
  let hash = mix(dayEpoch, second ?? -1);
  hash = mix(hash, Number(BigInt.asIntN(32, line.quantityE4!)));
  hash = mix(hash, line.amountFen === undefined ? -1 : Number(BigInt.asIntN(32, line.amountFen)));
  hash = mixText(hash, line.code!);
  if (line.prescriber !== undefined) hash = mixText(hash, line.prescriber);
  return line.traceCodes.length === 0 ? hash : mixText(hash, line.traceCodes[0]!);
}

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193) ^ (hash >>> 15);
}

function mixText(hash: number, text: string): number {
  let mixed = hash;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed ^ (mixed >>> 15);
}
