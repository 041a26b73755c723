/**
 * Wilson's score interval for a probability of which `successes` of `trials` are known (Wilson 1927; Brown, Cai & DasGupta 2001
 * recommend it). It stays within 0 and 1 and is honest at 0 and at n successes.
 */
import { normalQuantile } from '../numeric/normal.ts';
import { type Interval, LEVEL, UNKNOWN } from './interval.ts';

const Z = normalQuantile((1 + LEVEL) / 2);

export function wilsonInterval(successes: number, trials: number): Interval {
  if (trials === 0) return UNKNOWN;
  const share = successes / trials;
  const shrink = 1 + (Z * Z) / trials;
  const center = (share + (Z * Z) / (2 * trials)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  // The ends are exactly 0 and 1 here; rounding would leave them 1e-17 beside.
  return [successes === 0 ? 0 : center - half, successes === trials ? 1 : center + half];
}
