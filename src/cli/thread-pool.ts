/**
 * A pool of worker threads for runs.
 *
 * Our own rather than a package's because a run must be told apart from the thread that dies with it: each thread holds a
 * short list of keys it has been given, so that after a death (out of memory) exactly those are tried again, one at a time on
 * a fresh thread, and only a run that kills its thread twice is given up.
 */
import { Worker } from 'node:worker_threads';
import type { RunKey } from '../experiment/results.ts';
import type { ExecuteOptions } from './execute.ts';
import type { Job, RunReport } from './job.ts';

/** Keys a thread holds at a time: enough that it never waits for the next, few enough to share the work evenly. */
const AHEAD = 3;

/**
 * Computes `keys[from]` and on, and hands each report with its index to `accept`. Ends early, without error, when the signal
 * aborts; what `accept` throws ends all threads and is thrown on.
 */
export async function computeOnThreads(
  job: Job,
  keys: readonly RunKey[],
  from: number,
  accept: (index: number, report: RunReport) => void,
  { threads, signal }: Pick<ExecuteOptions, 'threads' | 'signal'>,
): Promise<void> {
  const shared = shareGraph(job);
  const waiting = Array.from({ length: keys.length - from }, (_, i) => keys.length - 1 - i);
  const suspects: number[] = [];
  const failed = new AbortController();
  const pool: Pool = { job: shared, keys, accept, signal: AbortSignal.any([signal, failed.signal]) };

  const work = async () => {
    while (waiting.length > 0 && !pool.signal.aborted) {
      const death = await serve(pool, waiting, AHEAD);
      if (death) suspects.push(...death.held);
    }
  };
  const stopAll = (error: unknown) => {
    failed.abort();
    throw error;
  };
  const count = Math.min(threads, waiting.length);
  await Promise.all(Array.from({ length: count }, () => work().catch(stopAll)));
  for (const index of suspects.sort((a, b) => a - b)) {
    if (signal.aborted) return;
    const death = await serve(pool, [index], 1);
    if (death) accept(index, { failure: { ...keys[index]!, message: death.reason, stack: death.stack } });
  }
}

interface Pool {
  readonly job: Job;
  readonly keys: readonly RunKey[];
  readonly accept: (index: number, report: RunReport) => void;
  readonly signal: AbortSignal;
}

interface Death {
  /** Indices of the keys it had been given and had not answered. */
  readonly held: readonly number[];
  readonly reason: string;
  readonly stack: string;
}

/** Starts a thread and feeds it from the end of `waiting` until that is empty; says how it died if it did. */
function serve({ job, keys, accept, signal }: Pool, waiting: number[], ahead: number): Promise<Death | undefined> {
  return new Promise((resolve, reject) => {
    const held: number[] = [];
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job });
    let error: Error | undefined;
    const stop = () => void worker.terminate();
    const feed = () => {
      while (held.length < ahead && waiting.length > 0) {
        const index = waiting.pop()!;
        held.push(index);
        worker.postMessage(keys[index]);
      }
      if (held.length === 0) stop();
    };
    worker.on('message', (report: RunReport) => {
      try {
        accept(held.shift()!, report);
        feed();
      } catch (thrown) {
        reject(thrown);
        stop();
      }
    });
    worker.on('error', (thrown: Error) => {
      error = thrown;
    });
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (held.length === 0 || signal.aborted) return resolve(undefined);
      const reason = `the thread ended before the run was done: ${error?.message ?? `exit code ${code}`}`;
      resolve({ held, reason, stack: error?.stack ?? '' });
    });
    signal.addEventListener('abort', stop);
    feed();
  });
}

/** The same job with its graph in memory that all threads see, so that a large graph exists once. */
function shareGraph(job: Job): Job {
  if (job.graph === undefined) return job;
  const { personCount, offsets, neighbors } = job.graph;
  return { ...job, graph: { personCount, offsets: toShared(offsets), neighbors: toShared(neighbors) } };
}

function toShared(values: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
