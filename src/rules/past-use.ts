/**
 * When the items of a class were last paid for before a day, and when one of another substance was: asked for each line
 * of the class, and a long stay has thousands. It finds and decides nothing.
 */
import { substanceOf } from './earlier-use.ts';
import { countUntil } from './in-order.ts';
import type { JudgeContext } from './kind.ts';
import { mayBeOwn } from './past-facts.ts';

export interface PastUse {
  /** The last day up to `dayEpoch` on which an item was paid for. */
  lastUse(dayEpoch: number): number | undefined;
  /** The same for items of another substance than the code's. */
  lastOther(dayEpoch: number, code: string): number | undefined;
}

/** @param prefix the beginning of the codes, as history keeps them; uses that may be the claim's own are left out. */
export function makePastUse({ history, claim }: JudgeContext, prefix: string): PastUse {
  const days: number[] = [];
  const substances: string[] = [];
  /** Position of the last use before of another substance than that use's own; -1 for none. */
  const others: number[] = [];
  for (const { dayEpoch, entry, code } of history?.linesWithPrefix(prefix) ?? []) {
    if (dayEpoch === undefined || mayBeOwn(claim, entry)) continue;
    const substance = substanceOf(code!);
    const before = days.length - 1;
    others.push(before < 0 || substances[before] !== substance ? before : others[before]!);
    days.push(dayEpoch);
    substances.push(substance);
  }

  /** Position of the last use up to the day, or -1. */
  const lastUntil = (dayEpoch: number): number => countUntil(days, dayEpoch) - 1;

  return {
    lastUse: (dayEpoch) => days[lastUntil(dayEpoch)],
    lastOther(dayEpoch, code) {
      const at = lastUntil(dayEpoch);
      return days[substances[at] === substanceOf(code) ? others[at]! : at];
    },
  };
}
