/**
 * Exact duplicates across claims (CHG-34): a line that an earlier settlement of another encounter had already, alike in
 * item, time, quantity, prescriber and money. The hospital's own item, the group and the price are not kept in the past,
 * so likeness is asked of all that is. It blocks only where nothing is in doubt: an hour of the day, a named prescriber,
 * the same facility. Otherwise it points out at most; two charges of one day without an hour are told only of one
 * prescriber in one facility, and what a message tells of earlier encounters may be this very one under another number.
 */
import type { PastLine } from '../history/past.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { hasHour } from './moments.ts';
import { isAtSameFacility, mayBeOwn } from './past-facts.ts';
import { isHearsay, itemCode } from './past-lines.ts';
import { recall } from './recall.ts';

export const repeatedCharge: RuleKind = {
  kind: 'repeated-charge',
  title: { zh: '跨单重复明细', en: 'duplicate of an earlier claim' },
  table: undefined,
  parameters: [],
  messages: {
    hit: {
      zh: '第{line}行{item}与{date}已结算的一笔项目、时间、数量、医师、金额完全相同，重复收费，基金不予支付',
      en: 'line {line}, {item}, equals a charge of {date} that was settled before in item, time, quantity, prescriber and amount: charged twice, not payable',
    },
    unsure: {
      zh: '第{line}行{item}与{date}已结算的一笔内容相同，但无法确认是否同一次，请核对是否重复',
      en: 'line {line}, {item}, equals a charge of {date} that was settled before, but it is not certain to be the same: please check for a double charge',
    },
  },
  judgeClaim(context, rule) {
    const { history } = context;
    if (history === undefined || history.isEmpty) return;
    const pastOf = new Map<string, ReadonlyMap<string, PastLine>>();
    for (let line = 0; line < context.claim.lines.length; line++) {
      if (!context.isFundLine(line)) continue;
      const code = itemCode(context.line(line));
      if (code === undefined) continue;
      const past = recall(pastOf, code, () => byLikeness(context, history.linesOf(code)));
      if (past.size > 0) judgeLine(context, rule, line, past);
    }
  },
};

function byLikeness(context: JudgeContext, lines: readonly PastLine[]): ReadonlyMap<string, PastLine> {
  const past = new Map<string, PastLine>();
  for (const line of lines) {
    const { dayEpoch, from, to, quantityE4, fundFen, prescriber, entry } = line;
    if (dayEpoch === undefined || quantityE4 === undefined || mayBeOwn(context.claim, entry)) continue;
    const key = likeness(dayEpoch, from?.second, to?.dayEpoch, quantityE4, fundFen, prescriber);
    const known = past.get(key);
    // Of several alike, one of the same facility that is more than hearsay says most.
    if (known === undefined || (!isCertain(context, known) && isCertain(context, line))) past.set(key, line);
  }
  return past;
}

function likeness(
  dayEpoch: number,
  second: number | undefined,
  toDay: number | undefined,
  quantityE4: bigint,
  fundFen: bigint | undefined,
  prescriber: string | undefined,
): string {
  return `${dayEpoch} ${second ?? 0} ${toDay ?? dayEpoch} ${quantityE4} ${fundFen ?? ''} ${prescriber ?? ''}`;
}

function isCertain(context: JudgeContext, { entry }: PastLine): boolean {
  return isAtSameFacility(context.claim, entry) === true && !isHearsay(entry);
}

function judgeLine(
  context: JudgeContext,
  rule: ActiveRule,
  line: number,
  past: ReadonlyMap<string, PastLine>,
): void {
  const { to, quantityE4, amountFen, prescriber } = context.line(line);
  const at = context.lineMoment(line);
  if (at === undefined || quantityE4 === undefined || amountFen === undefined) return;
  const asked = context.fundFen(line);
  const found = past.get(likeness(at.dayEpoch, at.second, to?.dayEpoch, quantityE4, asked, prescriber));
  if (found === undefined) return;
  const isTimed = hasHour(at);
  const isSame = isCertain(context, found) && prescriber !== undefined;
  if (!isTimed && !isSame) return;
  const isSure = isTimed && isSame;
  context.report(rule, {
    message: isSure ? 'hit' : 'unsure',
    ...(isSure ? {} : { effect: 'notice' as const }),
    values: {
      line: { type: 'number', value: line + 1 },
      item: context.itemName(line),
      date: { type: 'day', value: at.dayEpoch },
    },
    facts: [
      { path: 'history.claim', value: { type: 'text', value: found.entry.claimId ?? '?' } },
      { path: 'history.facility', value: { type: 'text', value: found.entry.facilityCode ?? '?' } },
    ],
    lines: [line],
    remedy: { kind: 'removeLine', lines: [line] },
  });
}
