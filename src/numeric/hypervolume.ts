/**
 * The volume that a set of points dominates, up to a reference point: how good a front is, in one number. Costs, each better the smaller.
 *
 * Exact, by slicing along the last cost (Zitzler 2001): fast enough for hundreds of points in two or three dimensions and for dozens in four.
 */
export function hypervolume(points: readonly (readonly number[])[], reference: readonly number[]): number {
  const inside = points.filter((point) => point.every((cost, k) => cost < reference[k]!));
  return volume(inside, reference, reference.length);
}

/** Volume over the first `dimensions` costs. */
function volume(points: readonly (readonly number[])[], reference: readonly number[], dimensions: number): number {
  if (points.length === 0) return 0;
  if (dimensions === 1) return reference[0]! - Math.min(...points.map((point) => point[0]!));
  const last = dimensions - 1;
  const sorted = [...points].sort((a, b) => a[last]! - b[last]!);
  if (dimensions === 2) return area(sorted, reference);
  let total = 0;
  for (let at = 0; at < sorted.length; at++) {
    const top = at + 1 < sorted.length ? sorted[at + 1]![last]! : reference[last]!;
    const height = top - sorted[at]![last]!;
    if (height > 0) total += height * volume(sorted.slice(0, at + 1), reference, last);
  }
  return total;
}

/** Two costs: a staircase, from the smallest second cost upwards. */
function area(sorted: readonly (readonly number[])[], reference: readonly number[]): number {
  let total = 0;
  let least = reference[0]!;
  for (let at = 0; at < sorted.length; at++) {
    least = Math.min(least, sorted[at]![0]!);
    const top = at + 1 < sorted.length ? sorted[at + 1]![1]! : reference[1]!;
    total += (reference[0]! - least) * (top - sorted[at]![1]!);
  }
  return total;
}
