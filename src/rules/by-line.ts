/**
 * Several rows of one rule for one line, taken together: for kinds whose rows are alternatives (an indication in
 * several parts, a price per facility level). It groups and nothing else.
 */
import type { JudgeContext, Match } from './kind.ts';

/** Points per line that the fund is asked to pay, in line order. */
export function pointsByLine(
  context: JudgeContext,
  matches: readonly Match[],
): ReadonlyMap<number, number[]> {
  const byLine = new Map<number, number[]>();
  for (const { point, position } of matches) {
    if (!context.isFundLine(position)) continue;
    const points = byLine.get(position);
    if (points === undefined) byLine.set(position, [point]);
    else points.push(point);
  }
  return byLine;
}
