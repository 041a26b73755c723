/**
 * Runs keys of a design one after the other in this thread. A pool of workers gives each of its workers a part of the design and
 * the same function.
 */
import { segmentCounter } from '../engine/measuring/by-segment.ts';
import { type SimulateOptions, simulate } from '../engine/simulate.ts';
import { createWorld, type World } from '../engine/world.ts';
import { HearsayError } from '../errors.ts';
import type { Model } from '../model/compile.ts';
import type { RunFailure, RunKey, RunResult } from './results.ts';

export type RunOutcome = { readonly result: RunResult } | { readonly failure: RunFailure };

/**
 * A function that performs one run. It keeps the world of the latest replication, so ask for the strategies of a replication one
 * after the other. A run that throws comes back as a failure with its key; a HearsayError, which the user can mend and every run would
 * meet, is thrown on.
 */
export function createRunner(model: Model): (key: RunKey) => RunOutcome {
  let world: World | undefined;
  return (key) => {
    try {
      if (world?.replication !== key.replication) world = createWorld(model, key.replication);
      return { result: computeRun(model, key, { world, network: key.replication === 0 }) };
    } catch (error) {
      if (error instanceof HearsayError) throw error;
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      return { failure: { ...key, message, stack: stack ?? '' } };
    }
  };
}

/** A run with what it came to by segment, where there are several. */
export function computeRun(
  model: Model,
  { point, strategy, replication }: RunKey,
  options: Omit<SimulateOptions, 'recorder'> = {},
): RunResult {
  const counter = segmentCounter(model);
  const result = simulate(model, strategy, replication, { ...options, ...(counter && { recorder: counter }) });
  return { point, ...result, ...(counter && { segments: counter.bySegment() }) };
}
