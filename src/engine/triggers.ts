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
    if (!(trigger.condition.evaluate(values) !== 0)) return;
    run.triggerDay[index] = day;
    run.triggerCount[index]!++;
    if (trigger.activity >= 0) scheduleActivity(run, trigger.activity, day);
    run.extraTopics += trigger.topics;
  });
}
