/** All runs of a command, with threads, progress and Ctrl-C: what `compare` and `check --run` have in common. */
import { availableParallelism } from 'node:os';
import { designRuns } from '../experiment/design.ts';
import type { Results } from '../experiment/results.ts';
import type { Arguments } from './command.ts';
import { executeRuns } from './execute.ts';
import { listenForInterrupt } from './interrupt.ts';
import type { Job } from './job.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface Study {
  readonly results: Results;
  /** Runs that were asked for. */
  readonly asked: number;
  readonly threads: number;
  /** Stopped with Ctrl-C before all runs were done. */
  readonly interrupted: boolean;
}

export async function runStudy(job: Job, given: Arguments, terminal: Terminal): Promise<Study> {
  const { strategies, replications } = job.scenario;
  const keys = designRuns(
    strategies.map(({ name }) => name),
    replications,
  );
  const threads = given.number('workers') ?? availableParallelism();
  const progress = showProgress(keys.length, terminal.quiet);
  const interrupt = listenForInterrupt(progress.stop, terminal);
  try {
    const { signal } = interrupt;
    const results = await executeRuns(job, keys, { threads, signal, onRun: progress.step });
    const interrupted = results.runs.length + results.failures.length < keys.length;
    return { results, asked: keys.length, threads, interrupted };
  } finally {
    progress.stop();
    interrupt.release();
  }
}

/** Only the replications of which every strategy has been tried, so that an interrupted study compares like with like. */
export function wholeReplications(results: Results, strategyCount: number): Results {
  const tried = new Map<number, number>();
  for (const { replication } of [...results.runs, ...results.failures]) {
    tried.set(replication, (tried.get(replication) ?? 0) + 1);
  }
  const isWhole = ({ replication }: { readonly replication: number }) => tried.get(replication) === strategyCount;
  return { runs: results.runs.filter(isWhole), failures: results.failures.filter(isWhole) };
}
