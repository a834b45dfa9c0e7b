/** Finding places in what stands in ascending order: thousands of lines of a stay ask, each at the cost of a logarithm. */

/** How many of the numbers are not above the limit. */
export function countUntil(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
