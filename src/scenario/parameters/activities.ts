/** Submodel (m): activities. */
import { entry, SHARE } from './entry.ts';

export const ACTIVITIES = {
  topicPosts: entry(
    'operators',
    'f_top',
    6,
    'messages',
    [1, 1000],
    'messages with which an operator opens a topic and keeps it going through the day',
    'assumption; MODEL.md §9 (six operator messages a day)',
  ),
  activityFatigue: entry(
    'activities',
    'k_f',
    4,
    'activities',
    [0.01, 1e6],
    'activities within 30 days that wear notices down to a third',
    'MODEL.md §4.4 m',
  ),
  activityPosts: entry(
    'activities',
    'f_act',
    6,
    'messages per day',
    [1, 1000],
    'messages an activity puts into a group each day',
    'assumption',
  ),
  activitySatisfaction: entry(
    'activities',
    'Δ_S',
    0.05,
    'satisfaction',
    SHARE,
    'satisfaction won by taking part',
    'assumption',
  ),
  identityRate: entry(
    'activities',
    'η_id',
    0.25,
    'per activity',
    SHARE,
    'identity with the group won by taking part in an activity',
    'assumption; Ren et al. 2012',
  ),
} as const;
