/**
 * What a study leaves behind: its runs, in the order of its design.
 */
import type { RunKey, RunResult } from '../engine/run-result.ts';

export type { Funnel, RunKey, RunResult, TalkNetwork } from '../engine/run-result.ts';

/** A run that threw. The study goes on without it. */
export interface RunFailure extends RunKey {
  readonly message: string;
  readonly stack: string;
}

/** All runs of one command, in the order of the design whatever the order of completion. */
export interface Results {
  readonly runs: readonly RunResult[];
  readonly failures: readonly RunFailure[];
}
