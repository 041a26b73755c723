/**
 * How many replications make the intervals of paired differences as narrow as asked (Chow & Robbins 1965), in a way that keeps them right.
 *
 * Looking again and again and stopping when an interval is narrow picks samples whose spread happens to be small; where values are skewed
 * these are the samples without the rare large ones, and their mean is off as well. Three things keep that small: never fewer than
 * 50 replications; few looks, each as far ahead as the spread so far asks for; and the interval that decides follows the skewness.
 * `test/calibration/precision.txt` records the coverage of the intervals at the point of stopping.
 */
import type { Interval } from './interval.ts';
import { tInterval } from './interval.ts';
import { momentsOf } from './moments.ts';
import { skewedInterval } from './skewed-interval.ts';

/** With 30 the intervals at the point of stopping cover 91 to 93 % where values are as skewed as waiting times, with 50 they cover 94 %. */
export const FEWEST_REPLICATIONS = 50;

/** From one look to the next at least so many more, so that a wish nearly met does not cost twenty looks. */
const LEAST_STEP = 10;

/** Half the width of the wider of two intervals of the mean: Student's, and the one that follows the skewness. */
export interface Width {
  readonly ci95: Interval;
  readonly half: number;
}

export function widthOf(differences: ArrayLike<number>): Width {
  const { n, mean, sd } = momentsOf(differences);
  const ci95 = skewedInterval(differences);
  return { ci95, half: Math.max(halfOf(ci95), halfOf(tInterval(n, mean, sd))) };
}

/** Replications at which `half`, found with `have`, would have shrunk to `wanted`: widths go with the root of the number. */
export function replicationsNeeded(half: number, wanted: number, have: number): number {
  if (half <= wanted) return have;
  return Math.ceil(have * (half / wanted) ** 2);
}

/**
 * How many replications to have at the next look; `have` itself when every width is met or `most` is reached.
 *
 * @param widths found and wanted, for each difference that matters
 */
export function nextLook(
  widths: readonly { readonly half: number; readonly wanted: number }[],
  have: number,
  most: number,
): number {
  if (have < FEWEST_REPLICATIONS) return Math.min(most, FEWEST_REPLICATIONS);
  const needed = Math.max(have, ...widths.map(({ half, wanted }) => replicationsNeeded(half, wanted, have)));
  if (needed === have) return have;
  return Math.min(most, Math.max(have + LEAST_STEP, Math.min(2 * have, needed)));
}

const halfOf = ([low, high]: Interval): number => (low === null ? Number.POSITIVE_INFINITY : (high - low) / 2);
