/** What every point of a sweep says about every outcome. */
import type { Cell, Results } from '../../experiment/results.ts';
import { OUTCOMES } from '../../scenario/outcomes.ts';
import type { Interval } from '../interval.ts';
import { meanInterval } from '../mean-interval.ts';
import { momentsOf } from '../moments.ts';
import { quantileOf } from '../quantile.ts';

/** Over the runs of one strategy at one point; null where too few of them gave a finite number. */
export interface PointSummary {
  readonly n: number;
  /** Finished runs without a finite value: the rest says nothing of them. */
  readonly missing: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** 95 % interval of the mean, by the kind of the values (`mean-interval.ts`). */
  readonly ci95: Interval;
  readonly q05: number | null;
  readonly median: number | null;
  readonly q95: number | null;
}

export interface SweepSummary {
  /** By point, then by strategy in the order of the results, then by outcome. */
  readonly points: readonly (readonly Readonly<Record<string, PointSummary>>[])[];
  /** Formulas that are true or false in every run and true in some: their means are shares of runs, with Wilson intervals. */
  readonly sharesOfRuns: readonly string[];
}

export function summarizePoints(results: Results, outcomes: readonly string[]): SweepSummary {
  const cells = results.points.flatMap((_, point) => results.strategies.map((strategy) => ({ point, strategy })));
  const sharesOfRuns = outcomes.filter((outcome) => isShareOfRuns(results, outcome, cells));
  const summarize = (outcome: string, cell: Cell) =>
    summaryOf(results.outcome(outcome, cell), results.finishedIn(cell), sharesOfRuns.includes(outcome));
  const points = results.points.map((_, point) =>
    results.strategies.map((strategy) =>
      Object.fromEntries(outcomes.map((outcome) => [outcome, summarize(outcome, { point, strategy })])),
    ),
  );
  return { points, sharesOfRuns };
}

function isShareOfRuns(results: Results, outcome: string, cells: readonly Cell[]): boolean {
  if (Object.hasOwn(OUTCOMES, outcome.split('@')[0]!)) return false;
  let isTrueInSome = false;
  for (const cell of cells) {
    for (const value of results.outcome(outcome, cell)) {
      if (Number.isFinite(value) && value !== 0 && value !== 1) return false;
      isTrueInSome ||= value === 1;
    }
  }
  return isTrueInSome;
}

function summaryOf(values: Float64Array, finished: Uint8Array, isShare: boolean): PointSummary {
  const ascending = values.filter(Number.isFinite).sort();
  const { n, mean, sd } = momentsOf(ascending);
  return {
    n,
    missing: finished.reduce((sum, one) => sum + one, 0) - n,
    mean,
    sd,
    ci95: meanInterval(ascending, undefined, isShare).ci95,
    q05: quantileOf(ascending, 0.05),
    median: quantileOf(ascending, 0.5),
    q95: quantileOf(ascending, 0.95),
  };
}
