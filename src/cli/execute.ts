/**
 * Computes many runs of one model: at first here, and on a pool of threads when that would take long.
 *
 * A run depends on its key alone, so the result is the same wherever it is computed and in whatever order. Starting threads
 * costs about as much as a hundred runs of a small group, hence the attempt on the spot.
 */
import { setImmediate as letOthersIn } from 'node:timers/promises';
import { HearsayError } from '../errors.ts';
import type { RunFailure, RunKey, RunResult } from '../experiment/results.ts';
import { compileJob, computeRun, type Job, type RunReport } from './job.ts';
import { computeOnThreads } from './thread-pool.ts';

export interface ExecuteOptions {
  readonly threads: number;
  /** Aborted when the user wants to stop: runs that are not finished by then are left out. */
  readonly signal: AbortSignal;
  /** Called after each run. */
  readonly onRun: () => void;
}

export interface Executed {
  /** In the order of the keys. */
  readonly runs: readonly RunResult[];
  readonly failures: readonly RunFailure[];
  /** False when it was stopped before the end. */
  readonly complete: boolean;
}

/** How long runs are tried on the spot, and the work left (at the pace so far) for which threads are worth their start. */
const TRIAL_MS = 400;
const WORTH_THREADS_MS = 600;
/** Above this many people and days a single run may block the program for long: such runs start on threads at once. */
const LARGE_PERSON_DAYS = 20_000_000;

export async function executeRuns(job: Job, keys: readonly RunKey[], options: ExecuteOptions): Promise<Executed> {
  const reports = new Array<RunReport | undefined>(keys.length).fill(undefined);
  const accept = (index: number, report: RunReport) => {
    if ('refusal' in report) throw new HearsayError(report.refusal.message, report.refusal.hint);
    reports[index] = report;
    options.onRun();
  };
  const large = job.scenario.population.size * job.scenario.horizon > LARGE_PERSON_DAYS;
  const computed = large ? 0 : await computeHere(job, keys, accept, options.signal);
  if (computed < keys.length && !options.signal.aborted) {
    await computeOnThreads(job, keys, computed, accept, options);
  }
  return {
    runs: reports.flatMap((report) => (report && 'run' in report ? [report.run] : [])),
    failures: reports.flatMap((report) => (report && 'failure' in report ? [report.failure] : [])),
    complete: reports.every((report) => report !== undefined),
  };
}

/** Computes runs on this thread until all are done or threads are worth it; returns how many it did. */
async function computeHere(
  job: Job,
  keys: readonly RunKey[],
  accept: (index: number, report: RunReport) => void,
  signal: AbortSignal,
): Promise<number> {
  const model = compileJob(job);
  const start = performance.now();
  for (let i = 0; i < keys.length; i++) {
    const runStart = performance.now();
    accept(i, computeRun(model, keys[i]!));
    await letOthersIn();
    if (signal.aborted) return i + 1;
    const now = performance.now();
    const left = (keys.length - i - 1) * (now - runStart);
    if (now - start > TRIAL_MS && left > WORTH_THREADS_MS) return i + 1;
  }
  return keys.length;
}
