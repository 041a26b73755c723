/**
 * How strategies rank over points of what nobody knows exactly: the best at one point need not be the best at others.
 */
import type { Interval } from '../interval.ts';
import { wilsonInterval } from '../proportion.ts';
import { rankStrategies } from './ranking.ts';

/** In the unit of the outcome, where it has one. */
export interface RankOverPoints {
  /** Share of the points at which its mean is best, ties shared, and the 95 % Wilson interval. */
  readonly bestAt: number | null;
  readonly ci95: Interval;
  /** How far its mean lies behind the best one of the point, on average over points. */
  readonly regret: number | null;
  /** Over its means at the points. */
  readonly mean: number | null;
  readonly q05: number | null;
  readonly median: number | null;
  readonly q95: number | null;
  readonly worstTenth: number | null;
}

/** `means` hold one value a point, by strategy, all finite; null without any. */
export function rankOverPoints(means: readonly Float64Array[], better: 'higher' | 'lower'): RankOverPoints[] {
  const points = means[0]?.length ?? 0;
  const sign = better === 'higher' ? 1 : -1;
  const best = Float64Array.from({ length: points }, (_, point) =>
    means.reduce((most, column) => Math.max(most, sign * column[point]!), Number.NEGATIVE_INFINITY),
  );
  const average = (values: Float64Array) => (points === 0 ? null : values.reduce((a, b) => a + b, 0) / points);
  return rankStrategies(means, better).map(({ firstIn, q05, median, q95, worstTenth }, k) => ({
    bestAt: firstIn,
    ci95: wilsonInterval((firstIn ?? 0) * points, points),
    regret: average(best.map((most, point) => most - sign * means[k]![point]!)),
    mean: average(means[k]!),
    q05,
    median,
    q95,
    worstTenth,
  }));
}
