/**
 * Sample quantile of ascending values, linear between order statistics (type 7 of Hyndman & Fan 1996, the default of R and
 * NumPy). null when there is no value.
 */
export function quantileOf(ascending: ArrayLike<number>, p: number): number | null {
  const n = ascending.length;
  if (n === 0) return null;
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, n - 1)]!;
  return low + (position - below) * (high - low);
}
