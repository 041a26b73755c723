/**
 * How a series goes on average over replications, and how much replications spread, day by day.
 */
import type { Results } from '../experiment/results.ts';
import { tInterval } from './interval.ts';
import { momentsOf } from './moments.ts';
import { runsOf } from './outcome-values.ts';
import { quantileOf } from './quantile.ts';

type Days = readonly (number | null)[];

/** One entry a day in every array, day 0 first; null where no run (for the interval: fewer than two) has a finite value. */
export interface Trajectory {
  readonly strategy: string;
  readonly series: string;
  /** Runs that recorded the series. */
  readonly runs: number;
  readonly mean: Days;
  /** Ends of the 95 % t interval of the mean, for each day by itself. */
  readonly meanLow: Days;
  readonly meanHigh: Days;
  /** Quantiles of the runs: half of them lie between q25 and q75, nine in ten between q05 and q95. */
  readonly q05: Days;
  readonly q25: Days;
  readonly median: Days;
  readonly q75: Days;
  readonly q95: Days;
}

export function trajectoryOf(results: Results, strategy: string, series: string): Trajectory {
  const recorded = runsOf(results, strategy).flatMap((run) => run.series[series] ?? []);
  const dayCount = recorded.reduce((longest, values) => Math.max(longest, values.length), 0);
  const days = Array.from({ length: dayCount }, (_, day) => {
    const values = Float64Array.from(recorded, (run) => run[day] ?? Number.NaN);
    const ascending = values.filter(Number.isFinite).sort();
    const { n, mean, sd } = momentsOf(ascending);
    const [meanLow, meanHigh] = tInterval(n, mean, sd);
    const quantile = (p: number) => quantileOf(ascending, p);
    return {
      mean,
      meanLow,
      meanHigh,
      q05: quantile(0.05),
      q25: quantile(0.25),
      median: quantile(0.5),
      q75: quantile(0.75),
      q95: quantile(0.95),
    };
  });
  return {
    strategy,
    series,
    runs: recorded.length,
    mean: days.map((day) => day.mean),
    meanLow: days.map((day) => day.meanLow),
    meanHigh: days.map((day) => day.meanHigh),
    q05: days.map((day) => day.q05),
    q25: days.map((day) => day.q25),
    median: days.map((day) => day.median),
    q75: days.map((day) => day.q75),
    q95: days.map((day) => day.q95),
  };
}
