/**
 * Computes many runs of one model: at first here, and on a pool of threads when that would take long.
 *
 * A run depends on its key alone, so the result is the same wherever it is computed and in whatever order. Starting threads
 * costs about as much as a hundred runs of a small group, hence the attempt on the spot.
 */
import { setImmediate as letOthersIn } from 'node:timers/promises';
import { HearsayError } from '../errors.ts';
import type { RunOutcome } from '../experiment/execute.ts';
import type { RunKey } from '../experiment/results.ts';
import { type Job, prepareRuns, type RunReport } from './job.ts';
import { computeOnThreads } from './thread-pool.ts';

export interface ExecuteOptions {
  readonly threads: number;
  /** Aborted when the user wants to stop: runs that are not finished by then are left out. */
  readonly signal: AbortSignal;
  /** Takes each run, in the order in which they are finished. */
  readonly accept: (outcome: RunOutcome) => void;
}

/** How long runs are tried on the spot, and the work left (at the pace so far) for which threads are worth their start. */
const TRIAL_MS = 400;
const WORTH_THREADS_MS = 600;
/** Above this many people and days a single run may block the program for long: such runs start on threads at once. */
const LARGE_PERSON_DAYS = 20_000_000;

/** Computes all keys, or fewer when the signal aborts. Throws HearsayError when a model refuses its scenario. */
export async function executeRuns(job: Job, keys: readonly RunKey[], options: ExecuteOptions): Promise<void> {
  const accept = (report: RunReport) => {
    if ('refusal' in report) throw new HearsayError(report.refusal.message, report.refusal.hint);
    options.accept(report);
  };
  const large = job.scenario.population.size * job.scenario.horizon > LARGE_PERSON_DAYS;
  const computed = large ? 0 : await computeHere(job, keys, accept, options.signal);
  if (computed < keys.length && !options.signal.aborted) {
    await computeOnThreads(job, keys.slice(computed), accept, options);
  }
}

/** Computes runs on this thread until all are done or threads are worth it; returns how many it did. */
async function computeHere(
  job: Job,
  keys: readonly RunKey[],
  accept: (report: RunReport) => void,
  signal: AbortSignal,
): Promise<number> {
  const compute = prepareRuns(job);
  const start = performance.now();
  for (const [index, key] of keys.entries()) {
    const runStart = performance.now();
    accept(compute(key));
    await letOthersIn();
    const done = index + 1;
    const now = performance.now();
    const left = (keys.length - done) * (now - runStart);
    if (signal.aborted || (now - start > TRIAL_MS && left > WORTH_THREADS_MS)) return done;
  }
  return keys.length;
}
