/**
 * Word of mouth across the graph: a member mentions the community to each friend outside with a daily chance, once:
 * β_w (¼ + ¾T)(¼ + ¾B) against the same at T_0 and B0.
 *
 * Days on which it may happen are geometric waits with the most that the chance can be, entered into a calendar, and on each it happens with
 * the part of that which the chance is today: exact, at a cost of a few draws a friendship, not one a friendship and day; and who feels more
 * like it tells no friend later.
 */

import { said } from '../../language/said.ts';
import { GeometricTable } from '../../random/geometric.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import { Calendar } from '../calendar.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { PROSPECT } from '../members/people.ts';
import { trustOf } from '../opinions/trust.ts';
import { perModel } from '../per-model.ts';
import type { Run } from '../run.ts';
import { acceptanceProbability } from './acceptance.ts';
import { comeTomorrow } from './coming.ts';
import { noteRecommendation } from './recommending.ts';
import { willing } from './willingness.ts';

interface Tellings {
  /** Days on which a member may mention the community: member, friend. */
  readonly planned: Calendar;
  readonly gaps: GeometricTable;
  /** Chance that stands behind the gaps, and the chance a day of somebody with T_0 and B0. */
  readonly most: number;
  readonly usual: number;
}

const gapsOf = perModel(({ horizon, parameters: p }) => {
  const most = Math.min(1, p.tellRate / (willing(p.initialTrust) * willing(p.belongingReference)));
  return { gaps: new GeometricTable(most, horizon), most };
});

const slot = new Slot<Tellings>();

export const WORD_OF_MOUTH: Mechanism<Tellings> = {
  slot,
  create: (model) => {
    const { horizon, parameters: p } = model;
    return p.tellRate === 0 ? undefined : { planned: new Calendar(horizon), ...gapsOf(model), usual: p.tellRate };
  },
};

/** Enters the first days on which a new member may mention the community to each friend outside. */
export function startTelling(run: Run, member: number): void {
  const tellings = slot.of(run);
  if (tellings === undefined) return;
  const { members, world, status } = run;
  const person = members.person[member]!;
  const { offsets, neighbors } = world.graph;
  for (let at = offsets[person]!; at < offsets[person + 1]!; at++) {
    const friend = neighbors[at]!;
    if (status[friend] === PROSPECT) planNext(run, tellings, member, friend);
  }
}

function planNext({ members, world, day }: Run, { planned, gaps }: Tellings, member: number, friend: number): void {
  const wait = gaps.wait(uniform(world.draws.tell, members.person[member]!, packed(friend, day)));
  planned.push(day + wait, member, friend);
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
  const { members, status, world, recorder, parameters: p, day } = run;
  const { planned, most, usual } = tellings;
  const usually = willing(p.initialTrust) * willing(p.belongingReference);
  const events = planned.take(day);
  for (let e = 0; e < events.length; e += 2) {
    const friend = events[e + 1]!;
    if (status[friend] !== PROSPECT) continue;
    const member = events[e]!;
    if (members.group[member]! < 0) continue; // has left
    const person = members.person[member]!;
    const chance = (usual * willing(trustOf(run, member)) * willing(members.belonging[member]!)) / usually;
    if (uniform(world.draws['tell-now'], person, packed(friend, day)) >= chance / most) {
      planNext(run, tellings, member, friend);
      continue;
    }
    recorder.heard(friend, member, 'mention');
    noteRecommendation(run, member);
    if (uniform(world.draws.hear, friend, person) >= acceptanceProbability(run, friend, 0)) continue;
    comeTomorrow(run, { person: friend, inviter: member, cost: 0, how: 'mention' });
  }
}
