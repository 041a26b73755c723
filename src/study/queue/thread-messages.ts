/** What a worker of a queue tells its threads. */
import type { Job } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';

export type ToThread =
  /** Comes before the first run of a study. */
  | { readonly study: string; readonly job: Job }
  | { readonly study: string; readonly key: RunKey; readonly set: readonly string[] };

/** Studies that a thread keeps, each with some compiled models; the one that it met first goes first. */
export const MOST_STUDIES = 3;
