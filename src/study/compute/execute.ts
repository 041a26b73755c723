/**
 * Computes many runs of one model: at first here, and on a pool of threads when that would take long; or elsewhere, where a queue is named.
 *
 * A run depends on its key alone, so the result is the same wherever it is computed and in whatever order. Starting threads
 * costs about as much as a hundred runs of a small group, hence the attempt on the spot.
 */
import { setImmediate as letOthersIn } from 'node:timers/promises';
import { HearsayError } from '../../errors.ts';
import type { RunOutcome } from '../../experiment/execute.ts';
import { type Job, prepareRuns, type RunReport } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';
import type { Elsewhere } from '../queue/later.ts';
import { computeOnThreads } from './thread-pool.ts';

export interface ExecuteOptions {
  /** How many keys there are. */
  readonly count: number;
  readonly threads: number;
  /** Aborted when the user wants to stop: runs that are not finished by then are left out. */
  readonly signal: AbortSignal;
  /** Takes each run, in the order in which they are finished. */
  readonly accept: (outcome: RunOutcome) => void;
  /** Computes them instead of this machine. */
  readonly elsewhere?: Elsewhere | undefined;
}

/** How long runs are tried on the spot, and the work left (at the pace so far) for which threads are worth their start. */
const TRIAL_MS = 400;
const WORTH_THREADS_MS = 600;
/** Above this many people and days a single run may block the program for long: such runs start on threads at once. */
const LARGE_PERSON_DAYS = 20_000_000;

/**
 * Computes all keys, or fewer when the signal aborts. Keys are taken as they are needed. Throws HearsayError when a model refuses its
 * scenario.
 */
export async function executeRuns(job: Job, keys: Iterable<RunKey>, options: ExecuteOptions): Promise<void> {
  if (options.elsewhere !== undefined) return options.elsewhere.compute(job, keys, options);
  const accept = (report: RunReport) => {
    if ('refusal' in report) throw new HearsayError(report.refusal.message, report.refusal.hint);
    options.accept(report);
  };
  const large = job.scenario.population.size * job.scenario.horizon > LARGE_PERSON_DAYS;
  const left = keys[Symbol.iterator]();
  const done = !large && (await computeHere(job, left, accept, options));
  if (!done && !options.signal.aborted) await computeOnThreads(job, { [Symbol.iterator]: () => left }, accept, options);
}

/** Computes runs on this thread until all are done (true) or threads are worth it. */
async function computeHere(
  job: Job,
  keys: Iterator<RunKey>,
  accept: (report: RunReport) => void,
  { count, signal }: ExecuteOptions,
): Promise<boolean> {
  const compute = prepareRuns(job);
  const start = performance.now();
  for (let done = 1; done <= count; done++) {
    const key = keys.next();
    if (key.done) break;
    const runStart = performance.now();
    accept(compute(key.value));
    await letOthersIn();
    const now = performance.now();
    const left = (count - done) * (now - runStart);
    if (signal.aborted || (now - start > TRIAL_MS && left > WORTH_THREADS_MS)) return done === count;
  }
  return true;
}
