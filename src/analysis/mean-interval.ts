/**
 * The interval of a mean, by the kind of values it is the mean of:
 *
 * - certain: no draw enters (`certain.ts`), so it is the value itself;
 * - true or false: Clopper & Pearson's exact one for a share, Bonett & Price's for a difference of paired shares;
 * - most of them the same: the one for rare events (`rare-interval.ts`);
 * - skewed: as far as Student's interval and Hall's, which follows the skewness, reach together, Hall's among the values only;
 * - else Student's.
 *
 * `test/calibration/whole-scenarios.md` says how often each holds the truth in studies of shipped scenarios.
 */
import { type Interval, tInterval } from './interval.ts';
import { RUNS_FOR_95 } from './interval-name.ts';
import { momentsOf } from './moments.ts';
import { exactShareInterval } from './proportion.ts';
import { NO_REACH, type Reach, rareInterval, valueOfMost } from './rare-interval.ts';
import { skewedInterval } from './skewed-interval.ts';

export type IntervalKind = 'certain' | 'share' | 'rare' | 'skewed' | 'student';

/** Skewness of an exponential law is 2; at 1 a t interval of 30 values misses on one side about twice as often as it says. */
export const MUCH_SKEW = 1;
/**
 * Of 10 to 30 values, whose skewness comes out smaller than that of their law: ten of an exponential law show less than 1 in more than half
 * of all samples, and Student's interval of those holds the mean in 86 %. Of still fewer Hall's interval is many times too wide, and Student's is not
 * called 95 % (`interval-name.ts`).
 */
const MUCH_SKEW_OF_FEW = 0.5;
const FEW_VALUES = 30;

/**
 * How many times the skewness of a law is what n values of it show, about: of an exponential law, whose skewness is 2, ten values show 1.0 on
 * average, 30 show 1.45 and 100 show 1.76. With the skewness as it is seen, intervals of ten values of a lognormal law (σ = 1) held its mean in
 * 90.8 %, with this in 94 %; of an exponential one in 94.4 and 96 % (`test/analysis/skewed-interval.test.ts`).
 */
const shortfallOf = (n: number): number => 1 + 10 / n;

const muchSkewOf = (n: number): number => (n >= RUNS_FOR_95 && n < FEW_VALUES ? MUCH_SKEW_OF_FEW : MUCH_SKEW);

/** Finite values of one outcome; `range` is what the outcome allows, beyond which no interval of its mean goes. */
export function meanInterval(
  values: ArrayLike<number>,
  range: { readonly low: number; readonly high: number } | undefined,
  isShare = false,
  isCertain = false,
): { readonly ci95: Interval; readonly kind: IntervalKind } {
  const { n, mean, sd, skewness } = momentsOf(values);
  if (isCertain && sd === 0) return { ci95: [mean!, mean!], kind: 'certain' };
  if (isShare) return { ci95: exactShareInterval(Math.round((mean ?? 0) * n), n), kind: 'share' };
  const most = valueOfMost(values);
  const { ci95, kind } =
    most === undefined
      ? spreadInterval(values, n, mean, sd, skewness)
      : { ci95: rareInterval(values, most, reachOf(most, range)), kind: 'rare' as const };
  const [low, high] = ci95;
  if (low === null || range === undefined) return { ci95, kind };
  return { ci95: [Math.max(low, range.low), Math.min(high, range.high)], kind };
}

/** Student's interval, and Hall's with it where the values are skewed. */
export function spreadInterval(
  values: ArrayLike<number>,
  n: number,
  mean: number | null,
  sd: number | null,
  skewness: number,
): { readonly ci95: Interval; readonly kind: IntervalKind } {
  const [low, high] = tInterval(n, mean, sd);
  if (low === null || Math.abs(skewness) <= muchSkewOf(n))
    return { ci95: low === null ? [null, null] : [low, high], kind: 'student' };
  const [from, to] = skewedInterval(values, shortfallOf(n));
  if (from === null) return { ci95: [low, high], kind: 'student' };
  const [least, most] = n < RUNS_FOR_95 ? [from, to] : extremesOf(values);
  return { ci95: [Math.min(low, Math.max(from, least)), Math.max(high, Math.min(to, most))], kind: 'skewed' };
}

/**
 * Beyond all of ten values or more a mean hardly lies: of an exponential law in 1 of 100 samples, of a lognormal one (σ = 1) in 2.5. Hall's
 * interval of ten goes there in a third of all samples and holds the mean no more often for it, and of pairs that all go one way it would say
 * that the mean may go the other.
 */
function extremesOf(values: ArrayLike<number>): readonly [number, number] {
  let [least, most] = [values[0]!, values[0]!];
  for (let k = 1; k < values.length; k++) {
    least = Math.min(least, values[k]!);
    most = Math.max(most, values[k]!);
  }
  return [least, most];
}

/** How far from `most` a value can lie; where nothing bounds it, as far as `most` is from 0. */
function reachOf(most: number, range: { readonly low: number; readonly high: number } | undefined): Reach {
  if (range === undefined) return most === 0 ? NO_REACH : { below: Math.abs(most), above: Math.abs(most) };
  const unbounded = most === 0 ? null : Math.abs(most);
  const reach = (distance: number) => (Number.isFinite(distance) ? distance : unbounded);
  return { below: reach(most - range.low), above: reach(range.high - most) };
}
