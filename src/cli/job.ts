/** What every executor is given: enough to compile the model and to compute any run of it, on any thread. */
import { simulate } from '../engine/simulate.ts';
import { HearsayError } from '../errors.ts';
import type { RunFailure, RunKey, RunResult } from '../experiment/results.ts';
import type { Graph } from '../graph/csr.ts';
import { compileModel, type Model } from '../model/compile.ts';
import type { Scenario } from '../scenario/schema.ts';

/** Plain data, so that it can be sent to a thread. */
export interface Job {
  readonly scenario: Scenario;
  /** The graph that the scenario names as a file. */
  readonly graph?: Graph;
}

export type RunReport =
  | { readonly run: RunResult }
  /** A bug or a lack of memory, in this run alone: the others go on. */
  | { readonly failure: RunFailure }
  /** Something the user can change, and which every run would meet: the command stops and says so. */
  | { readonly refusal: { readonly message: string; readonly hint: string } };

export function compileJob({ scenario, graph }: Job): Model {
  return compileModel(scenario, graph === undefined ? {} : { graph });
}

export function computeRun(model: Model, { strategy, replication }: RunKey): RunReport {
  try {
    return { run: simulate(model, strategy, replication) };
  } catch (thrown) {
    if (thrown instanceof HearsayError) return { refusal: { message: thrown.message, hint: thrown.hint } };
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { failure: { strategy, replication, message: error.message, stack: error.stack ?? '' } };
  }
}
