/**
 * Reads one outcome out of runs.
 */
import type { Results, RunResult } from '../experiment/results.ts';

/** Runs of one strategy by ascending replication, so that no statistic depends on the order in which runs were finished. */
export function runsOf(results: Results, strategy: string): RunResult[] {
  return results.runs.filter((run) => run.strategy === strategy).sort((a, b) => a.replication - b.replication);
}

/**
 * Final value of an outcome, or with `day` (counted from 0) its value at the end of that day. `name@30d` names a day too. NaN
 * when the run does not hold it.
 */
export function outcomeOf(run: RunResult, outcome: string, day?: number): number {
  if (day !== undefined) return run.series[outcome]?.[day] ?? Number.NaN;
  const own = run.outcomes[outcome];
  if (own !== undefined) return own;
  const dated = /^(.+)@(\d+)d$/.exec(outcome);
  return dated ? outcomeOf(run, dated[1]!, Number(dated[2])) : Number.NaN;
}
