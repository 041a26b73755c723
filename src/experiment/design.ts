/**
 * The design of a study: which runs there are, in which order.
 */
import type { RunKey } from './results.ts';

/**
 * Every strategy at every point in every replication. Replication by replication, so that a study that is interrupted has whole ones;
 * in each point by point, since strategies that share a world stand together.
 */
export function designRuns(strategies: readonly string[], replications: number, points = 1): RunKey[] {
  const keys: RunKey[] = [];
  for (let replication = 0; replication < replications; replication++) {
    for (let point = 0; point < points; point++) {
      for (const strategy of strategies) keys.push({ point, strategy, replication });
    }
  }
  return keys;
}
