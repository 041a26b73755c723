/** What every executor is given: enough to compile the model and to compute any run of it, on any thread. */
import { HearsayError } from '../errors.ts';
import { createRunner, type RunOutcome } from '../experiment/execute.ts';
import type { RunKey } from '../experiment/results.ts';
import type { Graph } from '../graph/csr.ts';
import { compileModel } from '../model/compile.ts';
import type { Scenario } from '../scenario/schema.ts';

/** Plain data, so that it can be sent to a thread. */
export interface Job {
  readonly scenario: Scenario;
  /** The graph that the scenario names as a file. */
  readonly graph?: Graph;
}

/** A refusal is something the user can change and every run would meet: the command stops and says so. */
export type RunReport = RunOutcome | { readonly refusal: { readonly message: string; readonly hint: string } };

/** A function that computes one run and never throws. Ask for the strategies of a replication one after the other. */
export function prepareRuns({ scenario, graph }: Job): (key: RunKey) => RunReport {
  const runner = createRunner(compileModel(scenario, graph === undefined ? {} : { graph }));
  return (key) => {
    try {
      return runner(key);
    } catch (error) {
      if (error instanceof HearsayError) return { refusal: { message: error.message, hint: error.hint } };
      throw error;
    }
  };
}
