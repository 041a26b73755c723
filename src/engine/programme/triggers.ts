/**
 * The operator's standing orders: `when FORMULA do …`, looked at every morning on yesterday's numbers. What is to be done may take its
 * time, and may cost something besides.
 */
import type { CompiledTrigger } from '../../model/strategy.ts';
import type { Phase } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { scheduleActivity } from './activities.ts';

/** What a trigger has asked for. */
export interface Order {
  readonly trigger: CompiledTrigger;
  /** Day on which it is done. */
  readonly day: number;
}

export const TRIGGERS_PHASE: Phase = {
  name: "the operator looks at yesterday's numbers and follows the triggers",
  details: 'Triggers in the order of the scenario; none on the first day.',
  submodels: ['triggers'],
  act: fireTriggers,
};

function fireTriggers(run: Run): void {
  const { strategy, day, recorder, orders } = run;
  if (strategy.triggers.length === 0 || day === 0) return;
  const values = recorder.observed(day - 1);
  strategy.triggers.forEach((trigger, index) => {
    if (day - run.triggerDay[index]! < trigger.pauseDays || run.triggerCount[index]! >= trigger.atMost) return;
    // A condition on a number that does not exist yet (NaN) does not hold.
    const holds = trigger.condition.evaluate(values);
    if (holds === 0 || Number.isNaN(holds)) return;
    run.triggerDay[index] = day;
    run.triggerCount[index]!++;
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
  run.extraTopics += topics;
}
