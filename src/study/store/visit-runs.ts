/** All runs of a store with their final values, in the order in which they are kept: batch by batch, replication by replication. */
import { keyAt } from '../../experiment/batches.ts';
import type { RunKey } from '../../experiment/results.ts';
import { digestAt, FINISHED } from './block.ts';
import type { Store } from './store.ts';

export interface VisitedRun {
  /** `point` is the number of the point in the study. */
  readonly key: RunKey;
  /** In the order of what the study records; all NaN where the run failed. The visitor's to read only, and only while it visits. */
  readonly outcomes: Float64Array;
  /** Undefined for a run that failed. */
  readonly digest: string | undefined;
}

export function visitRuns(store: Store, visit: (run: VisitedRun) => void): void {
  const { recorded } = store;
  const outcomes = new Float64Array(recorded.outcomes.length);
  for (const block of store.blocks()) {
    if (block.done === 0) continue;
    const columns = store.allOutcomes(block);
    for (let place = 0; place < block.size; place++) {
      const status = block.status![place]!;
      if (status === 0) continue;
      for (const [k, column] of columns.entries()) outcomes[k] = column[place]!;
      const digest = status === FINISHED ? digestAt(block, place) : undefined;
      visit({ key: keyAt(block.batch, block.start + place), outcomes, digest });
    }
  }
}
