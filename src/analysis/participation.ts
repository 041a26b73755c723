/**
 * How unequally members write under a strategy: shares of all messages by the most active few, averaged over its runs.
 */
import { type Interval, tInterval } from './interval.ts';
import { momentsOf } from './moments.ts';
import type { PooledRuns } from './run-details.ts';

export interface ParticipationPoint {
  /** Runs averaged; a run without a single message is left out. */
  readonly n: number;
  /** Share of all messages, and its 95 % t interval. */
  readonly mean: number | null;
  readonly ci95: Interval;
}

/** One point for each of the runs' participation shares, in the order of `PARTICIPATION_SHARES`. */
export function meanParticipation({ participation }: PooledRuns): ParticipationPoint[] {
  return participation.map((values) => {
    const { n, mean, sd } = momentsOf(values);
    return { n, mean, ci95: tInterval(n, mean, sd) };
  });
}
