/** How a search went on: the volume that the best plans of each generation dominate. */
import { hypervolume } from '../../numeric/hypervolume.ts';
import { dominates, type Scored } from '../../numeric/pareto.ts';

export interface Generation {
  /** Plans kept that keep the limits and are dominated by none of the others. */
  readonly front: number;
  /** Share of plans kept that keep all limits. */
  readonly feasible: number;
  /** Part of the box between the best and the worst of all generations that is dominated, from 0 to 1. */
  readonly volume: number;
}

/** One entry a generation, of the plans that were kept in it, each on the seeds of its generation. */
export function searchProgress(generations: readonly (readonly Scored[])[]): Generation[] {
  const feasible = generations.map((scores) => scores.filter(({ violation }) => violation === 0));
  const all = feasible.flat();
  const dimensions = all[0]?.costs.length ?? 0;
  const over = (choose: (...values: number[]) => number) =>
    Array.from({ length: dimensions }, (_, k) =>
      all.reduce((most, { costs }) => choose(most, costs[k]!), all[0]!.costs[k]!),
    );
  const [best, worst] = [over(Math.min), over(Math.max)];
  // Costs in parts of the box, so that no unit counts for more; what never varies has no part in the volume.
  const axes = best.flatMap((low, k) => (worst[k]! > low ? [k] : []));
  const place = ({ costs }: Scored) => axes.map((k) => (costs[k]! - best[k]!) / (worst[k]! - best[k]!));
  const reference = axes.map(() => 1 + MARGIN);
  return feasible.map((scores, g) => ({
    front: scores.filter((one) => !scores.some((other) => dominates(other, one))).length,
    feasible: generations[g]!.length === 0 ? 0 : scores.length / generations[g]!.length,
    volume: axes.length === 0 ? 0 : hypervolume(scores.map(place), reference) / (1 + MARGIN) ** axes.length,
  }));
}

/** How far beyond the worst the box reaches, so that the extremes count, too. */
const MARGIN = 0.05;
