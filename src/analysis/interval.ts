/**
 * An interval from a lower to an upper end. Where the data cannot give one (a single run, no run) both ends are null, so that
 * the JSON keeps the shape [lo, hi] and nobody mistakes a missing interval for a narrow one.
 */
import { studentTQuantile } from '../numeric/student-t.ts';

export type Interval = readonly [number, number] | readonly [null, null];

export const UNKNOWN: Interval = [null, null];

/** Confidence of every interval of this stage. */
export const LEVEL = 0.95;

/** Student's interval for a mean: mean ± t · standard error with n - 1 degrees of freedom; unknown below two values. */
export function tInterval(n: number, mean: number | null, sd: number | null): Interval {
  if (n < 2 || mean === null || sd === null) return UNKNOWN;
  const half = (studentTQuantile((1 + LEVEL) / 2, n - 1) * sd) / Math.sqrt(n);
  return [mean - half, mean + half];
}

/** Whether zero lies outside. An unknown interval excludes nothing. */
export function excludesZero(interval: Interval): boolean {
  return interval[0] !== null && (interval[0] > 0 || interval[1] < 0);
}
