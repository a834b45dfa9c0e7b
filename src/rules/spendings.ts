/**
 * Quantities used at moments that come in time order, and what of them lies in a window: thousands of lines of one item
 * each ask for the days before them. Sums only; what spends and what is denied is the rule's.
 */
import { countUntil } from './in-order.ts';

export interface Spendings {
  /** @param second not before that of the one added last. */
  add(second: number, quantityE4: bigint): void;
  /** Of all that lies after `after` and not after `until`. */
  sumE4(after: number, until: number): bigint;
  /** The last moment in the same window; undefined where it is empty. */
  last(after: number, until: number): number | undefined;
}

export function createSpendings(): Spendings {
  const seconds: number[] = [];
  /** Sums up to and with each moment. */
  const sumsE4: bigint[] = [];

  const sumOf = (count: number): bigint => (count === 0 ? 0n : sumsE4[count - 1]!);

  return {
    add(second, quantityE4) {
      sumsE4.push(sumOf(seconds.length) + quantityE4);
      seconds.push(second);
    },
    sumE4(after, until) {
      if (seconds.length === 0) return 0n;
      return sumOf(countUntil(seconds, until)) - sumOf(countUntil(seconds, after));
    },
    last(after, until) {
      const count = countUntil(seconds, until);
      return count === 0 || seconds[count - 1]! <= after ? undefined : seconds[count - 1];
    },
  };
}
