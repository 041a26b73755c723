/** What led topics and activities are worth to the member who visits: set at the start of reading. */
import type { Run } from '../run.ts';
import { habituationOf } from './habituation.ts';
import { ACTIVITIES, TOPICS } from './kinds.ts';

export function feelOpenness(run: Run, group: number, member: number): void {
  const { visit, day, parameters: p } = run;
  const { shared, topicScale, activityScale, wear } = habituationOf(run);
  visit.tedium = 0;
  const topics = wear[TOPICS] === 0 ? 0 : shared[TOPICS]!.of(group, member, day);
  const activities = wear[ACTIVITIES] === 0 ? 0 : shared[ACTIVITIES]!.of(group, member, day);
  visit.topicKeeps = topicScale * (1 - topics);
  visit.topicTedium = topicScale * p.tedium * topics;
  visit.activityKeeps = activityScale * (1 - activities);
  visit.activityTedium = activityScale * p.tedium * activities;
}
