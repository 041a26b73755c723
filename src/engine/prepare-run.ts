import type { Model } from '../model/compile.ts';
import type { CompiledStrategy } from '../model/strategy.ts';
import { Stream } from '../random/stream.ts';
import { constantsOf } from './constants.ts';
import { Recorder } from './measuring/recorder.ts';
import { beginAll } from './mechanism.ts';
import { MECHANISMS } from './mechanisms.ts';
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
    slots: [],
    stream: new Stream(),
    visit: createVisit(),
    recorder,
  };
  beginAll(run, MECHANISMS);
  recorder.begin(run);
  return run;
}
