/**
 * How a study grows: batch by batch.
 *
 * A batch is a rectangle of runs (points × strategies × replications) that was asked for at once. Its runs stand in a fixed order, so that
 * a run is found by its position, and whoever asks for more later adds batches and moves nothing.
 */
import type { RunKey } from './results.ts';

export interface Batch {
  /** Positions in the study's points. */
  readonly points: readonly number[];
  readonly strategies: readonly string[];
  /** Replications from the first up to but without the second. */
  readonly replications: readonly [from: number, to: number];
}

export interface WantedRuns {
  /** Positions in the study's points. */
  readonly points: readonly number[];
  readonly strategies: readonly string[];
  /** Counted from 0. */
  readonly replications: number;
}

export function batchSize({ points, strategies, replications: [from, to] }: Batch): number {
  return points.length * strategies.length * (to - from);
}

/** The run at a position: replication by replication, in each point by point, in each strategy by strategy. */
export function keyAt({ points, strategies, replications: [from] }: Batch, position: number): RunKey {
  const rest = Math.floor(position / strategies.length);
  return {
    strategy: strategies[position % strategies.length]!,
    point: points[rest % points.length]!,
    replication: from + Math.floor(rest / points.length),
  };
}

/** A function that finds the position of a run, -1 for one of another batch. */
export function placesIn({ points, strategies, replications: [from, to] }: Batch): (key: RunKey) => number {
  const pointAt = new Map(points.map((point, index) => [point, index]));
  const strategyAt = new Map(strategies.map((strategy, index) => [strategy, index]));
  return ({ point, strategy, replication }) => {
    const [p, s] = [pointAt.get(point), strategyAt.get(strategy)];
    if (p === undefined || s === undefined || replication < from || replication >= to) return -1;
    return ((replication - from) * points.length + p) * strategies.length + s;
  };
}

/** The batches that have to be added so that all runs wanted are in some batch; none of them holds a run twice. */
export function batchesToAdd(batches: readonly Batch[], wanted: WantedRuns): Batch[] {
  const { points, strategies, replications } = wanted;
  // A cell has all replications up to some number: batches are only ever made by this function.
  const known = new Map<string, Map<number, number>>();
  for (const { points: own, strategies: names, replications: range } of batches) {
    for (const name of names) {
      const counts = known.get(name) ?? new Map<number, number>();
      known.set(name, counts);
      for (const point of own) counts.set(point, Math.max(range[1], counts.get(point) ?? 0));
    }
  }
  const shapes = new Map<string, { points: number[]; strategies: string[]; from: number }>();
  for (const strategy of strategies) {
    const byStart = new Map<number, number[]>();
    for (const point of points) {
      const from = known.get(strategy)?.get(point) ?? 0;
      if (from >= replications) continue;
      const own = byStart.get(from);
      if (own === undefined) byStart.set(from, [point]);
      else own.push(point);
    }
    for (const [from, own] of byStart) {
      const shape = `${from}:${own.join()}`;
      const same = shapes.get(shape);
      if (same === undefined) shapes.set(shape, { points: own, strategies: [strategy], from });
      else same.strategies.push(strategy);
    }
  }
  return [...shapes.values()]
    .sort((a, b) => a.from - b.from)
    .map(({ from, ...rest }) => ({ ...rest, replications: [from, replications] }));
}
