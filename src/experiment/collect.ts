import { Digest } from '../engine/measuring/digest.ts';
import type { Results, RunFailure, RunKey, RunResult } from './results.ts';
import { type ResultsInMemory, resultsInMemory } from './results-in-memory.ts';

/** Puts runs into the order of the design, whatever the order in which they were finished. */
export function collectResults(
  design: readonly RunKey[],
  runs: readonly RunResult[],
  failures: readonly RunFailure[] = [],
): ResultsInMemory {
  const points = Math.max(0, ...new Set(design.map(({ point }) => point))) + 1;
  return resultsInMemory(runs, failures, {
    points: Array.from({ length: points }, () => ({ set: [] })),
    strategies: [...new Set(design.map(({ strategy }) => strategy))],
    replications: design.reduce((most, { replication }) => Math.max(most, replication + 1), 0),
  });
}

/** Hash over all trajectories of a study, in the order of the design. */
export function digestOfResults(results: Results): string {
  const { points, strategies, replications } = results;
  const digest = new Digest();
  for (let replication = 0; replication < replications; replication++) {
    for (let point = 0; point < points.length; point++) {
      for (const strategy of strategies) {
        const ofRun = results.digest({ point, strategy, replication });
        if (ofRun === undefined) continue;
        digest.addText(points.length === 1 ? `${replication}/${strategy}` : `${replication}/${point}/${strategy}`);
        digest.addText(ofRun);
      }
    }
  }
  return digest.finish();
}
