/** An Int32Array that grows by doubling: millions of words without an object or a boxed number for each. */

export interface GrowingWords {
  /** Words in use. */
  readonly length: number;
  push(...words: readonly number[]): void;
  at(index: number): number;
  /** A view on what is in use; invalid after the next push. */
  view(): Int32Array;
}

export function createGrowingWords(capacity = 1024): GrowingWords {
  let words = new Int32Array(capacity);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(...added) {
      if (length + added.length > words.length) {
        const larger = new Int32Array(Math.max(words.length * 2, length + added.length));
        larger.set(words);
        words = larger;
      }
      for (let i = 0; i < added.length; i++) words[length + i] = added[i]!;
      length += added.length;
    },
    at: (index) => words[index]!,
    view: () => words.subarray(0, length),
  };
}
