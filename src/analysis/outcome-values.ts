/**
 * Reads one outcome out of runs.
 */
import type { Results, RunResult } from '../experiment/results.ts';
import { OUTCOMES } from '../scenario/outcomes.ts';
import type { Pairs } from './paired.ts';

/** Runs of one strategy by ascending replication, so that no statistic depends on the order in which runs were finished. */
export function runsOf(results: Results, strategy: string): RunResult[] {
  return results.runs.filter((run) => run.strategy === strategy).sort((a, b) => a.replication - b.replication);
}

/**
 * Final value of an outcome, or with `day` its value when so many days have passed: day 7 is the end of the first week,
 * `series[6]`. `name@7d` names a day too. NaN when the run does not hold it.
 */
export function outcomeOf(run: RunResult, outcome: string, day?: number): number {
  if (day !== undefined) return run.series[outcome]?.[day - 1] ?? Number.NaN;
  const own = run.outcomes[outcome];
  if (own !== undefined) return own;
  const dated = /^(.+)@(\d+)d$/.exec(outcome);
  return dated ? outcomeOf(run, dated[1]!, Number(dated[2])) : Number.NaN;
}

/** Replications that both strategies finished with a finite value, and the number of those that only one of them did. */
export function pairsOf(
  strategyRuns: readonly RunResult[],
  baselineRuns: readonly RunResult[],
  outcome: string,
): { pairs: Pairs; missing: number } {
  const baselineValues = new Map(baselineRuns.map((run) => [run.replication, outcomeOf(run, outcome)]));
  const replications = new Set(baselineValues.keys());
  const own: number[] = [];
  const other: number[] = [];
  for (const run of strategyRuns) {
    replications.add(run.replication);
    const value = outcomeOf(run, outcome);
    const baselineValue = baselineValues.get(run.replication) ?? Number.NaN;
    if (!Number.isFinite(value) || !Number.isFinite(baselineValue)) continue;
    own.push(value);
    other.push(baselineValue);
  }
  return {
    pairs: { strategy: Float64Array.from(own), baseline: Float64Array.from(other) },
    missing: replications.size - own.length,
  };
}

/**
 * Whether an outcome is a formula that is true (1) or false (0) in every run and true in some, so that its mean is a share of runs.
 * A formula that is 0 in all of them may as well be an amount.
 */
export function isShareOfRuns(outcome: string, runs: readonly RunResult[]): boolean {
  if (Object.hasOwn(OUTCOMES, outcome.split('@')[0]!)) return false;
  const values = runs.map((run) => outcomeOf(run, outcome));
  return values.includes(1) && values.every((value) => value === 0 || value === 1);
}
