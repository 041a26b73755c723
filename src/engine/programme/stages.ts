/**
 * The stages of a procedure: the community goes through them in order. A stage is over on the morning on which its condition holds of yesterday's
 * numbers, or when its time is over; then the next begins, and its levers hold from that morning on.
 */
import { said } from '../../language/said.ts';
import type { LeverName } from '../../scenario/levers.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';

interface Stages {
  /** First day of each stage that has begun, in order. */
  readonly begun: number[];
  /** Day on which the last of all was over; undefined while there is one. */
  over: number | undefined;
  /** Levers that are other than yesterday because a stage has begun or ended. */
  readonly turned: Set<LeverName>;
}

const slot = new Slot<Stages>();

export const STAGES: Mechanism<Stages> = {
  slot,
  create: (_model, { stages }) => (stages.length === 0 ? undefined : { begun: [], over: undefined, turned: new Set() }),
};

export const STAGES_PHASE: Phase = {
  name: said('a stage of the procedure is over, and the next begins', '流程的一个阶段结束，下一阶段开始'),
  details: said(
    'At most one a morning; the first stage begins on the first day.',
    '每天早晨至多一个；第一个阶段从第一天开始。',
  ),
  submodels: ['stages'],
  act: goThroughStages,
};

/** Where the procedure stands today, and which levers are other than yesterday by it. */
export const stagesToday = (run: Run): Readonly<Stages> => slot.of(run) ?? NO_STAGES;
const NO_STAGES: Readonly<Stages> = { begun: [], over: undefined, turned: new Set() };

function goThroughStages(run: Run): void {
  const state = slot.of(run);
  if (state === undefined) return;
  const { begun, turned } = state;
  const { stages } = run.strategy;
  turned.clear();
  if (state.over !== undefined) return;
  const k = begun.length - 1;
  const isMet = k >= 0 && conditionHolds(run, k, begun[k]!);
  if (k >= 0) {
    if (!isMet && run.day - begun[k]! < stages[k]!.most) return;
    for (const lever of stages[k]!.ending) turned.add(lever);
  }
  const next = stages[k + 1];
  if (next === undefined) state.over = run.day;
  else {
    begun.push(run.day);
    // The strategy is compiled as it is on the first day.
    if (run.day > 0) for (const lever of next.levers) turned.add(lever);
  }
  run.recorder.stageBegan(next?.name, isMet);
}

function conditionHolds({ strategy, day, recorder }: Run, k: number, since: number): boolean {
  const { until, least } = strategy.stages[k]!;
  if (until === undefined || day - since < least) return false;
  const holds = until.evaluate(recorder.observed(day - 1));
  // A condition on a number that does not exist yet (NaN) does not hold.
  return holds !== 0 && !Number.isNaN(holds);
}
