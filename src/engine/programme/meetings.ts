/**
 * Meetings offline: who comes, whom they talk with, what that leaves, and who pays.
 *
 * Members who have heard of it come with chance σ(a_m + a_B B). Each of those who came talks with n_o of the others of their group,
 * drawn by lot, and δ_o is added to both ties: what weeks of reading build, a talk does at once. Whoever met the others yesterday comes no
 * closer by meeting them again today (openness), and what has been said at the table is not written afterwards.
 */
import { runWarning } from '../../language/run-warnings.ts';
import { logistic } from '../../numeric/exp-log.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import type { Group } from '../groups/group.ts';

import { exposeGroup, opennessOf, tirednessOf, worthToday } from '../habituation/habituation.ts';
import { MEETINGS } from '../habituation/kinds.ts';

import { comeCloser, moveTrust, reconsiderTrust, worthOfPiece } from '../opinions/trust.ts';

import type { Run } from '../run.ts';
import { earn, pay } from '../selling/money.ts';
import { exchange } from '../talk/identity.ts';
import { NOTE, OPERATOR } from '../talk/message-ring.ts';
import { useUp } from '../talk/store.ts';
import { notePart, type Occasion } from './occasions.ts';
import { countTakers } from './responses.ts';

/** Talks of one person at one meeting that have a draw of their own. */
const TALK_RANGE = 1024;

/** Holds the meeting, or cancels it when too little has been pledged for it. */
export function gather(run: Run, occasion: Occasion): void {
  const { activity } = occasion;
  const guests = whoComes(run, occasion);
  const cost = activity.cost + activity.costPerHead * guests.length;
  if (activity.pledge * guests.length < activity.goal * cost) {
    cancel(run, occasion, guests);
    return;
  }
  run.recorder.attended(guests.length);
  countTakers(run, activity, guests.length);
  pay(run, activity.costPerHead * guests.length);
  earn(run, activity.pledge * guests.length);
  for (const group of run.groups) {
    const here = guests.filter((member) => run.members.group[member] === group.id);
    if (here.length > 0) meet(run, group, occasion, here);
  }
  for (const member of guests) remember(run, occasion, member);
  // Being asked wears as much as going: who never comes is asked all the same.
  for (const group of run.groups)
    if (group.size > 0) exposeGroup(run, group.id, MEETINGS, activity.fatigue, activity.quality);
}

/** Members who know of the meeting, would come, and can pay their part; those most willing when there are too few places. */
function whoComes(run: Run, { activity, key, noticeFrom }: Occasion): number[] {
  const { members, world, parameters: p, day } = run;
  // Without a warm-up it is known to those who looked in yesterday.
  const knownSince = Math.min(noticeFrom, day - 1);
  const coming: { member: number; margin: number }[] = [];
  for (let member = 0; member < members.count; member++) {
    if (members.group[member]! < 0 || members.lastVisitDay[member]! < knownSince) continue;
    if (activity.pledge > members.reservation[member]! * activity.referencePrice) continue;
    const tired = tirednessOf(run, member, MEETINGS);
    const chance = logistic(p.meetingBase + p.meetingBelonging * members.belonging[member]! - p.actWear * tired);
    const draw = uniform(world.draws.attend, members.person[member]!, key);
    if (draw < chance) coming.push({ member, margin: draw / chance });
  }
  if (coming.length > activity.places) {
    coming.sort((a, b) => a.margin - b.margin || a.member - b.member);
    coming.length = activity.places;
  }
  return coming.map(({ member }) => member);
}

/** Those of one group who came talk with each other. */
function meet(run: Run, group: Group, occasion: Occasion, here: readonly number[]): void {
  const { members, world, parameters: p } = run;
  const { ties } = group;
  ties.reserve(group.seatCount, group.cap);
  const others = here.length - 1;
  const talks = Math.min(Math.round(p.meetingPartners), others);
  here.forEach((member, k) => {
    const open = opennessOf(run, member, MEETINGS);
    for (let talk = 0; talk < talks; talk++) {
      const key = packed(occasion.key, talk, TALK_RANGE);
      const step = 1 + Math.floor(uniform(world.draws.partner, members.person[member]!, key) * others);
      const partner = here[(k + step) % here.length]!;
      exchange(run, group, members.seat[member]!, members.seat[partner]!, -1, p.meetingGain * open);
    }
  });
}

/** What a meeting leaves with each who came. */
function remember(run: Run, { activity, number, takers }: Occasion, member: number): void {
  const { members, parameters: p } = run;
  notePart(run, member, number);
  takers.push(member);
  const worth = worthToday(run, member, MEETINGS, activity.quality);
  const satisfaction = members.satisfaction[member]!;
  members.satisfaction[member]! +=
    p.activitySatisfaction * worth * (worth > 0 ? 1 - satisfaction : Math.max(0, satisfaction));
  const won = Math.min(1, p.identityRate * activity.identity) * opennessOf(run, member, MEETINGS);
  members.identity[member]! += won * (1 - members.identity[member]!);
  comeCloser(run, member, p.meetingGain * worthOfPiece(Math.max(0, worth)));
  reconsiderTrust(run, member);
  useUp(run, member, p.meetingTalk);
}

/** Says in every group that the meeting is off; those who had pledged are disappointed. */
function cancel(run: Run, occasion: Occasion, guests: readonly number[]): void {
  const { members, parameters: p, recorder, groups, day, model } = run;
  occasion.cancelled = true;
  for (const group of groups)
    if (group.size > 0) group.messages.append(OPERATOR, day, NOTE, model.topics.length, -1, 0.5);
  for (const member of guests) {
    members.satisfaction[member]! -= p.meetingDisappointment * Math.max(0, members.satisfaction[member]!);
    moveTrust(run, member, -p.meetingDisappointment);
    reconsiderTrust(run, member);
  }
  recorder.warn(runWarning('meetingCanceled', occasion.activity.name));
}
