/** What the runs of a plan say about it: its costs, the smaller the better, and by how much it breaks the limits. */
import type { Scored } from '../../numeric/pareto.ts';
import type { Limit, Objective } from '../../scenario/planning.ts';
import { momentsOf } from '../moments.ts';

/** Values of a plan's runs by objective and by limit, in the order of the plan; not finite where a run has no value. */
export interface PlanRuns {
  readonly objectives: readonly Float64Array[];
  readonly limits: readonly Float64Array[];
  /** Outcomes that no draw enters under this plan. */
  readonly certain?: readonly string[];
}

/** A plan of which nothing is known is worse than any other. */
const UNKNOWN = 1e12;

/**
 * Part of the runs that ended without a value of an objective or a limit. The mean of the others is one of survivors: no plan may be
 * preferred for the runs that it lost, so that each counts as a limit broken.
 */
export function lostIn({ objectives, limits }: PlanRuns): number {
  const columns = [...objectives, ...limits];
  const count = Math.max(0, ...columns.map(({ length }) => length));
  if (count === 0) return 0;
  let lost = 0;
  for (let r = 0; r < count; r++) if (columns.some((column) => !Number.isFinite(column[r]))) lost++;
  return lost / count;
}

export function scorePlan(
  { objectives, limits }: { readonly objectives: readonly Objective[]; readonly limits: readonly Limit[] },
  runs: PlanRuns,
): Scored {
  const means = runs.objectives.map(meanOf);
  const violation = limits.reduce((sum, limit, k) => sum + breach(limit, meanOf(runs.limits[k]!)), 0);
  return {
    costs: objectives.map(({ goal }, k) => (goal === 'maximise' ? -(means[k] ?? 0) : (means[k] ?? 0))),
    violation: violation + lostIn(runs) + (means.includes(null) ? UNKNOWN : 0),
  };
}

/** By how much a mean lies outside a limit, in parts of the limit. */
export function breach({ low, high }: Limit, mean: number | null): number {
  if (mean === null) return UNKNOWN;
  const [limit, excess] = mean < low ? [low, low - mean] : [high, mean - high];
  return excess > 0 ? excess / (Math.abs(limit) || 1) : 0;
}

export function meanOf(values: Float64Array): number | null {
  return momentsOf(values.filter(Number.isFinite)).mean;
}
