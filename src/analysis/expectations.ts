/**
 * Holds runs to what a scenario expects of them.
 */
import type { Results } from '../experiment/results.ts';
import { outcomeRange } from '../scenario/outcome-range.ts';
import type { Expectation } from '../scenario/scenario.ts';
import type { Interval } from './interval.ts';
import type { IntervalName } from './interval-name.ts';
import { type Presence, presenceOf } from './missing.ts';
import { isShareOfRuns, valuesOf } from './outcome-values.ts';
import { summarize } from './summary.ts';

export interface CheckedExpectation extends Expectation {
  /** Mean over replications; null when no run has a finite value. */
  readonly found: number | null;
  /** 95 % interval of that mean: how far more replications could still move it. */
  readonly ci95: Interval;
  /** What `ci95` may be called. */
  readonly ciKind: IntervalName;
  /** How many runs have a value, and why the others have none. */
  readonly presence: Presence;
  readonly met: boolean;
}

/** What the model says of outcomes beyond the runs. */
interface Known {
  /** Whole days. */
  readonly horizon?: number;
  /** Whether no draw enters. */
  readonly isCertain?: (strategy: string, outcome: string) => boolean;
}

/**
 * A bound is met when the mean over replications lies in it, ends included. That holds for every outcome, `silentDay` too: single
 * runs may lie outside. An outcome that some run has no value of meets nothing: the others are those in which it went well.
 */
export function checkExpectations(
  expectations: readonly Expectation[],
  results: Results,
  formulas: Readonly<Record<string, string>> = {},
  { horizon, isCertain }: Known = {},
): CheckedExpectation[] {
  return expectations.map((expectation) => {
    const { strategy, outcome, day, low, high } = expectation;
    const name = day === undefined ? outcome : `${outcome}@${day}d`;
    const isShare = day === undefined && isShareOfRuns(outcome, results, results.strategies);
    const { low: least, high: most } = outcomeRange(name, { formulas, horizon: horizon ?? Number.POSITIVE_INFINITY });
    const { mean, ci95, ciKind } = summarize(valuesOf(results, strategy, name), {
      isShare,
      isCertain: isCertain?.(strategy, name) ?? false,
      range: Number.isFinite(least) || Number.isFinite(most) ? { low: least, high: most } : undefined,
    });
    const presence = presenceOf(results, { strategy }, name, formulas);
    return {
      ...expectation,
      found: mean,
      ci95,
      ciKind,
      presence,
      met: mean !== null && presence.missing === 0 && mean >= low && mean <= high,
    };
  });
}
