/** A small seeded generator (xorshift32), so that a failing claim can be made again from the seed that the test prints. */
export interface Random {
  /** Integer from 0 to `limit` - 1. */
  below(limit: number): number;
  /** Integer from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(percent: number): boolean;
  pick<T>(values: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  // Zero is the one state that xorshift never leaves.
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => below(100) < percent,
    pick: (values) => {
      if (values.length === 0) throw new Error('nothing to pick from');
      return values[below(values.length)]!;
    },
  };
}
