/**
 * Holds runs to what a scenario expects of them.
 */
import type { Results } from '../experiment/results.ts';
import type { Expectation } from '../scenario/scenario.ts';
import type { Interval } from './interval.ts';
import { isShareOfRuns, valuesOf } from './outcome-values.ts';
import { wilsonInterval } from './proportion.ts';
import { summarize } from './summary.ts';

export interface CheckedExpectation extends Expectation {
  /** Mean over replications; null when no run has a finite value. */
  readonly found: number | null;
  /** 95 % interval of that mean, t or (for a share of runs) Wilson's: how far more replications could still move it. */
  readonly ci95: Interval;
  readonly met: boolean;
}

/**
 * A bound is met when the mean over replications lies in it, ends included. That holds for every outcome, `silentDay` too: single
 * runs may lie outside. An outcome without any finite value meets nothing.
 */
export function checkExpectations(expectations: readonly Expectation[], results: Results): CheckedExpectation[] {
  return expectations.map((expectation) => {
    const { strategy, outcome, day, low, high } = expectation;
    const values = valuesOf(results, strategy, day === undefined ? outcome : `${outcome}@${day}d`);
    const { n, mean, ci95 } = summarize(values);
    const isShare = mean !== null && day === undefined && isShareOfRuns(outcome, results, results.strategies);
    return {
      ...expectation,
      found: mean,
      ci95: isShare ? wilsonInterval(Math.round(mean * n), n) : ci95,
      met: mean !== null && mean >= low && mean <= high,
    };
  });
}
