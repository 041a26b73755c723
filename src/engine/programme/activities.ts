/**
 * Activities: notices before and during, prompts while they last, what follows up, and what wears when they come too often.
 */
import { said } from '../../language/said.ts';
import { packed } from '../../random/pack.ts';
import type { Group } from '../groups/group.ts';
import { exposeGroup } from '../habituation/habituation.ts';
import { ACTIVITIES as ACTIVITY_STIMULI, NOTICES } from '../habituation/kinds.ts';
import { felt } from '../incentives/probability.ts';
import { moneyPull } from '../incentives/pull.ts';
import { comeThrough } from '../joining/recruiting.ts';
import type { Phase } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { call } from '../talk/calls.ts';
import { ACTIVITY, NOTE, OPERATOR } from '../talk/message-ring.ts';
import { gather } from './meetings.ts';
import { activitiesOf, type Occasion } from './occasions.ts';
import { addPiece } from './pieces.ts';
import { raffle } from './raffles.ts';

/** What a later day of one activity wears, against its first. */
export const LATER_DAY = 0.5;
/** More than any horizon has days; with as many talks of one person at a meeting it leaves ten bits for the activity. */
const OCCASION_DAYS = 4096;

export const ACTIVITIES_PHASE: Phase = {
  name: said('activities are announced and held', '预告并举办活动'),
  details: said(
    'Announcements that fall on today; then, in the order of announcement, what follows up on those that ended yesterday, meetings of today, and the prompts of those that run, into every group with members.',
    '先是落在今天的预告；然后按预告的先后，依次为昨天结束的活动的后续、今天的聚会、进行中活动的提示，发到每个有成员的群。',
  ),
  submodels: ['activities', 'meetings', 'joining', 'money'],
  act: holdActivities,
};

/** Announces and runs what the calendar and the triggers ask for, and sets today's chance of being brought in by a notice. */
function holdActivities(run: Run): void {
  const activities = activitiesOf(run);
  if (activities === undefined) return;
  const { strategy, day, parameters: p } = run;
  activities.focus = 0;
  activities.questionBoost = 1;
  for (let index = 0; index < strategy.activities.length; index++) {
    const activity = strategy.activities[index]!;
    for (const start of activity.starts) {
      // Announced when the warm-up begins; one whose warm-up would begin before the first day, or before its stage, is announced on that day.
      const occasion = packed(index, start, OCCASION_DAYS);
      if (start - activity.warmUpDays > day || start < day || activities.announced.has(occasion)) continue;
      activities.announced.add(occasion);
      scheduleActivity(run, index, start);
    }
  }
  let running = false;
  let loudest = 0;
  let noticed = 0;
  for (const occasion of activities.occasions) {
    const { activity } = occasion;
    if (occasion.cancelled) continue;
    if (day > occasion.to) {
      if (day === occasion.to + 1) followUp(run, occasion);
      continue;
    }
    if (day === occasion.from && activity.kind === 'offline') gather(run, occasion);
    if (occasion.cancelled) continue;
    if (day >= occasion.noticeFrom) {
      loudest = Math.max(loudest, activity.notice);
      noticed += activity.fatigue * Math.max(1, activity.notice);
    }
    if (day < occasion.from) continue;
    running = true;
    hold(run, occasion);
  }
  activities.running = running;
  activities.notice = Math.min(1, p.notifyProbability * loudest);
  if (loudest > 0) for (const group of run.groups) exposeGroup(run, group.id, NOTICES, noticed, 0);
}

/** One day of an activity. */
function hold(run: Run, occasion: Occasion): void {
  const { activity, from, author } = occasion;
  const { day, parameters: p, groups } = run;
  if (day === from) pay(run, activity.cost);
  else if (activity.kind === 'challenge') askBack(run, occasion);
  const activities = activitiesOf(run)!;
  activities.latest = Math.max(activities.latest, occasion.number);
  if (activity.kind === 'question-hour')
    activities.questionBoost = Math.max(activities.questionBoost, p.questionHourBoost);
  if (activity.focus > activities.focus) {
    activities.focus = activity.focus;
    activities.focusTopic = topicOf(run, occasion);
  }
  if (activity.followers !== undefined) comeThrough(run, activity.followers);
  for (const group of groups) {
    if (group.size === 0 || !concerns(occasion, group)) continue;
    // One thread a day of the activity.
    const fresh = day === from ? 1 : LATER_DAY;
    exposeGroup(run, group.id, ACTIVITY_STIMULI, activity.fatigue * fresh, activity.quality);
    const topic = topicOf(run, occasion);
    const first = group.messages.append(author, day, ACTIVITY, topic, activity.level, activity.quality);
    group.pin(first);
    for (let k = 1; k < (activity.prompts ?? p.activityPosts); k++) {
      group.messages.append(author, day, ACTIVITY, topic, activity.level, activity.quality, first);
    }
  }
}

/** The next day of a challenge: whoever took part yesterday is wanted again, and can take part again. */
function askBack(run: Run, occasion: Occasion): void {
  for (const member of occasion.takers)
    if (run.members.group[member]! >= 0) call(run, member, run.parameters.challengeReturn);
  occasion.takers = [];
  occasion.number = ++activitiesOf(run)!.count;
}

/** The day after: winners, a summary, photos. */
function followUp(run: Run, occasion: Occasion): void {
  const { activity, author } = occasion;
  if (activity.kind === 'lottery') raffle(run, occasion);
  for (const group of run.groups) {
    if (group.size === 0 || !concerns(occasion, group)) continue;
    for (let k = 0; k < activity.followUp; k++)
      group.pin(group.messages.append(author, run.day, NOTE, topicOf(run, occasion), activity.level, activity.quality));
  }
}

/** A group for one topic has no part in an activity on another. */
function concerns({ activity }: Occasion, group: Group): boolean {
  return group.topic < 0 || activity.topic < 0 || activity.topic === group.topic;
}

function topicOf({ strategy }: Run, { activity }: Occasion): number {
  if (activity.topic >= 0) return activity.topic;
  return strategy.communityTopic;
}

/** Enters an activity; a trigger gives today as `start`. */
export function scheduleActivity(run: Run, index: number, start: number): void {
  const activities = activitiesOf(run)!;
  const activity = run.strategy.activities[index]!;
  const occasion: Occasion = {
    activity,
    number: ++activities.count,
    key: packed(activity.key, start, OCCASION_DAYS),
    noticeFrom: Math.max(0, start - activity.warmUpDays),
    from: start,
    to: start + activity.lastsDays - 1,
    author: OPERATOR,
    takers: [],
    cancelled: false,
  };
  if (!activity.isPlain) {
    const invites = activity.replies * (1 + prizePull(run, occasion));
    occasion.author = addPiece(run, { serves: activity.serves, invites, occasion });
  }
  activities.occasions.push(occasion);
}

/** What the chance of a prize adds to the wish to take part: what money pulls, small chances counting for more than they are. */
function prizePull(run: Run, { activity }: Occasion): number {
  if (activity.prize === 0) return 0;
  const { joined, left } = run.recorder.tally;
  const chance = Math.min(1, activity.winners / Math.max(1, joined - left));
  return run.parameters.extrinsicEffect * moneyPull(activity.prize * felt(chance), run.parameters);
}
