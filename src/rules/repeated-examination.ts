/**
 * Repeated examination (CHG-41): an item whose result other providers recognise, done again within its validity, asks
 * for the change of condition that called for it. The list of recognised items is each region's own. It judges presence
 * alone: another provider that is known by code, and a day on both sides; an emergency, a rescue or a critical patient is
 * never asked. What a message tells of earlier encounters names no provider, so it proves nothing here.
 */
import type { PastEntry, PastLine } from '../history/past.ts';
import { isEvident } from './evidence.ts';
import { countUntil } from './in-order.ts';
import type { ActiveRule, JudgeContext, RuleKind } from './kind.ts';
import { isAtSameFacility } from './past-facts.ts';
import { itemCode, pastLinesOf } from './past-lines.ts';
import { recall } from './recall.ts';

const WORD = { days: 0 } as const;

/** Evidence flag: the condition changed, or the earlier result does not serve; `…:<code>` for one item. */
export const CHANGE_EVIDENCE = 'change_of_condition';

export const repeatedExamination: RuleKind = {
  kind: 'repeated-examination',
  title: { zh: '短期重复检查', en: 'repeated examination' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'days',
        column: { type: 'integer', min: 1, max: 366 },
        isRequired: true,
        help: { zh: '结果互认有效天数', en: 'days for which a result is recognised' },
      },
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{item}于{past}天前在机构{facility}已做，结果在{days}天互认期内，请说明病情变化或不能采用的理由',
      en: '{item} was done {past} days ago at facility {facility}, and its result is recognised for {days} days: please note why it was needed again',
    },
  },
  judgeLine(context, rule, point, line) {
    const { encounter } = context.claim;
    if (encounter.setting === 'emergency' || encounter.isCritical === true || encounter.isRescue === true)
      return;
    const code = itemCode(context.line(line))!;
    if (isEvident(context.claim, CHANGE_EVIDENCE, code)) return;
    const day = context.lineDay(line);
    if (day === undefined) {
      context.undecided(rule, line, 'line.from');
      return;
    }
    const earlier = lastElsewhere(context, code, day, context.word(point, WORD.days));
    if (earlier !== undefined)
      report(context, rule, point, line, { ...earlier, pastDays: day - earlier.day });
  },
};

interface Earlier {
  readonly day: number;
  readonly facility: string;
}

function lastElsewhere(context: JudgeContext, code: string, day: number, days: number): Earlier | undefined {
  const lines = pastLinesOf(context.history, code);
  if (lines.length === 0) return undefined;
  // Codes of one name and form have the same lines.
  const known = context.ofClaim(repeatedExamination, () => new Map<readonly PastLine[], Elsewhere>());
  const elsewhere = recall(known, lines, () => elsewhereBefore(context, lines));
  const at = countUntil(elsewhere.days, day) - 1;
  const last = elsewhere.days[at];
  if (last === undefined || day - last > days) return undefined;
  return { day: last, facility: elsewhere.facilities[at]! };
}

/** When and where other providers did an item, in time order. */
interface Elsewhere {
  readonly days: number[];
  readonly facilities: string[];
}

function elsewhereBefore({ claim }: JudgeContext, lines: readonly PastLine[]): Elsewhere {
  const elsewhere: Elsewhere = { days: [], facilities: [] };
  const facilityOf = new Map<PastEntry, string | undefined>();
  for (const { entry, dayEpoch } of lines) {
    if (dayEpoch === undefined) continue;
    if (!facilityOf.has(entry))
      facilityOf.set(entry, isAtSameFacility(claim, entry) === false ? entry.facilityCode : undefined);
    const facility = facilityOf.get(entry);
    if (facility === undefined) continue;
    elsewhere.days.push(dayEpoch);
    elsewhere.facilities.push(facility);
  }
  return elsewhere;
}

function report(
  context: JudgeContext,
  rule: ActiveRule,
  point: number,
  line: number,
  { day, facility, pastDays }: Earlier & { readonly pastDays: number },
): void {
  context.report(rule, {
    message: 'hit',
    values: {
      item: context.itemName(line, point),
      past: { type: 'number', value: pastDays },
      facility: { type: 'text', value: facility },
      days: { type: 'number', value: context.word(point, WORD.days) },
    },
    facts: [
      { path: 'history.last', value: { type: 'day', value: day } },
      { path: 'history.facility', value: { type: 'text', value: facility } },
    ],
    point,
    lines: [line],
    remedy: { kind: 'supply', path: `evidence.${CHANGE_EVIDENCE}:${itemCode(context.line(line))}` },
  });
}
