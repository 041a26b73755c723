/**
 * Intervals for probabilities, which stay honest where nearly all or nearly none of the trials succeed.
 */
import { normalQuantile } from '../numeric/normal.ts';
import { type Interval, LEVEL, UNKNOWN } from './interval.ts';

const Z = normalQuantile((1 + LEVEL) / 2);

/**
 * Wilson's score interval for a probability of which `successes` of `trials` are known (Wilson 1927; Brown, Cai & DasGupta 2001
 * recommend it). It stays within 0 and 1.
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (trials === 0) return UNKNOWN;
  const share = successes / trials;
  const shrink = 1 + (Z * Z) / trials;
  const center = (share + (Z * Z) / (2 * trials)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  // The ends are exactly 0 and 1 here; rounding would leave them 1e-17 beside.
  return [successes === 0 ? 0 : center - half, successes === trials ? 1 : center + half];
}

/**
 * Bonett and Price's interval (2012) for the difference of two probabilities, from pairs of trials: `differences` are -1, 0 or 1. One
 * pair of each unequal kind is added, which keeps the interval from shrinking to a point when few pairs are unequal or all are.
 * Where no pair is unequal nothing speaks for a difference at all, and the interval is [0, 0].
 */
export function pairedShareInterval(differences: Float64Array): Interval {
  const trials = differences.length;
  if (trials < 2) return UNKNOWN;
  let [won, lost] = [0, 0];
  for (const difference of differences) {
    if (difference > 0) won += 1;
    if (difference < 0) lost += 1;
  }
  if (won === 0 && lost === 0) return [0, 0];
  const total = trials + 2;
  const center = (won - lost) / total;
  const half = Z * Math.sqrt(((won + lost + 2) / total - center * center) / total);
  return [Math.max(-1, center - half), Math.min(1, center + half)];
}
