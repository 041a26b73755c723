/**
 * The threads of a worker of a queue. Unlike those of the pool they outlive a part, and know several studies.
 *
 * As in the pool a thread that dies costs a run and no more: what it held is tried again run by run, and only a run that kills its thread
 * twice is given up.
 */
import { Worker } from 'node:worker_threads';
import type { Job } from '../../experiment/job.ts';
import type { RunKey } from '../../experiment/results.ts';
import { MOST_STUDIES, type ToThread } from './thread-messages.ts';
import { type WrittenReport, writeReport } from './written-report.ts';

/** Runs of one study. */
export interface Task {
  readonly study: string;
  readonly job: Job;
  readonly runs: readonly { readonly key: RunKey; readonly set: readonly string[] }[];
}

export interface Threads {
  /** Reports, of as many runs as were done when the signal was aborted. Tasks beyond the number of threads wait. */
  compute(task: Task, signal: AbortSignal): Promise<WrittenReport[]>;
  close(): void;
}

interface Thread {
  readonly worker: Worker;
  /** Studies it knows, in the order in which it met them, as the thread itself counts them. */
  readonly studies: Set<string>;
}

interface Outcome {
  readonly reports: WrittenReport[];
  /** How the thread ended, where it did. */
  readonly death?: { readonly reason: string; readonly stack: string };
}

/** @param module of the thread; another one than ours only in tests */
export function createThreads(most: number, module: URL = new URL('./queue-thread.js', import.meta.url)): Threads {
  const all = new Set<Thread>();
  const idle: Thread[] = [];
  const waiting: ((thread: Thread) => void)[] = [];

  const start = (): Thread => {
    const worker = new Worker(module);
    // What ends it is told to whoever waits for its answer.
    worker.on('error', () => {});
    const thread = { worker, studies: new Set<string>() };
    all.add(thread);
    worker.on('exit', () => {
      all.delete(thread);
      const place = idle.indexOf(thread);
      if (place >= 0) idle.splice(place, 1);
    });
    return thread;
  };

  /** One that knows the study if there is one. */
  const borrow = (study: string): Promise<Thread> | Thread => {
    const place = Math.max(
      idle.findIndex(({ studies }) => studies.has(study)),
      idle.length > 0 ? 0 : -1,
    );
    if (place >= 0) return idle.splice(place, 1)[0]!;
    return all.size < most ? start() : new Promise((resolve) => waiting.push(resolve));
  };

  const giveBack = (thread: Thread) => {
    const next = waiting.shift();
    const alive = all.has(thread) ? thread : next && start();
    if (alive === undefined) return;
    if (next !== undefined) next(alive);
    else idle.push(alive);
  };

  const onThread = async ({ study, job, runs }: Task, signal: AbortSignal): Promise<Outcome> => {
    const thread = await borrow(study);
    try {
      if (!thread.studies.has(study)) {
        thread.worker.postMessage({ study, job } satisfies ToThread);
        thread.studies.add(study);
        const [oldest] = thread.studies;
        if (thread.studies.size > MOST_STUDIES) thread.studies.delete(oldest!);
      }
      return await feed(thread.worker, study, runs, signal);
    } finally {
      giveBack(thread);
    }
  };

  return {
    async compute(task, signal) {
      const { reports, death } = await onThread(task, signal);
      if (death === undefined) return reports;
      for (const run of task.runs.slice(reports.length)) {
        if (signal.aborted) break;
        const again = await onThread({ ...task, runs: [run] }, signal);
        reports.push(
          ...again.reports,
          ...(again.death === undefined
            ? []
            : [writeReport({ failure: { ...run.key, message: again.death.reason, stack: again.death.stack } })]),
        );
      }
      return reports;
    },
    close() {
      for (const { worker } of all) void worker.terminate();
    },
  };
}

/** Sends runs one ahead of the answers, so that the thread never waits; after the signal no more are sent. */
function feed(worker: Worker, study: string, runs: Task['runs'], signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    const reports: WrittenReport[] = [];
    let sent = 0;
    let error: Error | undefined;
    const send = () => {
      while (sent < runs.length && sent - reports.length < 2 && !signal.aborted) {
        worker.postMessage({ study, ...runs[sent++]! } satisfies ToThread);
      }
      if (reports.length === sent) end({ reports });
    };
    const onMessage = (report: WrittenReport) => {
      reports.push(report);
      send();
    };
    const onError = (thrown: Error) => {
      error = thrown;
    };
    const onExit = (code: number) => {
      const reason = `its thread ended before the run was done: ${error?.message ?? `exit code ${code}`}`;
      end({ reports, death: { reason, stack: error?.stack ?? '' } });
    };
    const end = (outcome: Outcome) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    send();
  });
}
