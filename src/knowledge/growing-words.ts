/** An Int32Array that grows by doubling: millions of words without an object or a boxed number for each. */

export interface GrowingWords {
  /** Words in use. */
  readonly length: number;
  push(word: number): void;
  /** Four at once: a record's half, without an array for it. */
  push4(a: number, b: number, c: number, d: number): void;
  /** A view on what is in use; invalid after the next push. */
  view(): Int32Array;
}

export function createGrowingWords(capacity = 1024): GrowingWords {
  let words = new Int32Array(capacity);
  let length = 0;

  function reserve(count: number): void {
    if (length + count <= words.length) return;
    const larger = new Int32Array(Math.max(words.length * 2, length + count));
    larger.set(words);
    words = larger;
  }

  return {
    get length() {
      return length;
    },
    push(word) {
      reserve(1);
      words[length++] = word;
    },
    push4(a, b, c, d) {
      reserve(4);
      words[length] = a;
      words[length + 1] = b;
      words[length + 2] = c;
      words[length + 3] = d;
      length += 4;
    },
    view: () => words.subarray(0, length),
  };
}
