/** Paired comparisons of two strategies of one model, replication by replication. */
import type { RunResult } from '#hearsay/engine/run-result.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import type { Model } from '#hearsay/model/compile.js';
import { momentsOf } from '../theory/statistics.ts';

/** An outcome by name, or anything worked out from a result. */
type Measure = string | ((result: RunResult) => number);

/** Visits of all days. */
export const visitsOf = ({ series }: RunResult): number => series.dailyActive!.reduce((sum, visits) => sum + visits, 0);

/** Mean of `b` minus `a` in an outcome, and its standard error. */
function pairedDifference(model: Model, a: string, b: string, outcome: Measure, replications: number) {
  const measure = typeof outcome === 'string' ? ({ outcomes }: RunResult) => outcomes[outcome]! : outcome;
  const differences: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const world = createWorld(model, replication);
    const value = (strategy: string) => measure(simulate(model, strategy, replication, { world }));
    differences.push(value(b) - value(a));
  }
  const { mean, sd } = momentsOf(differences);
  return { mean, standardError: sd / Math.sqrt(replications) };
}

/** How many standard errors `b` lies above `a`. */
export function sigmasAbove(model: Model, a: string, b: string, outcome: Measure, replications: number): number {
  const { mean, standardError } = pairedDifference(model, a, b, outcome, replications);
  return mean === 0 ? 0 : mean / standardError;
}
