import type { Model } from '../model/compile.ts';
import type { CompiledStrategy } from '../model/strategy.ts';
import { Stream } from '../random/stream.ts';
import { constantsOf } from './constants.ts';
import { Recorder } from './measuring/recorder.ts';
import { MECHANISMS } from './mechanisms.ts';
import { Candidates } from './members/candidates.ts';
import { createMembers } from './members/members.ts';
import type { Run } from './run.ts';
import { createVisit } from './talk/visit-scratch.ts';
import type { World } from './world.ts';

/** A run before its first day, of a strategy as it was compiled. */
export function prepareRun(
  model: Model,
  strategy: CompiledStrategy,
  world: World,
  recorder: Recorder = new Recorder(model),
): Run {
  const { size } = model.scenario.population;
  const slots: unknown[] = [];
  const enrolling: Run['enrolling'][number][] = [];
  for (const { slot, create, enrol } of MECHANISMS) {
    const state = create(model, strategy);
    slots[slot.index] = state;
    if (state !== undefined && enrol !== undefined)
      enrolling.push((run, member) => enrol(run, run.slots[slot.index], member));
  }
  const run: Run = {
    model,
    strategy,
    parameters: model.parameters,
    constants: constantsOf(model),
    world,
    day: 0,
    status: new Uint8Array(size),
    memberOf: new Int32Array(size).fill(-1),
    members: createMembers(size),
    groups: [],
    waiting: [],
    arrivals: [],
    questions: [],
    signs: strategy.isEverModerated || model.scenario.cognition.identity === 'shuffled',
    slots,
    enrolling,
    stream: new Stream(),
    visit: createVisit(),
    candidates: new Candidates(),
    recorder,
  };
  recorder.begin(run);
  return run;
}
