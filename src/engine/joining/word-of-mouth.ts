/**
 * Word of mouth across the graph: a member mentions the community to each friend outside with a daily chance, once.
 *
 * The day on which a member tells a friend is drawn when the member joins, one geometric wait a friendship, and entered into a
 * calendar: the cost is one draw a friendship, not one a friendship and day.
 */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import { Calendar } from '../calendar.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { COMING, PROSPECT, type Run } from '../run.ts';
import { acceptanceProbability } from './acceptance.ts';

/** Mentions by day: member, friend. */
const slot = new Slot<Calendar>();

export const WORD_OF_MOUTH: Mechanism<Calendar> = {
  slot,
  create: ({ horizon, parameters }) => (parameters.tellRate === 0 ? undefined : new Calendar(horizon)),
};

/** Enters the days on which a new member will mention the community to each friend outside. */
export function planTelling(run: Run, member: number): void {
  const tellings = slot.of(run);
  if (tellings === undefined) return;
  const { members, world, status, constants, day } = run;
  const person = members.person[member]!;
  const { offsets, neighbors } = world.graph;
  const key = world.draws.tell;
  for (let at = offsets[person]!; at < offsets[person + 1]!; at++) {
    const friend = neighbors[at]!;
    if (status[friend] !== PROSPECT) continue;
    tellings.push(day + constants.tellGaps.wait(uniform(key, person, friend)), member, friend);
  }
}

export const MENTIONS_PHASE: Phase = {
  name: said('members mention the community to friends', '成员向好友提及社群'),
  details: said('As invitations, without reward.', '同邀请，但没有奖励。'),
  submodels: ['joining'],
  act: tellFriends,
};

/** Lets members mention the community today; friends who are won over come in tomorrow. */
function tellFriends(run: Run): void {
  const tellings = slot.of(run);
  if (tellings === undefined) return;
  const { members, status, world, recorder, arrivals } = run;
  const events = tellings.take(run.day);
  for (let e = 0; e < events.length; e += 2) {
    const friend = events[e + 1]!;
    if (status[friend] !== PROSPECT) continue;
    const member = events[e]!;
    if (members.group[member]! < 0) continue; // has left
    recorder.heard(friend, member, 'mention');
    if (uniform(world.draws.hear, friend, members.person[member]!) >= acceptanceProbability(run, friend, 0)) continue;
    status[friend] = COMING;
    arrivals.push({ person: friend, inviter: member, cost: 0, how: 'mention' });
  }
}
