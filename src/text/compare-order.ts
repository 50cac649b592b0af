/** What kept its order. */

/**
 * The positions of a longest increasing run of `values` that need not be adjacent:
 * whatever is not in it must have been moved, and no fewer moves explain the new order.
 */
export function keptInOrder(values: readonly number[]): Set<number> {
  /** Position of the smallest last value of a run of each length. */
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, position) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[position] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = position;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(at);
  return kept;
}
