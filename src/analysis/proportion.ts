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
 * Clopper & Pearson's exact interval (1934): it holds the truth at least as often as it says, whatever the probability; of rare events
 * Wilson's misses more often.
 */
export function exactShareInterval(successes: number, trials: number): Interval {
  if (trials === 0) return UNKNOWN;
  const tail = (1 - LEVEL) / 2;
  return [1 - upperEnd(trials - successes, trials, tail), upperEnd(successes, trials, tail)];
}

/** The probability at which as few successes or fewer come with a chance of `tail`. */
function upperEnd(successes: number, trials: number, tail: number): number {
  if (successes === trials) return 1;
  if (successes === 0) return 1 - tail ** (1 / trials);
  let [low, high] = [successes / trials, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (binomialCdf(successes, trials, middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(at most `successes` of `trials`), summed from the largest term on, in ratios of neighbors. */
function binomialCdf(successes: number, trials: number, p: number): number {
  let logTerm = 0;
  for (let k = 1; k <= successes; k++) logTerm += Math.log(((trials - successes + k) / k) * p);
  let term = Math.exp(logTerm + (trials - successes) * Math.log1p(-p));
  let sum = term;
  for (let k = successes; k > 0 && term > 1e-18 * sum; k--) {
    term *= (k / (trials - k + 1)) * ((1 - p) / p);
    sum += term;
  }
  return sum;
}

/** McNemar's exact test, two-sided: whether pairs that differ favor one side more than coins would. 1 where none differs. */
export function pairedShareP(won: number, lost: number): number {
  if (won === lost) return 1;
  const differing = won + lost;
  return Math.min(1, 2 * binomialCdf(Math.min(won, lost), differing, 0.5));
}

/**
 * Bonett and Price's interval (2012) for the difference of two probabilities, from pairs of trials: `differences` are -1, 0 or 1. One
 * pair of each unequal kind is added, which keeps the interval from shrinking to a point when few pairs are unequal or all are.
 * Where no pair is unequal one may still be in some 3 / n of all pairs, and the interval is as wide as that.
 */
export function pairedShareInterval(differences: Float64Array): Interval {
  const trials = differences.length;
  if (trials < 2) return UNKNOWN;
  let [won, lost] = [0, 0];
  for (const difference of differences) {
    if (difference > 0) won += 1;
    if (difference < 0) lost += 1;
  }
  const total = trials + 2;
  const center = (won - lost) / total;
  const half = Z * Math.sqrt(((won + lost + 2) / total - center * center) / total);
  return [Math.max(-1, center - half), Math.min(1, center + half)];
}
