/**
 * Several rows of one rule for one line, taken together: for kinds whose rows are alternatives (an indication in
 * several parts, a price per facility level). It groups and nothing else.
 */
import type { JudgeContext, Match } from './kind.ts';

/**
 * Calls `visit` with the points of each line that the fund is asked to pay, in line order. The list of points is the
 * same one each time: it is not to be kept.
 */
export function forEachLine(
  context: JudgeContext,
  matches: readonly Match[],
  visit: (line: number, points: readonly number[]) => void,
): void {
  const points: number[] = [];
  for (let at = 0; at < matches.length; ) {
    const line = matches[at]!.position;
    points.length = 0;
    // Matches come in line order, so those of one line stand together.
    for (; at < matches.length && matches[at]!.position === line; at++) points.push(matches[at]!.point);
    if (context.isFundLine(line)) visit(line, points);
  }
}
