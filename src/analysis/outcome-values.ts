/**
 * Reads one outcome out of the runs of a study that varies nothing but strategies.
 */
import type { Results } from '../experiment/results.ts';
import { OUTCOMES } from '../scenario/outcomes.ts';
import type { Pairs } from './paired.ts';

/** Values of an outcome in the runs of a strategy that finished, by ascending replication; NaN where a run does not hold it. */
export function valuesOf(results: Results, strategy: string, outcome: string): Float64Array {
  const finished = results.finishedIn({ strategy });
  return results.outcome(outcome, { strategy }).filter((_, replication) => finished[replication] === 1);
}

/** Runs of a strategy that finished. */
export function countFinished(results: Results, strategy: string): number {
  return results.finishedIn({ strategy }).reduce((sum, finished) => sum + finished, 0);
}

/** Replications that both strategies finished with a finite value, and the number of those that only one of them did. */
export function pairsOf(
  results: Results,
  strategy: string,
  baseline: string,
  outcome: string,
): { pairs: Pairs; missing: number } {
  const [tried, baselineTried] = [results.finishedIn({ strategy }), results.finishedIn({ strategy: baseline })];
  const [values, baselineValues] = [
    results.outcome(outcome, { strategy }),
    results.outcome(outcome, { strategy: baseline }),
  ];
  const [own, other] = [new Float64Array(values.length), new Float64Array(values.length)];
  let [found, missing] = [0, 0];
  for (let replication = 0; replication < results.replications; replication++) {
    if (Number.isFinite(values[replication]) && Number.isFinite(baselineValues[replication])) {
      own[found] = values[replication]!;
      other[found++] = baselineValues[replication]!;
    } else if (tried[replication] === 1 || baselineTried[replication] === 1) missing++;
  }
  return { pairs: { strategy: own.slice(0, found), baseline: other.slice(0, found) }, missing };
}

/**
 * Whether an outcome is a formula that is true (1) or false (0) in every run and true in some, so that its mean is a share of runs.
 * A formula that is 0 in all of them may as well be an amount.
 */
export function isShareOfRuns(outcome: string, results: Results, strategies: readonly string[]): boolean {
  if (Object.hasOwn(OUTCOMES, outcome.split('@')[0]!)) return false;
  const values = strategies.map((strategy) => valuesOf(results, strategy, outcome));
  return (
    values.some((own) => own.includes(1)) && values.every((own) => own.every((value) => value === 0 || value === 1))
  );
}
