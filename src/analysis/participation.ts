/**
 * How unequally members write under a strategy: shares of all messages by the most active few, averaged over its runs.
 */
import type { Results } from '../experiment/results.ts';
import { type Interval, tInterval } from './interval.ts';
import { momentsOf } from './moments.ts';
import { runsOf } from './outcome-values.ts';

export interface ParticipationPoint {
  /** Runs averaged; a run without a single message is left out. */
  readonly n: number;
  /** Share of all messages, and its 95 % t interval. */
  readonly mean: number | null;
  readonly ci95: Interval;
}

/** One point for each of the runs' participation shares, in the order of `PARTICIPATION_SHARES`. */
export function poolParticipation(results: Results, strategy: string): ParticipationPoint[] {
  // Somebody among the more active half has written, unless nobody has.
  const runs = runsOf(results, strategy).filter((run) => run.participation.at(-1) !== 0);
  const points = Math.max(0, ...runs.map((run) => run.participation.length));
  return Array.from({ length: points }, (_, k) => {
    const values = runs.map((run) => run.participation[k]!);
    const { n, mean, sd } = momentsOf(values);
    return { n, mean, ci95: tInterval(n, mean, sd) };
  });
}
