/**
 * Who stayed, by the week of joining, pooled over the runs of a strategy.
 */
import type { Results } from '../experiment/results.ts';
import { runsOf } from './outcome-values.ts';

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
export function poolRetention(results: Results, strategy: string): RetentionCohort[] {
  const tables = runsOf(results, strategy).map((run) => run.retention);
  const weeks = Math.max(0, ...tables.map((table) => table.joined.length));
  return Array.from({ length: weeks }, (_, week) => {
    const rows = tables.map((table) => ({ joined: table.joined[week] ?? 0, members: table.members[week] ?? [] }));
    const ageCount = Math.max(0, ...rows.map((row) => row.members.length));
    return {
      week,
      joined: sum(rows.map((row) => row.joined)),
      ages: Array.from({ length: ageCount }, (_, age) => {
        const recorded = rows.filter((row) => age < row.members.length);
        const joined = sum(recorded.map((row) => row.joined));
        const members = sum(recorded.map((row) => row.members[age]!));
        return { age, joined, members, share: joined > 0 ? members / joined : null };
      }),
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
