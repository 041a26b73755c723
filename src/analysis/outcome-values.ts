/**
 * Reads one outcome out of runs.
 */
import type { Results, RunResult } from '../experiment/results.ts';

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
