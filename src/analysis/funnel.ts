/**
 * How far people came under a strategy: heard, joined, spoke, returned, bought, averaged over its runs.
 */
import type { Funnel } from '../experiment/results.ts';
import { type Interval, tInterval } from './interval.ts';
import { momentsOf } from './moments.ts';
import type { PooledRuns } from './run-details.ts';

export interface FunnelStage {
  readonly stage: keyof Funnel;
  /** Runs averaged. */
  readonly n: number;
  /** People a run, and its 95 % t interval. */
  readonly mean: number | null;
  readonly ci95: Interval;
}

const STAGES: readonly (keyof Funnel)[] = ['heard', 'joined', 'spoke', 'returned', 'bought'];

export function meanFunnel({ funnel }: PooledRuns): FunnelStage[] {
  return STAGES.map((stage) => {
    const { n, mean, sd } = momentsOf(funnel[stage]);
    return { stage, n, mean, ci95: tInterval(n, mean, sd) };
  });
}
