/**
 * The operator's standing orders: `when FORMULA do …`, looked at every morning on yesterday's numbers. What is to be done may take its
 * time, and may cost something besides.
 */
import { said } from '../../language/said.ts';
import type { CompiledTrigger, LeverChange } from '../../model/strategy.ts';
import type { LeverName } from '../../scenario/levers.ts';
import type { Meanwhile } from '../../scenario/meanwhile.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { scheduleActivity } from './activities.ts';
import { askForTopics } from './content.ts';

/** What a trigger has asked for. */
interface Order {
  readonly trigger: CompiledTrigger;
  /** Its place among the triggers. */
  readonly index: number;
  /** Day on which it is done. */
  readonly day: number;
}

interface Triggers {
  /** Asked for and still to be done. */
  readonly orders: Order[];
  /** Changes of levers that hold, in the order in which they were last asked for, each to the day before this one. */
  readonly changes: {
    readonly index: number;
    readonly change: LeverChange;
    /** Day from which it has held without a break. */
    readonly since: number;
    readonly until: number;
  }[];
  /** Levers that have changed by this today. */
  readonly turned: Set<LeverName>;
  /** By trigger: day of the latest firing, and how many. */
  readonly firedOn: Int32Array;
  readonly firings: Int32Array;
}

const slot = new Slot<Triggers>();

export const TRIGGERS: Mechanism<Triggers> = {
  slot,
  create: (_model, { triggers }) =>
    triggers.length === 0
      ? undefined
      : {
          orders: [],
          changes: [],
          turned: new Set(),
          firedOn: new Int32Array(triggers.length).fill(-1_000_000),
          firings: new Int32Array(triggers.length),
        },
};

export const TRIGGERS_PHASE: Phase = {
  name: said(
    "the operator looks at yesterday's numbers and follows the triggers",
    '运营者查看昨天的数字并按应对预案行事',
  ),
  details: said(
    'Triggers in the order of the scenario; none on the first day.',
    '应对预案按场景中的顺序；第一天不触发。',
  ),
  submodels: ['triggers'],
  act: fireTriggers,
};

function fireTriggers(run: Run): void {
  const state = slot.of(run);
  const { strategy, day, recorder } = run;
  if (state === undefined || day === 0) return;
  const { orders, firedOn, firings } = state;
  endChanges(state, day);
  const values = recorder.observed(day - 1);
  strategy.triggers.forEach((trigger, index) => {
    if (day - firedOn[index]! < trigger.pauseDays || firings[index]! >= trigger.atMost) return;
    // A condition on a number that does not exist yet (NaN) does not hold.
    const holds = trigger.condition.evaluate(values);
    if (holds === 0 || Number.isNaN(holds)) return;
    firedOn[index] = day;
    firings[index]!++;
    orders.push({ trigger, index, day: day + trigger.afterDays });
  });
  for (const order of orders.splice(0)) {
    if (order.day > day) orders.push(order);
    else carryOut(run, state, order);
  }
}

function endChanges({ changes, turned }: Triggers, day: number): void {
  turned.clear();
  for (const one of changes.splice(0)) {
    if (one.until > day) changes.push(one);
    else for (const lever of one.change.levers) turned.add(lever);
  }
}

/** Changes of triggers that hold today, and which levers are other than yesterday by them. */
export function changesToday(run: Run): {
  readonly changes: Meanwhile['changes'];
  readonly turned: ReadonlySet<LeverName>;
} {
  const { changes, turned } = slot.of(run) ?? { changes: [], turned: new Set<LeverName>() };
  return { changes: changes.map(({ index, since }) => ({ trigger: index, since })), turned };
}

function carryOut(run: Run, { changes, turned }: Triggers, { trigger, index }: Order): void {
  const { activity, topics, cost, change } = trigger;
  pay(run, cost);
  if (change !== undefined) {
    const held = changes.findIndex((one) => one.index === index);
    const [before] = held >= 0 ? changes.splice(held, 1) : [];
    changes.push({ index, change, since: before?.since ?? run.day, until: run.day + change.days });
    for (const lever of change.levers) turned.add(lever);
  }
  if (activity >= 0) scheduleActivity(run, activity, run.day);
  askForTopics(run, topics);
}
