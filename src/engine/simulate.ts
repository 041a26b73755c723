/**
 * One run: a pure function of (model, strategy, replication).
 */

import type { Model } from '../model/compile.ts';
import { compileTrial } from '../model/trial.ts';
import { createRun } from './create-run.ts';
import { PHASES } from './day.ts';
import { warnOfUnredeemed } from './incentives/points.ts';
import { createRecorder, type Recorder } from './measuring/recorder.ts';
import { rolesOf } from './measuring/roles.ts';
import { talkNetwork } from './measuring/talk-network.ts';
import { lookAtArms } from './members/trial.ts';
import type { Run } from './run.ts';
import type { RunResult } from './run-result.ts';
import { createWorld, type World } from './world.ts';

export interface SimulateOptions {
  /** The world of this replication, when several strategies share it. */
  readonly world?: World;
  /** Records who talks to whom at the end. */
  readonly network?: boolean;
  /** Called at the end of each day; must only look. */
  readonly observe?: (run: Run) => void;
  /** Makes of the run's recorder one that takes notes besides; what it adds must only look. */
  readonly witness?: (recorder: Recorder) => Recorder;
}

/**
 * Simulates one strategy in one replication (counted from 0), or an experiment on members (`trialName`). Throws plainly when the strategy is
 * not the scenario's, or when `world` belongs to another replication.
 */
export function simulate(
  model: Model,
  strategyName: string,
  replication: number,
  options: SimulateOptions = {},
): RunResult {
  const strategy = model.strategies.find(({ name }) => name === strategyName) ?? compileTrial(model, strategyName);
  if (strategy === undefined) throw new Error(`no strategy "${strategyName}"`);
  const world = options.world ?? createWorld(model, replication);
  if (world.replication !== replication) throw new Error('the world belongs to another replication');
  const recorder = createRecorder(model);
  const run = createRun(model, strategy, world, options.witness?.(recorder) ?? recorder);
  if (options.witness) run.visit.noted = [];
  for (; run.day < model.horizon; run.day++) {
    for (const phase of PHASES) phase.act(run);
    if (run.trial !== undefined) lookAtArms(run, run.trial);
    options.observe?.(run);
  }
  run.day = model.horizon - 1; // what is looked at in the end is the last evening
  warnOfUnredeemed(run);
  const roles = rolesOf(run);
  const network = options.network ? talkNetwork(run) : undefined;
  const arms = run.trial && { arms: run.trial.looks };
  return { strategy: strategyName, replication, ...run.recorder.finish(network, roles), ...arms };
}
