/**
 * A 95 % interval for a mean that follows the skewness of the values: Hall's transformation of the t statistic (Hall 1992, "On the removal of
 * skewness by transformation"). Like a bootstrap-t interval, without the resampling, so that it can be asked for again and again.
 *
 * With γ the skewness of the values and n their number, g(t) = t + γ t² / (3 √n) + γ² t³ / (27 n) + γ / (6 √n) is nearly
 * symmetric; the ends are mean - s g⁻¹(±t) / √n with g⁻¹(y) = (3 √n / γ) ((1 + γ (y / √n - γ / (6 n)))^⅓ - 1).
 */
import { studentTQuantile } from '../numeric/student-t.ts';
import { type Interval, LEVEL, UNKNOWN } from './interval.ts';
import { momentsOf } from './moments.ts';

/** Below this the transformation is the identity, up to rounding. */
const NO_SKEW = 1e-6;

/**
 * Unknown below three values; a point where all values are equal.
 *
 * @param fallsShort how many times the skewness of the law is that of the values
 */
export function skewedInterval(values: ArrayLike<number>, fallsShort = 1): Interval {
  const { n, mean, sd, skewness: seen } = momentsOf(values);
  const skewness = fallsShort * seen;
  if (n < 3 || mean === null || sd === null) return UNKNOWN;
  const t = studentTQuantile((1 + LEVEL) / 2, n - 1);
  const error = sd / Math.sqrt(n);
  return [mean - error * straightened(t, skewness, n), mean - error * straightened(-t, skewness, n)];
}

/** g⁻¹(y) */
function straightened(y: number, skewness: number, n: number): number {
  if (Math.abs(skewness) < NO_SKEW) return y;
  const root = Math.sqrt(n);
  return ((3 * root) / skewness) * (Math.cbrt(1 + skewness * (y / root - skewness / (6 * n))) - 1);
}
