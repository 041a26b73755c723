/**
 * The design of a study: which runs there are, in which order.
 */
import type { RunKey } from './results.ts';

/**
 * Every strategy in every replication, replication by replication: strategies that share a world stand together, and a study that is
 * interrupted has whole pairs.
 */
export function designRuns(strategies: readonly string[], replications: number): RunKey[] {
  const keys: RunKey[] = [];
  for (let replication = 0; replication < replications; replication++) {
    for (const strategy of strategies) keys.push({ strategy, replication });
  }
  return keys;
}
