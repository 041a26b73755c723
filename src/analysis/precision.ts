/**
 * How many replications make the intervals of paired differences as narrow as asked (Chow & Robbins 1965), in a way that keeps them right.
 *
 * Looking again and again and stopping when an interval is narrow picks samples whose spread happens to be small; where values are skewed
 * these are the samples without the rare large ones, and their mean is off as well. Three things keep that small: never fewer than
 * 50 replications; few looks, each as far ahead as the spread so far asks for; and the interval that decides follows the skewness. Where other
 * strategies show runs of quite another kind (`far-kinds.ts`), it goes on until one such run more would not move the mean by more than is wanted.
 * `test/calibration/precision.txt` records the coverage of the intervals at the point of stopping.
 */
import type { Results } from '../experiment/results.ts';
import { type Interval, tInterval } from './interval.ts';
import { momentsOf } from './moments.ts';
import { pairsOf, valuesOf } from './outcome-values.ts';
import { differencesOf, spreadOf } from './paired.ts';
import { rareInterval, valueOfMost } from './rare-interval.ts';
import { skewedInterval } from './skewed-interval.ts';
import { farKindsBetween, kindsOfRuns } from './unseen-kinds.ts';

/** With 30 the intervals at the point of stopping cover 91 to 93 % where values are as skewed as waiting times, with 50 they cover 94 %. */
export const FEWEST_REPLICATIONS = 50;

/** Where nothing was ever seen there is no width to make narrower; so many runs say that it comes in less than one of a hundred. */
const ENOUGH_OF_NOTHING = 300;

/** From one look to the next at least so many more, so that a wish nearly met does not cost twenty looks. */
const LEAST_STEP = 10;

/** Half the width of the wider of two intervals of the mean: Student's, and the one that follows the skewness. */
export interface Width {
  readonly ci95: Interval;
  readonly half: number;
}

/**
 * @param reach how much a pair can differ, for differences most of which are the same: those have the interval of rare events, which does not
 * shrink to a point; without any scale its width is infinite
 */
export function widthOf(differences: ArrayLike<number>, reach: number | null = null): Width {
  const { n, mean, sd } = momentsOf(differences);
  const most = valueOfMost(differences);
  if (most !== undefined) {
    const far = most === 0 ? reach : Math.abs(most);
    const ci95 = rareInterval(differences, most, { below: far, above: far });
    return { ci95, half: halfOf(ci95) };
  }
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
  const needed = Math.max(
    have,
    ...widths.map(({ half, wanted }) =>
      Number.isFinite(half) ? replicationsNeeded(half, wanted, have) : ENOUGH_OF_NOTHING,
    ),
  );
  if (needed === have) return have;
  return Math.min(most, Math.max(have + LEAST_STEP, Math.min(2 * have, needed)));
}

const halfOf = ([low, high]: Interval): number => (low === null ? Number.POSITIVE_INFINITY : (high - low) / 2);

/**
 * What is wanted of an outcome: half widths as a part of the mean, of the strategy or the baseline, whichever is larger, or in the unit of
 * the outcome. Of the larger, because a part of nearly nothing would be asked for where a community is dead under the baseline.
 */
export interface PrecisionWish {
  readonly outcome: string;
  readonly share?: number;
  readonly width?: number;
}

/** One difference from the baseline, as narrow as it is and as it should be. Everything is in the unit of the outcome. */
export interface PrecisionFound extends Width {
  readonly outcome: string;
  readonly strategy: string;
  readonly wanted: number;
  readonly met: boolean;
  /** Replications in which both have a value. */
  readonly pairs: number;
  /** Replications that would do, by the spread so far; Infinity where nothing is wanted but some spread is found. */
  readonly needed: number;
}

/** How precise all differences from the baseline are that the wishes name. */
export function assessPrecision(
  results: Results,
  wishes: readonly PrecisionWish[],
  {
    strategies,
    baseline,
    isSure,
  }: {
    readonly strategies: readonly string[];
    readonly baseline: string;
    /** Whether it is known that all pairs differ by the same. */
    readonly isSure?: (pair: readonly [string, string], outcome: string) => boolean;
  },
): PrecisionFound[] {
  return wishes.flatMap(({ outcome, share, width }) => {
    const columns = strategies.map((strategy) => valuesOf(results, strategy, outcome));
    const kinds = kindsOfRuns(
      columns,
      columns.every((column) => column.every((value) => value === 0 || value === 1)),
    );
    const sizeOf = (strategy: string) =>
      Math.abs(momentsOf(valuesOf(results, strategy, outcome).filter(Number.isFinite)).mean ?? 0);
    return strategies
      .filter((strategy) => strategy !== baseline)
      .map((strategy) => {
        const wanted = width ?? share! * Math.max(sizeOf(baseline), sizeOf(strategy));
        const { pairs } = pairsOf(results, strategy, baseline, outcome);
        const differences = differencesOf(pairs);
        const { mean, sd } = momentsOf(differences);
        const seen: Width =
          sd === 0 && isSure?.([strategy, baseline], outcome)
            ? { ci95: [mean!, mean!], half: 0 }
            : widthOf(differences, spreadOf(pairs));
        // What one run of a kind that others show would do to the mean is no width that was reached.
        const places = [strategies.indexOf(strategy), strategies.indexOf(baseline)] as const;
        const { shift } = farKindsBetween(kinds, ...places);
        const found = { ...seen, half: Math.max(seen.half, shift.up, shift.down) };
        return {
          outcome,
          strategy,
          wanted,
          pairs: differences.length,
          ...found,
          met: found.half <= wanted,
          needed: Number.isFinite(found.half)
            ? replicationsNeeded(found.half, wanted, results.replications)
            : Math.max(results.replications, ENOUGH_OF_NOTHING),
        };
      });
  });
}
