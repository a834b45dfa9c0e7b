/**
 * Contained item (CHG-01, 10, 11, 12): item A includes item B, so B beside A in the same window is not payable. B loses;
 * where each includes the other, the item with the smaller amount. A container counts whoever pays it, but not when it
 * is itself blocked: containers that may lose are therefore settled first. A line of several days loses only the days
 * that it shares. Unknown times decide nothing.
 */
import type { Effect, FactValue } from '../claim/finding.ts';
import { PAIR, PAIR_STRIDE } from '../knowledge/layout.ts';
import type { ActiveRule, JudgeContext, PairMatch, RuleKind } from './kind.ts';
import { fundShareFen } from './line-days.ts';
import { MEETING_WINDOWS, makeCrowd, WINDOW_COLUMN } from './meeting.ts';
import { orderPairs } from './pair-order.ts';

/** A pair has one word: the window in the low byte, above it a reference to the relief text, plus 1. */
const RELIEF_SHIFT = 8;

export const containedItem: RuleKind = {
  kind: 'contained-item',
  title: { zh: '项目重复收费', en: 'contained item' },
  table: {
    spaces: ['item'],
    isPair: true,
    columns: [
      WINDOW_COLUMN,
      {
        name: 'relief',
        column: { type: 'text' },
        isRequired: false,
        help: {
          zh: '申明后改为核实的证据名称',
          en: 'name of the evidence flag that turns the refusal into a question',
        },
      },
    ],
  },
  parameters: [],
  messages: {
    hit: {
      zh: '{container}已包含{item}，同时收取的{item}基金不予支付',
      en: '{container} includes {item}; charged beside it, {item} is not payable',
    },
    part: {
      zh: '{container}已包含{item}，{days}天中有{shared}天同时收取，该部分基金不予支付',
      en: '{container} includes {item}; on {shared} of its {days} days both are charged, which is not payable',
    },
    relieved: {
      zh: '{container}已包含{item}，已申明例外情形，请核实证明材料',
      en: '{container} includes {item}; an exception is declared, please verify its evidence',
    },
  },
  judgePairs(context, rule, matches) {
    const denied = new Set<number>();
    const open = new Map<number, string>();
    for (const match of orderPairs(matches)) judgePair(context, rule, match, denied, open);
    for (const [line, missing] of open) if (!denied.has(line)) context.undecided(rule, line, missing);
  },
};

function judgePair(
  context: JudgeContext,
  rule: ActiveRule,
  match: PairMatch,
  denied: Set<number>,
  open: Map<number, string>,
): void {
  const word = context.reader.pairs[match.pair * PAIR_STRIDE + PAIR.word]!;
  const window = MEETING_WINDOWS[word & 255]!;
  const rivals = match.isMutual ? winners(context, match) : match.containers;
  if (rivals.length === 0) return;
  const crowd = makeCrowd(context, window, rivals);
  for (const line of match.lines) {
    if (denied.has(line)) continue;
    const meeting = crowd.meet(line);
    if (meeting.kind === 'possible') open.set(line, meeting.missing);
    if (meeting.kind !== 'certain') continue;
    const isWhole = meeting.sharedDays === meeting.days;
    const isRelieved = hasRelief(context, word);
    const effect: Effect | undefined = isRelieved ? 'evidence' : isWhole ? undefined : 'excess';
    const values: Record<string, FactValue> = {
      item: containedName(context, match.pair, line),
      container: context.itemName(meeting.with),
      shared: { type: 'number', value: meeting.sharedDays },
      days: { type: 'number', value: meeting.days },
    };
    context.report(rule, {
      message: isRelieved ? 'relieved' : isWhole ? 'hit' : 'part',
      values,
      ...(effect === undefined ? {} : { effect }),
      point: match.pair,
      lines: [line],
      involved: [meeting.with],
      ...(isWhole
        ? { remedy: { kind: 'removeLine', lines: [line] } }
        : {
            amountsFen: [fundShareFen(context, line, BigInt(meeting.sharedDays), BigInt(meeting.days))],
          }),
    });
    if (isWhole) denied.add(line);
  }
}

/** A row names the item that it denies. */
function containedName(context: JudgeContext, pair: number, line: number): FactValue {
  const { reader } = context;
  const { name } = reader.meta(reader.pairs[pair * PAIR_STRIDE + PAIR.meta]!);
  return name === '' ? context.itemName(line) : { type: 'text', value: name };
}

function hasRelief({ claim, reader }: JudgeContext, word: number): boolean {
  const reference = (word >>> RELIEF_SHIFT) - 1;
  return reference >= 0 && claim.evidence.get(reader.string(reference)) === true;
}

/** Of two items that include each other the one with the larger amount stays; equal, the one that stands first. */
function winners(context: JudgeContext, { containers, lines }: PairMatch): readonly number[] {
  const contained = new Set(lines);
  if (containers.some((line) => contained.has(line))) {
    // An item beside itself: one line of it stays.
    const present = containers.filter((line) => context.isPresent(line));
    const largest = present.reduce(
      (best, line) => (amountOf(context, line) > amountOf(context, best) ? line : best),
      present[0] ?? -1,
    );
    return largest < 0 ? [] : [largest];
  }
  const [one, other] = [largestOf(context, containers), largestOf(context, lines)];
  if (one.line < 0 || other.line < 0) return [];
  const isContainerLarger = one.amountFen > other.amountFen;
  return isContainerLarger || (one.amountFen === other.amountFen && one.line < other.line) ? containers : [];
}

interface Largest {
  readonly line: number;
  readonly amountFen: bigint;
}

function largestOf(context: JudgeContext, lines: readonly number[]): Largest {
  let largest: Largest = { line: -1, amountFen: -1n };
  for (const line of lines) {
    const amountFen = amountOf(context, line);
    if (context.isPresent(line) && amountFen > largest.amountFen) largest = { line, amountFen };
  }
  return largest;
}

function amountOf(context: JudgeContext, line: number): bigint {
  return context.line(line).amountFen ?? 0n;
}
