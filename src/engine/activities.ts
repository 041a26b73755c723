/**
 * Activities: notices before and during, prompts while they last, fatigue when they come too often (MODEL.md §4.4 m).
 */
import { exp } from '../numeric/exp-log.ts';
import { ACTIVITY, OPERATOR } from './message-ring.ts';
import { pay } from './money.ts';
import type { Run } from './run.ts';

/** Days over which activities add up to fatigue. */
const FATIGUE_DAYS = 30;

/** Announces and runs what the calendar and the triggers ask for, and sets today's chance of being brought in by a notice. */
export function holdActivities(run: Run): void {
  const { strategy, day, parameters: p, groups, model } = run;
  for (let index = 0; index < strategy.activities.length; index++) {
    const activity = strategy.activities[index]!;
    for (const start of activity.starts) {
      // Announced when the warm-up begins; one whose warm-up would begin before the first day is announced on it.
      if (Math.max(0, start - activity.warmUpDays) === day) scheduleActivity(run, index, start);
    }
  }
  let running = false;
  let announced = false;
  let recent = 0;
  for (const occasion of run.occasions) {
    if (day > occasion.to) {
      if (day - occasion.to <= FATIGUE_DAYS) recent++;
      continue;
    }
    if (day >= occasion.noticeFrom) announced = true;
    if (day < occasion.from) continue;
    running = true;
    run.activityNumber = Math.max(run.activityNumber, occasion.number);
    if (day === occasion.from) pay(run, occasion.cost);
    const topic = model.scenario.community.topics.length > 0 ? 0 : model.topics.length;
    for (const group of groups) {
      if (group.size === 0) continue;
      // One thread a day of the activity.
      const first = group.messages.append(OPERATOR, day, ACTIVITY, topic, -1, occasion.quality);
      group.pin(first);
      for (let k = 1; k < p.activityPosts; k++) {
        group.messages.append(OPERATOR, day, ACTIVITY, topic, -1, occasion.quality, first);
      }
    }
  }
  run.activityRunning = running;
  run.noticeToday = announced ? p.notifyProbability * exp(-recent / p.activityFatigue) : 0;
}

/** Enters an activity; a trigger gives today as `start`. */
export function scheduleActivity(run: Run, index: number, start: number): void {
  const activity = run.strategy.activities[index]!;
  run.occasions.push({
    number: ++run.occasionCount,
    noticeFrom: Math.max(0, start - activity.warmUpDays),
    from: start,
    to: start + activity.lastsDays - 1,
    quality: activity.quality,
    cost: activity.cost,
  });
}
