/**
 * Contained consumable (CHG-13, CHG-14): the service includes a consumable that has no code of its own worth listing, so
 * it is known by its name (anaesthesia kit, ECG electrode). The consumable beside the service in the same window is not
 * payable. Only consumables are looked at, and only their names.
 */
import type { FactValue } from '../claim/finding.ts';
import type { ActiveRule, JudgeContext, Match, RuleKind } from './kind.ts';
import { fundShareFen } from './line-days.ts';
import { type Crowd, MEETING_WINDOWS, makeCrowd, WINDOW_COLUMN } from './meeting.ts';

const WORD = { keywords: 0, window: 1 } as const;

/** National consumable codes begin so; service codes are digits, drug codes begin with X or Z. */
const CONSUMABLE_CODE = 'C';

export const containedConsumable: RuleKind = {
  kind: 'contained-consumable',
  title: { zh: '项目已含耗材', en: 'contained consumable' },
  table: {
    spaces: ['item'],
    isPair: false,
    columns: [
      {
        name: 'keywords',
        column: { type: 'text' },
        isRequired: true,
        // Rows with other keywords name other consumables of the same service.
        isKey: true,
        help: {
          zh: '耗材名称关键词，用 | 分隔',
          en: 'words in the name of the consumable, separated by |',
        },
      },
      WINDOW_COLUMN,
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{service}已包含{item}，另收的{item}基金不予支付',
      en: '{service} includes {item}; charged beside it, {item} is not payable',
    },
    part: {
      zh: '{service}已包含{item}，{days}天中有{shared}天同时收取，该部分基金不予支付',
      en: '{service} includes {item}; on {shared} of its {days} days both are charged, which is not payable',
    },
  },
  judgeMatches(context, rule, matches) {
    const consumables = consumableLines(context);
    if (consumables.length === 0) return;
    const denied = new Set<number>();
    const open = new Map<number, string>();
    for (const [point, services] of servicesByPoint(matches)) {
      const crowd = makeCrowd(context, MEETING_WINDOWS[context.word(point, WORD.window)]!, services);
      const keywords = keywordsOf(context, point);
      for (const line of consumables)
        if (!denied.has(line) && isNamed(context, line, keywords))
          judgeConsumable(context, rule, point, line, crowd, denied, open);
    }
    for (const [line, missing] of open) if (!denied.has(line)) context.undecided(rule, line, missing);
  },
};

function consumableLines(context: JudgeContext): number[] {
  const lines: number[] = [];
  context.claim.lines.forEach(({ kind, code }, line) => {
    const isConsumable = kind === 'consumable' || (kind === undefined && code?.startsWith(CONSUMABLE_CODE));
    if (isConsumable && context.isFundLine(line)) lines.push(line);
  });
  return lines;
}

function servicesByPoint(matches: readonly Match[]): ReadonlyMap<number, number[]> {
  const services = new Map<number, number[]>();
  for (const { point, position } of matches) {
    const lines = services.get(point);
    if (lines === undefined) services.set(point, [position]);
    else lines.push(position);
  }
  return services;
}

function keywordsOf(context: JudgeContext, point: number): string[] {
  return context.reader
    .string(context.word(point, WORD.keywords))
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function isNamed(context: JudgeContext, line: number, keywords: readonly string[]): boolean {
  const { name, hospitalName } = context.line(line);
  return keywords.some((word) => name?.includes(word) || hospitalName?.includes(word));
}

function judgeConsumable(
  context: JudgeContext,
  rule: ActiveRule,
  point: number,
  line: number,
  crowd: Crowd,
  denied: Set<number>,
  open: Map<number, string>,
): void {
  const meeting = crowd.meet(line);
  if (meeting.kind === 'possible') open.set(line, meeting.missing);
  if (meeting.kind !== 'certain') return;
  const isWhole = meeting.sharedDays === meeting.days;
  const values: Record<string, FactValue> = {
    item: context.itemName(line),
    service: context.itemName(meeting.with, point),
    shared: { type: 'number', value: meeting.sharedDays },
    days: { type: 'number', value: meeting.days },
  };
  context.report(rule, {
    message: isWhole ? 'hit' : 'part',
    values,
    point,
    lines: [line],
    involved: [meeting.with],
    ...(isWhole
      ? { remedy: { kind: 'removeLine', lines: [line] } }
      : {
          effect: 'excess',
          amountsFen: [fundShareFen(context, line, BigInt(meeting.sharedDays), BigInt(meeting.days))],
        }),
  });
  if (isWhole) denied.add(line);
}
