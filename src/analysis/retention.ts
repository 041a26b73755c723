/**
 * Who stayed, by the week of joining, pooled over the runs of a strategy.
 */
import type { PooledRuns } from './run-details.ts';

export interface RetentionCell {
  /** Weeks since joining. */
  readonly age: number;
  /** People of the cohort over all runs that recorded this age, and those of them who were still members. */
  readonly joined: number;
  readonly members: number;
  /** members / joined; null for an empty cohort. */
  readonly share: number | null;
}

export interface RetentionCohort {
  /** Week of joining, counted from 0. */
  readonly week: number;
  /** People who joined in that week over all runs. */
  readonly joined: number;
  readonly ages: readonly RetentionCell[];
}

/**
 * Counts are summed over runs before dividing, so a run counts by the people it retained or lost. No interval is given: members of one
 * run live and die together, and treating them as independent would claim far too much precision.
 */
export function pooledRetention({ retention }: PooledRuns): RetentionCohort[] {
  return retention.map(({ joined, ages }, week) => ({
    week,
    joined,
    ages: ages.map((cell, age) => ({ age, ...cell, share: cell.joined > 0 ? cell.members / cell.joined : null })),
  }));
}
