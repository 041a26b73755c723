/**
 * What the runs of one strategy say about one outcome.
 */
import { type Extent, extentOf, nameOfInterval, shiftByFarKind } from './far-kinds.ts';
import type { Interval } from './interval.ts';
import { type IntervalName, leastOf, nameByRuns } from './interval-name.ts';
import { type IntervalKind, meanInterval } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import { quantileOf } from './quantile.ts';
import { findTwoHumps, type TwoHumps } from './two-humps.ts';

/** All in the unit of the outcome. With no finite value everything but the counts is null; with one, `sd` and `ci95` are. */
export interface Summary {
  /** Runs that gave a finite number. */
  readonly n: number;
  /** Runs whose outcome was not a finite number (0/0 in a formula, say); they are left out of everything here. */
  readonly notFinite: number;
  readonly mean: number | null;
  /** Standard deviation between runs, divisor n - 1. */
  readonly sd: number | null;
  /** 95 % interval of the mean over all possible seeds, by the kind of the values; unknown where they give it no scale. */
  readonly ci95: Interval;
  readonly kind: IntervalKind;
  /** What `ci95` may be called, by the number of runs and by what others show (`far-kinds.ts`). */
  readonly ciKind: IntervalName;
  /** Whether all runs gave the same number. */
  readonly constant: boolean;
  readonly q05: number | null;
  readonly median: number | null;
  readonly q95: number | null;
  /** Set when the runs fall into two kinds, such as dead and alive; the mean then describes neither. */
  readonly twoHumped: TwoHumps | null;
}

export interface SummaryOptions {
  /** What the outcome allows. */
  readonly range?: { readonly low: number; readonly high: number } | undefined;
  /** Whether the values are 1 and 0 for true and false. */
  readonly isShare?: boolean;
  /** Whether no draw enters: the value is known, whatever the number of runs. */
  readonly isCertain?: boolean;
  /** What the same outcome gave elsewhere in the study, under other strategies. */
  readonly others?: readonly (Extent | null)[];
}

export function summarize(
  values: ArrayLike<number>,
  { range, isShare = false, isCertain = false, others = [] }: SummaryOptions = {},
): Summary {
  const ascending = Float64Array.from(values).filter(Number.isFinite).sort();
  const { n, mean, sd } = momentsOf(ascending);
  const found = meanInterval(ascending, range, isShare, isCertain);
  const shift = shiftByFarKind(extentOf(ascending), isShare ? [] : others);
  return {
    n,
    notFinite: values.length - n,
    mean,
    sd,
    ...found,
    ciKind: leastOf(nameByRuns(found.kind, n), nameOfInterval(mean, found.ci95, shift)),
    constant: n > 0 && ascending[0] === ascending[n - 1],
    q05: quantileOf(ascending, 0.05),
    median: quantileOf(ascending, 0.5),
    q95: quantileOf(ascending, 0.95),
    twoHumped: findTwoHumps(ascending),
  };
}
