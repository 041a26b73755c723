/**
 * One run: a pure function of (model, strategy, replication), at one go or day by day.
 */

import type { Model } from '../model/compile.ts';
import { compileTrial } from '../model/trial.ts';
import { PHASES } from './day.ts';
import { warnOfUnredeemed } from './incentives/points.ts';
import type { Recorder } from './measuring/recorder.ts';
import { talkNetwork } from './measuring/talk-network.ts';
import { looksAtArms } from './members/trial.ts';
import { prepareRun } from './prepare-run.ts';
import type { Run } from './run.ts';
import type { RunResult } from './run-result.ts';
import { createWorld, type World } from './world.ts';

export interface RunOptions {
  /** The world of this replication, when several strategies share it. */
  readonly world?: World;
  /** One that does more than record; what it adds must only look. */
  readonly recorder?: Recorder;
}

export interface SimulateOptions extends RunOptions {
  /** Records who talks to whom at the end. */
  readonly network?: boolean;
  /** Called at the end of each day; must only look. */
  readonly observe?: (run: Run) => void;
}

/**
 * Simulates one strategy in one replication (counted from 0), or an experiment on members (`trialName`). Throws plainly when the strategy is
 * not the scenario's, or when `world` belongs to another replication.
 */
export function simulate(
  model: Model,
  strategyName: string,
  replication: number,
  { network = false, observe, ...options }: SimulateOptions = {},
): RunResult {
  const run = createRun(model, strategyName, replication, options);
  while (step(run)) observe?.(run);
  return read(run, { network });
}

/** A run before its first day; throws as `simulate`. `step` lets days pass, `read` says what they came to. */
export function createRun(
  model: Model,
  strategyName: string,
  replication: number,
  { world = createWorld(model, replication), recorder }: RunOptions = {},
): Run {
  const strategy = model.strategies.find(({ name }) => name === strategyName) ?? compileTrial(model, strategyName);
  if (strategy === undefined) throw new Error(`no strategy "${strategyName}"`);
  if (world.replication !== replication) throw new Error('the world belongs to another replication');
  return prepareRun(model, strategy, world, recorder);
}

/** Lets a day pass, which `run.day` is afterwards; false, and nothing happens, when the horizon is reached. */
export function step(run: Run): boolean {
  if (run.recorder.days === run.model.horizon) return false;
  run.day = run.recorder.days;
  for (const phase of PHASES) phase.act(run);
  return true;
}

/** What a run has come to as of the evening of its latest day: at least one must have passed. Series are as long as days have passed. */
export function read(run: Run, { network = false }: { readonly network?: boolean } = {}): RunResult {
  warnOfUnredeemed(run);
  const arms = looksAtArms(run);
  return {
    strategy: run.strategy.name,
    replication: run.world.replication,
    ...run.recorder.finish(run, network ? talkNetwork(run) : undefined),
    ...(arms === undefined ? {} : { arms }),
  };
}
