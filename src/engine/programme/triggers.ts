/**
 * The operator's standing orders: `when FORMULA do …`, looked at every morning on yesterday's numbers. What is to be done may take its
 * time, and may cost something besides.
 */
import { said } from '../../language/said.ts';
import type { CompiledTrigger } from '../../model/strategy.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { scheduleActivity } from './activities.ts';
import { askForTopics } from './content.ts';

/** What a trigger has asked for. */
interface Order {
  readonly trigger: CompiledTrigger;
  /** Day on which it is done. */
  readonly day: number;
}

interface Triggers {
  /** Asked for and still to be done. */
  readonly orders: Order[];
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
  const values = recorder.observed(day - 1);
  strategy.triggers.forEach((trigger, index) => {
    if (day - firedOn[index]! < trigger.pauseDays || firings[index]! >= trigger.atMost) return;
    // A condition on a number that does not exist yet (NaN) does not hold.
    const holds = trigger.condition.evaluate(values);
    if (holds === 0 || Number.isNaN(holds)) return;
    firedOn[index] = day;
    firings[index]!++;
    orders.push({ trigger, day: day + trigger.afterDays });
  });
  for (const order of orders.splice(0)) {
    if (order.day > day) orders.push(order);
    else carryOut(run, order.trigger);
  }
}

function carryOut(run: Run, { activity, topics, cost }: CompiledTrigger): void {
  pay(run, cost);
  if (activity >= 0) scheduleActivity(run, activity, run.day);
  askForTopics(run, topics);
}
