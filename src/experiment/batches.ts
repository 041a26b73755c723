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
  /** Leaves runs out. */
  readonly only?: ((key: RunKey) => boolean) | undefined;
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

/** The batches that have to be added so that all runs wanted are in some batch; none of them holds a run that another has. */
export function batchesToAdd(batches: readonly Batch[], wanted: WantedRuns): Batch[] {
  const { replications } = wanted;
  const finders = batches.map(placesIn);
  const isNew = (key: RunKey) => (wanted.only?.(key) ?? true) && finders.every((find) => find(key) < 0);
  const added: Batch[] = [];
  const add = ({ points, strategies }: Shape, from: number, to: number) => {
    const before = added.findIndex(
      (batch) => batch.replications[1] === from && sameShape(batch, { points, strategies }),
    );
    if (before < 0) added.push({ points, strategies, replications: [from, to] });
    else added[before] = { points, strategies, replications: [added[before]!.replications[0], to] };
  };
  // Beyond all batches there is nothing to look up.
  const known = Math.max(0, ...batches.map(({ replications: [, to] }) => to));
  const lookedUp = wanted.only === undefined ? Math.min(known, replications) : replications;
  for (let replication = 0; replication < lookedUp; replication++) {
    const shapes = shapesOf(wanted, (point, strategy) => isNew({ point, strategy, replication }));
    for (const shape of shapes) add(shape, replication, replication + 1);
  }
  if (lookedUp < replications) add(wanted, lookedUp, replications);
  return added.filter((batch) => batchSize(batch) > 0);
}

type Shape = Pick<Batch, 'points' | 'strategies'>;

/** Rectangles that hold exactly the cells asked for: strategies with the same points stand together. */
function shapesOf({ points, strategies }: WantedRuns, isNew: (point: number, strategy: string) => boolean): Shape[] {
  const shapes = new Map<string, { points: number[]; strategies: string[] }>();
  for (const strategy of strategies) {
    const own = points.filter((point) => isNew(point, strategy));
    const id = own.join();
    const same = shapes.get(id);
    if (own.length === 0) continue;
    if (same === undefined) shapes.set(id, { points: own, strategies: [strategy] });
    else same.strategies.push(strategy);
  }
  return [...shapes.values()];
}

const sameShape = (a: Shape, b: Shape): boolean => sameList(a.points, b.points) && sameList(a.strategies, b.strategies);

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index]);
