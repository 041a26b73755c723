/**
 * The operator's standing orders: `when FORMULA do …`, looked at every morning on yesterday's numbers.
 */
import { scheduleActivity } from './activities.ts';
import type { Run } from './run.ts';

export function fireTriggers(run: Run): void {
  const { strategy, day, recorder } = run;
  if (strategy.triggers.length === 0 || day === 0) return;
  const values = recorder.observed(day - 1);
  strategy.triggers.forEach((trigger, index) => {
    if (day - run.triggerDay[index]! < trigger.pauseDays || run.triggerCount[index]! >= trigger.atMost) return;
    // A condition on a number that does not exist yet (NaN) does not hold.
    const holds = trigger.condition.evaluate(values);
    if (holds === 0 || Number.isNaN(holds)) return;
    run.triggerDay[index] = day;
    run.triggerCount[index]!++;
    if (trigger.activity >= 0) scheduleActivity(run, trigger.activity, day);
    run.extraTopics += trigger.topics;
  });
}
