/** Mean, spread and skewness of a list of finite numbers. */
export interface Moments {
  readonly n: number;
  /** null when there is no value. */
  readonly mean: number | null;
  /** Standard deviation with divisor n - 1; null below two values. */
  readonly sd: number | null;
  /** Third central moment over the cubed standard deviation (divisor n); 0 when all values are equal. */
  readonly skewness: number;
}

/**
 * Sums are taken from the first value on, so that equal values have exactly that mean and a standard deviation of exactly 0.
 */
export function momentsOf(values: ArrayLike<number>): Moments {
  const n = values.length;
  if (n === 0) return { n, mean: null, sd: null, skewness: 0 };
  const first = values[0]!;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]! - first;
  const offset = sum / n;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n; i++) {
    const deviation = values[i]! - first - offset;
    squares += deviation * deviation;
    cubes += deviation * deviation * deviation;
  }
  const skewness = squares > 0 ? cubes / n / (squares / n) ** 1.5 : 0;
  return { n, mean: first + offset, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null, skewness };
}
