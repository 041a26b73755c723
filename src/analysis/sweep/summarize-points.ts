/** What every point of a sweep says about every outcome. */
import type { Results } from '../../experiment/results.ts';
import { type Interval, tInterval } from '../interval.ts';
import { momentsOf } from '../moments.ts';
import { quantileOf } from '../quantile.ts';

/** Over the runs of one strategy at one point; null where too few of them gave a finite number. */
export interface PointSummary {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** t interval of the mean. */
  readonly ci95: Interval;
  readonly q05: number | null;
  readonly median: number | null;
  readonly q95: number | null;
}

/** By point, then by strategy in the order of the results, then by outcome. */
export type SweepSummary = readonly (readonly Readonly<Record<string, PointSummary>>[])[];

export function summarizePoints(results: Results, outcomes: readonly string[]): SweepSummary {
  return results.points.map((_, point) =>
    results.strategies.map((strategy) =>
      Object.fromEntries(
        outcomes.map((outcome) => [outcome, summaryOf(results.outcome(outcome, { point, strategy }))]),
      ),
    ),
  );
}

function summaryOf(values: Float64Array): PointSummary {
  const ascending = values.filter(Number.isFinite).sort();
  const { n, mean, sd } = momentsOf(ascending);
  return {
    n,
    mean,
    sd,
    ci95: tInterval(n, mean, sd),
    q05: quantileOf(ascending, 0.05),
    median: quantileOf(ascending, 0.5),
    q95: quantileOf(ascending, 0.95),
  };
}
