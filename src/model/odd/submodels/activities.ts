import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const ACTIVITIES: Submodel = {
  title: 'Activities',
  section: '§4.4 m',
  purpose: 'Events with notices before and during, prompts while they last, and fatigue when they come too often.',
  code: ['activities.ts'],
  equations: [
    'notice n = p_notify e^(-k/k_f) from the warm-up to the last day, k: activities that ended within the last 30 days',
    'on each of its days: one thread of f_act prompts (at least one) in every group, the first pinned',
    'who replies to one takes part: S + Δ_S (1 - S), Id + η_id (1 - Id), once an activity',
    'Id fades by half in 30 days',
  ],
  fixed: [{ name: 'FATIGUE_DAYS', value: 30, meaning: 'days over which activities add up to fatigue' }],
  isIdle: ({ strategies }) => strategies.every(({ activities }) => activities.length === 0),
  decisions: [
    completes(
      'Several activities on one day send one notice, not several.',
      'The chance that a notice brings somebody in is that of being reminded.',
    ),
    completes(
      'Taking part means replying to a message of an activity, late replies included, and counts for the activity that began last.',
      'Reading alone cannot be seen by others and makes no tie.',
    ),
    departs(
      'The symbol f_act is the number of prompts a day; in the specification it is the share of the topic mix that an activity focuses, which does not exist: prompts are on the first topic of the community.',
      "Members' topics come from their own interests; what an activity adds is its prompts.",
    ),
    leavesOut(
      'Meetings offline, their attendance, ties and cost per head do not exist.',
      'Activities differ in quality, length and timing alone.',
    ),
  ],
};
