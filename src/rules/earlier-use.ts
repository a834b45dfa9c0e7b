/**
 * Which items of a class a claim charges, by day: whether another substance was used up to a day is asked once per line
 * of the class, and a long stay has thousands. What is refused while the claim is judged drops out. It decides nothing.
 */
import type { JudgeContext } from './kind.ts';
import { itemCode } from './past-lines.ts';

/** Characters of a national drug code that name the substance; dosage form, strength and maker follow. */
const SUBSTANCE_LENGTH = 10;

export interface EarlierUse {
  /** True where a line that is present is of the class, of another substance than `code`, and no later than the day. */
  hasOther(code: string, dayEpoch: number): boolean;
}

interface Use {
  readonly line: number;
  readonly dayEpoch: number;
  readonly substance: string;
}

export function substanceOf(code: string): string {
  return code.slice(0, SUBSTANCE_LENGTH);
}

/** @param prefix the class: the beginning of its codes. */
export function makeEarlierUse(context: JudgeContext, prefix: string): EarlierUse {
  const uses = usesOf(context, prefix);
  // A line that is not present once is not present again, so neither position ever moves back.
  let first = 0;
  /** The first use of another substance than that at `first`: what stands between the two is of that one, or gone. */
  let other = 0;

  function isGone(at: number): boolean {
    return at < uses.length && !context.isPresent(uses[at]!.line);
  }

  return {
    hasOther(code, dayEpoch) {
      while (isGone(first)) first++;
      if (first >= uses.length || uses[first]!.dayEpoch > dayEpoch) return false;
      const { substance } = uses[first]!;
      if (substance !== substanceOf(code)) return true;
      while (other < uses.length && (isGone(other) || uses[other]!.substance === substance)) other++;
      return other < uses.length && uses[other]!.dayEpoch <= dayEpoch;
    },
  };
}

function usesOf(context: JudgeContext, prefix: string): Use[] {
  const uses: Use[] = [];
  let isInOrder = true;
  for (let line = 0; line < context.claim.lines.length; line++) {
    const code = itemCode(context.line(line));
    const dayEpoch = context.lineDay(line);
    if (code === undefined || dayEpoch === undefined || !code.startsWith(prefix)) continue;
    if (uses.length > 0 && uses[uses.length - 1]!.dayEpoch > dayEpoch) isInOrder = false;
    uses.push({ line, dayEpoch, substance: substanceOf(code) });
  }
  return isInOrder ? uses : uses.sort((a, b) => a.dayEpoch - b.dayEpoch);
}
