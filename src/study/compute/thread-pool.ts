/**
 * A pool of worker threads for runs.
 *
 * Our own rather than a package's because a run must be told apart from the thread that dies with it: each thread holds the
 * keys it has been given and has not answered, so that after a death (out of memory) exactly those are tried again, one at a
 * time on a fresh thread, and only a run that kills its thread twice is given up.
 */
import { Worker } from 'node:worker_threads';
import type { Job, RunReport } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';
import { worldByWorld } from './worlds.ts';

export interface PoolOptions {
  readonly threads: number;
  readonly signal: AbortSignal;
  /** Module of the thread; another one than ours only in tests. */
  readonly module?: URL;
}

/**
 * Computes all keys, taken as they are needed, and hands each report to `accept`, in the order of completion. Ends early, without error, when the signal
 * aborts; what `accept` throws ends all threads and is thrown on.
 */
export async function computeOnThreads(
  job: Job,
  keys: Iterable<RunKey>,
  accept: (report: RunReport) => void,
  { threads, signal, module = new URL('./worker.js', import.meta.url) }: PoolOptions,
): Promise<void> {
  const waiting = partsOf(keys, threads);
  const suspects: RunKey[] = [];
  const stopped = new AbortController();
  const pool: Pool = { job: shareGraph(job), module, accept, signal: AbortSignal.any([signal, stopped.signal]) };

  const work = async () => {
    while (!waiting.isEmpty() && !pool.signal.aborted) {
      const death = await serve(pool, waiting);
      if (death) suspects.push(...death.held);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(threads, waiting.atLeast) }, work));
    for (const key of suspects) {
      if (signal.aborted) return;
      const death = await serve(pool, queueOf([[key]]));
      if (death) accept({ failure: { ...key, message: death.reason, stack: death.stack } });
    }
  } finally {
    stopped.abort();
  }
}

interface Pool {
  readonly job: Job;
  readonly module: URL;
  readonly accept: (report: RunReport) => void;
  readonly signal: AbortSignal;
}

interface Death {
  readonly held: readonly RunKey[];
  readonly reason: string;
  readonly stack: string;
}

/** Keys that go to a thread together. */
interface Queue {
  take(): readonly RunKey[] | undefined;
  isEmpty(): boolean;
  /** A lower bound on the number of parts. */
  readonly atLeast: number;
}

/** The strategies of a replication at a point share their world, so they go to one thread, unless that leaves threads without work. */
function partsOf(keys: Iterable<RunKey>, threads: number): Queue {
  const parts = worldByWorld(keys);
  const first: RunKey[][] = [];
  while (first.length < threads) {
    const part = parts.next();
    if (part.done) return queueOf(first.flat().map((key) => [key]));
    first.push(part.value);
  }
  return queueOf(first, parts);
}

function queueOf(first: readonly RunKey[][], rest?: Generator<RunKey[]>): Queue {
  const ready = [...first];
  const fill = () => {
    const part = ready.length === 0 ? rest?.next() : undefined;
    if (part !== undefined && !part.done) ready.push(part.value);
  };
  return {
    atLeast: first.length,
    take() {
      fill();
      return ready.shift();
    },
    isEmpty() {
      fill();
      return ready.length === 0;
    },
  };
}

/** Starts a thread and feeds it from `waiting` until that is empty; says how it died if it did. */
function serve({ job, module, accept, signal }: Pool, waiting: Queue): Promise<Death | undefined> {
  return new Promise((resolve, reject) => {
    const held: RunKey[] = [];
    const worker = new Worker(module, { workerData: job });
    let error: Error | undefined;
    const stop = () => void worker.terminate();
    const feed = () => {
      // The next part is sent while the last run of this one is computed, so that the thread never waits.
      if (held.length <= 1) {
        for (const key of waiting.take() ?? []) {
          held.push(key);
          worker.postMessage(key);
        }
      }
      if (held.length === 0) stop();
    };
    worker.on('message', (report: RunReport) => {
      try {
        held.shift();
        accept(report);
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
      const reason = `its thread ended before the run was done: ${error?.message ?? `exit code ${code}`}`;
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
