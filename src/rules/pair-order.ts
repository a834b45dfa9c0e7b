/**
 * In which order pair rows are settled: a container that another row may block comes after that row, so that what is
 * blocked no longer blocks. Rows that block one another in a circle keep the order of the table.
 */
import type { PairMatch } from './kind.ts';

export function orderPairs(matches: readonly PairMatch[]): readonly PairMatch[] {
  if (matches.length < 2) return matches;
  const losingIn = new Map<number, number[]>();
  matches.forEach(({ lines }, at) => {
    for (const line of lines) {
      const rows = losingIn.get(line);
      if (rows === undefined) losingIn.set(line, [at]);
      else rows.push(at);
    }
  });
  const ordered: PairMatch[] = [];
  const isSeen = new Uint8Array(matches.length);
  const visit = (at: number): void => {
    if (isSeen[at] === 1) return;
    isSeen[at] = 1;
    for (const line of matches[at]!.containers) for (const before of losingIn.get(line) ?? []) visit(before);
    ordered.push(matches[at]!);
  };
  for (let at = 0; at < matches.length; at++) visit(at);
  return ordered;
}
