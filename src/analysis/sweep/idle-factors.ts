/** Factors of a sweep that do nothing: a slip of the pen more often than a finding. */
import type { Results } from '../../experiment/results.ts';
import { runsDiffer } from '../why-same.ts';

/**
 * Positions of the factors that never changed a run. `levels` has the value of every factor at each point. A factor counts only if some
 * points differ in nothing else, as in a grid; of those every run must have had the same trajectory and the same outcomes, to the bit.
 */
export function idleFactors(
  results: Results,
  levels: readonly (readonly string[])[],
  outcomes: readonly string[],
): number[] {
  const factors = levels[0]?.length ?? 0;
  return Array.from({ length: factors }, (_, factor) => factor).filter((factor) => {
    const pairs = pairsDifferingIn(factor, levels);
    return pairs.length > 0 && pairs.every(([first, other]) => sameRuns(results, first, other, outcomes));
  });
}

/** Whether a factor changed any run of a strategy, in whatever is kept of it, between points that differ in nothing else. */
export const changesRuns = (
  results: Results,
  levels: readonly (readonly string[])[],
  factor: number,
  strategy: string,
): boolean =>
  pairsDifferingIn(factor, levels).some(([point, other]) =>
    runsDiffer(results, { strategy, point }, { strategy, point: other }),
  );

/** Each point with the first one that differs from it in this factor alone. */
function pairsDifferingIn(factor: number, levels: readonly (readonly string[])[]): [number, number][] {
  const firsts = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const [point, own] of levels.entries()) {
    const rest = JSON.stringify(own.filter((_, k) => k !== factor));
    const first = firsts.get(rest);
    if (first === undefined) firsts.set(rest, point);
    else if (levels[first]![factor] !== own[factor]) pairs.push([first, point]);
  }
  return pairs;
}

function sameRuns(results: Results, first: number, other: number, outcomes: readonly string[]): boolean {
  return results.strategies.every((strategy) => {
    for (let replication = 0; replication < results.replications; replication++) {
      const digest = results.digest({ point: first, strategy, replication });
      if (digest !== results.digest({ point: other, strategy, replication })) return false;
    }
    return outcomes.every((outcome) => {
      const values = results.outcome(outcome, { point: other, strategy });
      return results.outcome(outcome, { point: first, strategy }).every((value, k) => Object.is(value, values[k]));
    });
  });
}
